package org.fengqiao.factor.domain;

import java.time.Instant;

/**
 * A grid holds places of a class.
 *
 * @param source an office or a list
 * @param at when it was last said
 */
public record PlaceMark(String grid, PlaceClass of, String source, Instant at) {}
