package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Matters of one kind: where, when, and when it became known. Held in the order of becoming known,
 * so that what was known before a day is a prefix; ties by day, then by cell, so that the order in
 * which they are handed in changes no bit of a result.
 */
public final class Occurrences {
  private final int[] cell;
  private final int[] day;
  private final int[] arrival;

  private Occurrences(int[] cell, int[] day, int[] arrival) {
    this.cell = cell;
    this.day = day;
    this.arrival = arrival;
  }

  /**
   * Takes matters in any order.
   *
   * @param cell ordinals of 0 or more; smaller ones (outside the area) are left out
   * @param day epoch day of each
   * @param arrival epoch day on which each became known; one before its own day counts as its day
   */
  public static Occurrences of(int[] cell, int[] day, int[] arrival) {
    if (cell.length != day.length || cell.length != arrival.length) {
      throw new IllegalArgumentException("cells, days and arrivals must be as many");
    }
    int[] inside = new int[cell.length];
    int kept = 0;
    for (int i = 0; i < cell.length; i++) {
      if (cell[i] >= 0) {
        inside[kept++] = i;
      }
    }
    int[] order = byKey(cell, inside, kept);
    order = byKey(day, order, kept);
    int[] known = new int[cell.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = Math.max(day[i], arrival[i]);
    }
    order = byKey(known, order, kept);
    return new Occurrences(
        picked(cell, order, kept), picked(day, order, kept), picked(known, order, kept));
  }

  /** Matters that are known on the day they happen. */
  public static Occurrences of(int[] cell, int[] day) {
    return of(cell, day, day);
  }

  /** Stable order by one key. */
  private static int[] byKey(int[] key, int[] order, int n) {
    long[] keyed = new long[n];
    for (int i = 0; i < n; i++) {
      keyed[i] = ((long) key[order[i]] << 32) | i;
    }
    Arrays.sort(keyed);
    int[] sorted = new int[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = order[(int) keyed[i]];
    }
    return sorted;
  }

  private static int[] picked(int[] values, int[] order, int n) {
    int[] picked = new int[n];
    for (int i = 0; i < n; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }

  /** How many there are. */
  public int size() {
    return cell.length;
  }

  /** Cell of the i-th. */
  public int cell(int i) {
    return cell[i];
  }

  /** Epoch day of the i-th. */
  public int day(int i) {
    return day[i];
  }

  /** How many had become known before a day: they are the first ones. */
  public int knownBefore(int origin) {
    int low = 0;
    int high = arrival.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (arrival[middle] < origin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The earliest day on which one happened; {@code otherwise} when there is none. */
  public int firstDay(int otherwise) {
    return Arrays.stream(day).min().orElse(otherwise);
  }

  /** What had become known before a day. */
  public Occurrences before(int origin) {
    int n = knownBefore(origin);
    return new Occurrences(
        Arrays.copyOf(cell, n), Arrays.copyOf(day, n), Arrays.copyOf(arrival, n));
  }

  /** The same matters with other ordinals; {@code ordinal[c]} is what cell {@code c} becomes. */
  Occurrences renumbered(int[] ordinal) {
    int[] cells = new int[cell.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = ordinal[cell[i]];
    }
    return new Occurrences(cells, day, arrival);
  }

  /** The matters in some of the cells, with other ordinals; -1 for cells that are left out. */
  Occurrences within(int[] ordinal) {
    int[] kept = IntStream.range(0, cell.length).filter(i -> ordinal[cell[i]] >= 0).toArray();
    return new Occurrences(
            picked(cell, kept, kept.length),
            picked(day, kept, kept.length),
            picked(arrival, kept, kept.length))
        .renumbered(ordinal);
  }
}
