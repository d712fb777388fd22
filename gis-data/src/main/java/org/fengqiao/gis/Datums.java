package org.fengqiao.gis;

/**
 * Conversions between the datums in use in China.
 *
 * <p>GCJ-02 and BD-09 have no public definition; these are the approximations everybody uses, good
 * to a metre or two against the map vendors. Their inverses are iterated on the forward function,
 * so a round trip returns within a millimetre and never adds an error of its own. Outside the box
 * where GCJ-02 is defined the shift is zero, as in the published code.
 */
public final class Datums {

  private static final double GCJ_A = 6378245.0;
  private static final double GCJ_E2 = 0.006693421622965943;
  private static final double BD_TURN = Math.PI * 3000.0 / 180.0;

  /** 1e-11 degree is about a micrometre. */
  private static final double CLOSE_ENOUGH = 1e-11;

  private static final int ROUNDS = 30;

  private Datums() {}

  /** The canonical position. {@link Datum#UNKNOWN} is read as WGS-84; the caller asks a person. */
  public static LonLat toCgcs2000(Datum from, LonLat point) {
    return switch (from) {
      case WGS84, CGCS2000, UNKNOWN -> point;
      case GCJ02 -> invert(Datums::gcj02, point);
      case BD09 -> invert(Datums::gcj02, invert(Datums::bd09, point));
    };
  }

  /** How a canonical position reads in another datum: for maps of other makers, and for tests. */
  public static LonLat fromCgcs2000(Datum to, LonLat point) {
    return switch (to) {
      case WGS84, CGCS2000, UNKNOWN -> point;
      case GCJ02 -> gcj02(point);
      case BD09 -> bd09(gcj02(point));
    };
  }

  private static LonLat gcj02(LonLat p) {
    if (p.lon() < 72.004 || p.lon() > 137.8347 || p.lat() < 0.8293 || p.lat() > 55.8271) {
      return p;
    }
    double phi = Math.toRadians(p.lat());
    double s = Math.sin(phi);
    double w2 = 1 - GCJ_E2 * s * s;
    double w = Math.sqrt(w2);
    double x = p.lon() - 105.0;
    double y = p.lat() - 35.0;
    double dLat = Math.toDegrees(north(x, y) * w2 * w / (GCJ_A * (1 - GCJ_E2)));
    double dLon = Math.toDegrees(east(x, y) * w / (GCJ_A * Math.cos(phi)));
    return new LonLat(p.lon() + dLon, p.lat() + dLat);
  }

  private static double north(double x, double y) {
    double m =
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
    m += ripple(x);
    m += (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0;
    m += (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
    return m;
  }

  private static double east(double x, double y) {
    double m = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
    m += ripple(x);
    m += (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0;
    m += (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
    return m;
  }

  private static double ripple(double x) {
    return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
  }

  private static LonLat bd09(LonLat gcj) {
    double x = gcj.lon();
    double y = gcj.lat();
    double z = Math.hypot(x, y) + 0.00002 * Math.sin(y * BD_TURN);
    double theta = Math.atan2(y, x) + 0.000003 * Math.cos(x * BD_TURN);
    return new LonLat(z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006);
  }

  /**
   * Fixed point of {@code p -> p - (forward(p) - target)}; the shifts vary slowly, so it shrinks.
   */
  private static LonLat invert(Shift forward, LonLat target) {
    double lon = target.lon();
    double lat = target.lat();
    for (int round = 0; round < ROUNDS; round++) {
      LonLat there = forward.apply(new LonLat(lon, lat));
      double dLon = there.lon() - target.lon();
      double dLat = there.lat() - target.lat();
      lon -= dLon;
      lat -= dLat;
      if (Math.abs(dLon) < CLOSE_ENOUGH && Math.abs(dLat) < CLOSE_ENOUGH) {
        break;
      }
    }
    return new LonLat(lon, lat);
  }

  @FunctionalInterface
  private interface Shift {
    LonLat apply(LonLat p);
  }
}
