package org.fengqiao.gis.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.fengqiao.gis.crs.SourceCrs.WebMercator;

/**
 * The {@code CoordSys} line of a MapInfo file: kind of projection, datum, then unit and parameters.
 * MapInfo has no number of its own for CGCS2000; files carry 104 (WGS 84), 0 (none, which says
 * nothing) or a datum written out.
 */
final class MifCoordSys {
  private static final Pattern EARTH =
      Pattern.compile("(?is)\\s*CoordSys\\s+Earth(?:\\s+Projection\\s+(.*))?");
  private static final int LONGITUDE_LATITUDE = 1;
  private static final int TRANSVERSE_MERCATOR = 8;
  private static final int MERCATOR = 10;
  private static final int NO_DATUM = 0;
  private static final int GRS_80 = 33;
  private static final int WGS_84 = 104;
  private static final int BEIJING_1954 = 154;
  private static final int XIAN_1980 = 1017;
  private static final int SPHERE_OF_WEB_MAPS = 157;

  /** Written out: ellipsoid and three shifts, or ellipsoid and eight numbers. */
  private static final int THREE = 999;

  private static final int SEVEN = 9999;
  private static final int ELLIPSOID_GRS_80 = 0;
  private static final int ELLIPSOID_KRASSOWSKY = 3;
  private static final int ELLIPSOID_WGS_84 = 28;

  private MifCoordSys() {}

  /** The system of a line; empty when the line says nothing of the datum. */
  static Optional<SourceCrs> of(String line) {
    Matcher earth = EARTH.matcher(line);
    if (!earth.matches()) {
      return Optional.empty();
    }
    if (earth.group(1) == null) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    // Bounds are written for the storage of MapInfo's own files.
    for (String word : earth.group(1).split("(?i)\\bBounds\\b|\\bAffine\\b", 2)[0].split(",")) {
      words.add(word.strip().replace("\"", ""));
    }
    try {
      return system(words, line);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.of(new Unsupported(line.strip()));
    }
  }

  private static Optional<SourceCrs> system(List<String> words, String line) {
    int projection = Integer.parseInt(words.get(0)) % 1000;
    int datum = Integer.parseInt(words.get(1));
    if (projection == MERCATOR && datum == SPHERE_OF_WEB_MAPS) {
      return Optional.of(new WebMercator());
    }
    if (datum == NO_DATUM) {
      return Optional.empty();
    }
    int next = 2 + (datum == THREE ? 4 : datum == SEVEN ? 9 : 0);
    Unsupported none = new Unsupported(line.strip());
    if (projection == LONGITUDE_LATITUDE) {
      Optional<SourceCrs> known = known(words, datum).map(Degrees::new);
      return Optional.of(
          known
              .or(() -> old(words, datum).map(d -> new OldNational(d, null, d.title())))
              .orElse(none));
    }
    if (projection != TRANSVERSE_MERCATOR || !metres(words.get(next))) {
      return Optional.of(none);
    }
    TransverseMercator tm =
        new TransverseMercator(
            Double.parseDouble(words.get(next + 1)),
            Double.parseDouble(words.get(next + 2)),
            Double.parseDouble(words.get(next + 3)),
            Double.parseDouble(words.get(next + 4)),
            Double.parseDouble(words.get(next + 5)));
    String name = line.strip();
    return Optional.of(
        known(words, datum)
            .map(d -> WktCrs.onKnown(d, tm, name))
            .or(() -> old(words, datum).map(d -> new OldNational(d, tm, d.title())))
            .orElse(none));
  }

  private static Optional<Datum> known(List<String> words, int datum) {
    if (datum == WGS_84) {
      return Optional.of(Datum.WGS84);
    }
    if (datum == GRS_80) {
      return Optional.of(Datum.CGCS2000);
    }
    if (datum != THREE && datum != SEVEN) {
      return Optional.empty();
    }
    int shifts = datum == THREE ? 3 : 7;
    for (int i = 0; i < shifts; i++) {
      if (Double.parseDouble(words.get(3 + i)) != 0) {
        return Optional.empty();
      }
    }
    return switch (Integer.parseInt(words.get(2))) {
      case ELLIPSOID_WGS_84 -> Optional.of(Datum.WGS84);
      case ELLIPSOID_GRS_80 -> Optional.of(Datum.CGCS2000);
      default -> Optional.empty();
    };
  }

  private static Optional<OldDatum> old(List<String> words, int datum) {
    if (datum == XIAN_1980) {
      return Optional.of(OldDatum.XIAN_1980);
    }
    if (datum == BEIJING_1954) {
      return Optional.of(OldDatum.BEIJING_1954);
    }
    boolean written = datum == THREE || datum == SEVEN;
    return written && Integer.parseInt(words.get(2)) == ELLIPSOID_KRASSOWSKY
        ? Optional.of(OldDatum.BEIJING_1954)
        : Optional.empty();
  }

  private static boolean metres(String unit) {
    return unit.toLowerCase(Locale.ROOT).equals("m") || unit.equals("7");
  }
}
