package org.fengqiao.deadline.domain;

import java.time.Instant;

/**
 * A stage of a clock that has come.
 *
 * @param timer the clock as it stands, running
 * @param dueAt the moment the stage is about
 * @param at now; may be long after {@code dueAt} when the server was down
 */
public record FiredTimer(Timer timer, Stage stage, Instant dueAt, Instant at) {}
