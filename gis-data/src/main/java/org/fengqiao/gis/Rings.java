package org.fengqiao.gis;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * All rings of many areas in one array, repeated points left out. Only for building: 20 bytes a
 * vertex, given up afterwards. Edge {@code e} runs from vertex {@code e} to {@code e + 1}; the last
 * vertex of a ring repeats its first and begins no edge.
 */
final class Rings {
  private final double[] xy;
  private int vertices;
  private final int[] ringOf;
  private int[] start = new int[256];
  private int[] area = new int[256];
  private boolean[] left = new boolean[256];
  private int rings;

  Rings(List<? extends Geometry> areas) {
    int most = 0;
    for (Geometry each : areas) {
      most += each.getNumPoints();
    }
    xy = new double[2 * most];
    ringOf = new int[most];
    for (int i = 0; i < areas.size(); i++) {
      Geometry geometry = areas.get(i);
      for (int k = 0; k < geometry.getNumGeometries(); k++) {
        addPolygon((Polygon) geometry.getGeometryN(k), i);
      }
    }
    grow();
    start[rings] = vertices;
  }

  private void addPolygon(Polygon polygon, int owner) {
    if (polygon.isEmpty()) {
      return;
    }
    addRing(polygon.getExteriorRing(), owner, true);
    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
      addRing(polygon.getInteriorRingN(h), owner, false);
    }
  }

  private void addRing(LinearRing ring, int owner, boolean shell) {
    grow();
    CoordinateSequence points = ring.getCoordinateSequence();
    start[rings] = vertices;
    area[rings] = owner;
    left[rings] = Orientation.isCCWArea(points.toCoordinateArray()) == shell;
    for (int k = 0; k < points.size(); k++) {
      // Adding zero makes -0 the same bits as 0.
      double x = points.getX(k) + 0.0;
      double y = points.getY(k) + 0.0;
      if (k == 0 || x != xy[2 * vertices - 2] || y != xy[2 * vertices - 1]) {
        ringOf[vertices] = rings;
        xy[2 * vertices] = x;
        xy[2 * vertices++ + 1] = y;
      }
    }
    rings++;
  }

  private void grow() {
    if (rings + 1 >= start.length) {
      start = Arrays.copyOf(start, 2 * start.length);
      area = Arrays.copyOf(area, 2 * area.length);
      left = Arrays.copyOf(left, 2 * left.length);
    }
  }

  /** Number of rings. */
  int size() {
    return rings;
  }

  int vertices() {
    return vertices;
  }

  int firstVertex(int ring) {
    return start[ring];
  }

  int lastVertex(int ring) {
    return start[ring + 1] - 1;
  }

  int area(int ring) {
    return area[ring];
  }

  /** Whether the ring's area lies left of it. */
  boolean left(int ring) {
    return left[ring];
  }

  int ringOfEdge(int e) {
    return ringOf[e];
  }

  int areaOfEdge(int e) {
    return area[ringOf[e]];
  }

  double x(int v) {
    return xy[2 * v];
  }

  double y(int v) {
    return xy[2 * v + 1];
  }
}
