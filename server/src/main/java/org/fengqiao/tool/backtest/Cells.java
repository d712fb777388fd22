package org.fengqiao.tool.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.gis.Contiguity;
import org.fengqiao.gis.LocalScale;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.hotspot.domain.Links;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The cells incidents lie in.
 *
 * @param links queen contiguity
 * @param cell cell of each incident, -1 outside every cell
 * @param households per cell; null when cells count alike
 */
record Cells(Links links, int[] cell, double @Nullable [] households) {

  /** Corners closer than this are the same corner. */
  private static final double TOUCHING_M = 1;

  /**
   * Equal squares in metres, numbered row by row from the south, in each row from the west: those
   * in which anything ever happened. Degrees become metres by the scale of the median latitude.
   *
   * @param side metres
   * @param metres metres of a planar unit
   */
  static Cells squares(Incidents in, boolean planar, double metres, double side) {
    double scaleX = metres;
    double scaleY = metres;
    if (!planar) {
      double[] sorted = in.y().clone();
      Arrays.sort(sorted);
      LocalScale scale = LocalScale.at(sorted[sorted.length / 2]);
      scaleX = scale.lonM();
      scaleY = scale.latM();
    }
    long[] keys = new long[in.size()];
    for (int i = 0; i < keys.length; i++) {
      long column = (long) Math.floor(in.x()[i] * scaleX / side);
      long row = (long) Math.floor(in.y()[i] * scaleY / side);
      keys[i] = key(column, row);
    }
    long[] there = Arrays.stream(keys).sorted().distinct().toArray();
    int[] cell = Arrays.stream(keys).mapToInt(k -> Arrays.binarySearch(there, k)).toArray();
    return new Cells(touching(there), cell, null);
  }

  /**
   * Areas of a file; a point on a border belongs to the first.
   *
   * @param planar whether coordinates are planar; then both become metres
   */
  static Cells polygons(Incidents in, PolygonFile file, boolean planar, double metres) {
    List<Geometry> shapes = file.shapes();
    STRtree tree = new STRtree();
    List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      tree.insert(shapes.get(i).getEnvelopeInternal(), i);
      locators.add(new IndexedPointInAreaLocator(shapes.get(i)));
    }
    int[] cell = new int[in.size()];
    for (int i = 0; i < cell.length; i++) {
      double scale = planar ? metres : 1;
      Coordinate at = new Coordinate(in.x()[i] * scale, in.y()[i] * scale);
      cell[i] = -1;
      for (Object found : tree.query(new Envelope(at))) {
        int area = (Integer) found;
        if ((cell[i] < 0 || area < cell[i]) && locators.get(area).locate(at) != Location.EXTERIOR) {
          cell[i] = area;
        }
      }
    }
    Neighbours near =
        planar ? Contiguity.queenPlanar(shapes, TOUCHING_M) : Contiguity.queen(shapes, TOUCHING_M);
    return new Cells(new Links(near.start(), near.index()), cell, file.households());
  }

  /** Orders by row, then by column. */
  private static long key(long column, long row) {
    return (row << 32) + (column + (1L << 31));
  }

  private static Links touching(long[] there) {
    int[] from = new int[there.length * 8];
    int[] to = new int[from.length];
    int used = 0;
    for (int i = 0; i < there.length; i++) {
      for (int d = 0; d < 9; d++) {
        if (d != 4) {
          long other = there[i] + ((long) (d / 3 - 1) << 32) + (d % 3 - 1);
          int at = Arrays.binarySearch(there, other);
          if (at >= 0) {
            from[used] = i;
            to[used++] = at;
          }
        }
      }
    }
    return Links.ofPairs(there.length, Arrays.copyOf(from, used), Arrays.copyOf(to, used));
  }
}
