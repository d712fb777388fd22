package org.fengqiao.gis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * The data that ships with the product, as class path resources below {@code /packs}. Each pack has
 * its source and licence beside it in {@code SOURCE.md}.
 */
public final class Packs {

  private Packs() {}

  /**
   * A place of the national code table.
   *
   * @param code 6, 9 or 12 digits
   * @param name official name
   * @param parent code of the place above, empty for the district
   */
  public record Division(String code, String name, String parent) {}

  /**
   * The text of a pack file.
   *
   * @param name path below {@code /packs}, such as {@code calendar/2026.json}
   * @throws IllegalArgumentException when there is none
   */
  public static String text(String name) {
    try (InputStream in = Packs.class.getResourceAsStream("/packs/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such pack: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a district's codes and outline are here. */
  public static boolean has(String district) {
    return district.matches("\\d{6}")
        && Packs.class.getResource("/packs/" + district + "/divisions.csv") != null;
  }

  /**
   * District, streets and communities with their codes cut to 6, 9 and 12 digits, in file order.
   */
  public static List<Division> divisions(String district) {
    List<Division> found = new ArrayList<>();
    text(district + "/divisions.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> {
          String code = shortened(cells[0]);
          String parent = code.length() == 6 ? "" : shortened(cells[2]);
          found.add(new Division(code, cells[1], parent));
        });
    return List.copyOf(found);
  }

  /** Outline of a district, converted to CGCS2000. */
  public static Polygon outline(String district) {
    String json = text(district + "/outline.gcj02.geojson");
    try {
      Polygon shifted = (Polygon) new GeoJsonReader().read(json);
      Coordinate[] ring = shifted.getExteriorRing().getCoordinates();
      for (int i = 0; i < ring.length; i++) {
        LonLat p = Datums.toCgcs2000(Datum.GCJ02, new LonLat(ring[i].x, ring[i].y));
        ring[i] = new Coordinate(round(p.lon()), round(p.lat()));
      }
      CoordinateSequence points = new GeometryFactory().getCoordinateSequenceFactory().create(ring);
      return new GeometryFactory().createPolygon(points);
    } catch (ParseException e) {
      throw new IllegalStateException("broken pack of " + district, e);
    }
  }

  private static double round(double degrees) {
    return Math.rint(degrees * 1e6) / 1e6;
  }

  private static String shortened(String code12) {
    if (code12.endsWith("000000")) {
      return code12.substring(0, 6);
    }
    return code12.endsWith("000") ? code12.substring(0, 9) : code12;
  }
}
