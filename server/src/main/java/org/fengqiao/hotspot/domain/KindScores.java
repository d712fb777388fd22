package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.law.domain.ScoreRules.Family;
import org.jspecify.annotations.Nullable;

/**
 * Scores of every grid for one kind (or for all kinds together), by grid ordinal. Holds the arrays
 * it is given without copying them: who builds one hands them over, who reads one does not write.
 * Thread-safe by that rule.
 */
public final class KindScores {
  /** Parts that are a test's, the first ones by ordinal. */
  private static final int KEPT = 3;

  private final Doubles score;

  /** Parts told for tests of what builds on scores; else they are the evidence's. */
  private final double @Nullable [][] told;

  private final Evidence evidence;
  private final Ints n;
  private final Windows windows;
  private final DayWeights days;
  private final Grounds grounds;
  private final Composite composite;

  KindScores(
      Doubles score, Evidence evidence, Ints n, Windows windows, DayWeights days, Grounds grounds) {
    this(score, null, evidence, n, windows, days, grounds);
  }

  private KindScores(
      Doubles score,
      double @Nullable [][] told,
      Evidence evidence,
      Ints n,
      Windows windows,
      DayWeights days,
      Grounds grounds) {
    this.score = score;
    this.told = told;
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

  Composite composite() {
    return composite;
  }

  /** Matters in grid and neighbours. */
  Ints counts() {
    return n;
  }

  Doubles score() {
    return score;
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
    int grids = windows.size();
    Doubles zero = Doubles.of(new double[grids]);
    Ints none = Ints.of(new int[grids]);
    return new KindScores(zero, Evidence.none(grids), none, windows, days, grounds);
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
      windows.tell(g, d14[g], severe[g], lastDay[g]);
    }
    return new KindScores(
        Doubles.of(score),
        parts,
        Evidence.none(score.length),
        Ints.of(n),
        windows,
        DayWeights.NONE,
        Grounds.NONE);
  }

  /** Number of grids. */
  public int size() {
    return score.size();
  }

  /** Composite score, 0 to 100. */
  public double score(int grid) {
    return score.at(grid);
  }

  /** Calibrated value of one part, 0 to 1, before it is shrunk by {@code n / (n + 3)}. */
  public double part(Part part, int grid) {
    if (part.ordinal() >= KEPT) {
      return grounds.part(part, windows.graver(grid), grid);
    }
    return told == null ? evidence.part(part, grounds.rules(), grid) : told[part.ordinal()][grid];
  }

  /** The same after shrinking: what hysteresis and the score work with. */
  public double shrunk(Part part, int grid) {
    return available(part) ? part(part, grid) * grounds.rules().shrink(part, n.at(grid)) : 0;
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
    return composite.contributions(parts(grid), n.at(grid));
  }

  /** The score with one standard deviation of matters fewer and more, low and high. */
  public double[] interval(int grid) {
    return composite.interval(parts(grid), n.at(grid));
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
    return n.at(grid);
  }

  /** Distinct matters of the grid itself in 7 days. */
  public int d7(int grid) {
    return windows.d7(grid);
  }

  /** Distinct matters of the grid itself in 14 days. */
  public int d14(int grid) {
    return windows.d14(grid);
  }

  /** Distinct matters of the grid itself in 30 days. */
  public int d30(int grid) {
    return windows.d30(grid);
  }

  /** Distinct matters of the grid itself in 90 days. */
  public int d90(int grid) {
    return windows.d90(grid);
  }

  /** Whether one matter of severity red lies in the grid's last 30 days. */
  public boolean severe(int grid) {
    return windows.severe(grid);
  }

  /** Epoch day of the grid's newest matter of 90 days, {@code Integer.MIN_VALUE} for none. */
  public int lastDay(int grid) {
    return windows.lastDay(grid);
  }

  /** Scores as shown: whole numbers, rounded down so that 79.9 is not yet 80. */
  public int[] shown() {
    return Arrays.stream(scores()).mapToInt(s -> (int) s).toArray();
  }

  /** Scores of all grids, a copy. */
  public double[] scores() {
    return score.all();
  }

  /** Ordinals of grids whose score is so high or higher, ascending. */
  public int[] reaching(double least) {
    return score.reaching(least);
  }
}
