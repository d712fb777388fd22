package org.fengqiao.gazetteer.domain;

/** Whether a typed word differs from a name, or from the beginning of it, by one character. */
final class OneOff {
  private OneOff() {}

  /**
   * One character exchanged, left out, added or two neighbours swapped. Digits are never mistaken:
   * number 12 is not number 13. At least one character before or after must agree.
   */
  static boolean begins(String name, String typed) {
    if (typed.length() < 2) {
      return false;
    }
    int same = 0;
    int most = Math.min(name.length(), typed.length());
    while (same < most && name.charAt(same) == typed.charAt(same)) {
      same++;
    }
    if (same == typed.length()) {
      return true;
    }
    return exchanged(name, typed, same)
        || missing(name, typed, same)
        || added(name, typed, same)
        || swapped(name, typed, same);
  }

  private static boolean exchanged(String name, String typed, int at) {
    return at < name.length()
        && letters(name, at, typed, at)
        && (at > 0 || typed.length() > 2)
        && goesOn(name, at + 1, typed, at + 1);
  }

  private static boolean missing(String name, String typed, int at) {
    return at + 1 < name.length()
        && !Character.isDigit(name.charAt(at))
        && goesOn(name, at + 1, typed, at);
  }

  private static boolean added(String name, String typed, int at) {
    return typed.length() > 2
        && !Character.isDigit(typed.charAt(at))
        && name.length() >= typed.length() - 1
        && goesOn(name, at, typed, at + 1);
  }

  private static boolean swapped(String name, String typed, int at) {
    return at + 1 < typed.length()
        && at + 1 < name.length()
        && typed.length() > 2
        && letters(name, at, typed, at)
        && letters(name, at + 1, typed, at + 1)
        && name.charAt(at) == typed.charAt(at + 1)
        && name.charAt(at + 1) == typed.charAt(at)
        && goesOn(name, at + 2, typed, at + 2);
  }

  private static boolean letters(String name, int n, String typed, int t) {
    return !Character.isDigit(name.charAt(n)) && !Character.isDigit(typed.charAt(t));
  }

  private static boolean goesOn(String name, int n, String typed, int t) {
    return n <= name.length() && name.startsWith(typed.substring(t), n);
  }
}
