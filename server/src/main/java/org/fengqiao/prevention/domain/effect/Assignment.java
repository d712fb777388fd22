package org.fengqiao.prevention.domain.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * The arm drawn for the task of a warning. Never changes.
 *
 * @param place number in the stratum, from 0, in order of arrival
 * @param expected matters residents were expected to bring in the window; null without a past
 * @param on day of the draw in Asia/Shanghai; the window begins on the next
 * @param startOn day from which the task is proposed
 */
public record Assignment(
    String district,
    UUID trial,
    UUID warning,
    String grid,
    String stratum,
    int place,
    int block,
    Arm arm,
    Level level,
    @Nullable Double expected,
    Instant at,
    LocalDate on,
    LocalDate startOn,
    boolean demo) {}
