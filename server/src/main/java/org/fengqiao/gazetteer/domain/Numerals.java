package org.fengqiao.gazetteer.domain;

/**
 * Chinese numerals as digits, so that 一马路 and 1马路, 二十三号 and 23号 are one. Runs are turned wherever
 * they stand, on both sides of every comparison; that 三元里 becomes 3元里 on both sides does no harm.
 */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int MOST_DIGITS = 6;

  private Numerals() {}

  static String digits(String text) {
    StringBuilder out = null;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && value(text.charAt(end)) >= 0) {
        end++;
      }
      if (end == i) {
        if (out != null) {
          out.append(text.charAt(i));
        }
        i++;
        continue;
      }
      if (out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      out.append(run(text, i, end));
      i = end;
    }
    return out == null ? text : out.toString();
  }

  /** 0 to 9, 10 and 100 for the units, -1 for what is no numeral. */
  private static int value(char c) {
    if (c == '零') {
      return 0;
    }
    if (c == '两') {
      return 2;
    }
    if (c == '十') {
      return 10;
    }
    if (c == '百') {
      return 100;
    }
    return DIGITS.indexOf(c);
  }

  private static String run(String text, int from, int to) {
    boolean units = false;
    for (int i = from; i < to; i++) {
      units |= value(text.charAt(i)) >= 10;
    }
    if (!units || to - from > MOST_DIGITS) {
      StringBuilder digits = new StringBuilder();
      for (int i = from; i < to; i++) {
        digits.append(value(text.charAt(i)));
      }
      return digits.toString();
    }
    int sum = 0;
    int last = -1;
    for (int i = from; i < to; i++) {
      int v = value(text.charAt(i));
      if (v >= 10) {
        sum += (last < 0 ? 1 : last) * v;
        last = -1;
      } else {
        last = v;
      }
    }
    return Integer.toString(sum + Math.max(last, 0));
  }
}
