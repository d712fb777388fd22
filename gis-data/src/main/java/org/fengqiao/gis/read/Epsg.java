package org.fengqiao.gis.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a coordinate system where a file writes one; nothing is looked up. */
final class Epsg {
  /** The authority of the whole definition stands last. */
  private static final Pattern OF_WKT =
      Pattern.compile(
          "(?:AUTHORITY|ID)\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d{3,6})\"?\\s*]\\s*]\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_NAME =
      Pattern.compile("EPSG:{1,2}(?:[\\d.]*:)?(\\d{3,6})$", Pattern.CASE_INSENSITIVE);

  private Epsg() {}

  /** Of a definition in well-known text. */
  static @Nullable Integer ofWkt(String wkt) {
    // Only the end matters; a search over a long text would be slow.
    Matcher found = OF_WKT.matcher(wkt.substring(Math.max(0, wkt.length() - 200)));
    return found.find() ? Integer.valueOf(found.group(1)) : null;
  }

  /** Of a name such as EPSG:4490 or urn:ogc:def:crs:EPSG::4490. */
  static @Nullable Integer ofName(String name) {
    if (name.endsWith("CRS84")) {
      return 4326;
    }
    Matcher found = OF_NAME.matcher(name.substring(Math.max(0, name.length() - 40)));
    return found.find() ? Integer.valueOf(found.group(1)) : null;
  }
}
