package org.fengqiao.hotspot.domain.scan;

/**
 * Where the places of a scan are: on a plane or on a sphere. Immutable by convention: the arrays
 * are not copied.
 */
public final class ScanPlaces {
  /** Radius in km that the reference software takes for the earth. */
  public static final double EARTH_KM = 6367;

  final double[] x;
  final double[] y;
  private final boolean sphere;
  private final double[] cosine;

  private ScanPlaces(double[] x, double[] y, boolean sphere) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("as many x as y are needed");
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        throw new IllegalArgumentException("place " + i + " has no position");
      }
    }
    this.x = x;
    this.y = y;
    this.sphere = sphere;
    this.cosine = new double[sphere ? x.length : 0];
    for (int i = 0; i < cosine.length; i++) {
      cosine[i] = StrictMath.cos(StrictMath.toRadians(y[i]));
    }
  }

  /** Places on a plane; distances come in the unit of the coordinates. */
  public static ScanPlaces planar(double[] x, double[] y) {
    return new ScanPlaces(x, y, false);
  }

  /** Places on the earth in degrees; distances come in km. */
  public static ScanPlaces onSphere(double[] latitude, double[] longitude) {
    return new ScanPlaces(longitude, latitude, true);
  }

  /** Number of places. */
  public int size() {
    return x.length;
  }

  boolean planar() {
    return !sphere;
  }

  /** Distance of two places. */
  public double distance(int a, int b) {
    return distance(closeness(a, b));
  }

  /** A number that grows with the distance and is cheaper than it. */
  double closeness(int a, int b) {
    if (!sphere) {
      double dx = x[a] - x[b];
      double dy = y[a] - y[b];
      return dx * dx + dy * dy;
    }
    double north = StrictMath.sin(StrictMath.toRadians(y[a] - y[b]) / 2);
    double east = StrictMath.sin(StrictMath.toRadians(x[a] - x[b]) / 2);
    return north * north + cosine[a] * cosine[b] * east * east;
  }

  /** The distance a closeness stands for. */
  double distance(double closeness) {
    double root = Math.sqrt(closeness);
    return sphere ? 2 * EARTH_KM * StrictMath.asin(Math.min(1, root)) : root;
  }
}
