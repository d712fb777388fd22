package org.fengqiao.warning.domain;

/**
 * What one run says about one place and kind.
 *
 * @param score composite, 0 to 100
 * @param n distinct matters of the kind in grid and queen neighbours in 90 days
 * @param matters distinct matters of the grid itself in 30 days
 * @param reports distinct matters of the grid itself in 90 days
 * @param severe whether a matter of severity red is among those of 30 days
 * @param lastDay day of the grid's newest matter as epoch day, {@code Integer.MIN_VALUE} for none
 * @param eb empirical-Bayes part after shrinking, 0 to 1
 * @param gi neighbourhood part after shrinking, 0 to 1
 * @param surprise surprise in time after shrinking, 0 to 1
 */
public record Reading(
    double score,
    int n,
    int matters,
    int reports,
    boolean severe,
    int lastDay,
    double eb,
    double gi,
    double surprise) {

  /** Nothing happened here in 90 days. */
  public static final Reading NOTHING = new Reading(0, 0, 0, 0, false, Integer.MIN_VALUE, 0, 0, 0);

  /** Number of parts that reach {@code floor}. */
  public int speaking(double floor) {
    return (eb >= floor ? 1 : 0) + (gi >= floor ? 1 : 0) + (surprise >= floor ? 1 : 0);
  }

  /** Whole days without a new matter that have passed before {@code day}. */
  public long quietDays(long day) {
    return lastDay == Integer.MIN_VALUE ? Long.MAX_VALUE : Math.max(0, day - lastDay - 1);
  }
}
