package org.fengqiao.hotspot;

import org.fengqiao.hotspot.domain.CurrentRun;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.jspecify.annotations.Nullable;

/**
 * Current scores of one kind.
 *
 * @param board scores and levels by grid ordinal
 * @param run the run they are from; null when the district has never been scored
 */
public record Scores(Scoreboard.Board board, @Nullable CurrentRun run) {}
