package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.kernel.JsonText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What the checks found, as it is kept with a version and sent to its page. */
public final class GridFindings {
  /** A place of more corners is not kept; the grids concerned show where it is. */
  private static final int CORNERS = 500;

  private GridFindings() {}

  /**
   * JSON list: {@code code}, {@code severity} in small letters, {@code feature}, {@code codes},
   * {@code at} as longitude and latitude with six decimals, {@code place} as GeoJSON when it is not
   * too long, {@code facts}.
   */
  public static String write(List<Finding> findings) {
    List<Map<String, Object>> rows = new ArrayList<>(findings.size());
    for (Finding f : findings) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("code", f.code().name());
      row.put("severity", f.severity().name().toLowerCase(java.util.Locale.ROOT));
      if (f.feature() != null) {
        row.put("feature", f.feature());
      }
      row.put("codes", f.codes());
      LonLat at = f.at();
      if (at != null) {
        row.put("at", List.of(micro(at.lon()), micro(at.lat())));
      }
      Geometry place = f.place();
      if (place != null && !place.isEmpty() && place.getNumPoints() <= CORNERS) {
        row.put("place", place(place));
      }
      row.put("facts", f.facts());
      rows.add(row);
    }
    return JsonText.of(rows);
  }

  /** GeoJSON with seven decimals (a centimetre): what was found is narrow. */
  private static Map<String, Object> place(Geometry place) {
    if (place instanceof Polygon polygon) {
      return Map.of("type", "Polygon", "coordinates", rings(polygon));
    }
    if (place instanceof Point || place instanceof LineString) {
      List<List<Double>> all = corners(place);
      return place instanceof Point
          ? Map.of("type", "Point", "coordinates", all.getFirst())
          : Map.of("type", "LineString", "coordinates", all);
    }
    List<Map<String, Object>> parts = new ArrayList<>();
    for (int k = 0; k < place.getNumGeometries(); k++) {
      parts.add(place(place.getGeometryN(k)));
    }
    return Map.of("type", "GeometryCollection", "geometries", parts);
  }

  private static List<List<List<Double>>> rings(Polygon polygon) {
    List<List<List<Double>>> rings = new ArrayList<>();
    rings.add(corners(polygon.getExteriorRing()));
    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
      rings.add(corners(polygon.getInteriorRingN(h)));
    }
    return rings;
  }

  private static List<List<Double>> corners(Geometry line) {
    List<List<Double>> corners = new ArrayList<>();
    for (Coordinate c : line.getCoordinates()) {
      corners.add(List.of(Math.rint(c.x * 1e7) / 1e7, Math.rint(c.y * 1e7) / 1e7));
    }
    return corners;
  }

  private static double micro(double degrees) {
    return Math.rint(degrees * 1e6) / 1e6;
  }
}
