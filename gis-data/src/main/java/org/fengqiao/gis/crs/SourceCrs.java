package org.fengqiao.gis.crs;

import java.util.Locale;
import org.fengqiao.gis.Datum;
import org.jspecify.annotations.Nullable;

/** The coordinate systems a file may be in. */
public sealed interface SourceCrs {

  /** As {@code --datum} takes it; where that has no word, as the file names it. */
  String name();

  /** Whether its coordinates are degrees. */
  default boolean degrees() {
    return this instanceof Degrees || (this instanceof OldNational old && old.projection() == null);
  }

  /**
   * Longitude and latitude in a named datum.
   *
   * @param datum any but UNKNOWN
   */
  record Degrees(Datum datum) implements SourceCrs {
    public Degrees {
      if (datum == Datum.UNKNOWN) {
        throw new IllegalArgumentException("a datum is needed");
      }
    }

    @Override
    public String name() {
      return datum.name();
    }
  }

  /**
   * A Gauss-Krüger strip of CGCS2000, metres.
   *
   * @param meridian central meridian, degrees east, 75 to 135
   * @param width degrees, 3 or 6
   * @param zoned whether eastings carry the number of the strip before them
   */
  record Strip(int meridian, int width, boolean zoned) implements SourceCrs {
    private static final int FIRST_ZONED_6 = 4491;
    private static final int FIRST_PLAIN_6 = 4502;
    private static final int FIRST_ZONED_3 = 4513;
    private static final int FIRST_PLAIN_3 = 4534;

    public Strip {
      boolean known = width == 3 || (width == 6 && meridian % 6 == 3);
      if (!known || meridian % 3 != 0 || meridian < 75 || meridian > 135) {
        throw new IllegalArgumentException("no strip of " + width + " degrees at " + meridian);
      }
    }

    /** The number of the strip: 25 to 45 of three degrees, 13 to 23 of six. */
    public int zone() {
      return width == 3 ? meridian / 3 : (meridian + 3) / 6;
    }

    /** What stands on the central meridian, metres. */
    public double falseEasting() {
      return zoned ? zone() * 1e6 + 5e5 : 5e5;
    }

    /** The number of the EPSG register. */
    public int epsg() {
      int order = (meridian - 75) / width;
      if (width == 3) {
        return order + (zoned ? FIRST_ZONED_3 : FIRST_PLAIN_3);
      }
      return order + (zoned ? FIRST_ZONED_6 : FIRST_PLAIN_6);
    }

    @Override
    public String name() {
      return "EPSG:" + epsg();
    }
  }

  /** EPSG:3857 on WGS 84. */
  record WebMercator() implements SourceCrs {
    @Override
    public String name() {
      return "EPSG:3857";
    }
  }

  /**
   * Another transverse Mercator projection on a datum that equals CGCS2000: UTM, or a city's own
   * meridian.
   *
   * @param datum WGS84 or CGCS2000
   * @param name as the file names it
   */
  record Survey(Datum datum, TransverseMercator projection, String name) implements SourceCrs {}

  /**
   * Xian 1980 or Beijing 1954: needs local parameters.
   *
   * @param projection null for degrees
   * @param name as the file names it
   */
  record OldNational(OldDatum datum, @Nullable TransverseMercator projection, String name)
      implements SourceCrs {}

  /**
   * Nothing that is read.
   *
   * @param name as the file names it, shortened
   */
  record Unsupported(String name) implements SourceCrs {
    private static final int MOST = 80;

    public Unsupported {
      name = name.length() > MOST ? name.substring(0, MOST) : name;
    }
  }

  /**
   * What a person says: {@code WGS84}, {@code CGCS2000}, {@code GCJ02}, {@code BD09} or {@code
   * EPSG:n}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  static SourceCrs given(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    for (Datum datum : Datum.values()) {
      if (datum != Datum.UNKNOWN && datum.name().equals(word)) {
        return new Degrees(datum);
      }
    }
    if (word.matches("EPSG:\\d{4,6}")) {
      return EpsgCodes.of(Integer.parseInt(word.substring(5)));
    }
    throw new IllegalArgumentException("WGS84, CGCS2000, GCJ02, BD09 or EPSG:n, not " + text);
  }
}
