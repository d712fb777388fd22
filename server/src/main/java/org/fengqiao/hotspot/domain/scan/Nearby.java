package org.fengqiao.hotspot.domain.scan;

import java.util.Arrays;

/**
 * Finds the places within a radius of another, nearest first. On a plane with a radius the places
 * lie in square cells, so that only those about are looked at.
 */
final class Nearby {
  /** Distances that differ by less are one distance: rounding must not cut a circle in two. */
  static final double SAME = 1 + 1e-9;

  private static final int INDEX_BITS = 20;
  private static final long INDEX = (1L << INDEX_BITS) - 1;

  private final ScanPlaces places;
  private final int[] chosen;
  private final double radius;
  private final double cell;
  private final double left;
  private final double bottom;
  private final int columns;
  private final int rows;
  private final int[] cellStart;
  private final int[] inCell;
  private long[] keys = new long[256];
  private int found;

  /**
   * @param chosen place ordinals that can be found
   * @param radius farthest distance, infinite for all
   */
  Nearby(ScanPlaces places, int[] chosen, double radius) {
    if (chosen.length > INDEX) {
      throw new IllegalArgumentException("a scan takes up to " + INDEX + " places");
    }
    this.places = places;
    this.chosen = chosen;
    this.radius = radius;
    double[] box = box(places, chosen);
    left = box[0];
    bottom = box[1];
    double side = Math.max(box[2] - left, box[3] - bottom);
    boolean cells = places.planar() && radius > 0 && radius < side;
    // No finer than a thousand cells a side, whatever the radius.
    cell = cells ? Math.max(radius / 2, side / 1000) : Double.POSITIVE_INFINITY;
    columns = cells ? (int) ((box[2] - left) / cell) + 1 : 1;
    rows = cells ? (int) ((box[3] - bottom) / cell) + 1 : 1;
    cellStart = new int[columns * rows + 1];
    inCell = new int[chosen.length];
    fill();
  }

  private Nearby(Nearby other) {
    places = other.places;
    chosen = other.chosen;
    radius = other.radius;
    cell = other.cell;
    left = other.left;
    bottom = other.bottom;
    columns = other.columns;
    rows = other.rows;
    cellStart = other.cellStart;
    inCell = other.inCell;
  }

  /** The same for another thread. */
  Nearby another() {
    return new Nearby(this);
  }

  private static double[] box(ScanPlaces places, int[] chosen) {
    double[] box = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int p : chosen) {
      box[0] = Math.min(box[0], places.x[p]);
      box[1] = Math.min(box[1], places.y[p]);
      box[2] = Math.max(box[2], places.x[p]);
      box[3] = Math.max(box[3], places.y[p]);
    }
    return box;
  }

  private void fill() {
    int[] at = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      at[i] = row(places.y[chosen[i]]) * columns + column(places.x[chosen[i]]);
      cellStart[at[i] + 1]++;
    }
    for (int c = 0; c < cellStart.length - 1; c++) {
      cellStart[c + 1] += cellStart[c];
    }
    int[] next = cellStart.clone();
    for (int i = 0; i < chosen.length; i++) {
      inCell[next[at[i]]++] = i;
    }
  }

  private int column(double x) {
    return cell == Double.POSITIVE_INFINITY
        ? 0
        : Math.clamp((long) Math.floor((x - left) / cell), 0, columns - 1);
  }

  private int row(double y) {
    return cell == Double.POSITIVE_INFINITY
        ? 0
        : Math.clamp((long) Math.floor((y - bottom) / cell), 0, rows - 1);
  }

  /** Looks around a place; returns how many were found. */
  int around(int centre) {
    collect(centre, radius);
    Arrays.sort(keys, 0, found);
    return found;
  }

  /** Position in the chosen places of the i-th nearest found. */
  int at(int i) {
    return (int) (keys[i] & INDEX);
  }

  /** Whether the i-th nearest is followed by one that lies farther, or by none. */
  boolean last(int i) {
    return i + 1 == found || closeness(i + 1) > closeness(i) * SAME;
  }

  private double closeness(int i) {
    return Double.longBitsToDouble(keys[i] & ~INDEX);
  }

  /** Ordinals of the places within a distance of a place, ascending. */
  int[] members(int centre, double distance) {
    collect(centre, distance * SAME);
    int[] members = new int[found];
    for (int i = 0; i < found; i++) {
      members[i] = chosen[at(i)];
    }
    Arrays.sort(members);
    return members;
  }

  private void collect(int centre, double reach) {
    found = 0;
    int west = column(places.x[centre] - reach);
    int east = column(places.x[centre] + reach);
    int south = row(places.y[centre] - reach);
    int north = row(places.y[centre] + reach);
    for (int r = south; r <= north; r++) {
      for (int k = cellStart[r * columns + west]; k < cellStart[r * columns + east + 1]; k++) {
        double closeness = places.closeness(centre, chosen[inCell[k]]);
        if (places.distance(closeness) <= reach) {
          add(closeness, inCell[k]);
        }
      }
    }
  }

  private void add(double closeness, int index) {
    if (found == keys.length) {
      keys = Arrays.copyOf(keys, found * 2);
    }
    // The last bits of the distance give way to the index: far finer than SAME.
    keys[found++] = (Double.doubleToLongBits(closeness) & ~INDEX) | index;
  }
}
