package org.fengqiao.prevention;

import org.fengqiao.prevention.domain.effect.Predictive;
import org.jspecify.annotations.Nullable;

/**
 * Observed and expected matters of a place in a window.
 *
 * @param brought law of what residents would have brought if nothing had been done
 * @param found law of what workers would have found; null where patrol effort is not recorded
 * @param observed distinct matters residents brought in the window
 * @param observedFound distinct matters workers found in it
 * @param pastMatters what residents brought in the past the expectation rests on
 * @param pastDays its calendar days
 */
public record Expected(
    Predictive brought,
    @Nullable Predictive found,
    int observed,
    int observedFound,
    int pastMatters,
    int pastDays) {}
