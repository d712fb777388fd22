package org.fengqiao.grid.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gis.GridShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes outlines as GeoJSON, six decimals (0.1 m), straight into one buffer: the district's grids
 * are half a megabyte and are written once per version.
 */
public final class LayerJson {
  private final StringBuilder out = new StringBuilder(1 << 16);

  private LayerJson() {}

  /** Grids with their ordinals as feature ids; {@code shapes} in the order of the cells. */
  public static String grids(GridSet grids, List<GridShape> shapes) {
    LayerJson json = new LayerJson();
    json.open(grids);
    for (int i = 0; i < shapes.size(); i++) {
      GridCell cell = grids.cells().get(i);
      json.feature(i, cell.code(), cell.name());
      json.out.append(",\"community\":").append(quoted(cell.community()));
      json.out.append(",\"street\":").append(quoted(cell.street()));
      json.out.append(",\"households\":").append(cell.households());
      if (cell.type() != null) {
        json.out.append(",\"type\":").append(quoted(cell.type().name()));
      }
      json.out.append('}');
      json.geometry(shapes.get(i).geometry());
    }
    return json.close();
  }

  /** Outlines above the grids; names and parents are looked up in {@code places}. */
  public static String areas(GridSet grids, List<GridShape> shapes, Snapshot places) {
    LayerJson json = new LayerJson();
    json.open(grids);
    for (int i = 0; i < shapes.size(); i++) {
      String code = shapes.get(i).code();
      String name = places.find(code).map(Place::name).orElse(code);
      json.feature(i, code, name);
      if (code.length() == 12) {
        json.out.append(",\"street\":").append(quoted(code.substring(0, 9)));
      }
      json.out.append(",\"households\":").append(households(grids, code)).append('}');
      json.geometry(shapes.get(i).geometry());
    }
    return json.close();
  }

  /**
   * What a version changes: each grid with {@code kind} and {@code side}, BEFORE or AFTER.
   *
   * @param before outlines of the older version in code order
   * @param after outlines of the newer one
   */
  public static String changes(
      List<VersionDiff.Change> changes, List<GridShape> before, List<GridShape> after) {
    Map<String, VersionDiff.Change> olds = new HashMap<>();
    Map<String, VersionDiff.Change> news = new HashMap<>();
    for (VersionDiff.Change c : changes) {
      if (c.kind() != VersionDiff.Kind.RENAMED) {
        String old = c.oldCode();
        olds.put(old == null ? c.code() : old, c);
        news.put(c.code(), c);
      }
    }
    LayerJson json = new LayerJson();
    json.out.append("{\"type\":\"FeatureCollection\",\"features\":[");
    int id = json.side(0, "BEFORE", before, olds);
    json.side(id, "AFTER", after, news);
    return json.close();
  }

  private int side(
      int first, String side, List<GridShape> shapes, Map<String, VersionDiff.Change> of) {
    int id = first;
    for (GridShape shape : shapes) {
      VersionDiff.Change change = of.get(shape.code());
      if (change != null) {
        feature(id++, shape.code(), change.name());
        out.append(",\"kind\":").append(quoted(change.kind().name()));
        out.append(",\"side\":").append(quoted(side)).append('}');
        geometry(shape.geometry());
      }
    }
    return id;
  }

  private static int households(GridSet grids, String code) {
    return grids.cells().stream()
        .filter(c -> c.code().startsWith(code))
        .mapToInt(GridCell::households)
        .sum();
  }

  private void open(GridSet grids) {
    out.append("{\"type\":\"FeatureCollection\",\"version\":").append(grids.version());
    out.append(",\"demo\":").append(grids.demo()).append(",\"features\":[");
  }

  private void feature(int id, String code, String name) {
    out.append(id == 0 ? "" : ",").append("\n{\"type\":\"Feature\",\"id\":").append(id);
    out.append(",\"properties\":{\"code\":").append(quoted(code));
    out.append(",\"name\":").append(quoted(name));
  }

  private void geometry(Geometry geometry) {
    boolean many = geometry.getNumGeometries() > 1;
    out.append(",\"geometry\":{\"type\":\"").append(many ? "MultiPolygon" : "Polygon");
    out.append("\",\"coordinates\":").append(many ? "[" : "");
    for (int k = 0; k < geometry.getNumGeometries(); k++) {
      out.append(k == 0 ? "[" : ",[");
      Polygon part = (Polygon) geometry.getGeometryN(k);
      ring(part.getExteriorRing());
      for (int h = 0; h < part.getNumInteriorRing(); h++) {
        out.append(',');
        ring(part.getInteriorRingN(h));
      }
      out.append(']');
    }
    out.append(many ? "]}}" : "}}");
  }

  private void ring(LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    for (int i = 0; i < points.length; i++) {
      out.append(i == 0 ? "[[" : ",[");
      degrees(points[i].x);
      out.append(',');
      degrees(points[i].y);
      out.append(']');
    }
    out.append(']');
  }

  /** Six decimals without a formatter: the coordinates are positive in China. */
  private void degrees(double value) {
    long micro = Math.round(value * 1e6);
    out.append(micro / 1_000_000).append('.');
    String fraction = Long.toString(1_000_000 + micro % 1_000_000);
    out.append(fraction, 1, 7);
  }

  private String close() {
    return out.append("]}\n").toString();
  }

  /** A JSON string. Names come from files of strangers. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
