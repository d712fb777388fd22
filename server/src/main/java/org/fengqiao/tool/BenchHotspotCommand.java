package org.fengqiao.tool;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.NeighbourTest;

/**
 * Gi*, exact conditional p and Benjamini-Hochberg for a square of grids and eleven kinds, against a
 * plain single-threaded version of the same in the same run, whose p-values must be equal.
 */
public final class BenchHotspotCommand implements Command {
  private static final int KINDS = 11;

  @Override
  public String name() {
    return "bench-hotspot";
  }

  @Override
  public String help() {
    return """
    Measure Gi* + exact p + BH for a square of grids and 11 kinds.
    usage: bench-hotspot [--side 400] [--rounds 5] [--warmup 3]\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    Flags flags = Flags.of(args);
    int side = flags.number("side", 400);
    int rounds = flags.number("rounds", 5);
    Links links = square(side);
    int[][] counts = counts(side * side);
    for (int i = 0; i < flags.number("warmup", 3); i++) {
      test(links, counts);
    }
    double[] ours = new double[rounds];
    double[] raw = new double[rounds];
    double worst = 0;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      NeighbourTest[] tests = test(links, counts);
      ours[i] = (System.nanoTime() - start) / 1e6;
      start = System.nanoTime();
      PlainNeighbourTest[] plain = new PlainNeighbourTest[KINDS];
      for (int kind = 0; kind < KINDS; kind++) {
        plain[kind] = PlainNeighbourTest.of(links, counts[kind]);
      }
      raw[i] = (System.nanoTime() - start) / 1e6;
      worst = Math.max(worst, difference(tests, plain));
    }
    print(out, side, median(ours), median(raw), worst);
    return worst <= 1e-9 && median(ours) <= 1000 ? 0 : 1;
  }

  private static void print(PrintStream out, int side, double ours, double raw, double worst) {
    out.printf(
        "hotspot.exact ours=%.0f raw=%.0f ratio=%.1f unit=ms cells=%d kinds=%d cores=%d"
            + " relative-difference=%.1e load=%.2f commit=%s%n",
        ours,
        raw,
        raw / ours,
        side * side,
        KINDS,
        Runtime.getRuntime().availableProcessors(),
        worst,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
  }

  private static NeighbourTest[] test(Links links, int[][] counts) {
    return IntStream.range(0, KINDS)
        .parallel()
        .mapToObj(kind -> NeighbourTest.of(links, counts[kind]))
        .toArray(NeighbourTest[]::new);
  }

  /** Largest relative difference of p and q, absolute difference of z. */
  private static double difference(NeighbourTest[] tests, PlainNeighbourTest[] plain) {
    double worst = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      for (int i = 0; i < tests[kind].size(); i++) {
        double p = Math.abs(tests[kind].p(i) / plain[kind].p(i) - 1);
        double q = Math.abs(tests[kind].q(i) / plain[kind].q(i) - 1);
        double z = Math.abs(tests[kind].z(i) - plain[kind].z(i));
        worst = Math.max(worst, Math.max(p, Math.max(q, z)));
      }
    }
    return worst;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static Links square(int side) {
    int[] from = new int[side * side * 8];
    int[] to = new int[from.length];
    int used = 0;
    for (int i = 0; i < side * side; i++) {
      for (int d = 0; d < 9; d++) {
        int row = i / side + d / 3 - 1;
        int column = i % side + d % 3 - 1;
        if (d != 4 && row >= 0 && row < side && column >= 0 && column < side) {
          from[used] = i;
          to[used++] = row * side + column;
        }
      }
    }
    return Links.ofPairs(side * side, Arrays.copyOf(from, used), Arrays.copyOf(to, used));
  }

  /** Rare kinds and common ones, with a few places that stand out. */
  static int[][] counts(int cells) {
    SplittableRandom random = new SplittableRandom(20261121);
    int[][] counts = new int[KINDS][cells];
    for (int kind = 0; kind < KINDS; kind++) {
      double mean = 0.02 * (kind + 1);
      for (int i = 0; i < cells; i++) {
        counts[kind][i] = poisson(random, mean);
        counts[kind][i] += random.nextInt(5000) == 0 ? random.nextInt(12) : 0;
      }
    }
    return counts;
  }

  private static int poisson(SplittableRandom random, double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
