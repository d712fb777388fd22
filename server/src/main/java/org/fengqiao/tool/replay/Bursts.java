package org.fengqiao.tool.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bursts of a series, seen from its end and without the engine: places whose densest fourteen
 * days hold at least {@link #LEAST} distinct matters.
 */
final class Bursts {
  static final int LEAST = 5;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  private Bursts() {}

  /**
   * A burst.
   *
   * @param grid ordinal
   * @param begin first matter of the run of matters, no two more than 14 days apart, that leads
   *     into the densest fourteen days
   * @param end last matter of the densest fourteen days
   * @param denseWeek begin of the densest week
   * @param in14 matters in the densest fourteen days
   * @param in7 matters in the densest week
   * @param times all matters of the place
   */
  record Burst(
      int grid,
      Instant begin,
      Instant end,
      Instant denseWeek,
      int in14,
      int in7,
      List<Instant> times) {

    /** Matters from the begin to {@code at}, that one included. */
    long until(Instant at) {
      return times.stream().filter(t -> !t.isBefore(begin) && !t.isAfter(at)).count();
    }
  }

  /** All bursts, the densest first. */
  static List<Burst> of(List<Happening> distinct) {
    Map<Integer, List<Instant>> byPlace = new TreeMap<>();
    distinct.forEach(h -> byPlace.computeIfAbsent(h.grid(), g -> new ArrayList<>()).add(h.at()));
    List<Burst> bursts = new ArrayList<>();
    byPlace.forEach((grid, times) -> {
      Instant dense = densest(times, FORTNIGHT);
      int in14 = count(times, dense, FORTNIGHT);
      if (in14 >= LEAST) {
        Instant week = densest(times, WEEK);
        Instant end =
            times.stream()
                .filter(t -> !t.isBefore(dense) && t.isBefore(dense.plus(FORTNIGHT)))
                .max(Comparator.naturalOrder())
                .orElse(dense);
        bursts.add(
            new Burst(grid, begin(times, dense), end, week, in14, count(times, week, WEEK), times));
      }
    });
    bursts.sort(Comparator.comparingInt(Burst::in14).reversed().thenComparingInt(Burst::grid));
    return bursts;
  }

  /**
   * Alarms of the plain rule "at least four distinct matters of a place in fourteen days"; a new
   * alarm only after fourteen days without one.
   */
  static Map<Integer, List<Instant>> plainRule(List<Happening> distinct) {
    Map<Integer, List<Instant>> times = new TreeMap<>();
    Map<Integer, List<Instant>> alarms = new TreeMap<>();
    Map<Integer, Instant> held = new TreeMap<>();
    for (Happening h : distinct) {
      List<Instant> mine = times.computeIfAbsent(h.grid(), g -> new ArrayList<>());
      mine.add(h.at());
      Instant since = h.at().minus(FORTNIGHT);
      if (mine.stream().filter(t -> t.isAfter(since)).count() >= 4) {
        Instant before = held.put(h.grid(), h.at());
        if (before == null || before.isBefore(since)) {
          alarms.computeIfAbsent(h.grid(), g -> new ArrayList<>()).add(h.at());
        }
      }
    }
    return alarms;
  }

  private static Instant densest(List<Instant> times, Duration window) {
    Instant best = times.getFirst();
    for (Instant from : times) {
      if (count(times, from, window) > count(times, best, window)) {
        best = from;
      }
    }
    return best;
  }

  private static int count(List<Instant> times, Instant from, Duration window) {
    Instant to = from.plus(window);
    return (int) times.stream().filter(t -> !t.isBefore(from) && t.isBefore(to)).count();
  }

  private static Instant begin(List<Instant> times, Instant dense) {
    Instant begin = dense;
    for (int i = times.size() - 1; i >= 0; i--) {
      Instant t = times.get(i);
      if (t.isBefore(begin) && !t.isBefore(begin.minus(FORTNIGHT))) {
        begin = t;
      }
    }
    return begin;
  }
}
