package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * How busy a day is compared with a usual one: its weekday, times what the caller knows of the
 * calendar (holidays, the weeks before Spring Festival). Applies to every cell alike, so it changes
 * expected counts and the timing of cause and effect, never the order of cells.
 */
public final class DayFactors {
  /** Usual counts mixed in: a weekday seen twice says little. */
  private static final double SHRINK = 20;

  private static final double LEAST = 0.02;

  private final double[] weekday;
  private final IntToDoubleFunction calendar;

  private DayFactors(double[] weekday, IntToDoubleFunction calendar) {
    this.weekday = weekday;
    this.calendar = calendar;
  }

  /** Every day alike. */
  public static DayFactors none() {
    double[] one = new double[7];
    Arrays.fill(one, 1);
    return new DayFactors(one, day -> 1);
  }

  /**
   * Estimates the weekdays from what was known before a day.
   *
   * @param from first epoch day of the history
   * @param to the day after its last
   * @param calendar factor of a day, positive, 1 for a usual one, known beforehand
   */
  static DayFactors estimate(Occurrences known, int from, int to, IntToDoubleFunction calendar) {
    double[] expected = new double[7];
    double[] found = new double[7];
    double days = 0;
    for (int day = from; day < to; day++) {
      double c = Math.max(LEAST, calendar.applyAsDouble(day));
      expected[Math.floorMod(day + 3, 7)] += c;
      days += c;
    }
    int total = 0;
    for (int i = 0; i < known.size(); i++) {
      if (known.day(i) >= from && known.day(i) < to) {
        found[Math.floorMod(known.day(i) + 3, 7)]++;
        total++;
      }
    }
    double[] factor = new double[7];
    for (int d = 0; d < 7; d++) {
      double usual = days > 0 ? total * expected[d] / days : 0;
      factor[d] = Math.max(LEAST, (found[d] + SHRINK) / (usual + SHRINK));
    }
    return new DayFactors(factor, calendar);
  }

  /** Factor of a day, positive, about 1 in the mean. */
  public double of(int day) {
    return weekday[Math.floorMod(day + 3, 7)] * Math.max(LEAST, calendar.applyAsDouble(day));
  }

  /** Sum over the days from {@code from} to the day before {@code to}. */
  public double sum(int from, int to) {
    double sum = 0;
    for (int day = from; day < to; day++) {
      sum += of(day);
    }
    return sum;
  }
}
