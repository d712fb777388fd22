package org.fengqiao.classify.domain;

import java.time.Instant;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of an item to tell whether two are the same matter: nothing about who wrote.
 *
 * @param lon CGCS2000 degrees
 * @param lat CGCS2000 degrees
 * @param at when it was reported
 * @param people how many it concerns, at least 1
 * @param textHash keyed hash of the words as told, 0 when too short to compare
 * @param summary redacted words
 */
public record Matter(
    Kind kind,
    @Nullable String subKind,
    double lon,
    double lat,
    Instant at,
    int people,
    long textHash,
    String summary) {}
