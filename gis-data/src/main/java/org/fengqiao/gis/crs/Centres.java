package org.fengqiao.gis.crs;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Where the areas of a file stand in its own coordinates, one point each: enough to tell degrees
 * from metres, and not upset by a few areas that are far off.
 *
 * @param x first ordinates of the middles of the areas' boxes
 * @param y second ordinates
 */
record Centres(double[] x, double[] y) {
  /** This share at each end may lie anywhere. */
  private static final double STRAY = 0.02;

  static Centres of(List<Geometry> areas) {
    double[] x = new double[areas.size()];
    double[] y = new double[areas.size()];
    int n = 0;
    for (Geometry area : areas) {
      Envelope box = area.getEnvelopeInternal();
      if (!box.isNull()) {
        x[n] = (box.getMinX() + box.getMaxX()) / 2;
        y[n++] = (box.getMinY() + box.getMaxY()) / 2;
      }
    }
    return new Centres(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
  }

  int count() {
    return x.length;
  }

  /** The middle position: of the sorted ordinates the one in the middle. */
  double[] middle() {
    return new double[] {sorted(x)[x.length / 2], sorted(y)[y.length / 2]};
  }

  /** Share of the centres a test holds for, 0 to 1; 0 when there are none. */
  double share(Test test) {
    int good = 0;
    for (int i = 0; i < x.length; i++) {
      if (test.holds(x[i], y[i])) {
        good++;
      }
    }
    return x.length == 0 ? 0 : (double) good / x.length;
  }

  /** The box of the areas without the strays. */
  Envelope box(List<Geometry> areas) {
    double[] xs = sorted(x);
    double[] ys = sorted(y);
    int cut = (int) (xs.length * STRAY);
    Envelope middle =
        new Envelope(xs[cut], xs[xs.length - 1 - cut], ys[cut], ys[ys.length - 1 - cut]);
    // The outermost of the rest are no strays: as far again on each side still belongs.
    middle.expandBy(middle.getWidth(), middle.getHeight());
    Envelope box = new Envelope();
    for (Geometry area : areas) {
      Envelope one = area.getEnvelopeInternal();
      if (middle.intersects(one)) {
        box.expandToInclude(one);
      }
    }
    return box;
  }

  private static double[] sorted(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }

  /** A test of a position in the file's coordinates. */
  @FunctionalInterface
  interface Test {
    boolean holds(double x, double y);
  }
}
