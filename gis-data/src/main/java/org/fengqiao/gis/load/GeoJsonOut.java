package org.fengqiao.gis.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fengqiao.gis.check.GridType;
import org.json.simple.JSONValue;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas as GeoJSON (RFC 7946): longitude and latitude of CGCS2000 with nine decimals, a tenth of a
 * millimetre, shells against the clock, one feature a line.
 */
public final class GeoJsonOut {
  private static final int DECIMALS = 9;

  private GeoJsonOut() {}

  /** Writes a feature collection and flushes. */
  public static void write(List<LoadedArea> areas, Writer to) throws IOException {
    BufferedWriter out = new BufferedWriter(to, 1 << 16);
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < areas.size(); i++) {
      out.write(i == 0 ? "\n" : ",\n");
      feature(areas.get(i), out);
    }
    out.write("\n]}\n");
    out.flush();
  }

  private static void feature(LoadedArea area, Writer out) throws IOException {
    out.write("{\"type\":\"Feature\",\"properties\":{\"code\":");
    out.write(text(area.code()));
    member("name", area.name(), out);
    member("parent", area.parent(), out);
    GridType type = area.toldType();
    member("type", type == null ? null : type.name(), out);
    if (area.households() != null) {
      out.write(",\"households\":" + area.households());
    }
    member("householdsSource", area.householdsSource(), out);
    if (area.householdsYear() != null) {
      out.write(",\"householdsYear\":" + area.householdsYear());
    }
    out.write("},\"geometry\":");
    geometry(area.geometry(), out);
    out.write("}");
  }

  private static void member(String name, @Nullable String value, Writer out) throws IOException {
    if (value != null && !value.isEmpty()) {
      out.write(",\"" + name + "\":" + text(value));
    }
  }

  private static String text(String value) {
    return JSONValue.toJSONString(value);
  }

  private static void geometry(Geometry geometry, Writer out) throws IOException {
    boolean many = geometry instanceof MultiPolygon;
    out.write(
        many
            ? "{\"type\":\"MultiPolygon\",\"coordinates\":["
            : "{\"type\":\"Polygon\",\"coordinates\":");
    for (int k = 0; k < geometry.getNumGeometries(); k++) {
      if (k > 0) {
        out.write(",");
      }
      polygon((Polygon) geometry.getGeometryN(k), out);
    }
    out.write(many ? "]}" : "}");
  }

  private static void polygon(Polygon polygon, Writer out) throws IOException {
    out.write("[");
    if (!polygon.isEmpty()) {
      ring(polygon.getExteriorRing(), true, out);
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        out.write(",");
        ring(polygon.getInteriorRingN(h), false, out);
      }
    }
    out.write("]");
  }

  private static void ring(LineString ring, boolean counterClockwise, Writer out)
      throws IOException {
    CoordinateSequence points = ring.getCoordinateSequence();
    boolean turned = Orientation.isCCW(points) != counterClockwise;
    StringBuilder text = new StringBuilder(points.size() * 28).append('[');
    for (int i = 0; i < points.size(); i++) {
      int at = turned ? points.size() - 1 - i : i;
      text.append(i == 0 ? "[" : ",[");
      degrees(points.getX(at), text);
      text.append(',');
      degrees(points.getY(at), text);
      text.append(']');
    }
    out.append(text.append(']'));
  }

  private static void degrees(double value, StringBuilder to) {
    to.append(new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString());
  }
}
