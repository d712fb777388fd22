package org.fengqiao.hotspot.domain.series;

import java.util.Arrays;

/** Parts of the year around a step, as the flexible Farrington method cuts it. */
final class Seasons {
  private Seasons() {}

  /**
   * Part of each step before {@code at}: the last part is the window about the same season, the
   * steps between two windows are cut into the others, the first ones a step longer where it does
   * not come out even; 0 before the earliest window.
   */
  static int[] blocks(int at, Farrington.Settings settings) {
    int w = settings.halfWindow();
    int p = settings.periods();
    int between = settings.frequency() - 2 * w - 1;
    if (between < p - 2 * w - 1 || between < p - 1) {
      throw new IllegalArgumentException("the year is too short for " + p + " parts");
    }
    int[] part = new int[at + 1];
    Arrays.fill(part, Math.max(0, at - w), at + 1, p);
    for (int year = 1; year <= settings.years(); year++) {
      int middle = at - year * settings.frequency();
      int t = middle - w;
      for (int last = middle + w; t <= last; t++) {
        part[t] = p;
      }
      for (int j = 1; j < p; j++) {
        int length = between / (p - 1) + (j <= between % (p - 1) ? 1 : 0);
        Arrays.fill(part, t, t + length, j);
        t += length;
      }
    }
    return part;
  }
}
