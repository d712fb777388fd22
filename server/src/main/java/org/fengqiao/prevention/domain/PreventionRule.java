package org.fengqiao.prevention.domain;

/**
 * Numbers prevention goes by, from table {@code prevention_rule}.
 *
 * @param nearM metres outside a grid that still count as near it
 * @param dueSoonDays a task due within so many days is due soon
 * @param letterLeast least number of matters a letter to a unit may state, 3 or more
 * @param letterDays days a unit has to answer unless the letter says otherwise
 * @param conferenceLoops a matter taken to a further conference this often goes in circles
 */
public record PreventionRule(
    int nearM, int dueSoonDays, int letterLeast, int letterDays, int conferenceLoops) {}
