package org.fengqiao.hotspot.domain;

/**
 * One score of 0 to 100 from parts of 0 to 1: {@code 100 (1 - prod(1 - w u)) / (1 - prod(1 - w))}.
 * Rising in every part by construction; parts that do not exist yet have no say in the divisor.
 * Weak data weigh less: each part is shrunk by {@code n / (n + 3)}.
 */
public final class Composite {
  private static final double WEAK = 3;
  private static final double DIVISOR = divisor(true);
  private static final double YOUNG_DIVISOR = divisor(false);

  private Composite() {}

  /** Factor 0 to 1 by which parts are shrunk when they rest on n matters. */
  public static double shrink(int n) {
    return n / (n + WEAK);
  }

  /**
   * The score.
   *
   * @param parts u by {@link Part} ordinal, each 0 to 1
   * @param n matters of the kind in place and neighbours in 90 days
   */
  public static double score(double[] parts, int n) {
    return score(parts, n, true);
  }

  /**
   * The score of a district that may be too young to be surprised.
   *
   * @param past whether {@link Part#SURPRISE} could be computed; without it that part has no say in
   *     the divisor either
   */
  public static double score(double[] parts, int n, boolean past) {
    double left = 1;
    for (Part part : Part.values()) {
      if (past || part != Part.SURPRISE) {
        left *= 1 - part.weight() * parts[part.ordinal()] * shrink(n);
      }
    }
    return 100 * (1 - left) / (past ? DIVISOR : YOUNG_DIVISOR);
  }

  /** Share of each part in the score, summing to 1; all 0 when the score is 0. */
  public static double[] contributions(double[] parts, int n) {
    double[] shares = new double[parts.length];
    double sum = 0;
    for (Part part : Part.values()) {
      double share = -StrictMath.log1p(-part.weight() * parts[part.ordinal()] * shrink(n));
      shares[part.ordinal()] = share;
      sum += share;
    }
    for (int i = 0; i < shares.length && sum > 0; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double divisor(boolean past) {
    double left = 1;
    for (Part part : Part.values()) {
      left *= past || part != Part.SURPRISE ? 1 - part.weight() : 1;
    }
    return 1 - left;
  }
}
