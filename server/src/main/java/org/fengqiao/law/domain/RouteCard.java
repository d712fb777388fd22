package org.fengqiao.law.domain;

import org.jspecify.annotations.Nullable;

/**
 * What somebody should know before choosing a route (MC-09).
 *
 * @param time how long it takes
 * @param fee what it costs
 * @param effect what one has in the end
 * @param how how to apply
 * @param summary in our own words, to be checked by the district's judicial office
 */
public record RouteCard(
    String route,
    Labels name,
    Labels time,
    Labels fee,
    Labels effect,
    Labels how,
    @Nullable String code,
    @Nullable String article,
    boolean summary) {}
