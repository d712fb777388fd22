package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which grids of a community are numbered (DB6101/T 3185-2024). */
public final class GridOrder {

  private GridOrder() {}

  /**
   * Positions in rows from the north, each from the west; about as many rows as columns.
   *
   * @param x of the centres, east positive
   * @param y of the centres, north positive
   */
  public static int[] northWestFirst(double[] x, double[] y) {
    return northWestFirst(IntStream.range(0, x.length).toArray(), x, y);
  }

  /** As above for some positions only. */
  static int[] northWestFirst(int[] which, double[] x, double[] y) {
    List<Integer> byNorth =
        Arrays.stream(which)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -y[i]).thenComparing(i -> i))
            .toList();
    int rows = Math.max(1, (int) Math.round(Math.sqrt(which.length)));
    List<Integer> ordered = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      byNorth.subList(row * which.length / rows, (row + 1) * which.length / rows).stream()
          .sorted(Comparator.comparingDouble((Integer i) -> x[i]).thenComparing(i -> i))
          .forEach(ordered::add);
    }
    return ordered.stream().mapToInt(i -> i).toArray();
  }
}
