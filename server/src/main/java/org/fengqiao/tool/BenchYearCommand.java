package org.fengqiao.tool;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.RunningGiStar;

/**
 * A year of days over, Gi* of 30 days of every grid and kind on each: 150,000 × 11 × 365 = 602 M
 * bins. Matters enter and leave the window one by one; every z is computed and looked at. One day
 * in a hundred is held against a fresh count.
 */
public final class BenchYearCommand implements Command {
  private static final int KINDS = 11;
  private static final int DAYS = 365;
  private static final int WINDOW = 30;
  private static final int CHECK = 100;
  private static final double HOT = 1.96;
  private static final double LIMIT_MS = 15_000;

  @Override
  public String name() {
    return "bench-year";
  }

  @Override
  public String help() {
    return """
    Measure Gi* of every grid, kind and day of a year, against the limit of 15 s.
    usage: bench-year [--grids 150000] [--matters 2250000] [--rounds 5]\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    Flags flags = Flags.of(args);
    int side = (int) Math.ceil(Math.sqrt(flags.number("grids", 150_000)));
    int matters = flags.number("matters", 2_250_000);
    Links links = BenchHotspotCommand.square(side);
    double[] times = new double[flags.number("rounds", 5)];
    long hot = 0;
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      hot = replay(links, matters / KINDS / DAYS);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    double ours = times[times.length / 2];
    out.printf(
        "hotspot.year ours=%.0f limit=%.0f ratio=%.2f unit=ms bins=%d ns-per-bin=%.2f hot=%d"
            + " cores=%d load=%.2f commit=%s%n",
        ours,
        LIMIT_MS,
        ours / LIMIT_MS,
        (long) links.size() * KINDS * DAYS,
        ours * 1e6 / ((double) links.size() * KINDS * DAYS),
        hot,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
    return ours <= LIMIT_MS ? 0 : 1;
  }

  private static long replay(Links links, int aDay) {
    return IntStream.range(0, KINDS).parallel().mapToLong(k -> kind(links, k, aDay)).sum();
  }

  private static long kind(Links links, int kind, int aDay) {
    SplittableRandom random = new SplittableRandom(20261123 + kind);
    int[] places = random.ints((long) aDay * DAYS, 0, links.size()).toArray();
    RunningGiStar running = new RunningGiStar(links);
    double[] z = new double[links.size()];
    long hot = 0;
    for (int day = 0; day < DAYS; day++) {
      change(running, places, day, aDay, 1);
      change(running, places, day - WINDOW, aDay, -1);
      running.z(z);
      for (double value : z) {
        hot += value >= HOT ? 1 : 0;
      }
      if (day % CHECK == CHECK - 1) {
        check(links, running, z);
      }
    }
    return hot;
  }

  private static void change(RunningGiStar running, int[] places, int day, int aDay, int change) {
    for (int i = Math.max(0, day * aDay); i < Math.max(0, (day + 1) * aDay); i++) {
      running.add(places[i], change);
    }
  }

  private static void check(Links links, RunningGiStar running, double[] z) {
    int[] counts = IntStream.range(0, links.size()).map(running::count).toArray();
    double[] fresh = new double[z.length];
    RunningGiStar.of(links, counts).z(fresh);
    if (!Arrays.equals(z, fresh)) {
      throw new IllegalStateException("a replayed day differs from a fresh count");
    }
  }
}
