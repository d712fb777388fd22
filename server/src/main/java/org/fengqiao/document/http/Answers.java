package org.fengqiao.document.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** Answers of a request body, in which anything may be null. */
@PersonalData
final class Answers {
  private Answers() {}

  static Map<String, List<String>> of(@Nullable Map<String, @Nullable List<@Nullable String>> raw) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    if (raw != null) {
      raw.forEach((name, entries) -> {
        if (entries != null) {
          answers.put(name, entries.stream().filter(Objects::nonNull).toList());
        }
      });
    }
    return answers;
  }
}
