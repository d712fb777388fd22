package org.fengqiao.hotspot.domain;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The three tests of the day behind a kind's scores; none of them where the kind had no matter.
 *
 * @param grids number of grids
 */
record Evidence(
    int grids,
    @Nullable Exceedance exceedance,
    @Nullable NeighbourTest neighbours,
    @Nullable Surprise surprise) {
  private static final double PER_THOUSAND = 1000;

  /** Of a kind without any matter. */
  static Evidence none(int grids) {
    return new Evidence(grids, null, null, null);
  }

  /** Whether there is anything to build upon. */
  boolean whole() {
    return exceedance != null && neighbours != null && surprise != null;
  }

  /** A part that is a test's, 0 to 1. */
  double part(Part part, Calibration rules, int grid) {
    if (exceedance == null || neighbours == null || surprise == null) {
      return 0;
    }
    return switch (part) {
      case EB -> exceedance.probability(grid);
      case GI -> rules.neighbourhood(neighbours.z(grid), neighbours.q(grid));
      case SURPRISE -> surprise.value(grid);
      case SEVERITY, FORECAST, SCAN, TREND ->
          throw new IllegalArgumentException("not of a test: " + part);
    };
  }

  /** A raw number of one grid. */
  double figure(Figure figure, int grid) {
    if (exceedance == null || neighbours == null || surprise == null) {
      return figure == Figure.P || figure == Figure.Q || figure == Figure.TAIL ? 1 : 0;
    }
    return switch (figure) {
      case RATE -> exceedance.rate(grid) * PER_THOUSAND;
      case DISTRICT_RATE -> exceedance.districtRate() * PER_THOUSAND;
      case Z -> neighbours.z(grid);
      case P -> neighbours.p(grid);
      case Q -> neighbours.q(grid);
      case EXPECTED -> surprise.expected(grid);
      case TAIL -> surprise.tail(grid);
      default -> throw new IllegalArgumentException("not of a test: " + figure);
    };
  }

  /** Places around a change, and all of which the neighbourhood's test says something else now. */
  int[] moved(Evidence before, Calibration rules, int[] around) {
    if (neighbours == null || before.neighbours == null) {
      throw new IllegalStateException("without tests");
    }
    double[] was = before.neighbours.values(rules);
    double[] is = neighbours.values(rules);
    boolean[] other = new boolean[is.length];
    boolean any = false;
    for (int c = 0; c < was.length; c++) {
      other[c] = was[c] != is[c];
      any |= other[c];
    }
    if (!any) {
      return around;
    }
    NeighbourTest test = neighbours;
    BitSet moved = new BitSet(grids);
    for (int place : around) {
      moved.set(place);
    }
    for (int g = 0; g < grids; g++) {
      if (other[test.kind(g)]) {
        moved.set(g);
      }
    }
    return moved.stream().toArray();
  }
}
