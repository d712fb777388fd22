package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.gis.LocalScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Areas drawn in metres east and north of a place in Haizhu. */
final class Drawn {
  static final double LON = 113.3;
  static final double LAT = 23.1;
  static final LocalScale SCALE = LocalScale.at(LAT);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Drawn() {}

  static Coordinate at(double east, double north) {
    return new Coordinate(LON + east / SCALE.lonM(), LAT + north / SCALE.latM());
  }

  /** A polygon through x, y, x, y in metres; closed by itself. */
  static Geometry polygon(double... metres) {
    Coordinate[] ring = new Coordinate[metres.length / 2 + 1];
    for (int i = 0; i < ring.length - 1; i++) {
      ring[i] = at(metres[2 * i], metres[2 * i + 1]);
    }
    ring[ring.length - 1] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  static Geometry box(double x, double y, double width, double height) {
    return polygon(x, y, x + width, y, x + width, y + height, x, y + height);
  }

  static Area area(int number, Geometry geometry) {
    return area(number, code(number), geometry);
  }

  static Area area(int number, String code, Geometry geometry) {
    return new Area(number, code, "第" + number + "网格", null, GridType.BASIC, geometry);
  }

  static String code(int number) {
    return String.format(java.util.Locale.ROOT, "440105001001%03d", number);
  }

  static List<Area> areas(Geometry... outlines) {
    List<Area> areas = new ArrayList<>();
    for (Geometry outline : outlines) {
      areas.add(area(areas.size() + 1, outline));
    }
    return areas;
  }

  /** Square cells of an even coverage. */
  static List<Area> cells(int columns, int rows, double sideM) {
    List<Geometry> outlines = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        outlines.add(box(c * sideM, r * sideM, sideM, sideM));
      }
    }
    return areas(outlines.toArray(Geometry[]::new));
  }

  /** Every corner moved by itself by at most so much. */
  static List<Area> shaken(List<Area> areas, double byM, long seed) {
    Random random = new Random(seed);
    return areas.stream().map(a -> a.with(shaken(a.geometry(), byM, random))).toList();
  }

  private static Geometry shaken(Geometry outline, double byM, Random random) {
    return new GeometryEditor()
        .edit(
            outline,
            new GeometryEditor.CoordinateOperation() {
              @Override
              public Coordinate[] edit(Coordinate[] ring, Geometry geometry) {
                Coordinate[] moved = new Coordinate[ring.length];
                for (int i = 0; i < ring.length - 1; i++) {
                  double turn = random.nextDouble() * 2 * Math.PI;
                  double by = random.nextDouble() * byM;
                  moved[i] =
                      new Coordinate(
                          ring[i].x + by * Math.cos(turn) / SCALE.lonM(),
                          ring[i].y + by * Math.sin(turn) / SCALE.latM());
                }
                moved[ring.length - 1] = moved[0].copy();
                return moved;
              }
            });
  }

  /** Ground under two areas or more, by comparing each pair. */
  static double overlapM2(List<Area> areas) {
    double sum = 0;
    for (int i = 0; i < areas.size(); i++) {
      for (int j = i + 1; j < areas.size(); j++) {
        Geometry a = areas.get(i).geometry();
        Geometry b = areas.get(j).geometry();
        if (a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
          sum += Metric.areaM2(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
        }
      }
    }
    return sum;
  }

  /** How many pairs of areas have common ground. */
  static int overlappingPairs(List<Area> areas) {
    int pairs = 0;
    for (int i = 0; i < areas.size(); i++) {
      for (int j = i + 1; j < areas.size(); j++) {
        double common = overlapM2(List.of(areas.get(i), areas.get(j)));
        pairs += common > 0.01 ? 1 : 0;
      }
    }
    return pairs;
  }

  /** Enclosed ground under no area, and its number of places. */
  static List<Geometry> holes(List<Area> areas) {
    Geometry all = OverlayNGRobust.union(areas.stream().map(Area::geometry).toList());
    List<Geometry> holes = new ArrayList<>();
    for (int k = 0; k < all.getNumGeometries(); k++) {
      if (all.getGeometryN(k) instanceof org.locationtech.jts.geom.Polygon part) {
        for (int h = 0; h < part.getNumInteriorRing(); h++) {
          holes.add(FACTORY.createPolygon(part.getInteriorRingN(h)));
        }
      }
    }
    return holes;
  }
}
