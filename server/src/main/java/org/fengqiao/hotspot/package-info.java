/**
 * Counts of distinct matters per grid, kind and day, and every statistic on them: empirical-Bayes
 * rates, Gi* with an exact conditional p, surprise in time, one score of 0 to 100 per place and
 * kind with its explanation. Owns the tables {@code hotspot_run}, {@code hotspot_score} and {@code
 * hotspot_day}. Scores places and kinds, never persons: it reads the view {@code matter_fact}, in
 * which there is no text and nobody's name. Decides nothing: levels belong to {@code warning}.
 */
@NullMarked
package org.fengqiao.hotspot;

import org.jspecify.annotations.NullMarked;
