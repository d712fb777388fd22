package org.fengqiao.warning.domain;

import java.util.List;

/**
 * What one run says about one place and kind.
 *
 * @param score composite, 0 to 100
 * @param n distinct matters of the kind in grid and queen neighbours in 90 days
 * @param matters distinct matters of the grid itself in 30 days
 * @param reports distinct matters of the grid itself in 90 days
 * @param severe whether a matter of severity red is among those of 30 days
 * @param lastDay day of the grid's newest matter as epoch day, {@code Integer.MIN_VALUE} for none
 * @param spatial strongest part of where, after shrinking, 0 to 1
 * @param temporal strongest part of when, after shrinking, 0 to 1
 * @param graver strongest part of how grave, after shrinking, 0 to 1
 * @param parts the parts that say anything, as reasons with their numbers
 */
public record Reading(
    double score,
    int n,
    int matters,
    int reports,
    boolean severe,
    int lastDay,
    double spatial,
    double temporal,
    double graver,
    List<Reason> parts) {

  /** Nothing happened here in 90 days. */
  public static final Reading NOTHING = new Reading(0, 0, 0, 0, false, Integer.MIN_VALUE, 0, 0, 0);

  public Reading {
    parts = List.copyOf(parts);
  }

  /** Without reasons of parts. */
  public Reading(
      double score,
      int n,
      int matters,
      int reports,
      boolean severe,
      int lastDay,
      double spatial,
      double temporal,
      double graver) {
    this(score, n, matters, reports, severe, lastDay, spatial, temporal, graver, List.of());
  }

  /** Number of families of parts that reach {@code floor}: where, when, how grave. */
  public int speaking(double floor) {
    return (spatial >= floor ? 1 : 0) + (temporal >= floor ? 1 : 0) + (graver >= floor ? 1 : 0);
  }

  /** Whole days without a new matter that have passed before {@code day}. */
  public long quietDays(long day) {
    return lastDay == Integer.MIN_VALUE ? Long.MAX_VALUE : Math.max(0, day - lastDay - 1);
  }
}
