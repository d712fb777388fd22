package org.fengqiao.casework.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Cheap looks at what follows a character, before a pattern is tried there. A class of three
 * hundred Han characters is a chain of three hundred comparisons to the library's patterns; here it
 * is one bit. Each answers yes wherever a match is possible; a property test holds them to that.
 */
final class Glances {
  /** Seven digits at least, each with at most one separator before it. */
  private static final int FEWEST_DIGITS = 7;

  /** A letter, five digits, twice a separator with four digits. */
  private static final int LONGEST_DOOR = 16;

  private static final String SEPARATORS = " -—－";
  private static final BitSet DOOR_RUN = RedactionRule.any("0123456789一二三四五六七八九十百-－—之");
  private static final BitSet DOOR_UNIT = RedactionRule.any("号號栋棟幢座单單梯楼樓层層室房");

  private Glances() {}

  /** A long number. */
  static boolean digits(String text, int at) {
    int found = 0;
    int i = text.charAt(at) == '+' ? at + 1 : at;
    while (i < text.length() && digit(text.charAt(i))) {
      if (++found == FEWEST_DIGITS) {
        return true;
      }
      i++;
      if (i < text.length() && SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
    }
    return false;
  }

  /** A door: perhaps a letter, a short run of numbers, then right away one of the units. */
  static boolean door(String text, int at) {
    int i = DOOR_RUN.get(text.charAt(at)) ? at : at + 1;
    int end = Math.min(text.length(), at + LONGEST_DOOR + 1);
    int begin = i;
    while (i < end && DOOR_RUN.get(text.charAt(i))) {
      i++;
    }
    return i > begin && i < end && DOOR_UNIT.get(text.charAt(i));
  }

  /** A Latin letter or digit follows. */
  static boolean latin(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) < '{' && text.charAt(at + 1) >= '0';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** One of the words between bars, at most two of the joints, then one of these characters. */
  static RedactionRule.Glance word(String words, String joints, BitSet then) {
    List<String> known = Arrays.asList(words.split("\\|"));
    return (text, at) -> {
      for (String word : known) {
        if (text.startsWith(word, at) && follows(text, at + word.length(), joints, then)) {
          return true;
        }
      }
      return false;
    };
  }

  private static boolean follows(String text, int at, String joints, BitSet then) {
    for (int i = at; i < Math.min(text.length(), at + 3); i++) {
      if (then.get(text.charAt(i))) {
        return true;
      }
      if (joints.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return false;
  }
}
