package org.fengqiao.hotspot.domain.forecast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.hotspot.domain.Links;

/** Made-up towns: a square of cells in which matters happen by a known law. */
public final class Towns {
  private Towns() {}

  /** Queen contiguity of a square. */
  public static Links square(int side) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < side * side; i++) {
      for (int d = 0; d < 9; d++) {
        int row = i / side + d / 3 - 1;
        int column = i % side + d % 3 - 1;
        if (d != 4 && row >= 0 && row < side && column >= 0 && column < side) {
          pairs.add(new int[] {i, row * side + column});
        }
      }
    }
    return Links.ofPairs(
        side * side,
        pairs.stream().mapToInt(p -> p[0]).toArray(),
        pairs.stream().mapToInt(p -> p[1]).toArray());
  }

  /** What happened: cells and days. */
  public record Happened(int[] cell, int[] day) {
    public Occurrences occurrences() {
      return Occurrences.of(cell, day);
    }
  }

  /**
   * A self-exciting town: background by cell, then each matter sets off others.
   *
   * @param mean matters a day and cell in the mean of all cells; single cells differ a lot
   */
  public static Happened happened(
      long seed, int side, int days, double mean, Excitation excitation) {
    SplittableRandom random = new SplittableRandom(seed);
    Links links = square(side);
    List<int[]> found = new ArrayList<>();
    Deque<int[]> waiting = new ArrayDeque<>();
    for (int g = 0; g < side * side; g++) {
      double mu = mean * -Math.log(1 - random.nextDouble());
      for (int t = 0; t < days; t++) {
        for (int n = poisson(random, mu); n > 0; n--) {
          waiting.add(new int[] {g, t});
        }
      }
    }
    while (!waiting.isEmpty()) {
      int[] one = waiting.poll();
      found.add(one);
      for (int n = poisson(random, excitation.theta()); n > 0; n--) {
        int lag = 1;
        while (random.nextDouble() < excitation.q()) {
          lag++;
        }
        int cell = one[0];
        if (random.nextDouble() >= excitation.own()) {
          cell = links.at(links.from(cell) + random.nextInt(links.degree(cell)));
        }
        if (one[1] + lag < days) {
          waiting.add(new int[] {cell, one[1] + lag});
        }
      }
    }
    return new Happened(
        found.stream().mapToInt(f -> f[0]).toArray(), found.stream().mapToInt(f -> f[1]).toArray());
  }

  /** A Poisson count. */
  static int poisson(SplittableRandom random, double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; count++) {
      product *= random.nextDouble();
    }
    return count;
  }

  /** 1 per cell. */
  public static double[] equal(int cells) {
    double[] one = new double[cells];
    Arrays.fill(one, 1);
    return one;
  }
}
