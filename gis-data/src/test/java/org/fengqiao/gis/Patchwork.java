package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Awkward coverages: a crooked chessboard whose cells are dealt out to areas at random, so that
 * areas come in parts, have holes with others in them and meet at corners. Level rows stay
 * straight, and there some areas lose the vertices that their neighbours keep.
 */
final class Patchwork {
  private final SplittableRandom random;
  private final GeometryFactory factory = new GeometryFactory();
  private final double unit;

  private Patchwork(SplittableRandom random, double unit) {
    this.random = random;
    this.unit = unit;
  }

  /**
   * Makes a coverage.
   *
   * @param side cells along each side
   * @param areas how many areas the cells are dealt out to
   * @param unit length of a cell; 0.1 and the like put vertices beside the edges they lie on
   */
  static List<GridShape> make(int side, int areas, double unit, long seed) {
    return new Patchwork(new SplittableRandom(seed), unit).run(side, areas);
  }

  private List<GridShape> run(int side, int areas) {
    Coordinate[][] corners = new Coordinate[side + 1][side + 1];
    double slope = random.nextInt(3) / 10.0;
    for (int r = 0; r <= side; r++) {
      boolean straight = random.nextBoolean();
      for (int c = 0; c <= side; c++) {
        double x = c + (straight ? 0 : 0.3 * random.nextDouble());
        double y = r + (straight ? slope * c : 0.3 * random.nextDouble() + slope * c);
        corners[r][c] = new Coordinate(x * unit, y * unit);
      }
    }
    List<List<Geometry>> dealt = new ArrayList<>();
    for (int a = 0; a < areas; a++) {
      dealt.add(new ArrayList<>());
    }
    for (int r = 0; r < side; r++) {
      for (int c = 0; c < side; c++) {
        int owner = random.nextInt(areas + 1);
        if (owner < areas) {
          dealt.get(owner).add(quad(corners, r, c));
        }
      }
    }
    List<GridShape> shapes = new ArrayList<>();
    for (int a = 0; a < areas; a++) {
      if (!dealt.get(a).isEmpty()) {
        Geometry union = CoverageUnion.union(dealt.get(a).toArray(Geometry[]::new));
        Geometry area = random.nextBoolean() ? union : straightened(union);
        shapes.add(new GridShape(String.format(Locale.ROOT, "%03d", a), area));
      }
    }
    return shapes;
  }

  private Polygon quad(Coordinate[][] at, int r, int c) {
    return factory.createPolygon(
        new Coordinate[] {at[r][c], at[r][c + 1], at[r + 1][c + 1], at[r + 1][c], at[r][c]});
  }

  /** Leaves out vertices within rounding of the line between their neighbours. */
  private Geometry straightened(Geometry geometry) {
    List<Polygon> parts = new ArrayList<>();
    for (int k = 0; k < geometry.getNumGeometries(); k++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(k);
      LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
      for (int h = 0; h < holes.length; h++) {
        holes[h] = straightened(polygon.getInteriorRingN(h));
      }
      parts.add(factory.createPolygon(straightened(polygon.getExteriorRing()), holes));
    }
    return factory.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private LinearRing straightened(LinearRing ring) {
    Coordinate[] c = ring.getCoordinates();
    CoordinateList kept = new CoordinateList();
    kept.add(c[0]);
    for (int k = 1; k < c.length - 1; k++) {
      double off =
          (c[k].x - c[k - 1].x) * (c[k + 1].y - c[k].y)
              - (c[k].y - c[k - 1].y) * (c[k + 1].x - c[k].x);
      if (Math.abs(off) > 1e-9 * unit * unit) {
        kept.add(c[k]);
      }
    }
    kept.add(c[0]);
    return factory.createLinearRing(kept.toCoordinateArray());
  }
}
