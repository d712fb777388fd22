package org.fengqiao.hotspot.domain.forecast;

/**
 * How much of the gain over plain counting that a forecast promises is believed. In windows of the
 * past it promised so many more hits than the whole history would have had, and so many came; the
 * ratio has a normal prior of one half, give or take one half, because promises made on what was
 * learned from are kept by halves.
 *
 * @param share of a promised gain to be expected, mean of the posterior law
 * @param variance of that law
 */
record Credit(double share, double variance) {
  private static final double PRIOR = 0.5;
  private static final double PRIOR_VARIANCE = 0.25;

  /** Nothing was ever promised. */
  static final Credit NONE = new Credit(PRIOR, PRIOR_VARIANCE);

  /**
   * The credit after one more look, {@code kept ~ N(share * promised, noise)}.
   *
   * @param promised hits more than by the whole history
   * @param kept hits more that came
   * @param noise variance of what comes when the promise is right
   */
  Credit after(double promised, double kept, double noise) {
    if (!(noise > 0)) {
      return this;
    }
    double precision = 1 / variance + promised * promised / noise;
    return new Credit((share / variance + promised * kept / noise) / precision, 1 / precision);
  }
}
