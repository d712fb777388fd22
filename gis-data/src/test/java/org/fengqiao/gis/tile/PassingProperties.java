package org.fengqiao.gis.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PassingProperties {

  @Property(tries = 4_000)
  void anEdgePassesASquareWhenAPieceOfItLiesInIt(
      @ForAll @IntRange(min = 0, max = 3) int shift,
      @ForAll @IntRange(min = 100, max = 160) int x1,
      @ForAll @IntRange(min = 100, max = 160) int y1,
      @ForAll @IntRange(min = 100, max = 160) int x2,
      @ForAll @IntRange(min = 100, max = 160) int y2) {
    Passing passing = new Passing(shift);
    int zoom = Lattice.FINEST - shift;
    for (int px = low(x1, x2, zoom); px <= high(x1, x2, zoom); px++) {
      for (int py = low(y1, y2, zoom); py <= high(y1, y2, zoom); py++) {
        boolean expected = meets(1L << shift, px, py, x1, y1, x2, y2);
        passing.edge(x1, y1, x2, y2);
        assertThat(passing.through(px, py)).as("%d %d", px, py).isEqualTo(expected);
        passing.edge(x2, y2, x1, y1);
        assertThat(passing.through(px, py)).as("back %d %d", px, py).isEqualTo(expected);
      }
    }
  }

  private static int low(int a, int b, int zoom) {
    return Math.min(Lattice.at(a, zoom), Lattice.at(b, zoom));
  }

  private static int high(int a, int b, int zoom) {
    return Math.max(Lattice.at(a, zoom), Lattice.at(b, zoom));
  }

  /** The part of the edge in the half-open square, as shares of its way from 0 to 1. */
  private static boolean meets(long size, int px, int py, int x1, int y1, int x2, int y2) {
    Part part = new Part();
    part.limit(2L * x1, 2L * x2, 2 * size * px - size, 2 * size * px + size);
    part.limit(2L * y1, 2L * y2, 2 * size * py - size, 2 * size * py + size);
    return part.some();
  }

  /** Shares between two fractions, each with whether it belongs to the part. */
  private static final class Part {
    private long fromOver = 0;
    private long fromUnder = 1;
    private boolean fromOpen;
    private long toOver = 1;
    private long toUnder = 1;
    private boolean toOpen;
    private boolean none;

    /** low <= a + (b - a) t < high. */
    void limit(long a, long b, long low, long high) {
      long way = b - a;
      if (way == 0) {
        none |= a < low || a >= high;
      } else if (way > 0) {
        from(low - a, way, false);
        to(high - a, way, true);
      } else {
        from(a - high, -way, true);
        to(a - low, -way, false);
      }
    }

    private void from(long over, long under, boolean open) {
      int order = compare(over, under, fromOver, fromUnder);
      if (order > 0 || (order == 0 && open)) {
        fromOver = over;
        fromUnder = under;
        fromOpen = open;
      }
    }

    private void to(long over, long under, boolean open) {
      int order = compare(over, under, toOver, toUnder);
      if (order < 0 || (order == 0 && open)) {
        toOver = over;
        toUnder = under;
        toOpen = open;
      }
    }

    boolean some() {
      int order = compare(fromOver, fromUnder, toOver, toUnder);
      return !none && (order < 0 || (order == 0 && !fromOpen && !toOpen));
    }

    private static int compare(long over, long under, long otherOver, long otherUnder) {
      return BigInteger.valueOf(over)
          .multiply(BigInteger.valueOf(otherUnder))
          .compareTo(BigInteger.valueOf(otherOver).multiply(BigInteger.valueOf(under)));
    }
  }
}
