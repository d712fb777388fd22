package org.fengqiao.grid.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many live in a grid.
 *
 * @param grid code
 * @param households 0 or more
 * @param population 0 or more, null when not known
 * @param source where the numbers come from
 * @param year the year they are of
 */
public record Exposure(
    String grid, int households, @Nullable Integer population, String source, int year) {}
