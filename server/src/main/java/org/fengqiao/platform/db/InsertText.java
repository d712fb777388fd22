package org.fengqiao.platform.db;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An insert statement cut at its tuple, so that it can be written for many rows ({@link RowsText}).
 *
 * @param head up to and including {@code VALUES}
 * @param tuple {@code (?, ?::jsonb)}
 * @param tail {@code ON CONFLICT ...} or empty
 */
record InsertText(String head, String tuple, String tail) {
  /** Statement texts are constants of the program, so this stays small. */
  private static final Map<String, InsertText> CUT = new ConcurrentHashMap<>();

  static InsertText of(String sql) {
    return CUT.computeIfAbsent(sql, InsertText::cut);
  }

  /** Whether it says nothing but which value goes into which column. */
  boolean plain() {
    return tail.isBlank() && tuple.replace("?::jsonb", "?").matches("\\((\\?, )*\\?\\)");
  }

  /** Table and columns, {@code INSERT INTO t (...)}. */
  String into() {
    return head.substring(0, head.toUpperCase(Locale.ROOT).lastIndexOf("VALUES")).strip();
  }

  /** The same rows by COPY. */
  String copy() {
    return "COPY " + into().substring("INSERT INTO ".length()) + " FROM STDIN (FORMAT binary)";
  }

  private static InsertText cut(String sql) {
    int values = sql.toUpperCase(Locale.ROOT).indexOf("VALUES");
    int open = values < 0 ? -1 : sql.indexOf('(', values);
    if (open < 0) {
      throw new IllegalArgumentException("not INSERT ... VALUES (...): " + sql);
    }
    int close = closing(sql, open);
    return new InsertText(
        sql.substring(0, open), sql.substring(open, close + 1), sql.substring(close + 1));
  }

  private static int closing(String sql, int open) {
    int depth = 0;
    for (int i = open; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("tuple is not closed: " + sql);
  }
}
