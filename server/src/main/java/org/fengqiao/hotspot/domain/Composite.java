package org.fengqiao.hotspot.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * One score of 0 to 100 from parts of 0 to 1: {@code 100 (1 - prod(1 - w u)) / (1 - prod(1 - w))}
 * (hotspot notes 5.8). Rising in every part by construction; parts that do not exist have no say in
 * the divisor. Weak data weigh less: each part is shrunk by {@code n / (n + 3)}.
 */
public final class Composite {
  private static final Part[] PARTS = Part.values();

  private final Calibration rules;
  private final Set<Part> exist;
  private final double divisor;

  /**
   * A score by these rules.
   *
   * @param exist parts that could be computed
   */
  public Composite(Calibration rules, Set<Part> exist) {
    this.rules = rules;
    this.exist = exist.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(exist);
    double left = 1;
    for (Part part : this.exist) {
      left *= 1 - rules.weight(part);
    }
    divisor = 1 - left;
  }

  /** Whether a part has a say. */
  public boolean has(Part part) {
    return exist.contains(part);
  }

  /**
   * The score.
   *
   * @param parts u by {@link Part} ordinal, each 0 to 1
   * @param n matters of the kind in place and neighbours in 90 days
   * @return 0 to 100; 0 when no part exists
   */
  public double score(double[] parts, int n) {
    double left = 1;
    for (Part part : PARTS) {
      left *= 1 - share(part, parts, n);
    }
    return divisor > 0 ? 100 * (1 - left) / divisor : 0;
  }

  private double share(Part part, double[] parts, int n) {
    return has(part) ? rules.weight(part) * parts[part.ordinal()] * rules.shrink(part, n) : 0;
  }

  /** Share of each part in the score, summing to 1; all 0 when the score is 0. */
  public double[] contributions(double[] parts, int n) {
    double[] shares = new double[PARTS.length];
    double sum = 0;
    for (Part part : PARTS) {
      double share = -StrictMath.log1p(-share(part, parts, n));
      shares[part.ordinal()] = share;
      sum += share;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sum > 0 ? shares[i] / sum : 0;
    }
    return shares;
  }

  /**
   * An interval for the score that answers for how few matters it rests on: the score as it would
   * be with {@code n} one standard deviation of a Poisson count lower and higher, the parts held.
   *
   * @return low and high, 0 to 100
   */
  public double[] interval(double[] parts, int n) {
    int spread = (int) Math.ceil(Math.sqrt(n));
    return new double[] {score(parts, Math.max(0, n - spread)), score(parts, n + spread)};
  }
}
