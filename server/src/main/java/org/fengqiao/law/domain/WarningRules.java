package org.fengqiao.law.domain;

/**
 * Everything that decides how places are scored and warned about on a day.
 *
 * @param score parts, half-lives, weights
 * @param thresholds marks of the levels
 * @param alarm budget, telling, what counts as a hit
 */
public record WarningRules(ScoreRules score, Thresholds thresholds, AlarmRules alarm) {}
