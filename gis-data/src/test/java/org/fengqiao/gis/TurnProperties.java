package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TurnProperties {

  @Property(tries = 5000)
  void equalsLonghandNearTheLine(
      @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long a,
      @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long b,
      @ForAll @IntRange(min = 0, max = 64) int t,
      @ForAll @IntRange(min = -2, max = 2) int ulpsX,
      @ForAll @IntRange(min = -2, max = 2) int ulpsY) {
    double x1 = 113 + a / 1e10;
    double y1 = 23 + b / 1e10;
    double x2 = 113.01 + b / 1e11;
    double y2 = 23.007 - a / 1e11;
    double x = x1 + t / 64.0 * (x2 - x1) + ulpsX * Math.ulp(113.0);
    double y = y1 + t / 64.0 * (y2 - y1) + ulpsY * Math.ulp(23.0);
    assertThat(Turn.of(x1, y1, x2, y2, x, y)).isEqualTo(longhand(x1, y1, x2, y2, x, y));
  }

  @Property(tries = 5000)
  void equalsLonghandOnSmallLattices(
      @ForAll @IntRange(min = -3, max = 3) int x1,
      @ForAll @IntRange(min = -3, max = 3) int y1,
      @ForAll @IntRange(min = -3, max = 3) int x2,
      @ForAll @IntRange(min = -3, max = 3) int y2,
      @ForAll @IntRange(min = -3, max = 3) int x,
      @ForAll @IntRange(min = -3, max = 3) int y,
      @ForAll @IntRange(min = 0, max = 4) int size) {
    double s = new double[] {1, 0.1, 1e-160, 1.0 / 3, 1e100}[size];
    assertThat(Turn.of(s * x1, s * y1, s * x2, s * y2, s * x, s * y))
        .isEqualTo(longhand(s * x1, s * y1, s * x2, s * y2, s * x, s * y));
  }

  private static int longhand(double x1, double y1, double x2, double y2, double x, double y) {
    BigDecimal left = minus(x2, x1).multiply(minus(y, y1));
    return left.compareTo(minus(x, x1).multiply(minus(y2, y1)));
  }

  private static BigDecimal minus(double a, double b) {
    return new BigDecimal(a).subtract(new BigDecimal(b));
  }
}
