package org.fengqiao.desk.db;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words somebody searches for, as conditions on redacted summaries. Pure. */
final class Words {
  private static final int STREET_MARK = 6;
  private static final String IN_DISTRICT = "20\\d\\d-\\d{0,9}";

  private Words() {}

  /** Words between blanks; all of them must be found. Empty for nothing and for a number. */
  static List<String> of(@Nullable String typed) {
    return typed == null || typed.isBlank() || number(typed)
        ? List.of()
        : List.of(typed.strip().split("[\\s\u3000]+", -1));
  }

  /**
   * Looks like the number of an item or its beginning, {@code 440105-2026-}; within a district
   * people leave out its code: {@code 2026-0012}.
   */
  static boolean number(String typed) {
    String shape = typed.strip();
    return shape.matches("\\d{6}(-\\d{0,4}(-\\d{0,9})?)?") || shape.matches(IN_DISTRICT);
  }

  /** The beginning of a number with the code of its district, of what {@link #number} takes. */
  static String beginning(String district, String typed) {
    String shape = typed.strip();
    return shape.matches(IN_DISTRICT) ? district + '-' + shape : shape;
  }

  /**
   * The condition that a summary has a word, with one parameter, {@link #like}. Letters are found
   * whatever their case; a word without any is compared as it stands, at a third of the cost.
   */
  static String condition(String word) {
    boolean caseless =
        word.codePoints()
            .allMatch(c -> Character.toLowerCase(c) == c && Character.toUpperCase(c) == c);
    return caseless ? "summary LIKE ?" : "summary ILIKE ?";
  }

  /** Pattern for {@link #condition}. */
  static String like(String word) {
    return '%' + word.replaceAll("([%_\\\\])", "\\\\$1") + '%';
  }

  /**
   * The same in the language of the index: every pair of neighbouring characters of every word, in
   * one of the streets; one character alone is the beginning of a pair. The index puts the last
   * three digits of the street before each pair.
   *
   * @param streets codes of streets, nine digits, at least one
   */
  static String query(List<String> streets, List<String> words) {
    return streets.stream()
        .map(street -> query(street.substring(STREET_MARK), words))
        .collect(Collectors.joining(" | "));
  }

  private static String query(String mark, List<String> words) {
    List<String> terms = new ArrayList<>();
    for (String word : words) {
      int[] chars = lower(word).codePoints().toArray();
      for (int i = 0; i + 1 < chars.length; i++) {
        terms.add(quoted(mark + new String(chars, i, 2)));
      }
      if (chars.length == 1) {
        terms.add(quoted(mark + new String(chars, 0, 1)) + ":*");
      }
    }
    return String.join(" & ", terms);
  }

  /** Like {@code lower} under collation C: only A to Z. */
  private static String lower(String word) {
    StringBuilder text = new StringBuilder(word);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        text.setCharAt(i, (char) (c + 32));
      }
    }
    return text.toString();
  }

  private static String quoted(String term) {
    return '\'' + term.replace("\\", "\\\\").replace("'", "''") + '\'';
  }
}
