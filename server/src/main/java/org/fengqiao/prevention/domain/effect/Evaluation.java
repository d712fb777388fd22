package org.fengqiao.prevention.domain.effect;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one evaluation of a trial.
 *
 * @param now first arm: tasks, matters residents brought, matters workers found
 * @param later second arm
 * @param nowDeclined tasks of the first arm that were declined or never begun in the window
 * @param laterEarly tasks of the second arm that began before their day
 * @param detectable share of matters that must be missing to be seen; null when none would be
 * @param dispersion spread found; null when it cannot be told
 */
public record Evaluation(
    String district,
    UUID trial,
    Instant at,
    Sums now,
    Sums later,
    int nowDeclined,
    int laterEarly,
    @Nullable Double detectable,
    @Nullable Double dispersion,
    RateRatio ratio,
    boolean demo) {

  /** One arm. */
  public record Sums(int tasks, int matters, int found) {}

  /** What is said. */
  public enum Result {
    FEWER,
    /** A normal result: the interval holds 1. */
    NONE_SHOWN,
    MORE
  }

  /** In one word. */
  public Result result() {
    if (ratio.fewer()) {
      return Result.FEWER;
    }
    return ratio.more() ? Result.MORE : Result.NONE_SHOWN;
  }
}
