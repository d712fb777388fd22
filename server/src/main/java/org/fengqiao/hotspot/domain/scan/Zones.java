package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * The circles of a scan: for each centre the items (places that count) nearest first, up to the
 * largest radius and weight. An entry is an item, or {@code ~item} where a circle ends: items at
 * the same distance enter together.
 */
final class Zones {
  /** Entries that fit into memory with some room: 600 MB. */
  private static final long MOST = 150_000_000;

  /** Centres looked at together. */
  private static final int PORTION = 512;

  final int[] centres;
  final int[] start;
  final int[] entries;

  private Zones(int[] centres, int[] start, int[] entries) {
    this.centres = centres;
    this.start = start;
    this.entries = entries;
  }

  /**
   * @param items place ordinals that count; zones speak of their positions here
   * @param weight weight of each item
   * @param limit largest weight of a circle
   */
  static Zones of(
      ScanPlaces places,
      int[] items,
      int[] centres,
      double[] weight,
      double limit,
      double maxRadius) {
    Nearby nearby = new Nearby(places, items, maxRadius);
    int portions = (centres.length + PORTION - 1) / PORTION;
    int[] start = new int[centres.length + 1];
    LongAdder sum = new LongAdder();
    int[][] found =
        IntStream.range(0, portions)
            .parallel()
            .mapToObj(p -> portion(nearby.another(), centres, p, weight, limit, start, sum))
            .toArray(int[][]::new);
    for (int c = 0; c < centres.length; c++) {
      start[c + 1] += start[c];
    }
    int[] entries = new int[start[centres.length]];
    for (int p = 0; p < portions; p++) {
      System.arraycopy(found[p], 0, entries, start[p * PORTION], found[p].length);
      found[p] = new int[0];
    }
    return new Zones(centres, start, entries);
  }

  /** Circles of some centres; their numbers of entries go to {@code start[centre + 1]}. */
  private static int[] portion(
      Nearby nearby,
      int[] centres,
      int portion,
      double[] weight,
      double limit,
      int[] start,
      LongAdder sum) {
    int[] entries = new int[1024];
    int used = 0;
    for (int c = portion * PORTION; c < Math.min(centres.length, (portion + 1) * PORTION); c++) {
      int found = nearby.around(centres[c]);
      if (sum.sum() + found > MOST) {
        throw new IllegalArgumentException(
            "the circles of " + centres.length + " centres are too large; give a smaller radius");
      }
      if (used + found > entries.length) {
        entries = Arrays.copyOf(entries, 2 * (used + found));
      }
      int to = circles(nearby, found, weight, limit, entries, used);
      start[c + 1] = to - used;
      sum.add(to - used);
      used = to;
    }
    return Arrays.copyOf(entries, used);
  }

  private static int circles(
      Nearby nearby, int found, double[] weight, double limit, int[] entries, int from) {
    int used = from;
    int whole = from;
    double sum = 0;
    for (int i = 0; i < found; i++) {
      int item = nearby.at(i);
      sum += weight[item];
      if (sum > limit) {
        break;
      }
      boolean last = nearby.last(i);
      entries[used++] = last ? ~item : item;
      whole = last ? used : whole;
    }
    return whole;
  }

  static int item(int entry) {
    return entry < 0 ? ~entry : entry;
  }

  /** The same circles with each item replaced by its parts, which lie together. */
  Zones parts(int[] firstPart) {
    long total = 0;
    for (int entry : entries) {
      int item = item(entry);
      total += firstPart[item + 1] - (long) firstPart[item];
    }
    if (total > MOST) {
      throw new IllegalArgumentException("the circles hold too many cases; give a smaller radius");
    }
    int[] flat = new int[(int) total];
    int[] from = new int[start.length];
    int used = 0;
    for (int c = 0; c < centres.length; c++) {
      for (int o = start[c]; o < start[c + 1]; o++) {
        int item = item(entries[o]);
        for (int part = firstPart[item]; part < firstPart[item + 1]; part++) {
          boolean last = entries[o] < 0 && part + 1 == firstPart[item + 1];
          flat[used++] = last ? ~part : part;
        }
      }
      from[c + 1] = used;
    }
    return new Zones(centres, from, flat);
  }
}
