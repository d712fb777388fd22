package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;

/**
 * Circles of a scan cut into slices, from one rim to a wider one. A slice's last count bounds the
 * counts of all its circles and its first circle bounds what they expect, so that one look tells
 * that none of them can beat a ratio. Slices are the thinner the more cases are expected.
 */
final class Slices {
  /** Most cases of a slice: counts of a slice fit into eight bits. */
  static final int MOST_CASES = 255;

  /** Widths of this many standard deviations of what the longest window expects. */
  private static final double DEVIATIONS = 2.2;

  /** First slice of each centre, and the number behind the last. */
  final int[] first;

  /** Entry behind the last of each slice. */
  int[] end = new int[1024];

  /** Cases of the circle before each slice. */
  int[] before = new int[1024];

  /** Cases of the smallest circle that ends in each slice; 0 when none does. */
  int[] smallest = new int[1024];

  private int used;

  /**
   * @param size cases of each item, up to {@link #MOST_CASES}
   * @param share expected cases in the longest window per case of a circle
   */
  Slices(Zones zones, int[] size, double share) {
    first = new int[zones.centres.length + 1];
    for (int c = 0; c < zones.centres.length; c++) {
      cut(zones, c, size, share);
      first[c + 1] = used;
    }
  }

  private void cut(Zones zones, int centre, int[] size, double share) {
    int inside = 0;
    int opened = 0;
    int rim = 0;
    double limit = limit(0, share);
    for (int o = zones.start[centre]; o < zones.start[centre + 1]; o++) {
      int entry = zones.entries[o];
      int cases = size[Zones.item(entry)];
      boolean full = inside + cases - opened > MOST_CASES;
      boolean whole = o > zones.start[centre] && zones.entries[o - 1] < 0;
      if (full || (whole && inside >= limit)) {
        close(o, opened, rim);
        opened = inside;
        rim = 0;
        limit = limit(inside, share);
      }
      inside += cases;
      rim = entry < 0 && rim == 0 ? inside : rim;
    }
    if (zones.start[centre] < zones.start[centre + 1]) {
      close(zones.start[centre + 1], opened, rim);
    }
  }

  private static double limit(int cases, double share) {
    double from = Math.max(1, cases);
    return from * (1 + DEVIATIONS / Math.sqrt(from * share));
  }

  private void close(int at, int opened, int rim) {
    if (used == end.length) {
      end = Arrays.copyOf(end, 2 * used);
      before = Arrays.copyOf(before, 2 * used);
      smallest = Arrays.copyOf(smallest, 2 * used);
    }
    end[used] = at;
    before[used] = opened;
    smallest[used++] = rim;
  }
}
