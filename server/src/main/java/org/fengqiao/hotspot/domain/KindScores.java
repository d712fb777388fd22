package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.law.domain.ScoreRules.Family;

/**
 * Scores of every grid for one kind (or for all kinds together), by grid ordinal. Holds the arrays
 * it is given without copying them: who builds one hands them over, who reads one does not write.
 * Thread-safe by that rule.
 */
public final class KindScores {
  /** Parts that are kept as arrays. */
  private static final int KEPT = 3;

  private final double[] score;

  /** The first {@link #KEPT} parts by ordinal; the others are computed when asked for. */
  private final double[][] parts;

  private final Evidence evidence;
  private final int[] n;
  private final Windows windows;
  private final DayWeights days;
  private final Grounds grounds;
  private final Composite composite;

  KindScores(
      double[] score,
      double[][] parts,
      Evidence evidence,
      int[] n,
      Windows windows,
      DayWeights days,
      Grounds grounds) {
    this.score = score;
    this.parts = parts;
    this.evidence = evidence;
    this.n = n;
    this.windows = windows;
    this.days = days;
    this.grounds = grounds;
    this.composite = grounds.composite(days);
  }

  /** Whether counts that differ in a few places leave everything else as it is. */
  boolean leadsTo(DayWeights weights, Grounds other) {
    return evidence.whole() && grounds.same(other) && days.same(weights);
  }

  Evidence evidence() {
    return evidence;
  }

  Windows windows() {
    return windows;
  }

  DayWeights days() {
    return days;
  }

  Grounds grounds() {
    return grounds;
  }

  /** Neighbourhood counts, the very array. */
  int[] counts() {
    return n;
  }

  /** Whether these are the scores of such counts, days, rules and night. */
  boolean restsOn(Windows counts, DayWeights weights, Grounds other) {
    return grounds.same(other) && windows.same(counts) && days.same(weights);
  }

  /** Nothing happened anywhere: the value for kinds without any matter. */
  public static KindScores empty(int grids) {
    return empty(new Windows(grids), DayWeights.NONE, Grounds.NONE);
  }

  static KindScores empty(Windows windows, DayWeights days, Grounds grounds) {
    int grids = windows.d90.length;
    double[] zero = new double[grids];
    double[][] parts = new double[KEPT][];
    Arrays.fill(parts, zero);
    return new KindScores(
        zero, parts, Evidence.none(grids), new int[grids], windows, days, grounds);
  }

  /**
   * Given counts, for tests of what builds on scores.
   *
   * @param score 0 to 100
   * @param parts of the first three parts by ordinal, 0 to 1
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
    Evidence none = Evidence.none(score.length);
    return new KindScores(score, parts, none, n, windows, DayWeights.NONE, Grounds.NONE);
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
    return part.ordinal() < KEPT
        ? parts[part.ordinal()][grid]
        : grounds.part(part, windows.graver(grid), grid);
  }

  /** The same after shrinking: what hysteresis and the score work with. */
  public double shrunk(Part part, int grid) {
    return available(part) ? part(part, grid) * grounds.rules().shrink(part, n[grid]) : 0;
  }

  /** Number of families a part of which reaches {@code floor} after shrinking. */
  public int speaking(double floor, int grid) {
    Set<Family> speaking = EnumSet.noneOf(Family.class);
    for (Part part : Part.values()) {
      if (shrunk(part, grid) >= floor) {
        speaking.add(grounds.rules().family(part));
      }
    }
    return speaking.size();
  }

  /** Values of all parts of one grid by ordinal; 0 for a part that does not exist. */
  public double[] parts(int grid) {
    double[] u = new double[Part.values().length];
    for (Part part : Part.values()) {
      u[part.ordinal()] = available(part) ? part(part, grid) : 0;
    }
    return u;
  }

  /** Share of each part in the score, summing to 1; all 0 when the score is 0. */
  public double[] contributions(int grid) {
    return composite.contributions(parts(grid), n[grid]);
  }

  /** The score with one standard deviation of matters fewer and more, low and high. */
  public double[] interval(int grid) {
    return composite.interval(parts(grid), n[grid]);
  }

  /**
   * Whether a part could be computed: without enough past nothing can surprise, without a night
   * nothing is foreseen.
   */
  public boolean available(Part part) {
    return composite.has(part);
  }

  /** Rules they were made by. */
  public Calibration rules() {
    return grounds.rules();
  }

  /** What the night said that they rest on; {@link Outlook#NONE} when there was none. */
  public Outlook outlook() {
    return grounds.outlook();
  }

  /** A raw number behind the parts; 0 where its part does not exist. */
  public double figure(Figure figure, int grid) {
    return switch (figure) {
      case RATE, DISTRICT_RATE, Z, P, Q, EXPECTED, TAIL -> evidence.figure(figure, grid);
      case WEIGHTED -> windows.weighted(grid);
      case GRAVER -> windows.graver(grid);
      case FORECAST, FORECAST_LOW, FORECAST_HIGH, CHANCE, RECURRENCE, RECURRENCE_ADJUSTED, TREND ->
          grounds.figure(figure, grid);
    };
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
