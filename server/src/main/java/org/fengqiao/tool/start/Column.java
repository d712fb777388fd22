package org.fengqiao.tool.start;

/**
 * A column a file may have.
 *
 * @param key English header
 * @param zh Chinese header
 * @param required whether a file without it is refused
 * @param example what the template shows
 */
record Column(String key, String zh, boolean required, String example) {

  static Column must(String key, String zh, String example) {
    return new Column(key, zh, true, example);
  }

  static Column may(String key, String zh, String example) {
    return new Column(key, zh, false, example);
  }

  /** Whether a header means this column: in either language, blanks and stars aside. */
  boolean named(String header) {
    String plain = header.replaceAll("[\\s*＊_-]", "");
    return plain.equalsIgnoreCase(key) || plain.equals(zh);
  }
}
