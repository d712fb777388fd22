package org.fengqiao.hotspot.domain.series;

import java.util.Arrays;
import java.util.Locale;
import org.fengqiao.hotspot.domain.Gamma;

/**
 * The seventeen classes of a place's history of neighbourhood z values, by the text that ESRI
 * publishes ("How Emerging Hot Spot Analysis works"). In the order of tests:
 *
 * <ul>
 *   <li>new: hot in the last step and never before (a cold past does not matter);
 *   <li>consecutive: an uninterrupted run of two or more hot steps at the end, never hot before it,
 *       less than 90 % of the steps hot;
 *   <li>intensifying, persistent, diminishing: 90 % or more of the steps hot, the last one too,
 *       with an upward, no, or a downward trend;
 *   <li>oscillating: last step hot, some earlier step cold, less than 90 % hot;
 *   <li>sporadic: last step hot, on and off before, never cold, less than 90 % hot;
 *   <li>historical: last step not hot, yet 90 % or more of the steps are.
 * </ul>
 *
 * <p>Cold classes mirror these; a series is judged by its last step first.
 */
public enum EmergingClass {
  NONE("no pattern detected"),
  NEW_HOT,
  CONSECUTIVE_HOT,
  INTENSIFYING_HOT,
  PERSISTENT_HOT,
  DIMINISHING_HOT,
  SPORADIC_HOT,
  OSCILLATING_HOT,
  HISTORICAL_HOT,
  NEW_COLD,
  CONSECUTIVE_COLD,
  INTENSIFYING_COLD,
  PERSISTENT_COLD,
  DIMINISHING_COLD,
  SPORADIC_COLD,
  OSCILLATING_COLD,
  HISTORICAL_COLD;

  /** Distance from a hot class to its cold one. */
  private static final int MIRROR = 8;

  /** Significance of a step and of the trend in the published text. */
  public static final double ALPHA = 0.05;

  private final String label;

  EmergingClass() {
    this.label = name().toLowerCase(Locale.ROOT).replace('_', ' ') + " spot";
  }

  EmergingClass(String label) {
    this.label = label;
  }

  /** As the published text writes it: "new hot spot". */
  public String label() {
    return label;
  }

  /** Whether the class is one of the hot ones. */
  public boolean hot() {
    return this != NONE && ordinal() <= MIRROR;
  }

  /** The same class of the opposite sign. */
  public EmergingClass mirrored() {
    if (this == NONE) {
      return NONE;
    }
    return values()[hot() ? ordinal() + MIRROR : ordinal() - MIRROR];
  }

  /**
   * Classifies a history.
   *
   * @param z z by step, oldest first; an undefined z counts as 0
   * @param alpha a step is hot or cold, and a trend is one, at a two-sided p up to this
   */
  public static EmergingClass of(double[] z, double alpha) {
    int[] sign = new int[z.length];
    for (int i = 0; i < z.length; i++) {
      sign[i] = significant(z[i], alpha) ? (int) Math.signum(z[i]) : 0;
    }
    int last = sign.length == 0 ? 0 : sign[sign.length - 1];
    // The trend has a say only where nearly all steps are of one sign: a small share of the places.
    boolean asked = last != 0 && mostly(count(sign, last), sign.length);
    return of(sign, asked ? direction(z, alpha) : 0);
  }

  private static boolean significant(double z, double alpha) {
    // Most steps are far from it, and the tail need not be worked out: it is above .057 there.
    boolean plainlyNot = Double.isNaN(z) || (Math.abs(z) < 1.9 && alpha <= ALPHA);
    return !plainlyNot && Gamma.normalTwoSided(z) <= alpha;
  }

  private static int direction(double[] z, double alpha) {
    MannKendall trend =
        MannKendall.of(Arrays.stream(z).map(x -> Double.isNaN(x) ? 0 : x).toArray());
    return trend.p() <= alpha ? (int) Math.signum(trend.z()) : 0;
  }

  /**
   * Classifies signs.
   *
   * @param sign by step: 1 hot, -1 cold, 0 neither
   * @param trend 1 upward, -1 downward, 0 none
   */
  static EmergingClass of(int[] sign, int trend) {
    int last = sign.length == 0 ? 0 : sign[sign.length - 1];
    if (last != 0) {
      EmergingClass hot = ending(sign, last, trend * last);
      return last > 0 ? hot : hot.mirrored();
    }
    if (mostly(count(sign, 1), sign.length)) {
      return HISTORICAL_HOT;
    }
    return mostly(count(sign, -1), sign.length) ? HISTORICAL_COLD : NONE;
  }

  private static EmergingClass ending(int[] sign, int last, int trend) {
    int same = count(sign, last);
    int opposite = count(sign, -last);
    if (mostly(opposite, sign.length)) {
      // Nearly always of the other sign, and now significantly of this: the longer story tells.
      return HISTORICAL_COLD;
    }
    int run = 0;
    while (run < sign.length && sign[sign.length - 1 - run] == last) {
      run++;
    }
    boolean most = mostly(same, sign.length);
    if (same == 1) {
      return NEW_HOT;
    }
    if (run == same && !most) {
      return CONSECUTIVE_HOT;
    }
    if (most) {
      return trend > 0 ? INTENSIFYING_HOT : trend < 0 ? DIMINISHING_HOT : PERSISTENT_HOT;
    }
    return opposite > 0 ? OSCILLATING_HOT : SPORADIC_HOT;
  }

  private static int count(int[] sign, int wanted) {
    int count = 0;
    for (int s : sign) {
      count += s == wanted ? 1 : 0;
    }
    return count;
  }

  /** Ninety per cent or more, in whole numbers. */
  private static boolean mostly(int count, int steps) {
    return count > 0 && 10L * count >= 9L * steps;
  }
}
