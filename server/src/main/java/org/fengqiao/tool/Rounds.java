package org.fengqiao.tool;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/** Runs many callers for some seconds and compares ours with raw in alternating rounds. */
final class Rounds {
  private Rounds() {}

  /** One call; returns how many units of work it did. */
  @FunctionalInterface
  interface Call {
    int run() throws Exception;
  }

  /**
   * One connection and what is called over it.
   *
   * @param resource closed when the phase is over
   */
  record Session(Call call, AutoCloseable resource) {}

  /** Opens a connection. */
  @FunctionalInterface
  interface Caller {
    Session open() throws Exception;
  }

  /**
   * One phase.
   *
   * @param rate units of work per second
   * @param p50 milliseconds per call
   * @param p99 milliseconds per call
   */
  record Result(double rate, double p50, double p99) {}

  /** Lets every connection call again and again until the time is over. */
  static Result run(int connections, double seconds, Caller caller) throws Exception {
    List<Session> sessions = new ArrayList<>();
    try {
      for (int i = 0; i < connections; i++) {
        sessions.add(caller.open());
      }
      return measure(sessions, seconds);
    } finally {
      for (Session session : sessions) {
        session.resource().close();
      }
    }
  }

  private static Result measure(List<Session> sessions, double seconds) throws Exception {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    long units = 0;
    List<long[]> times = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(sessions.size())) {
      List<Callable<Lane>> lanes = new ArrayList<>();
      for (Session session : sessions) {
        lanes.add(() -> lane(session.call(), end));
      }
      for (Future<Lane> lane : pool.invokeAll(lanes)) {
        units += lane.get().units();
        times.add(lane.get().nanos().stream().mapToLong(Long::longValue).toArray());
      }
    }
    double took = (System.nanoTime() - start) / 1e9;
    long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Result(units / took, at(sorted, 0.5), at(sorted, 0.99));
  }

  private record Lane(long units, List<Long> nanos) {}

  private static Lane lane(Call call, long end) throws Exception {
    long units = 0;
    List<Long> nanos = new ArrayList<>();
    for (long now = System.nanoTime(); now < end; ) {
      units += call.run();
      long then = System.nanoTime();
      nanos.add(then - now);
      now = then;
    }
    return new Lane(units, nanos);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  /** What is done between two phases, so that none pays for the one before. */
  @FunctionalInterface
  interface Settling {
    void await() throws Exception;
  }

  /**
   * How to measure. A server runs for weeks, its compiler needs two minutes of load on two cores:
   * so ours warms up for longer than a phase.
   *
   * @param seconds length of a phase
   * @param warm seconds that ours runs before the first round
   */
  record Plan(int rounds, int connections, double seconds, double warm, Settling between) {
    private Result phase(double length, Caller caller) throws Exception {
      Result result = Rounds.run(connections, length, caller);
      between.await();
      return result;
    }

    /**
     * Alternates ours with others after one warm-up of each.
     *
     * @return per round: ours, then the others in their order
     */
    List<Result[]> alternate(Caller ours, Caller... others) throws Exception {
      var _ = phase(warm, ours);
      for (Caller other : others) {
        var _ = phase(seconds, other);
      }
      List<Result[]> results = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        Result[] round = new Result[1 + others.length];
        round[0] = phase(seconds, ours);
        for (int o = 0; o < others.length; o++) {
          round[1 + o] = phase(seconds, others[o]);
        }
        results.add(round);
      }
      return results;
    }
  }

  /**
   * Prints medians of ours beside the other of this place: rate, half and the longest of a hundred
   * calls.
   */
  static void print(PrintStream out, String name, List<Result[]> rounds, int other, String unit) {
    Figure rate = figure(rounds, other, Result::rate);
    double ratio =
        median(rounds.stream().mapToDouble(r -> r[0].rate() / r[other].rate()).toArray());
    line(out, name + ".rate", rate.ours(), rate.other(), ratio, unit);
    Figure longest = figure(rounds, other, Result::p99);
    line(out, name + ".p99", longest.ours(), longest.other(), longest.ratio(), "ms");
    Figure half = figure(rounds, other, Result::p50);
    line(out, name + ".p50", half.ours(), half.other(), half.ratio(), "ms");
  }

  private record Figure(double ours, double other) {
    double ratio() {
      return ours / other;
    }
  }

  private static Figure figure(List<Result[]> rounds, int other, ToDoubleFunction<Result> measure) {
    return new Figure(
        median(rounds.stream().mapToDouble(r -> measure.applyAsDouble(r[0])).toArray()),
        median(rounds.stream().mapToDouble(r -> measure.applyAsDouble(r[other])).toArray()));
  }

  static void line(
      PrintStream out, String name, double ours, double raw, double ratio, String unit) {
    out.printf(
        "%s ours=%.1f raw=%.1f ratio=%.2f unit=%s load=%.2f commit=%s%n",
        name,
        ours,
        raw,
        ratio,
        unit,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
  }

  static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
