package org.fengqiao.deadline.domain;

import java.time.Instant;

/**
 * A time during which a clock stood still.
 *
 * @param from its day still counts, as it had begun
 * @param to its day does not count, as the day of any event; not before {@code from}
 */
public record Pause(Instant from, Instant to) {}
