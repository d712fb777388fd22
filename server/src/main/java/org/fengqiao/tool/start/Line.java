package org.fengqiao.tool.start;

import java.util.List;

/**
 * What becomes of one line.
 *
 * @param number line of the file
 * @param what whom or what it is about: a code or a sign-in name, never a person's name
 * @param notes why, or what differs
 */
record Line(int number, Fate fate, String what, List<String> notes) {
  Line {
    notes = List.copyOf(notes);
  }

  /** What becomes of it. */
  enum Fate {
    NEW,
    CHANGED,
    SAME,
    REFUSED
  }

  static Line refused(int number, String what, List<String> notes) {
    return new Line(number, Fate.REFUSED, what, notes);
  }
}
