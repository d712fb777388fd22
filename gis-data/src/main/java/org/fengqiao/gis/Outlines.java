package org.fengqiao.gis;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of all areas in flat arrays, and for each area and each raster row it spans the edges
 * that enter the row: a ray cast then looks at a handful of edges however long the outline is.
 */
final class Outlines {
  /** Two doubles per end: x1 y1 x2 y2. */
  private double[] edges = new double[4096];

  /** +1 where the area lies left of the edge, -1 where it lies right. */
  private byte[] sides = new byte[1024];

  private int edgeCount;
  private final int[] firstEdge;

  /** First raster row of an area, and where its row starts are in {@link #rowStart}. */
  private final int[] bottomRow;

  private final int[] rowBase;
  private int[] rowStart = new int[0];
  private int[] rowEdges = new int[0];
  private final double[] bounds;

  Outlines(List<GridShape> shapes, Raster raster) {
    int n = shapes.size();
    firstEdge = new int[n + 1];
    bottomRow = new int[n];
    rowBase = new int[n + 1];
    bounds = new double[4 * n];
    for (int i = 0; i < n; i++) {
      addGeometry(shapes.get(i).geometry());
      firstEdge[i + 1] = edgeCount;
      var box = shapes.get(i).geometry().getEnvelopeInternal();
      bounds[4 * i] = box.getMinX();
      bounds[4 * i + 1] = box.getMinY();
      bounds[4 * i + 2] = box.getMaxX();
      bounds[4 * i + 3] = box.getMaxY();
      bottomRow[i] = raster.row(box.getMinY());
      rowBase[i + 1] = rowBase[i] + raster.row(box.getMaxY()) - bottomRow[i] + 1;
    }
    edges = Arrays.copyOf(edges, 4 * edgeCount);
    sides = Arrays.copyOf(sides, edgeCount);
    sortIntoRows(raster);
  }

  private void addGeometry(Geometry geometry) {
    for (int k = 0; k < geometry.getNumGeometries(); k++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(k);
      addRing(polygon.getExteriorRing(), true);
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        addRing(polygon.getInteriorRingN(h), false);
      }
    }
  }

  private void addRing(LineString ring, boolean shell) {
    Coordinate[] points = ring.getCoordinates();
    byte side = (byte) (Orientation.isCCWArea(points) == shell ? 1 : -1);
    for (int k = 1; k < points.length; k++) {
      if (points[k - 1].equals2D(points[k])) {
        continue;
      }
      if (4 * edgeCount + 4 > edges.length) {
        edges = Arrays.copyOf(edges, edges.length * 2);
        sides = Arrays.copyOf(sides, sides.length * 2);
      }
      sides[edgeCount] = side;
      int at = 4 * edgeCount++;
      edges[at] = points[k - 1].x;
      edges[at + 1] = points[k - 1].y;
      edges[at + 2] = points[k].x;
      edges[at + 3] = points[k].y;
    }
  }

  private void sortIntoRows(Raster raster) {
    int n = bottomRow.length;
    rowStart = new int[rowBase[n] + 1];
    for (int i = 0; i < n; i++) {
      for (int e = firstEdge[i]; e < firstEdge[i + 1]; e++) {
        int top = topRow(e, raster);
        for (int row = lowRow(e, raster); row <= top; row++) {
          rowStart[rowBase[i] + row - bottomRow[i] + 1]++;
        }
      }
    }
    for (int k = 1; k < rowStart.length; k++) {
      rowStart[k] += rowStart[k - 1];
    }
    int[] fill = rowStart.clone();
    rowEdges = new int[rowStart[rowStart.length - 1]];
    for (int i = 0; i < n; i++) {
      for (int e = firstEdge[i]; e < firstEdge[i + 1]; e++) {
        int top = topRow(e, raster);
        for (int row = lowRow(e, raster); row <= top; row++) {
          rowEdges[fill[rowBase[i] + row - bottomRow[i]]++] = e;
        }
      }
    }
  }

  int lowRow(int e, Raster raster) {
    return raster.row(Math.min(edges[4 * e + 1], edges[4 * e + 3]));
  }

  int topRow(int e, Raster raster) {
    return raster.row(Math.max(edges[4 * e + 1], edges[4 * e + 3]));
  }

  int firstEdge(int shape) {
    return firstEdge[shape];
  }

  int endEdge(int shape) {
    return firstEdge[shape + 1];
  }

  /** One of x1 y1 x2 y2 of an edge. */
  double edge(int e, int which) {
    return edges[4 * e + which];
  }

  /** +1 where the area lies left of the edge, -1 where it lies right. */
  int side(int e) {
    return sides[e];
  }

  double minX(int shape) {
    return bounds[4 * shape];
  }

  double minY(int shape) {
    return bounds[4 * shape + 1];
  }

  double maxX(int shape) {
    return bounds[4 * shape + 2];
  }

  double maxY(int shape) {
    return bounds[4 * shape + 3];
  }

  /**
   * Whether the area covers the point, edge included, in plain double arithmetic: the sign of the
   * same expression that PostGIS 3 evaluates for ST_Covers, so the two agree to the last bit even
   * where a vertex of one polygon lies on the edge of another.
   */
  boolean covers(int shape, int row, double x, double y) {
    if (x < minX(shape) || x > maxX(shape) || y < minY(shape) || y > maxY(shape)) {
      return false;
    }
    int at = rowBase[shape] + row - bottomRow[shape];
    boolean inside = false;
    for (int k = rowStart[at]; k < rowStart[at + 1]; k++) {
      int e = 4 * rowEdges[k];
      double x1 = edges[e];
      double y1 = edges[e + 1];
      double x2 = edges[e + 2];
      double y2 = edges[e + 3];
      if (x > x1 && x > x2) {
        continue;
      }
      double side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
      if (side == 0 && between(x, x1, x2) && between(y, y1, y2)) {
        return true;
      }
      boolean rising = y1 <= y;
      if (rising != (y2 <= y) && (rising ? side > 0 : side < 0)) {
        inside = !inside;
      }
    }
    return inside;
  }

  /**
   * As {@link #covers} with exact orientation: closes the hair's breadth that rounding can open.
   */
  boolean coversExactly(int shape, int row, double x, double y) {
    if (x < minX(shape) || x > maxX(shape) || y < minY(shape) || y > maxY(shape)) {
      return false;
    }
    int at = rowBase[shape] + row - bottomRow[shape];
    boolean inside = false;
    for (int k = rowStart[at]; k < rowStart[at + 1]; k++) {
      int e = 4 * rowEdges[k];
      double x1 = edges[e];
      double y1 = edges[e + 1];
      double x2 = edges[e + 2];
      double y2 = edges[e + 3];
      int side = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
      if (side == 0 && between(x, x1, x2) && between(y, y1, y2)) {
        return true;
      }
      boolean rising = y1 <= y;
      if (rising != (y2 <= y) && (rising ? side > 0 : side < 0)) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static boolean between(double v, double a, double b) {
    return a < b ? v >= a && v <= b : v >= b && v <= a;
  }

  int size() {
    return bottomRow.length;
  }

  long bytes() {
    return 8L * edges.length
        + sides.length
        + 4L * (rowEdges.length + rowStart.length)
        + 32L * size();
  }
}
