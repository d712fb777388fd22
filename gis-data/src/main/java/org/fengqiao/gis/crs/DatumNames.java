package org.fengqiao.gis.crs;

import java.util.Locale;
import java.util.Optional;
import org.fengqiao.gis.Datum;

/**
 * The names datums go by in files of ESRI, GDAL, SuperMap, MapGIS and of people, compared without
 * case, blanks and punctuation.
 */
final class DatumNames {
  private static final double XIAN_AXIS_M = 6378140;
  private static final double BEIJING_AXIS_M = 6378245;

  private DatumNames() {}

  /** The bare letters and digits of a name, small. */
  static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** A datum that is converted without parameters. */
  static Optional<Datum> known(String name) {
    String bare = bare(name);
    if (bare.contains("gcj02") || bare.contains("火星")) {
      return Optional.of(Datum.GCJ02);
    }
    if (bare.contains("bd09") || bare.contains("百度")) {
      return Optional.of(Datum.BD09);
    }
    if (bare.contains("china2000")
        || bare.contains("cgcs2000")
        || bare.contains("chinageodeticcoordinatesystem2000")
        || bare.contains("国家2000")
        || bare.contains("2000国家")) {
      return Optional.of(Datum.CGCS2000);
    }
    if (bare.contains("wgs84")
        || bare.contains("wgs1984")
        || bare.contains("worldgeodeticsystem1984")) {
      return Optional.of(Datum.WGS84);
    }
    return Optional.empty();
  }

  /** A datum that needs parameters, by its name. */
  static Optional<OldDatum> old(String name) {
    String bare = bare(name);
    if (bare.contains("xian1980")
        || bare.contains("xian80")
        || bare.contains("西安80")
        || bare.contains("1980西安")) {
      return Optional.of(OldDatum.XIAN_1980);
    }
    if (bare.contains("beijing1954")
        || bare.contains("beijing54")
        || bare.contains("北京54")
        || bare.contains("1954北京")) {
      return Optional.of(OldDatum.BEIJING_1954);
    }
    return Optional.empty();
  }

  /** A datum that needs parameters, by the axis of its ellipsoid: names are often left out. */
  static Optional<OldDatum> oldByAxis(double semiMajorM) {
    if (semiMajorM == XIAN_AXIS_M) {
      return Optional.of(OldDatum.XIAN_1980);
    }
    return semiMajorM == BEIJING_AXIS_M ? Optional.of(OldDatum.BEIJING_1954) : Optional.empty();
  }
}
