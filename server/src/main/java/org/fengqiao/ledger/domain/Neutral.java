package org.fengqiao.ledger.domain;

/**
 * Keeps words from becoming formulas where a table is opened. A cell that begins with one of {@code
 * = + - @}, their full-width forms, a tabulator or a line break gets an apostrophe in front; so
 * does one that begins with an apostrophe before such a mark, so that reading back is exact.
 */
public final class Neutral {
  private static final String MARKS = "=+-@＝＋－＠\t\r\n";

  private Neutral() {}

  /** The words as they are written into a table. */
  public static String cell(String words) {
    return active(words) ? '\'' + words : words;
  }

  /** The words of a cell that may have been written by {@link #cell}. */
  public static String read(String cell) {
    boolean written = cell.startsWith("'") && active(cell.substring(1));
    return written ? cell.substring(1) : cell;
  }

  private static boolean active(String words) {
    int at = 0;
    while (at < words.length() && words.charAt(at) == '\'') {
      at++;
    }
    return at < words.length() && MARKS.indexOf(words.charAt(at)) >= 0;
  }
}
