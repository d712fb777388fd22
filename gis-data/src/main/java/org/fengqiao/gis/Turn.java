package org.fengqiao.gis;

import java.math.BigDecimal;

/**
 * Which way a path turns, as the sign of exact arithmetic over the given doubles.
 *
 * <p>Nearly every sign is certain after one subtraction of two products (Shewchuk's filter). What
 * is left is decided without rounding: the four differences of neighbouring coordinates are nearly
 * always exact, and two exact products compare like their rounded values and then their remainders.
 */
final class Turn {
  /** (3 + 16 ulp) ulp: above this part of the products' sum the rounded sign is the true one. */
  private static final double FILTER = 3.3306690738754716e-16;

  /** Below this a product's remainder may itself have been rounded away. */
  private static final double TINY = 1e-280;

  private Turn() {}

  /** 1 when the point lies left of the way from 1 to 2, -1 when right, 0 when in line. */
  static int of(double x1, double y1, double x2, double y2, double x, double y) {
    double left = (x2 - x1) * (y - y1);
    double right = (x - x1) * (y2 - y1);
    double rounded = left - right;
    double doubt = FILTER * (Math.abs(left) + Math.abs(right));
    if (rounded > doubt) {
      return 1;
    }
    return rounded < -doubt ? -1 : exactly(x1, y1, x2, y2, x, y);
  }

  /**
   * The rounded value whose sign PostGIS 3 goes by in ST_Covers ({@code determineSide}): the same
   * expression in the same order.
   */
  static double rounded(double x1, double y1, double x2, double y2, double x, double y) {
    return (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
  }

  private static int exactly(double x1, double y1, double x2, double y2, double x, double y) {
    double a = x2 - x1;
    double b = y - y1;
    double c = x - x1;
    double d = y2 - y1;
    if (lost(x2, x1, a) || lost(y, y1, b) || lost(x, x1, c) || lost(y2, y1, d)) {
      return longhand(x1, y1, x2, y2, x, y);
    }
    double p = a * b;
    double q = c * d;
    if (p != q) {
      return p > q ? 1 : -1;
    }
    if (Math.abs(p) < TINY) {
      boolean none = (a == 0 || b == 0) && (c == 0 || d == 0);
      return none ? 0 : longhand(x1, y1, x2, y2, x, y);
    }
    double rest = Math.fma(a, b, -p);
    double otherRest = Math.fma(c, d, -q);
    if (rest == otherRest) {
      return 0;
    }
    return rest > otherRest ? 1 : -1;
  }

  /** Whether the difference was rounded. */
  private static boolean lost(double u, double v, double difference) {
    double virtualV = u - difference;
    double virtualU = difference + virtualV;
    return (virtualV - v) + (u - virtualU) != 0;
  }

  private static int longhand(double x1, double y1, double x2, double y2, double x, double y) {
    BigDecimal fromX = new BigDecimal(x1);
    BigDecimal fromY = new BigDecimal(y1);
    BigDecimal left =
        new BigDecimal(x2).subtract(fromX).multiply(new BigDecimal(y).subtract(fromY));
    BigDecimal right =
        new BigDecimal(x).subtract(fromX).multiply(new BigDecimal(y2).subtract(fromY));
    return left.compareTo(right);
  }
}
