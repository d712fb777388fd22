package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;
import org.fengqiao.hotspot.domain.Links;

/**
 * The cells a forecast is about: who is whose neighbour and how much exposure (households, or 1
 * each) lies in them. Links are read as mutual.
 */
public final class Area {
  final Links links;
  final double[] exposure;

  /** Exposure of all neighbours together. */
  final double[] around;

  /** Number of neighbours, those left out by {@link #reduced} included. */
  final int[] degree;

  final double totalExposure;

  /** Whether it was made of the cells in which something was known. */
  final boolean known;

  private Area(
      Links links, double[] exposure, double[] around, int[] degree, double total, boolean known) {
    this.links = links;
    this.exposure = exposure;
    this.around = around;
    this.degree = degree;
    this.totalExposure = total;
    this.known = known;
  }

  /**
   * An area.
   *
   * @param links queen contiguity
   * @param exposure per cell; what is not a positive number becomes the median of those that are,
   *     or 1
   */
  public static Area of(Links links, double[] exposure) {
    if (exposure.length != links.size()) {
      throw new IllegalArgumentException("exposure of another number of cells");
    }
    double[] known = Arrays.stream(exposure).filter(Area::usable).sorted().toArray();
    double typical = known.length == 0 ? 1 : known[known.length / 2];
    double[] e = Arrays.stream(exposure).map(x -> usable(x) ? x : typical).toArray();
    double[] around = new double[e.length];
    int[] degree = new int[e.length];
    double total = 0;
    for (int i = 0; i < e.length; i++) {
      for (int o = links.from(i); o < links.to(i); o++) {
        around[i] += e[links.at(o)];
      }
      degree[i] = links.degree(i);
      total += e[i];
    }
    return new Area(links, e, around, degree, total, false);
  }

  /**
   * The same cells, said to be there only because something was known in each: other places lie
   * outside, and matters will come to them too.
   */
  public Area ofKnownCells() {
    return new Area(links, exposure, around, degree, totalExposure, true);
  }

  /** Number of cells. */
  public int size() {
    return exposure.length;
  }

  private static boolean usable(double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY;
  }

  /**
   * Some of the cells only, with what their neighbourhood was: cells where nothing ever happened
   * add nothing to any sum and need not be carried along.
   *
   * @param cells ordinals, ascending
   * @param ordinal what each cell of this area becomes, -1 for those left out
   */
  Area reduced(int[] cells, int[] ordinal) {
    int[] start = new int[cells.length + 1];
    int[] index = new int[Arrays.stream(cells).map(links::degree).sum()];
    int used = 0;
    for (int i = 0; i < cells.length; i++) {
      for (int o = links.from(cells[i]); o < links.to(cells[i]); o++) {
        int other = ordinal[links.at(o)];
        if (other >= 0) {
          index[used++] = other;
        }
      }
      start[i + 1] = used;
    }
    return new Area(
        new Links(start, Arrays.copyOf(index, used)),
        Arrays.stream(cells).mapToDouble(c -> exposure[c]).toArray(),
        Arrays.stream(cells).mapToDouble(c -> around[c]).toArray(),
        Arrays.stream(cells).map(c -> degree[c]).toArray(),
        totalExposure,
        known);
  }

  /** Some of the cells as an area of its own: what lies outside is no neighbour any more. */
  Area part(int[] cells, int[] ordinal) {
    Area inside = reduced(cells, ordinal);
    return of(inside.links, inside.exposure);
  }
}
