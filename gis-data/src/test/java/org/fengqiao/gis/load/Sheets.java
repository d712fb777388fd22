package org.fengqiao.gis.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fengqiao.gis.Packs;
import org.fengqiao.gis.crs.Placing;
import org.fengqiao.gis.crs.SourceCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Files of a district cut into squares that share their corners, in any coordinate system. */
final class Sheets {
  /** A community of the code table. */
  static final String COMMUNITY =
      Packs.divisions("440105").stream()
          .map(Packs.Division::code)
          .filter(code -> code.length() == 12)
          .findFirst()
          .orElseThrow();

  private static final int SIDE = 9;

  private Sheets() {}

  /** Squares over the district in CGCS2000 whose ground is about the district's. */
  static List<Geometry> squares() {
    Geometry outline = Packs.outline("440105");
    var box = outline.getEnvelopeInternal();
    double width = box.getWidth() / SIDE;
    double height = box.getHeight() / SIDE;
    List<Geometry> squares = new ArrayList<>();
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        Geometry square =
            square(box.getMinX() + i * width, box.getMinY() + j * height, width, height);
        if (square.intersection(outline).getArea() > square.getArea() * 0.45) {
          squares.add(square);
        }
      }
    }
    return squares;
  }

  private static Geometry square(double x, double y, double width, double height) {
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              new Coordinate(round(x), round(y)),
              new Coordinate(round(x + width), round(y)),
              new Coordinate(round(x + width), round(y + height)),
              new Coordinate(round(x), round(y + height)),
              new Coordinate(round(x), round(y))
            });
  }

  private static double round(double degrees) {
    return Math.rint(degrees * 1e6) / 1e6;
  }

  static String code(int i) {
    return COMMUNITY + String.format(Locale.ROOT, "%03d", i + 1);
  }

  /** A feature collection in a system. */
  static String geoJson(SourceCrs crs, String head, boolean northFirst) {
    Placing placing = Objects.requireNonNull(Placing.of(crs, null));
    List<Geometry> squares = squares();
    List<String> features = new ArrayList<>();
    for (int i = 0; i < squares.size(); i++) {
      Polygon there = (Polygon) placing.fromCgcs2000(squares.get(i));
      features.add(
          feature(
              "\"网格编码\":\"" + code(i) + "\",\"网格名称\":\"第" + (i + 1) + "网格\",\"户数\":400",
              ring(there, northFirst)));
    }
    return collection(head, features);
  }

  static String collection(String head, List<String> features) {
    return "{\"type\":\"FeatureCollection\","
        + head
        + "\"features\":["
        + String.join(",", features)
        + "]}";
  }

  static String feature(String properties, String ring) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
        + ring
        + "]]}}";
  }

  static String ring(Polygon polygon, boolean northFirst) {
    List<String> corners = new ArrayList<>();
    for (Coordinate c : polygon.getExteriorRing().getCoordinates()) {
      corners.add(northFirst ? "[" + c.y + "," + c.x + "]" : "[" + c.x + "," + c.y + "]");
    }
    return String.join(",", corners);
  }

  /** The legacy member that names a system. */
  static String member(int epsg) {
    return "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::"
        + epsg
        + "\"}},";
  }
}
