package org.fengqiao.gis.tile;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of all areas in units of the finest zoom, and which areas reach into a square cell, for
 * about one cell an area. Immutable.
 */
final class Boxes {
  private final int[] bounds;
  private final int minX;
  private final int minY;
  private final int cell;
  private final int columns;
  private final int rows;
  private final int[] start;
  private final int[] areas;

  Boxes(RingTable rings, Arcs arcs) {
    int n = rings.areas();
    bounds = new int[4 * n];
    int[] all = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
    for (int area = 0; area < n; area++) {
      measure(area, rings, arcs);
      if (drawn(area)) {
        all[0] = Math.min(all[0], bounds[4 * area]);
        all[1] = Math.min(all[1], bounds[4 * area + 1]);
        all[2] = Math.max(all[2], bounds[4 * area + 2]);
        all[3] = Math.max(all[3], bounds[4 * area + 3]);
      }
    }
    minX = all[2] < 0 ? 0 : all[0];
    minY = all[2] < 0 ? 0 : all[1];
    double width = Math.max(1, (double) all[2] - minX);
    double height = Math.max(1, (double) all[3] - minY);
    cell =
        (int)
            Math.max(
                1,
                Math.max(
                    Math.sqrt(width * height / Math.max(1, n)), Math.max(width, height) / 4096));
    columns = (int) (width / cell) + 1;
    rows = (int) (height / cell) + 1;
    start = new int[columns * rows + 1];
    areas = fill();
  }

  private void measure(int area, RingTable rings, Arcs arcs) {
    int west = Integer.MAX_VALUE;
    int north = Integer.MAX_VALUE;
    int east = -1;
    int south = -1;
    for (int p = rings.areaStart()[area]; p < rings.areaStart()[area + 1]; p++) {
      for (int r = rings.polygonStart()[p]; r < rings.polygonStart()[p + 1]; r++) {
        for (int k = rings.ringStart()[r]; k < rings.ringStart()[r + 1]; k++) {
          int ref = rings.items()[k];
          for (int i = arcs.first(ref); i < arcs.end(ref); i++) {
            west = Math.min(west, arcs.x(i));
            east = Math.max(east, arcs.x(i));
            north = Math.min(north, arcs.y(i));
            south = Math.max(south, arcs.y(i));
          }
        }
      }
    }
    bounds[4 * area] = west;
    bounds[4 * area + 1] = north;
    bounds[4 * area + 2] = east;
    bounds[4 * area + 3] = south;
  }

  private boolean drawn(int area) {
    return bounds[4 * area + 2] >= 0;
  }

  private int[] fill() {
    each((area, at) -> start[at + 1]++);
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] next = start.clone();
    int[] filled = new int[start[start.length - 1]];
    each((area, at) -> filled[next[at]++] = area);
    return filled;
  }

  private interface Placed {
    void in(int area, int cell);
  }

  private void each(Placed placed) {
    for (int area = 0; area < bounds.length / 4; area++) {
      if (drawn(area)) {
        for (int row = row(bounds[4 * area + 1]); row <= row(bounds[4 * area + 3]); row++) {
          for (int c = column(bounds[4 * area]); c <= column(bounds[4 * area + 2]); c++) {
            placed.in(area, row * columns + c);
          }
        }
      }
    }
  }

  private int column(long x) {
    return (int) Math.max(0, Math.min(columns - 1, (x - minX) / cell));
  }

  private int row(long y) {
    return (int) Math.max(0, Math.min(rows - 1, (y - minY) / cell));
  }

  /** West, north, east and south of an area in units; null when it has no outline. */
  int @Nullable [] of(int area) {
    return drawn(area) ? Arrays.copyOfRange(bounds, 4 * area, 4 * area + 4) : null;
  }

  /** The areas whose box touches this one. */
  BitSet touching(long west, long north, long east, long south) {
    BitSet found = new BitSet(bounds.length / 4);
    for (int row = row(north); row <= row(south); row++) {
      for (int at = row * columns + column(west); at <= row * columns + column(east); at++) {
        for (int k = start[at]; k < start[at + 1]; k++) {
          if (touches(areas[k], west, north, east, south)) {
            found.set(areas[k]);
          }
        }
      }
    }
    return found;
  }

  private boolean touches(int area, long west, long north, long east, long south) {
    int at = 4 * area;
    return bounds[at] <= east
        && bounds[at + 1] <= south
        && bounds[at + 2] >= west
        && bounds[at + 3] >= north;
  }

  /** Whether an area's box lies within this one without touching its sides. */
  boolean within(int area, long west, long north, long east, long south) {
    int at = 4 * area;
    return bounds[at] > west
        && bounds[at + 1] > north
        && bounds[at + 2] < east
        && bounds[at + 3] < south;
  }

  long bytes() {
    return 4L * (bounds.length + start.length + areas.length);
  }
}
