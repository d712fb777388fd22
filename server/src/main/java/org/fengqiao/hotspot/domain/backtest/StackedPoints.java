package org.fengqiao.hotspot.domain.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds coordinates that a geocoder writes when it knows no better: one exact point carries a share
 * of all matters that no real address has. A hotspot map of such a file ranks that point first. The
 * rule has only coordinates to go by; what lies on the middle of an area or carries unrelated
 * addresses is told from words in {@code org.fengqiao.gazetteer.domain.Stacks}.
 */
public final class StackedPoints {
  private static final int LEAST = 50;
  private static final double LEAST_SHARE = 0.01;

  /** So many times the tenth commonest coordinate. */
  private static final int TIMES = 5;

  private static final int TENTH = 10;

  /** In a file of lattice points every coordinate is a pile and none stands out as a default. */
  private static final double MOST_USUAL = 20;

  private StackedPoints() {}

  /**
   * A coordinate that stands for no place.
   *
   * @param x as in the file
   * @param y as in the file
   * @param matters how many lie there
   */
  public record Stack(double x, double y, int matters) {}

  /** The stacks, largest first. */
  public static List<Stack> find(double[] x, double[] y) {
    int[] order = order(x, y);
    List<Stack> piles = new ArrayList<>();
    int distinct = 0;
    for (int i = 0, next; i < order.length; i = next) {
      next = i + 1;
      while (next < order.length
          && x[order[next]] == x[order[i]]
          && y[order[next]] == y[order[i]]) {
        next++;
      }
      distinct++;
      if (next - i >= TENTH || piles.size() < TENTH) {
        piles.add(new Stack(x[order[i]], y[order[i]], next - i));
      }
    }
    piles.sort(
        Comparator.comparingInt((Stack s) -> -s.matters())
            .thenComparingDouble(Stack::x)
            .thenComparingDouble(Stack::y));
    int usual = piles.size() >= TENTH ? piles.get(TENTH - 1).matters() : Integer.MAX_VALUE / TIMES;
    int largest = piles.isEmpty() ? 0 : piles.getFirst().matters();
    if (distinct < 2 || (x.length - largest) / (distinct - 1.0) > MOST_USUAL) {
      return List.of();
    }
    return piles.stream()
        .filter(s ->
            s.matters() >= LEAST
                && s.matters() >= LEAST_SHARE * x.length
                && s.matters() >= (long) TIMES * usual)
        .toList();
  }

  /** Indices by x, then y. */
  private static int[] order(double[] x, double[] y) {
    int[] rankX = ranks(x);
    int[] rankY = ranks(y);
    long[] keys = new long[x.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) rankX[i] << 32) | rankY[i];
    }
    return byKey(keys);
  }

  /** Rank of each value among the distinct ones. */
  private static int[] ranks(double[] values) {
    double[] distinct = Arrays.stream(values).map(v -> v + 0.0).sorted().distinct().toArray();
    return Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(distinct, v + 0.0)).toArray();
  }

  private static int[] byKey(long[] keys) {
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> keys[i]).thenComparing(i -> i))
        .mapToInt(i -> i)
        .toArray();
  }
}
