package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Distinct matters of one kind by place, day of arrival and who began them, as columns. What
 * residents bring and what workers find are kept apart: a patrol finds what it looks for.
 */
public final class Arrivals {
  private int[] place = new int[64];
  private int[] day = new int[64];
  private boolean[] resident = new boolean[64];
  private int size;

  /**
   * Adds one matter.
   *
   * @param ordinal place, 0 or more
   * @param epochDay day of arrival in Asia/Shanghai
   * @param broughtByResident false when a worker found it
   */
  public void add(int ordinal, int epochDay, boolean broughtByResident) {
    if (size == place.length) {
      place = Arrays.copyOf(place, 2 * size);
      day = Arrays.copyOf(day, 2 * size);
      resident = Arrays.copyOf(resident, 2 * size);
    }
    place[size] = ordinal;
    day[size] = epochDay;
    resident[size++] = broughtByResident;
  }

  /** Number of matters. */
  public int size() {
    return size;
  }

  /** Matters by place from one day to another, both included. */
  public int[] byPlace(int places, int from, int to, boolean broughtByResident) {
    int[] counts = new int[places];
    for (int i = 0; i < size; i++) {
      if (resident[i] == broughtByResident && day[i] >= from && day[i] <= to) {
        counts[place[i]]++;
      }
    }
    return counts;
  }

  /** Matters by day from one day to another, both included; first element is the first day. */
  public int[] byDay(int from, int to, boolean broughtByResident) {
    int[] counts = new int[Math.max(0, to - from + 1)];
    for (int i = 0; i < size; i++) {
      if (resident[i] == broughtByResident && day[i] >= from && day[i] <= to) {
        counts[day[i] - from]++;
      }
    }
    return counts;
  }

  /** Matters of a place from one day to another, both included. */
  public int count(int ordinal, int from, int to, boolean broughtByResident) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (place[i] == ordinal
          && resident[i] == broughtByResident
          && day[i] >= from
          && day[i] <= to) {
        count++;
      }
    }
    return count;
  }

  /** First day anything arrived; {@link Integer#MAX_VALUE} for nothing. */
  public int firstDay() {
    int first = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      first = Math.min(first, day[i]);
    }
    return first;
  }
}
