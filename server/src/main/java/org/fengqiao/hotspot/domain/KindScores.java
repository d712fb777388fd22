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
  private final double[][] figures;
  private final int[] n;
  private final Windows windows;
  private final DayWeights days;

  KindScores(
      double[] score,
      double[][] parts,
      double[][] figures,
      int[] n,
      Windows windows,
      DayWeights days) {
    this.score = score;
    this.parts = parts;
    this.figures = figures;
    this.n = n;
    this.windows = windows;
    this.days = days;
  }

  /** Whether these are the scores of such counts and days. */
  boolean restsOn(Windows counts, DayWeights weights) {
    return windows.same(counts) && days.same(weights);
  }

  /** Nothing happened anywhere: the value for kinds without any matter. */
  public static KindScores empty(int grids) {
    return empty(new Windows(grids), DayWeights.NONE);
  }

  static KindScores empty(Windows windows, DayWeights days) {
    int grids = windows.d90.length;
    double[] zero = new double[grids];
    double[] one = new double[grids];
    Arrays.fill(one, 1);
    double[][] figures = new double[Figure.values().length][];
    Arrays.fill(figures, zero);
    figures[Figure.P.ordinal()] = one;
    figures[Figure.Q.ordinal()] = one;
    figures[Figure.TAIL.ordinal()] = one;
    double[][] parts = new double[Part.values().length][];
    Arrays.fill(parts, zero);
    return new KindScores(zero, parts, figures, new int[grids], windows, days);
  }

  /**
   * Given counts, for tests of what builds on scores.
   *
   * @param score 0 to 100
   * @param parts per {@link Part} ordinal, 0 to 1
   * @param n matters in grid and neighbours
   * @param d14 matters of 14 days; the longer windows hold the same
   * @param severe whether one of them is red
   * @param lastDay epoch day of the newest matter, {@code Integer.MIN_VALUE} for none
   */
  public static KindScores of(
      double[] score, double[][] parts, int[] n, int[] d14, boolean[] severe, int[] lastDay) {
    Windows windows = new Windows(score.length);
    for (int g = 0; g < score.length; g++) {
      windows.d14[g] = d14[g];
      windows.d30[g] = d14[g];
      windows.d90[g] = d14[g];
      windows.severe[g] = severe[g];
      windows.lastDay[g] = lastDay[g];
    }
    return new KindScores(score, parts, empty(score.length).figures, n, windows, DayWeights.NONE);
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

  /** The same after shrinking: what hysteresis and the score work with. */
  public double shrunk(Part part, int grid) {
    return part(part, grid) * Composite.shrink(n[grid]);
  }

  /** Number of parts that reach {@code floor} after shrinking. */
  public int speaking(double floor, int grid) {
    int speaking = 0;
    for (Part part : Part.values()) {
      speaking += shrunk(part, grid) >= floor ? 1 : 0;
    }
    return speaking;
  }

  /** Values of all parts of one grid by ordinal. */
  public double[] parts(int grid) {
    double[] u = new double[parts.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = parts[i][grid];
    }
    return u;
  }

  /** Whether a part could be computed; without enough past nothing can surprise. */
  public boolean available(Part part) {
    return part != Part.SURPRISE || days.surprising();
  }

  /** A raw number behind the parts. */
  public double figure(Figure figure, int grid) {
    return figures[figure.ordinal()][grid];
  }

  /** Distinct matters of the kind in grid and queen neighbours in 90 days. */
  public int n(int grid) {
    return n[grid];
  }

  /** Distinct matters of the grid itself in 7 days. */
  public int d7(int grid) {
    return windows.d7[grid];
  }

  /** Distinct matters of the grid itself in 14 days. */
  public int d14(int grid) {
    return windows.d14[grid];
  }

  /** Distinct matters of the grid itself in 30 days. */
  public int d30(int grid) {
    return windows.d30[grid];
  }

  /** Distinct matters of the grid itself in 90 days. */
  public int d90(int grid) {
    return windows.d90[grid];
  }

  /** Whether one matter of severity red lies in the grid's last 30 days. */
  public boolean severe(int grid) {
    return windows.severe[grid];
  }

  /** Epoch day of the grid's newest matter of 90 days, {@code Integer.MIN_VALUE} for none. */
  public int lastDay(int grid) {
    return windows.lastDay[grid];
  }

  /** Scores as shown: whole numbers, rounded down so that 79.9 is not yet 80. */
  public int[] shown() {
    return Arrays.stream(score).mapToInt(s -> (int) s).toArray();
  }

  /** Scores of all grids, a copy. */
  public double[] scores() {
    return Arrays.copyOf(score, score.length);
  }
}
