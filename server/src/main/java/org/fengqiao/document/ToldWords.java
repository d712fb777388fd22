package org.fengqiao.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.casework.domain.ItemText.Passage;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** What people said and wrote in an item, by the names that templates use. Pure. */
@PersonalData
record ToldWords(ItemText words) {
  /** Names that only somebody who may read personal words gets filled in. */
  static final Set<String> NAMES =
      Set.of("item.text", "item.parties", "item.addressee", "item.agreed", "item.minutes");

  private static final Map<String, String> PARTS =
      Map.of(
          "CLAIMANT", "申请人",
          "RESPONDENT", "被申请人",
          "REPRESENTATIVE", "代表人",
          "AGENT", "代理人");

  /** What is known; of what was written several times the last. */
  Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    known.put("item.text", words.text());
    put(known, "item.agreed", last("TERMS"));
    put(known, "item.minutes", last("MINUTES"));
    @Nullable String parties = last("PARTIES");
    put(known, "item.parties", parties == null ? words.parties() : lines(parties));
    put(known, "item.addressee", parties == null ? null : claimants(parties));
    return known;
  }

  private static void put(Map<String, String> known, String name, @Nullable String value) {
    if (value != null) {
      known.put(name, value);
    }
  }

  private @Nullable String last(String part) {
    return words.passages().stream()
        .filter(p -> p.part().equals(part))
        .map(Passage::text)
        .reduce((first, second) -> second)
        .orElse(null);
  }

  /** 申请人：王某，电话: a line for each party as it was recorded. */
  private static String lines(String parties) {
    return rows(parties).stream()
        .map(row ->
            PARTS.getOrDefault(row.getFirst(), "当事人")
                + "："
                + row.stream()
                    .skip(1)
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.joining("，")))
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String claimants(String parties) {
    String names =
        rows(parties).stream()
            .filter(row -> row.size() > 1 && row.getFirst().equals("CLAIMANT"))
            .map(row -> row.get(1))
            .collect(Collectors.joining("、"));
    return names.isEmpty() ? null : names;
  }

  private static List<List<String>> rows(String parties) {
    return parties.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
  }
}
