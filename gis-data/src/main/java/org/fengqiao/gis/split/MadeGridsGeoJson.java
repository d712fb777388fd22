package org.fengqiao.gis.split;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fengqiao.gis.MadeGrid;
import org.json.simple.JSONValue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes made grids as GeoJSON: CGCS2000, nine decimals; one feature a line, same grids same text.
 */
public final class MadeGridsGeoJson {
  private static final int DECIMALS = 9;

  private MadeGridsGeoJson() {}

  /** Writes a FeatureCollection that the import of grids reads. */
  public static void write(List<MadeGrid> grids, Appendable out) throws IOException {
    out.append("{\"type\":\"FeatureCollection\",\"features\":[");
    String before = "\n";
    for (MadeGrid grid : grids) {
      out.append(before)
          .append("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
          .append(grid.code())
          .append("\",\"name\":\"")
          .append(JSONValue.escape(grid.name()))
          .append("\",\"community\":\"")
          .append(grid.community())
          .append("\",\"households\":")
          .append(Integer.toString(grid.households()))
          .append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":");
      polygon(grid.geometry(), out);
      out.append("}}");
      before = ",\n";
    }
    out.append("\n]}\n");
  }

  private static void polygon(Polygon polygon, Appendable out) throws IOException {
    out.append('[');
    ring(polygon.getExteriorRing(), out);
    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
      out.append(',');
      ring(polygon.getInteriorRingN(h), out);
    }
    out.append(']');
  }

  private static void ring(LinearRing ring, Appendable out) throws IOException {
    char before = '[';
    for (Coordinate c : ring.getCoordinates()) {
      out.append(before).append('[').append(text(c.x)).append(',').append(text(c.y)).append(']');
      before = ',';
    }
    out.append(']');
  }

  private static String text(double degrees) {
    return BigDecimal.valueOf(degrees)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
