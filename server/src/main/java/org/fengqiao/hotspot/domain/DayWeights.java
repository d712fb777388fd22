package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How many ordinary days a stretch of time is worth. Offices are shut on Sundays and holidays, so a
 * fortnight over the spring festival is worth less than another. The weight of a class of day is
 * the district's past mean for it over its mean for all days, drawn towards 1 while the past is
 * thin.
 */
public final class DayWeights {
  /** Seven weekdays, then holidays; a working day in exchange for a holiday counts as a Friday. */
  public static final int CLASSES = 8;

  /** Class of a statutory day off. */
  public static final int HOLIDAY = 7;

  /** Class of a Friday. */
  public static final int FRIDAY = 4;

  /** Matters' worth of belief that all days are alike. */
  private static final double PRIOR = 20;

  private final double recent;
  private final double past;
  private final int pastDays;

  /** What they were reckoned from, null for days nobody asks about. */
  private final @Nullable Learned learned;

  /** By which they were reckoned. */
  private final Seasons seasons;

  /** Days nobody asks about. */
  static final DayWeights NONE = new DayWeights(1, Windows.YEAR, Windows.YEAR, null, Seasons.NONE);

  private DayWeights(
      double recent, double past, int pastDays, @Nullable Learned learned, Seasons seasons) {
    this.learned = learned;
    this.seasons = seasons;
    this.recent = recent;
    this.past = past;
    this.pastDays = pastDays;
  }

  /**
   * Learns from all matters before the recent window.
   *
   * @param dayClass class of an epoch day, 0 (Monday) to 6, or {@link #HOLIDAY}
   */
  public static DayWeights of(Matters matters, int today, IntUnaryOperator dayClass) {
    return Learned.of(matters, today, classes(dayClass, today), Windows.RECENT).days();
  }

  /** Classes of the year of days that ends today. */
  static byte[] classes(IntUnaryOperator dayClass, int today) {
    byte[] classes = new byte[Windows.YEAR];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) dayClass.applyAsInt(today - Windows.YEAR + 1 + i);
    }
    return classes;
  }

  /** Whether they were reckoned from the very same past by the same seasons. */
  @SuppressWarnings("ReferenceEquality") // The same past is handed on as the same object.
  boolean restsOn(Learned past, Seasons by) {
    return learned == past && seasons.same(by);
  }

  /** What the past says about the days: their classes' weights and where the past begins. */
  record Learned(int first, int lastPast, int today, double[] weight, byte[] classes) {

    /**
     * Learns from all matters.
     *
     * @param classes of the {@value Windows#YEAR} days that end today, the first of them first
     */
    static Learned of(Matters matters, int today, byte[] classes, int recentDays) {
      int lastPast = today - recentDays;
      int first = lastPast + 1;
      Matters.Columns rows = matters.columns();
      for (int i = 0; i < matters.size(); i++) {
        first = Math.min(first, rows.day(i));
      }
      first = Math.max(first, today - Windows.YEAR + 1);
      double[] days = new double[CLASSES];
      double[] counts = new double[CLASSES];
      for (int day = first; day <= lastPast; day++) {
        days[classes[day - today + Windows.YEAR - 1]]++;
      }
      for (int i = 0; i < matters.size(); i++) {
        if (rows.day(i) >= first && rows.day(i) <= lastPast) {
          counts[classes[rows.day(i) - today + Windows.YEAR - 1]]++;
        }
      }
      return new Learned(first, lastPast, today, weights(days, counts), classes);
    }

    /** Whether the same would be learned of matters that differ from {@code oldest} on only. */
    boolean holds(int day, byte[] others, int recentDays, int oldest) {
      return today == day
          && lastPast == day - recentDays
          && oldest > lastPast
          && Arrays.equals(classes, others);
    }

    /** Ordinary days from one day to before another; with a season, only those in or out of it. */
    private double worth(int from, int to, IntPredicate counts) {
      double[] days = new double[CLASSES];
      for (int day = from; day < to; day++) {
        days[classes[day - today + Windows.YEAR - 1]] += counts.test(day) ? 1 : 0;
      }
      double sum = 0;
      for (int c = 0; c < CLASSES; c++) {
        sum += days[c] * weight[c];
      }
      return sum;
    }

    DayWeights days() {
      return days(Seasons.NONE);
    }

    private DayWeights days(Seasons by) {
      return new DayWeights(
          worth(lastPast + 1, today + 1, day -> true),
          worth(first, lastPast + 1, day -> true),
          Math.max(0, lastPast - first + 1),
          this,
          by);
    }

    /**
     * The same for a kind with a season: how much it rises is the kind's own past rate inside over
     * its rate at all, drawn towards 1 while little is known.
     */
    DayWeights days(Matters matters, int kind, Seasons seasons) {
      if (!seasons.touches(kind, first, today)) {
        return days(seasons);
      }
      double inside = 0;
      double all = 0;
      Matters.Columns rows = matters.columns();
      for (int i = 0; i < matters.size(); i++) {
        int day = rows.day(i);
        if (rows.kind(i) == kind && day >= first && day <= lastPast) {
          inside += seasons.holds(kind, day) ? 1 : 0;
          all++;
        }
      }
      double daysIn = worth(first, lastPast + 1, day -> seasons.holds(kind, day));
      double daysOut = worth(first, lastPast + 1, day -> !seasons.holds(kind, day));
      double rate = all / Math.max(1, daysIn + daysOut);
      double in = (inside + PRIOR) / (daysIn * rate + PRIOR);
      double out = (all - inside + PRIOR) / (daysOut * rate + PRIOR);
      double recent =
          in * worth(lastPast + 1, today + 1, day -> seasons.holds(kind, day))
              + out * worth(lastPast + 1, today + 1, day -> !seasons.holds(kind, day));
      double past = in * daysIn + out * daysOut;
      return new DayWeights(recent, past, Math.max(0, lastPast - first + 1), this, seasons);
    }
  }

  private static double[] weights(double[] days, double[] counts) {
    double mean = Arrays.stream(counts).sum() / Math.max(1, Arrays.stream(days).sum());
    double[] weights = new double[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      weights[c] = (counts[c] + PRIOR) / (days[c] * mean + PRIOR);
    }
    return weights;
  }

  /** Ordinary days in the recent window. */
  public double recent() {
    return recent;
  }

  /** Ordinary days in the past. */
  public double past() {
    return past;
  }

  /** Whether enough past is known to be surprised at all. */
  public boolean surprising() {
    return pastDays >= Surprise.LEAST_PAST_DAYS;
  }

  /** Whether every figure computed with the other would come out the same with this one. */
  boolean same(DayWeights other) {
    return Double.compare(recent, other.recent) == 0
        && Double.compare(past, other.past) == 0
        && pastDays == other.pastDays;
  }

  /** Calendar days of past known, 0 to 351. */
  public int pastDays() {
    return pastDays;
  }
}
