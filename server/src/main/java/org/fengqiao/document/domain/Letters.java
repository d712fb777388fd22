package org.fengqiao.document.domain;

import java.util.stream.IntStream;

/** Characters that may stand on a paper. */
public final class Letters {
  private Letters() {}

  /**
   * The characters of a text as code points, without those that are none (controls, halves of
   * pairs) and without those that change the order in which others are shown: with them "100" could
   * be written so that paper and screen say "001".
   */
  public static IntStream of(String text) {
    return text.codePoints().filter(Letters::shown);
  }

  private static boolean shown(int c) {
    boolean control = Character.isISOControl(c) && c != '\t';
    boolean none = between(c, 0xD800, 0xDFFF) || between(c, 0xFFFE, 0xFFFF) || c == 0xFEFF;
    return !control && !none && !turns(c);
  }

  private static boolean turns(int c) {
    return between(c, 0x202A, 0x202E)
        || between(c, 0x2066, 0x2069)
        || between(c, 0x200E, 0x200F)
        || c == 0x061C;
  }

  private static boolean between(int c, int from, int to) {
    return c >= from && c <= to;
  }
}
