package org.fengqiao.gis;

import java.util.Arrays;

/**
 * Many coordinate pairs in one array, each given back to the last bit.
 *
 * <p>Coordinates written with up to nine decimals, as published grids are, are kept as whole steps
 * from a base in 8 bytes a pair: a whole number below 2^53 divided by a power of ten is the very
 * double that the decimal text means. Any other coordinates are kept as doubles, 16 bytes a pair.
 */
final class Vertices {
  private static final double[] PER_DEGREE = {1e9, 1e8, 1e7, 1e6};

  /** Widest extent in steps; the offsets are signed. */
  private static final double MOST_STEPS = 4_294_967_000.0;

  private final double[] plain;
  private final int[] steps;
  private final boolean packed;
  private final long baseX;
  private final long baseY;
  private final double perDegree;

  private Vertices(double[] plain) {
    this.plain = plain;
    steps = new int[0];
    packed = false;
    baseX = 0;
    baseY = 0;
    perDegree = 1;
  }

  private Vertices(double[] xy, int count, double perDegree, long baseX, long baseY) {
    this.perDegree = perDegree;
    this.baseX = baseX;
    this.baseY = baseY;
    plain = new double[0];
    packed = true;
    steps = new int[2 * count];
    for (int i = 0; i < 2 * count; i += 2) {
      steps[i] = (int) ((long) Math.rint(xy[i] * perDegree) - baseX);
      steps[i + 1] = (int) ((long) Math.rint(xy[i + 1] * perDegree) - baseY);
    }
  }

  /**
   * Keeps the first pairs of an array.
   *
   * @param xy x and y in turn
   * @param count number of pairs
   */
  static Vertices of(double[] xy, int count) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 2 * count; i += 2) {
      minX = Math.min(minX, xy[i]);
      maxX = Math.max(maxX, xy[i]);
      minY = Math.min(minY, xy[i + 1]);
      maxY = Math.max(maxY, xy[i + 1]);
    }
    double widest = Math.max(maxX - minX, maxY - minY);
    for (double perDegree : PER_DEGREE) {
      boolean fits =
          widest * perDegree < MOST_STEPS && Math.max(Math.abs(minX), Math.abs(minY)) < 1e6;
      if (count > 0 && fits && whole(xy, count, perDegree)) {
        long half = (long) (MOST_STEPS / 2);
        long baseX = (long) Math.rint(minX * perDegree) + half;
        return new Vertices(xy, count, perDegree, baseX, (long) Math.rint(minY * perDegree) + half);
      }
    }
    return new Vertices(Arrays.copyOf(xy, 2 * count));
  }

  private static boolean whole(double[] xy, int count, double perDegree) {
    for (int i = 0; i < 2 * count; i++) {
      if (Math.rint(xy[i] * perDegree) / perDegree != xy[i]) {
        return false;
      }
    }
    return true;
  }

  double x(int i) {
    return packed ? (baseX + steps[2 * i]) / perDegree : plain[2 * i];
  }

  double y(int i) {
    return packed ? (baseY + steps[2 * i + 1]) / perDegree : plain[2 * i + 1];
  }

  int size() {
    return (packed ? steps.length : plain.length) / 2;
  }

  long bytes() {
    return packed ? 4L * steps.length : 8L * plain.length;
  }
}
