package org.fengqiao.hotspot.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The run whose scores are shown.
 *
 * @param run its id
 * @param district six digits
 * @param gridVersion version whose ordinals the arrays follow
 * @param asOf only matters that had arrived by then were counted
 * @param matters how many those were
 * @param rules editions of the rules they were made by
 * @param night day whose night's outlook was used; null when none was ready
 */
public record CurrentRun(
    UUID run,
    String district,
    long gridVersion,
    Instant asOf,
    int matters,
    String rules,
    @Nullable LocalDate night) {}
