package org.fengqiao.gis.crs;

import org.fengqiao.gis.Datum;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.Survey;
import org.jspecify.annotations.Nullable;

/**
 * A system the coordinates of a file might be in.
 *
 * @param crs the system
 * @param northFirst whether its first ordinate would be the latitude or northing
 * @param placing the way to CGCS2000; for an old datum without parameters the way of a strip on
 *     CGCS2000, which is near enough to see where it lies
 */
record Hypothesis(SourceCrs crs, boolean northFirst, Placing placing) {
  /** Areas of a strip may reach over its edge; degrees from the meridian. */
  private static final double REACH = 1.0;

  private static final double UTM_HALF_WIDTH = 3;

  /** Null when the system is not read. */
  static @Nullable Hypothesis of(
      SourceCrs crs, boolean northFirst, @Nullable SevenParameters parameters) {
    Placing placing = Placing.of(crs, parameters);
    if (placing == null && crs instanceof OldNational old) {
      placing = roughly(old);
    }
    return placing == null ? null : new Hypothesis(crs, northFirst, placing);
  }

  private static @Nullable Placing roughly(OldNational old) {
    TransverseMercator projection = old.projection();
    SourceCrs near =
        projection == null
            ? new Degrees(Datum.CGCS2000)
            : new Survey(Datum.CGCS2000, projection, old.name());
    return Placing.of(near, null);
  }

  String name() {
    return northFirst ? crs.name() + " north first" : crs.name();
  }

  /** Whether a position of the file would lie in China and in the strip of the projection. */
  boolean holds(double x, double y) {
    try {
      LonLat at = northFirst ? placing.toCgcs2000(y, x) : placing.toCgcs2000(x, y);
      return at.inChina() && Math.abs(at.lon() - meridian(at)) <= halfWidth() + REACH;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private double meridian(LonLat at) {
    return switch (crs) {
      case Strip strip -> strip.meridian();
      case Survey survey -> survey.projection().meridian();
      case OldNational old -> old.projection() == null ? at.lon() : old.projection().meridian();
      default -> at.lon();
    };
  }

  private double halfWidth() {
    return crs instanceof Strip strip ? strip.width() / 2.0 : UTM_HALF_WIDTH;
  }

  /** Whether both put every position on the same ground. */
  boolean sameGround(Hypothesis other) {
    return northFirst == other.northFirst && ground(crs).equals(ground(other.crs));
  }

  /** WGS 84 and CGCS2000 are one here, as are the names of one strip. */
  static Object ground(SourceCrs crs) {
    return switch (crs) {
      case Degrees(Datum datum) -> datum == Datum.WGS84 ? Datum.CGCS2000 : datum;
      case Strip strip -> strip.meridian() + " " + strip.falseEasting();
      default -> crs.name();
    };
  }
}
