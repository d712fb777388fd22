package org.fengqiao.indicator.domain;

import org.fengqiao.kernel.Refusal;

/** Why figures are refused. */
public sealed interface IndicatorRefusal extends Refusal {
  /** The place does not exist or lies outside the territory: both look the same. */
  record OtherPlace() implements IndicatorRefusal {
    @Override
    public String code() {
      return "figures-other-place";
    }

    @Override
    public int status() {
      return 404;
    }
  }
}
