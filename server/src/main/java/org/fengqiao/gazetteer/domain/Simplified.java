package org.fengqiao.gazetteer.domain;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;
import java.util.Objects;

/**
 * Traditional characters made simplified one by one, by the tables of OpenCC. Enough for names of
 * places: where a word would decide (乾 in 乾隆), both spellings are made alike all the same.
 */
final class Simplified {
  /** 0 is not looked up yet. */
  private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

  private Simplified() {}

  static char of(char c) {
    if (!Character.isIdeographic(c)) {
      return c;
    }
    char known = KNOWN[c];
    if (known == 0) {
      known = look(c);
      KNOWN[c] = known; // a race writes the same value twice
    }
    return known;
  }

  private static char look(char c) {
    // The library answers null where its tables have nothing.
    List<String> simple = Objects.requireNonNullElse(ZhConverterUtil.toSimple(c), List.of());
    return simple.isEmpty() || simple.getFirst().length() != 1 ? c : simple.getFirst().charAt(0);
  }
}
