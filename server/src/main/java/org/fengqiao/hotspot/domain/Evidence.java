package org.fengqiao.hotspot.domain;

import java.util.Arrays;
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

  /** A raw number of one grid. */
  double figure(Figure figure, int grid) {
    if (exceedance == null || neighbours == null || surprise == null) {
      return figure == Figure.P || figure == Figure.Q || figure == Figure.TAIL ? 1 : 0;
    }
    return switch (figure) {
      case RATE -> exceedance.rate[grid] * PER_THOUSAND;
      case DISTRICT_RATE -> exceedance.districtRate * PER_THOUSAND;
      case Z -> neighbours.z[grid];
      case P -> neighbours.p[grid];
      case Q -> neighbours.q[grid];
      case EXPECTED -> surprise.expected[grid];
      case TAIL -> surprise.p[grid];
      default -> throw new IllegalArgumentException("not of a test: " + figure);
    };
  }

  /** Places in which something has changed and those that have one of them as a neighbour. */
  static int[] around(Links links, int[] places) {
    int[] near = Arrays.copyOf(places, places.length);
    int count = near.length;
    for (int place : places) {
      int degree = links.degree(place);
      near = Arrays.copyOf(near, count + degree);
      for (int o = links.from(place); o < links.to(place); o++) {
        near[count++] = links.at(o);
      }
    }
    return Arrays.stream(near).sorted().distinct().toArray();
  }
}
