package org.fengqiao.intake.domain;

import java.time.LocalDate;

/**
 * A clock that runs from the report on.
 *
 * @param code which limit, e.g. {@code T_TIER_COMMUNITY}
 * @param dueDate last day as counted
 * @param legalDueDate the same rolled over days of rest
 * @param provisional the calendar of a year on the way is not published yet
 */
public record FirstClock(
    String code, LocalDate dueDate, LocalDate legalDueDate, boolean provisional) {}
