package org.fengqiao.tool.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.kernel.Clock;

/**
 * The bursts of a series, seen from its end and without the engine: at least {@link #LEAST} reports
 * within {@link #METRES} of one of them in fourteen days. Such windows that share a report are one
 * burst; its start is the first report.
 */
final class Bursts {
  static final int LEAST = 8;
  static final double METRES = 300;
  static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final Duration WEEK = Duration.ofDays(7);

  private Bursts() {}

  /** How a burst comes. */
  enum Sort {
    /** Its densest week begins fourteen days after its start or later. */
    SLOW,
    /** Half of its reports and at least {@link #LEAST} come on one day. */
    JUMP,
    /** Neither. */
    QUICK
  }

  /**
   * A burst.
   *
   * @param reports all of them, oldest first
   * @param denseWeek begin of the densest week
   * @param in7 reports in it
   * @param jump begin of the day with the most reports
   * @param in1 reports on that day
   */
  record Burst(List<Happening> reports, Instant denseWeek, int in7, Instant jump, int in1) {
    Burst {
      reports = List.copyOf(reports);
    }

    Instant start() {
      return reports.getFirst().at();
    }

    Instant end() {
      return reports.getLast().at();
    }

    /** Grids its reports are in. */
    Set<Integer> grids() {
      Set<Integer> grids = new TreeSet<>();
      reports.forEach(h -> grids.add(h.grid()));
      return grids;
    }

    Sort sort() {
      if (in1 >= LEAST && 2 * in1 >= reports.size()) {
        return Sort.JUMP;
      }
      return denseWeek.isBefore(start().plus(FORTNIGHT)) ? Sort.QUICK : Sort.SLOW;
    }

    /** Reports from the start to {@code at}, that one included. */
    long until(Instant at) {
      return reports.stream().filter(h -> !h.at().isAfter(at)).count();
    }
  }

  /** All bursts, the first first. */
  static List<Burst> of(List<Happening> series) {
    Map<Integer, Integer> parent = new HashMap<>();
    for (int centre = 0; centre < series.size(); centre++) {
      windows(series, near(series, centre), parent);
    }
    Map<Integer, List<Happening>> groups = new TreeMap<>();
    new TreeSet<>(parent.keySet())
        .forEach(i ->
            groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(series.get(i)));
    return groups.values().stream()
        .map(Bursts::burst)
        .sorted(Comparator.comparing(Burst::start))
        .toList();
  }

  /** Positions of the reports around one, in the order of time. */
  private static List<Integer> near(List<Happening> series, int centre) {
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i).spot().metres(series.get(centre).spot()) <= METRES) {
        near.add(i);
      }
    }
    return near;
  }

  private static void windows(
      List<Happening> series, List<Integer> near, Map<Integer, Integer> parent) {
    int to = 0;
    for (int from = 0; from < near.size(); from++) {
      Instant end = series.get(near.get(from)).at().plus(FORTNIGHT);
      while (to < near.size() && series.get(near.get(to)).at().isBefore(end)) {
        to++;
      }
      if (to - from >= LEAST) {
        for (int i = from; i < to; i++) {
          parent.putIfAbsent(near.get(i), near.get(i));
          parent.put(root(parent, near.get(i)), root(parent, near.get(from)));
        }
      }
    }
  }

  private static int root(Map<Integer, Integer> parent, int i) {
    int at = i;
    while (parent.getOrDefault(at, at) != at) {
      at = parent.getOrDefault(at, at);
    }
    return at;
  }

  private static Burst burst(List<Happening> reports) {
    List<Instant> times = reports.stream().map(Happening::at).toList();
    Instant week = times.getFirst();
    for (Instant from : times) {
      week = count(times, from, WEEK) > count(times, week, WEEK) ? from : week;
    }
    Map<Integer, Integer> days = new TreeMap<>();
    reports.forEach(h -> days.merge(h.day(), 1, Integer::sum));
    Map.Entry<Integer, Integer> most =
        days.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
            .orElseThrow();
    Instant jump =
        java.time.LocalDate.ofEpochDay(most.getKey()).atStartOfDay(Clock.ZONE).toInstant();
    return new Burst(reports, week, count(times, week, WEEK), jump, most.getValue());
  }

  private static int count(List<Instant> times, Instant from, Duration window) {
    Instant to = from.plus(window);
    return (int) times.stream().filter(t -> !t.isBefore(from) && t.isBefore(to)).count();
  }

  /** An alarm of a place. */
  record Alarm(int grid, String kind, Instant at) {}

  /**
   * Alarms of the plain rule "at least four distinct matters of a place in fourteen days"; a new
   * alarm only after fourteen days without one.
   */
  static List<Alarm> plainRule(List<Happening> distinct) {
    Map<Integer, List<Instant>> times = new TreeMap<>();
    List<Alarm> alarms = new ArrayList<>();
    Map<Integer, Instant> held = new TreeMap<>();
    for (Happening h : distinct) {
      List<Instant> mine = times.computeIfAbsent(h.grid(), g -> new ArrayList<>());
      mine.add(h.at());
      Instant since = h.at().minus(FORTNIGHT);
      if (mine.stream().filter(t -> t.isAfter(since)).count() >= 4) {
        Instant before = held.put(h.grid(), h.at());
        if (before == null || before.isBefore(since)) {
          alarms.add(new Alarm(h.grid(), "ALL", h.at()));
        }
      }
    }
    return alarms;
  }

  /** Grids of all bursts. */
  static Set<Integer> grids(List<Burst> bursts) {
    Set<Integer> grids = new LinkedHashSet<>();
    bursts.forEach(b -> grids.addAll(b.grids()));
    return grids;
  }
}
