package org.fengqiao.indicator.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate as the two counts it is made of; formatted late (domain notes 5.0).
 *
 * @param num what happened
 * @param den what could have happened
 */
public record Rate(long num, long den) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Rate {
    if (num < 0 || den < 0) {
      throw new IllegalArgumentException("a rate counts: " + num + "/" + den);
    }
  }

  /**
   * The rate as people write it.
   *
   * @param scale decimals; whole hundreds are written without
   * @return for example {@code 87.1%}; an em dash when nothing could have happened
   */
  public String text(int scale, RoundingMode rounding) {
    if (den == 0) {
      return "—";
    }
    BigDecimal percent =
        BigDecimal.valueOf(num).multiply(HUNDRED).divide(BigDecimal.valueOf(den), scale, rounding);
    return (percent.compareTo(HUNDRED) == 0 ? "100" : percent.toPlainString()) + "%";
  }
}
