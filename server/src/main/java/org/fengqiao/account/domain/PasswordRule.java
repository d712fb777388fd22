package org.fengqiao.account.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a password people choose must be like. GB/T 22239-2019 8.1.4.1 a) asks for complexity and
 * names no numbers; assessors look for eight characters of three classes. Here ten, because length
 * is what a guesser pays for, and never the sign-in name, which everybody knows.
 */
public final class PasswordRule {
  /** Fewest characters. */
  public static final int SHORTEST = 10;

  /** Most characters: as many as the door looks at. */
  public static final int LONGEST = 256;

  private static final int CLASSES = 3;
  private static final int DIFFERENT = 5;

  private PasswordRule() {}

  /**
   * What is wrong with a new password; empty when it may be used.
   *
   * @param current the one it replaces
   * @return some of {@code too-short}, {@code too-long}, {@code too-simple}, {@code holds-name},
   *     {@code not-new}
   */
  public static List<String> faults(String next, String current, String username) {
    List<String> faults = new ArrayList<>();
    int length = next.codePointCount(0, next.length());
    if (length < SHORTEST) {
      faults.add("too-short");
    }
    if (next.length() > LONGEST) {
      faults.add("too-long");
    }
    if (classes(next) < CLASSES || next.codePoints().distinct().count() < DIFFERENT) {
      faults.add("too-simple");
    }
    if (next.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
      faults.add("holds-name");
    }
    if (next.equals(current)) {
      faults.add("not-new");
    }
    return faults;
  }

  /** How many of small letters, capitals, digits and everything else there are. */
  private static int classes(String text) {
    boolean small = text.codePoints().anyMatch(Character::isLowerCase);
    boolean capital = text.codePoints().anyMatch(Character::isUpperCase);
    boolean digit = text.codePoints().anyMatch(Character::isDigit);
    boolean other =
        text.codePoints()
            .anyMatch(c ->
                !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));
    return (small ? 1 : 0) + (capital ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }
}
