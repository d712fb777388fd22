package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.ExactPermutation;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.RunningGiStar;

/**
 * Gi* and its p beside R's spdep on the same squares and counts in the same run. {@code --write}
 * leaves the counts for R; after R has timed itself, {@code --compare} times ours and holds the z
 * together. R's p is told beside ours but not held to it: it draws with replacement and ranks ties
 * its own way, which shows with counts as small as these.
 */
public final class BenchSpdepCommand implements Command {
  private static final int SIDE_Z = 400;
  private static final int SIDE_P = 100;
  private static final int ROUNDS = 30;

  @Override
  public String name() {
    return "bench-spdep";
  }

  @Override
  public String help() {
    return """
    Measure Gi* and its conditional p beside R's spdep; see ops/bench spdep.
    usage: bench-spdep --write DIR | --compare DIR\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    Flags flags = Flags.of(args);
    String write = flags.get("write", "");
    if (!write.isEmpty()) {
      for (int side : new int[] {SIDE_Z, SIDE_P}) {
        Files.writeString(
            Path.of(write, "counts" + side + ".txt"),
            Arrays.stream(counts(side))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n")));
      }
      return 0;
    }
    return compare(Path.of(flags.get("compare", ".")), out);
  }

  private static int compare(Path folder, PrintStream out) throws IOException {
    double[] times = column(folder.resolve("times.txt"));
    Links wide = BenchHotspotCommand.square(SIDE_Z);
    int[] counts = counts(SIDE_Z);
    double[] z = new double[counts.length];
    double forZ =
        seconds(() -> {
          RunningGiStar.of(wide, counts).z(z);
          return z;
        });
    double worst = worst(z, column(folder.resolve("z.txt")));
    Links small = BenchHotspotCommand.square(SIDE_P);
    long[] few = Arrays.stream(counts(SIDE_P)).asLongStream().toArray();
    double forP = seconds(() -> ExactPermutation.of(small, few));
    double far = worst(ExactPermutation.of(small, few).less, column(folder.resolve("p.txt")));
    line(
        out, "spdep.localG", forZ, times[0], 20, "cells=" + wide.size() + " z-difference=" + worst);
    line(
        out,
        "spdep.localG_perm",
        forP,
        times[1],
        100,
        "cells=" + small.size() + " nsim=999 p-difference=" + far);
    return worst <= 1e-9 && times[0] >= 20 * forZ && times[1] >= 100 * forP ? 0 : 1;
  }

  private static void line(
      PrintStream out, String name, double ours, double raw, int aim, String more) {
    out.printf(
        "%s ours=%.3f raw=%.1f ratio=%.0f aim=%d unit=ms %s load=%.2f commit=%s%n",
        name,
        ours * 1e3,
        raw * 1e3,
        raw / ours,
        aim,
        more,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
  }

  /** Median of several rounds after as many to warm up, seconds by the clock. */
  private static double seconds(Supplier<?> work) {
    double[] rounds = new double[2 * ROUNDS];
    for (int i = 0; i < rounds.length; i++) {
      long start = System.nanoTime();
      if (work.get() == null) {
        throw new IllegalStateException("nothing came of it");
      }
      rounds[i] = (System.nanoTime() - start) / 1e9;
    }
    double[] warm = Arrays.copyOfRange(rounds, ROUNDS, rounds.length);
    Arrays.sort(warm);
    return warm[ROUNDS / 2];
  }

  private static double worst(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalStateException(a.length + " values beside " + b.length);
    }
    return IntStream.range(0, a.length)
        .mapToDouble(i -> Math.abs(a[i] - b[i]) / Math.max(1, Math.abs(b[i])))
        .max()
        .orElse(0);
  }

  private static double[] column(Path file) throws IOException {
    return Files.readAllLines(file).stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static int[] counts(int side) {
    SplittableRandom random = new SplittableRandom(20261123);
    return random.ints((long) side * side, 0, 12).map(v -> Math.max(0, v - 8)).toArray();
  }
}
