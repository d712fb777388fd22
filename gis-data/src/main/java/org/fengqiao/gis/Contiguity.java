package org.fengqiao.gis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Contiguity: which areas touch. Queen style, so one shared point is enough. A tolerance bridges
 * the hairline gaps that rounding leaves between polygons drawn one by one.
 */
public final class Contiguity {

  private Contiguity() {}

  /**
   * Queen neighbours of areas.
   *
   * @param geometries areas in degrees when every coordinate fits ±180/±90, else in metres
   * @param toleranceM largest distance in metres at which two areas still count as touching; 0 asks
   *     for a shared point
   */
  public static Neighbours queen(List<? extends Geometry> geometries, double toleranceM) {
    Envelope all = new Envelope();
    for (Geometry geometry : geometries) {
      all.expandToInclude(geometry.getEnvelopeInternal());
    }
    return queenPlanar(geometries, degrees(all) ? inDegrees(toleranceM, all) : toleranceM);
  }

  /** As {@link #queen} with the tolerance in the units of the coordinates. */
  public static Neighbours queenPlanar(List<? extends Geometry> geometries, double tolerance) {
    int n = geometries.size();
    STRtree tree = new STRtree();
    for (int i = 0; i < n; i++) {
      tree.insert(geometries.get(i).getEnvelopeInternal(), i);
    }
    tree.build();
    Pairs pairs = new Pairs(n);
    for (int i = 0; i < n; i++) {
      addAfter(i, geometries, tolerance, tree, pairs);
    }
    return pairs.toNeighbours();
  }

  /**
   * Areas of an exact coverage that share an edge, not only a corner: vertex lists are compared.
   */
  static Neighbours rookPlanar(List<? extends Geometry> cells) {
    Map<Edge, Integer> owner = new HashMap<>();
    Pairs pairs = new Pairs(cells.size());
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      Coordinate[] ring = cells.get(i).getCoordinates();
      for (int k = 1; k < ring.length; k++) {
        Integer other = owner.putIfAbsent(Edge.between(ring[k - 1], ring[k]), i);
        if (other != null && other != i && seen.add(((long) other << 32) | i)) {
          pairs.add(other, i);
        }
      }
    }
    return pairs.toNeighbours();
  }

  private record Edge(double x1, double y1, double x2, double y2) {
    static Edge between(Coordinate a, Coordinate b) {
      return a.compareTo(b) < 0 ? new Edge(a.x, a.y, b.x, b.y) : new Edge(b.x, b.y, a.x, a.y);
    }
  }

  private static void addAfter(
      int i, List<? extends Geometry> geometries, double tolerance, STRtree tree, Pairs pairs) {
    Geometry me = geometries.get(i);
    Envelope near = new Envelope(me.getEnvelopeInternal());
    near.expandBy(tolerance);
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(me);
    for (Object found : tree.query(near)) {
      int j = (Integer) found;
      if (j > i) {
        Geometry other = geometries.get(j);
        if (prepared.intersects(other)
            || (tolerance > 0 && DistanceOp.isWithinDistance(me, other, tolerance))) {
          pairs.add(i, j);
        }
      }
    }
  }

  private static boolean degrees(Envelope all) {
    return all.getMinX() >= -180
        && all.getMaxX() <= 180
        && all.getMinY() >= -90
        && all.getMaxY() <= 90;
  }

  private static double inDegrees(double toleranceM, Envelope all) {
    // The finer of the two scales, so that the tolerance is never larger than asked for.
    return toleranceM / LocalScale.at((all.getMinY() + all.getMaxY()) / 2).latM();
  }

  /** Growing list of unordered pairs, without boxing. */
  private static final class Pairs {
    private final int[] degree;
    private int[] pairs;
    private int used;

    Pairs(int n) {
      degree = new int[n];
      pairs = new int[Math.max(16, n * 8)];
    }

    void add(int i, int j) {
      if (used + 2 > pairs.length) {
        pairs = Arrays.copyOf(pairs, pairs.length * 2);
      }
      pairs[used++] = i;
      pairs[used++] = j;
      degree[i]++;
      degree[j]++;
    }

    Neighbours toNeighbours() {
      int[] start = new int[degree.length + 1];
      for (int i = 0; i < degree.length; i++) {
        start[i + 1] = start[i] + degree[i];
      }
      int[] fill = Arrays.copyOf(start, degree.length);
      int[] index = new int[used];
      for (int k = 0; k < used; k += 2) {
        index[fill[pairs[k]]++] = pairs[k + 1];
        index[fill[pairs[k + 1]]++] = pairs[k];
      }
      for (int i = 0; i < degree.length; i++) {
        Arrays.sort(index, start[i], start[i + 1]);
      }
      return new Neighbours(start, index);
    }
  }
}
