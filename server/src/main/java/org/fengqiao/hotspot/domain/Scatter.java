package org.fengqiao.hotspot.domain;

import java.util.Arrays;

/**
 * How the count of a place scatters around what is expected there: negative binomial, mean {@code
 * m}, variance {@code m + m²/size}, with a size for each class of mean, as counts scatter more
 * where few are expected. Immutable.
 */
public final class Scatter {
  /** Upper ends of the classes of means. */
  private static final double[] BOUNDS = {0.25, 1, 3, 8, Double.POSITIVE_INFINITY};

  /** Number of classes. */
  public static final int CLASSES = BOUNDS.length;

  /** No more than chance: Poisson. */
  public static final Scatter POISSON = new Scatter(new double[0]);

  private final double[] sizes;

  private Scatter(double[] sizes) {
    this.sizes = sizes;
  }

  /**
   * By class.
   *
   * @param sizes above 0, one for each class; none for Poisson
   * @throws IllegalArgumentException for another number of them, or one that is none
   */
  public static Scatter of(double... sizes) {
    if (sizes.length == 0) {
      return POISSON;
    }
    if (sizes.length != CLASSES || !Arrays.stream(sizes).allMatch(s -> s > 0)) {
      throw new IllegalArgumentException("sizes of scatter");
    }
    return new Scatter(sizes.clone());
  }

  /** Class of a mean. */
  public static int classOf(double mean) {
    int k = 0;
    while (mean >= BOUNDS[k] && k < CLASSES - 1) {
      k++;
    }
    return k;
  }

  /** One size for each class; none for Poisson. */
  public double[] sizes() {
    return sizes.clone();
  }

  /**
   * Probability of so many or more.
   *
   * @param least 0 or more
   * @param mean 0 or more
   * @return 0 to 1
   */
  public double reaches(int least, double mean) {
    if (least <= 0 || !(mean > 0)) {
      return least <= 0 ? 1 : 0;
    }
    if (sizes.length == 0) {
      return Gamma.poissonUpper(least, mean);
    }
    return reaches(least, mean, sizes[classOf(mean)]);
  }

  /**
   * The same for one size.
   *
   * @param least 1 or more
   * @param mean above 0
   * @param size above 0
   */
  static double reaches(int least, double mean, double size) {
    double ratio = mean / (mean + size);
    double log = -size * StrictMath.log1p(mean / size);
    double below = 0;
    for (int k = 0; k < least; k++) {
      below += StrictMath.exp(log);
      log += StrictMath.log(ratio * (size + k) / (k + 1.0));
    }
    return Math.clamp(1 - below, 0, 1);
  }

  /** Whether every number is the same in the other. */
  boolean same(Scatter other) {
    return Arrays.equals(sizes, other.sizes);
  }
}
