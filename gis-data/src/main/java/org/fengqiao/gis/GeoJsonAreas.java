package org.fengqiao.gis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.UnreadableGeoJson.Reason;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads areas with their properties from GeoJSON, as strangers write it: with a byte order mark or
 * in GB18030, with heights, with a legacy {@code crs} member, with a collection of polygons for one
 * place. Everything else that is wrong is refused with its reason and the number of the feature.
 */
public final class GeoJsonAreas {
  /** Largest file, in bytes. */
  public static final int MOST_BYTES = 64 << 20;

  /** Most positions in all. */
  public static final int MOST_VERTICES = 4_000_000;

  private GeoJsonAreas() {}

  /**
   * One area.
   *
   * @param properties as in the file; numbers are Long or Double
   * @param geometry polygon or multipolygon in the file's own datum, not yet checked for validity
   */
  public record Area(Map<String, Object> properties, Geometry geometry) {
    public Area {
      properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A property as text, whole numbers without a fraction; empty when absent. */
    public String text(String name) {
      Object value = properties.get(name);
      return value == null ? "" : String.valueOf(value).strip();
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableGeoJson with the reason
   */
  public static List<Area> read(byte[] file, Datum datum) throws UnreadableGeoJson {
    if (file.length > MOST_BYTES) {
      throw new UnreadableGeoJson(Reason.TOO_LARGE, 0, "more than " + MOST_BYTES + " bytes");
    }
    Map<?, ?> root = parse(decode(file));
    checkCrs(root.get("crs"));
    if (!(root.get("features") instanceof List<?> features)
        || !"FeatureCollection".equals(root.get("type"))) {
      throw new UnreadableGeoJson(Reason.NOT_A_FEATURE_COLLECTION, 0, null);
    }
    GeoJsonShapes shapes = new GeoJsonShapes(datum);
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      areas.add(area(features.get(i), i + 1, shapes));
    }
    return List.copyOf(areas);
  }

  private static Area area(@Nullable Object feature, int number, GeoJsonShapes shapes)
      throws UnreadableGeoJson {
    if (!(feature instanceof Map<?, ?> map)) {
      throw new UnreadableGeoJson(Reason.NOT_A_FEATURE_COLLECTION, number, "not a feature");
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    if (map.get("properties") instanceof Map<?, ?> given) {
      given.forEach((key, value) -> {
        if (value != null) {
          properties.put(String.valueOf(key), value);
        }
      });
    }
    return new Area(properties, shapes.area(map.get("geometry"), number));
  }

  private static Map<?, ?> parse(String text) throws UnreadableGeoJson {
    try {
      if (new JSONParser().parse(text) instanceof Map<?, ?> root) {
        return root;
      }
      throw new UnreadableGeoJson(Reason.NOT_A_FEATURE_COLLECTION, 0, null);
    } catch (ParseException e) {
      throw new UnreadableGeoJson(Reason.NOT_JSON, 0, "at character " + e.getPosition());
    } catch (NumberFormatException e) {
      throw new UnreadableGeoJson(Reason.NOT_JSON, 0, "a number out of range");
    }
  }

  private static String decode(byte[] file) throws UnreadableGeoJson {
    String text = decode(file, StandardCharsets.UTF_8);
    if (text == null) {
      text = decode(file, Charset.forName("GB18030"));
    }
    if (text == null) {
      throw new UnreadableGeoJson(Reason.NOT_TEXT, 0, null);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable String decode(byte[] file, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(file))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** RFC 7946 knows no crs member; the older form may only say longitude and latitude. */
  private static void checkCrs(@Nullable Object crs) throws UnreadableGeoJson {
    if (crs == null) {
      return;
    }
    String name = crs.toString();
    if (crs instanceof Map<?, ?> map && map.get("properties") instanceof Map<?, ?> p) {
      name = String.valueOf(p.get("name"));
    }
    if (!name.endsWith(":CRS84") && !name.endsWith(":4326") && !name.endsWith(":4490")) {
      throw new UnreadableGeoJson(Reason.UNSUPPORTED_CRS, 0, name);
    }
  }
}
