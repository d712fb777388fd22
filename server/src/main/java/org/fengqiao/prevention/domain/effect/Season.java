package org.fengqiao.prevention.domain.effect;

/**
 * What a stretch of days is worth against another, so that a place is compared with its own past as
 * if both had had the same days. Two corrections: ordinary days, weighted by class of day (weekend,
 * holiday), and the district's own matters of the kind then, without the place: spring festival or
 * a wave in the whole district moves both sides.
 */
public final class Season {
  /** Matters' worth of belief that the season is as usual. */
  public static final double PRIOR = 20;

  private Season() {}

  /**
   * Factor of the season between two stretches.
   *
   * @param past matters of all other places in the past
   * @param window as many in the outcome window
   * @param pastDays ordinary days of the past, above 0
   * @param windowDays ordinary days of the window
   * @return above 0; 1 means a usual season
   */
  public static double factor(double past, double window, double pastDays, double windowDays) {
    double usual = past * (windowDays / pastDays);
    return (window + PRIOR) / (usual + PRIOR);
  }

  /**
   * Ordinary days of a stretch.
   *
   * @param classes class of each day, 0 to weights.length - 1
   * @param weights by class, 1 for a usual day
   */
  public static double ordinary(int[] classes, double[] weights) {
    double sum = 0;
    for (int c : classes) {
      sum += weights[c];
    }
    return sum;
  }

  /**
   * Weights of classes of days: mean of the class over the mean of all days, drawn towards 1 while
   * counts are few.
   *
   * @param days number of days by class
   * @param matters matters on them by class
   */
  public static double[] weights(double[] days, double[] matters) {
    double all = 0;
    double sum = 0;
    for (int c = 0; c < days.length; c++) {
      all += days[c];
      sum += matters[c];
    }
    double mean = all > 0 ? sum / all : 0;
    double[] weights = new double[days.length];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = (matters[c] + PRIOR) / (days[c] * mean + PRIOR);
    }
    return weights;
  }
}
