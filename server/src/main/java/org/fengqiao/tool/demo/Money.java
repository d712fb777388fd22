package org.fengqiao.tool.demo;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What is at stake in invented matters: told in some, of the size such matters have. */
final class Money {
  private Money() {}

  /** Yuan in dispute, round; null when nobody told. */
  static @Nullable Long of(Happening h, SplittableRandom random) {
    double median =
        switch (h.kind()) {
          case LABOR -> 6_000.0 * h.people();
          case TENANCY -> 4_500;
          case CONSUMER_CONTRACT -> 2_500.0 * h.people();
          case INJURY_TORT -> 9_000;
          case FINANCE_LOAN -> 40_000;
          case PROPERTY_MGMT -> 3_000;
          default -> 0;
        };
    if (median == 0 || random.nextInt(5) < 2) {
      return null;
    }
    long yuan = Math.round(median * Math.exp(0.9 * random.nextGaussian()) / 100) * 100;
    return Math.clamp(yuan, 100L, 20_000_000L);
  }
}
