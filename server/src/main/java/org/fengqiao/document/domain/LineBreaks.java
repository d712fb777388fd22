package org.fengqiao.document.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Breaks Chinese text into lines: anywhere between characters, but not inside a Latin word or
 * number, no closing mark at the beginning of a line, no opening one at its end (GB/T 15834).
 */
public final class LineBreaks {
  private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’…—·,.;:?!)]}%％℃";
  private static final String NOT_LAST = "（《〈「『【〔“‘([{";

  private LineBreaks() {}

  /**
   * The lines.
   *
   * @param width of a character
   * @param room width of a line
   * @param indent width that is missing from the first line
   */
  public static List<String> of(
      String text, IntToDoubleFunction width, double room, double indent) {
    List<String> lines = new ArrayList<>();
    int[] letters = text.codePoints().toArray();
    int start = 0;
    double left = room - indent;
    while (start < letters.length) {
      int end = fitting(letters, start, width, left);
      if (end < letters.length) {
        end = better(letters, start, end);
      }
      lines.add(new String(letters, start, end - start).stripTrailing());
      start = end;
      while (start < letters.length && letters[start] == ' ') {
        start++;
      }
      left = room;
    }
    return lines;
  }

  /** The most that fits; one character always does. */
  private static int fitting(int[] letters, int start, IntToDoubleFunction width, double room) {
    double used = 0;
    int end = start;
    while (end < letters.length) {
      used += width.applyAsDouble(letters[end]);
      if (used > room + 1e-6 && end > start) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** The last place before {@code end} where a line may break; {@code end} when there is none. */
  private static int better(int[] letters, int start, int end) {
    for (int at = end; at > start; at--) {
      if (breaks(letters[at - 1], letters[at])) {
        return at;
      }
    }
    return end;
  }

  private static boolean breaks(int before, int after) {
    boolean word = latin(before) && latin(after);
    return !word && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
  }

  private static boolean latin(int c) {
    return c > ' ' && c < 0x250 && NOT_LAST.indexOf(c) < 0;
  }
}
