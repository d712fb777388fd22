package org.fengqiao.hotspot.domain;

import java.util.UUID;

/**
 * One report as the counts see it; no text and nobody's name.
 *
 * @param item its id
 * @param grid ordinal of its grid
 * @param kind ordinal of its kind; 11 for an unclassified matter
 * @param provisional whether the kind comes from a classifier and nobody has confirmed it
 * @param level ordinal of its severity's level, 0 for none yet
 * @param day epoch day of its arrival in the product's zone
 * @param micros instant of its arrival
 * @param countable whether it is a matter of its own, the rule of the same text apart
 * @param hash hash of its text, 0 when that was too short for one
 */
public record Fact(
    UUID item,
    int grid,
    int kind,
    boolean provisional,
    int level,
    int day,
    long micros,
    boolean countable,
    long hash) {}
