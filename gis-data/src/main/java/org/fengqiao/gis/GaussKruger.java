package org.fengqiao.gis;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Gauss-Krüger projection on the CGCS2000 ellipsoid: metres, easting first, false easting 500,000,
 * no zone prefix. The 3-degree strips are EPSG:4534 to 4554; Guangzhou is 4547 (114°E).
 *
 * <p>Krüger's series in the third flattening to the fourth order (Karney 2011, equations 35 and
 * 36): below a micrometre within the strip. Areas and distances of the product are taken here.
 */
public final class GaussKruger {
  private static final double N = LocalScale.F / (2 - LocalScale.F);
  private static final double E = Math.sqrt(LocalScale.F * (2 - LocalScale.F));
  private static final double RADIUS =
      LocalScale.A / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
  private static final double[] ALPHA = {
    N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16 + 41 * N * N * N * N / 180,
    13 * N * N / 48 - 3 * N * N * N / 5 + 557 * N * N * N * N / 1440,
    61 * N * N * N / 240 - 103 * N * N * N * N / 140,
    49561 * N * N * N * N / 161280
  };
  private static final double[] BETA = {
    N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96 - N * N * N * N / 360,
    N * N / 48 + N * N * N / 15 - 437 * N * N * N * N / 1440,
    17 * N * N * N / 480 - 37 * N * N * N * N / 840,
    4397 * N * N * N * N / 161280
  };
  private static final double FALSE_EASTING = 500_000;

  private final double meridian;

  /** A strip around a central meridian in degrees. */
  public GaussKruger(double centralMeridian) {
    this.meridian = centralMeridian;
  }

  /** The 3-degree strip a longitude lies in. */
  public static GaussKruger around(double lon) {
    return new GaussKruger(Math.rint(lon / 3) * 3);
  }

  /** Degrees to metres: easting, northing. */
  public double[] project(double lon, double lat) {
    double s = Math.sin(Math.toRadians(lat));
    double t = Math.sinh(atanh(s) - E * atanh(E * s));
    double lambda = Math.toRadians(lon - meridian);
    double xi = Math.atan2(t, Math.cos(lambda));
    double eta = atanh(Math.sin(lambda) / Math.hypot(1, t));
    double north = xi;
    double east = eta;
    for (int j = 1; j <= ALPHA.length; j++) {
      north += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      east += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    return new double[] {FALSE_EASTING + RADIUS * east, RADIUS * north};
  }

  /** Metres to degrees. */
  public LonLat unproject(double easting, double northing) {
    double xi = northing / RADIUS;
    double eta = (easting - FALSE_EASTING) / RADIUS;
    double xi0 = xi;
    double eta0 = eta;
    for (int j = 1; j <= BETA.length; j++) {
      xi0 -= BETA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      eta0 -= BETA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    double lambda = Math.atan2(Math.sinh(eta0), Math.cos(xi0));
    double conformal = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
    return new LonLat(meridian + Math.toDegrees(lambda), Math.toDegrees(geodetic(conformal)));
  }

  /** A copy of a geometry in degrees, in metres. */
  public Geometry project(Geometry degrees) {
    return mapped(degrees, this::project);
  }

  /** A copy of a geometry in metres, in degrees. */
  public Geometry unproject(Geometry metres) {
    return mapped(
        metres,
        (x, y) -> {
          LonLat p = unproject(x, y);
          return new double[] {p.lon(), p.lat()};
        });
  }

  /** Area of a geometry in degrees, in square metres. */
  public double areaM2(Geometry degrees) {
    return project(degrees).getArea();
  }

  private static double geodetic(double conformal) {
    double target = atanh(Math.sin(conformal));
    double s = Math.sin(conformal);
    for (int round = 0; round < 12; round++) {
      s = Math.tanh(target + E * atanh(E * s));
    }
    return Math.asin(s);
  }

  private static double atanh(double v) {
    return (Math.log1p(v) - Math.log1p(-v)) / 2;
  }

  private static Geometry mapped(Geometry geometry, PointMap map) {
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double[] to = map.apply(points.getX(i), points.getY(i));
            points.setOrdinate(i, CoordinateSequence.X, to[0]);
            points.setOrdinate(i, CoordinateSequence.Y, to[1]);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }

  @FunctionalInterface
  private interface PointMap {
    double[] apply(double x, double y);
  }
}
