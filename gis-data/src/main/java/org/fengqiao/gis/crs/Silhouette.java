package org.fengqiao.gis.crs;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The ground of a file as black cells of a raster in the file's coordinates. Says how much of it an
 * outline has in common in the time it takes to draw that outline, however many areas there are and
 * however broken they are; right to about a thousandth.
 */
final class Silhouette {
  private static final int SIDE = 768;

  private final Envelope box;
  private final boolean northFirst;
  private final BitSet black = new BitSet(SIDE * SIDE);
  private final int blackCells;
  private final Rows rows = new Rows(SIDE);

  /**
   * Draws areas.
   *
   * @param box part of the file's coordinates to look at, in the order of the file
   * @param northFirst whether outlines come with the other axis first
   */
  Silhouette(List<Geometry> areas, Envelope box, boolean northFirst) {
    this.box = box;
    this.northFirst = northFirst;
    for (Geometry area : areas) {
      if (box.intersects(area.getEnvelopeInternal())) {
        draw(area, black, false);
      }
    }
    blackCells = black.cardinality();
  }

  /**
   * Common ground over the ground of both, 0 to 1.
   *
   * @param outline in the file's coordinates, east first
   */
  double overlap(Geometry outline) {
    BitSet drawn = new BitSet(SIDE * SIDE);
    draw(outline, drawn, northFirst);
    drawn.and(black);
    double common = drawn.cardinality();
    double cell = box.getWidth() / SIDE * (box.getHeight() / SIDE);
    double both = blackCells + outline.getArea() / cell - common;
    return both <= 0 ? 0 : common / both;
  }

  private void draw(Geometry geometry, BitSet into, boolean turned) {
    for (int k = 0; k < geometry.getNumGeometries(); k++) {
      if (geometry.getGeometryN(k) instanceof Polygon polygon && !polygon.isEmpty()) {
        drawPolygon(polygon, into, turned);
      }
    }
  }

  /** Each row of cells by the crossings of its middle line with all rings: inside is odd. */
  private void drawPolygon(Polygon polygon, BitSet into, boolean turned) {
    addRing(polygon.getExteriorRing(), turned);
    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
      addRing(polygon.getInteriorRingN(h), turned);
    }
    rows.fill(into);
  }

  private void addRing(LineString ring, boolean turned) {
    CoordinateSequence points = ring.getCoordinateSequence();
    int xAt = turned ? 1 : 0;
    double scaleX = SIDE / box.getWidth();
    double scaleY = SIDE / box.getHeight();
    for (int i = 1; i < points.size(); i++) {
      rows.edge(
          (points.getOrdinate(i - 1, xAt) - box.getMinX()) * scaleX,
          (points.getOrdinate(i - 1, 1 - xAt) - box.getMinY()) * scaleY,
          (points.getOrdinate(i, xAt) - box.getMinX()) * scaleX,
          (points.getOrdinate(i, 1 - xAt) - box.getMinY()) * scaleY);
    }
  }

  /** Crossings of the middle lines of rows; rows that an outline does not enter cost nothing. */
  private static final class Rows {
    private final int side;
    private final double[][] crossings;
    private final int[] count;
    private int lowest;
    private int highest = -1;

    Rows(int side) {
      this.side = side;
      this.crossings = new double[side][8];
      this.count = new int[side];
      this.lowest = side;
    }

    void edge(double x1, double y1, double x2, double y2) {
      if (y1 == y2) {
        return;
      }
      double low = Math.min(y1, y2);
      double high = Math.max(y1, y2);
      int from = Math.max(0, (int) Math.ceil(Math.max(low, -1) - 0.5));
      int to = Math.min(side - 1, (int) Math.ceil(Math.min(high, side + 1.0) - 0.5) - 1);
      for (int row = from; row <= to; row++) {
        add(row, x1 + (row + 0.5 - y1) * (x2 - x1) / (y2 - y1));
      }
    }

    private void add(int row, double x) {
      double[] mine = crossings[row];
      if (count[row] == mine.length) {
        mine = Arrays.copyOf(mine, mine.length * 2);
        crossings[row] = mine;
      }
      mine[count[row]++] = x;
      lowest = Math.min(lowest, row);
      highest = Math.max(highest, row);
    }

    void fill(BitSet into) {
      for (int row = lowest; row <= highest; row++) {
        double[] mine = crossings[row];
        Arrays.sort(mine, 0, count[row]);
        for (int i = 0; i + 1 < count[row]; i += 2) {
          int from = column(mine[i]);
          int to = column(mine[i + 1]);
          if (to > from) {
            into.set(row * side + from, row * side + to);
          }
        }
        count[row] = 0;
      }
      lowest = side;
      highest = -1;
    }

    /** The first cell whose middle lies right of a position. */
    private int column(double x) {
      return (int) Math.max(0, Math.min(side, Math.ceil(x - 0.5)));
    }
  }
}
