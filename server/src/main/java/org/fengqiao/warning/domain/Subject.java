package org.fengqiao.warning.domain;

/**
 * What a warning is about.
 *
 * @param district six digits
 * @param grid grid code
 * @param kind index of {@code hotspot}
 */
public record Subject(String district, String grid, int kind) {}
