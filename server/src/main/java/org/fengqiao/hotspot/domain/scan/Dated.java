package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;

/**
 * Cases of a permutation scan, those of a place together.
 *
 * @param items ordinals of the places with a case, ascending
 * @param first first case of each item, and the number of cases behind the last
 * @param age days before the last day, by case
 */
record Dated(int[] items, int[] first, int[] age) {

  /**
   * Orders the cases by place.
   *
   * @throws IllegalArgumentException when a place is unknown or a day lies after the last
   */
  static Dated of(int places, int[] place, int[] day, int lastDay) {
    if (place.length != day.length) {
      throw new IllegalArgumentException("as many places as days are needed");
    }
    int[] next = new int[places + 1];
    for (int i = 0; i < place.length; i++) {
      if (place[i] < 0 || place[i] >= places) {
        throw new IllegalArgumentException("case " + i + " has an unknown place");
      }
      if (day[i] > lastDay) {
        throw new IllegalArgumentException("case " + i + " lies after the last day");
      }
      next[place[i] + 1]++;
    }
    int[] items = new int[places];
    int[] first = new int[places + 1];
    int used = 0;
    for (int p = 0; p < places; p++) {
      if (next[p + 1] > 0) {
        items[used] = p;
        first[used + 1] = first[used] + next[p + 1];
        used++;
      }
      next[p + 1] += next[p];
    }
    int[] age = new int[place.length];
    for (int i = 0; i < place.length; i++) {
      long days = (long) lastDay - day[i];
      age[next[place[i]]++] = (int) Math.min(Integer.MAX_VALUE, days);
    }
    // In whichever order the cases come, the replications are the same.
    for (int i = 0; i < used; i++) {
      Arrays.sort(age, first[i], first[i + 1]);
    }
    return new Dated(Arrays.copyOf(items, used), Arrays.copyOf(first, used + 1), age);
  }

  int total() {
    return age.length;
  }

  /** Number of cases of each item. */
  double[] perItem() {
    double[] weight = new double[items.length];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = first[i + 1] - first[i];
    }
    return weight;
  }

  /** Share of the cases in the last {@code d + 1} days. */
  double[] shareOfDays(int days) {
    double[] share = new double[days];
    for (int a : age) {
      if (a < days) {
        share[a]++;
      }
    }
    double sum = 0;
    for (int d = 0; d < days; d++) {
      sum += share[d];
      share[d] = sum / age.length;
    }
    return share;
  }

  /** Cases by item and duration. */
  int[] table(int days) {
    int[] table = new int[items.length * days];
    fill(table, age, days);
    return table;
  }

  /** Adds the cases of other ages to a table of zeros. */
  void fill(int[] table, int[] ages, int days) {
    for (int i = 0; i < items.length; i++) {
      for (int k = first[i]; k < first[i + 1]; k++) {
        if (ages[k] < days) {
          table[i * days + ages[k]]++;
        }
      }
    }
    Chance.cumulate(table, days);
  }
}
