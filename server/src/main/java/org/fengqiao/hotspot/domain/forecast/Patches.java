package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/**
 * The part of a large area that its forecast is learned from. What is learned is a handful of
 * numbers for the whole area (what sets off what, how far a rate is drawn towards its neighbours',
 * how voices are mixed, how counts scatter); some thousand cells tell them as well as a hundred
 * thousand. Cells are taken in whole neighbourhoods, evenly over the area, so that neighbours stay
 * together.
 */
final class Patches {
  /** Up to so many cells in which anything happened all of them are learned from. */
  static final int MOST_CELLS = 10_000;

  /** Cells of a neighbourhood: its rim, whose neighbours are missing, is a small part of it. */
  private static final int CELLS = 1_250;

  private Patches() {}

  /**
   * Chooses.
   *
   * @param active number of cells in which anything happened
   * @return ordinals, ascending; all of them where few enough are active
   */
  static int[] of(Area area, int active) {
    int size = area.size();
    if (active <= MOST_CELLS) {
      int[] all = new int[size];
      Arrays.setAll(all, i -> i);
      return all;
    }
    long wanted = (long) size * MOST_CELLS / active;
    int patches = (int) Math.max(1, wanted / CELLS);
    boolean[] taken = new boolean[size];
    int[] chosen = new int[size];
    int used = 0;
    for (int p = 0; p < patches; p++) {
      int seed = (int) ((2L * p + 1) * size / (2L * patches));
      used = grow(area, seed, taken, chosen, used);
    }
    int[] sorted = Arrays.copyOf(chosen, used);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Neighbours of neighbours of a cell until the patch is full or nothing borders on it. */
  private static int grow(Area area, int seed, boolean[] taken, int[] chosen, int from) {
    int used = from;
    int next = seed;
    for (int at = from; used < from + CELLS && used < chosen.length; at++) {
      if (at == used) {
        // An island, or a patch that is closed in: goes on with the next cell that is left.
        while (taken[next % taken.length]) {
          next++;
        }
        taken[next % taken.length] = true;
        chosen[used++] = next % taken.length;
      }
      int cell = chosen[at];
      for (int o = area.links.from(cell); o < area.links.to(cell) && used < from + CELLS; o++) {
        int near = area.links.at(o);
        if (!taken[near]) {
          taken[near] = true;
          chosen[used++] = near;
        }
      }
    }
    return used;
  }
}
