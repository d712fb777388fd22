package org.fengqiao.casework.domain;

/** Text without what writers vary at will, for telling the same report twice. */
final class PlainText {
  /** Shorter texts ("漏水") say nothing about being the same matter. */
  private static final int MIN_LETTERS = 10;

  private PlainText() {}

  /** Letters and digits only, lower case; empty when too few remain to compare. */
  static String comparable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        kept.append(Character.toLowerCase(c));
      }
    }
    return kept.length() < MIN_LETTERS ? "" : kept.toString();
  }

  /** Keyed hash of the comparable text, 0 when there is none. */
  static long hash(String text, Vault vault) {
    String comparable = comparable(text);
    return comparable.isEmpty() ? 0 : vault.tag(comparable);
  }
}
