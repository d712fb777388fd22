package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * Scores of every grid for one kind (or for all kinds together), by grid ordinal. Holds the arrays
 * it is given without copying them: who builds one hands them over, who reads one does not write.
 * Thread-safe by that rule.
 */
public final class KindScores {
  private final double[] score;
  private final double[][] parts;
  private final int[] n;
  private final int[] d14;
  private final int[] d30;
  private final int[] d90;
  private final boolean[] severe;
  private final int[] lastDay;

  /**
   * @param score 0 to 100
   * @param parts per {@link Part} ordinal the calibrated u in 0 to 1 before shrinking
   * @param n distinct matters of the kind in grid and queen neighbours in 90 days
   * @param d14 distinct matters of the grid in 14 days
   * @param d30 the same in 30 days
   * @param d90 the same in 90 days
   * @param severe whether a matter of severity red was among those of 30 days
   * @param lastDay epoch day (Asia/Shanghai) of the grid's newest distinct matter of 90 days,
   *     {@code Integer.MIN_VALUE} for none
   */
  public KindScores(
      double[] score,
      double[][] parts,
      int[] n,
      int[] d14,
      int[] d30,
      int[] d90,
      boolean[] severe,
      int[] lastDay) {
    this.score = score;
    this.parts = parts;
    this.n = n;
    this.d14 = d14;
    this.d30 = d30;
    this.d90 = d90;
    this.severe = severe;
    this.lastDay = lastDay;
  }

  /** Nothing happened anywhere: the value for kinds without any matter. */
  public static KindScores empty(int grids) {
    int[] never = new int[grids];
    Arrays.fill(never, Integer.MIN_VALUE);
    return new KindScores(
        new double[grids],
        new double[Part.values().length][grids],
        new int[grids],
        new int[grids],
        new int[grids],
        new int[grids],
        new boolean[grids],
        never);
  }

  /** Number of grids. */
  public int size() {
    return score.length;
  }

  /** Composite score, 0 to 100. */
  public double score(int grid) {
    return score[grid];
  }

  /** Calibrated value of one part, 0 to 1, before it is shrunk by {@code n / (n + 3)}. */
  public double part(Part part, int grid) {
    return parts[part.ordinal()][grid];
  }

  /** Distinct matters of the kind in grid and queen neighbours in 90 days. */
  public int n(int grid) {
    return n[grid];
  }

  /** Distinct matters of the grid itself in 14 days. */
  public int d14(int grid) {
    return d14[grid];
  }

  /** Distinct matters of the grid itself in 30 days. */
  public int d30(int grid) {
    return d30[grid];
  }

  /** Distinct matters of the grid itself in 90 days. */
  public int d90(int grid) {
    return d90[grid];
  }

  /** Whether one matter of severity red lies in the grid's last 30 days. */
  public boolean severe(int grid) {
    return severe[grid];
  }

  /** Epoch day of the grid's newest matter of 90 days, {@code Integer.MIN_VALUE} for none. */
  public int lastDay(int grid) {
    return lastDay[grid];
  }

  /** Scores of all grids, a copy. */
  public double[] scores() {
    return Arrays.copyOf(score, score.length);
  }
}
