package org.fengqiao.group.domain;

import org.fengqiao.classify.domain.Likeness.Limits;
import org.fengqiao.kernel.Kind;

/**
 * When items of a kind may be one matter, and when many may have one cause.
 *
 * @param version edition of the rules
 * @param leastScore points from which a candidate is shown, 0 to 100
 * @param clusterLeast open items of one community from which a class case is proposed
 * @param clusterDays days back in which they are counted
 */
public record Rule(
    int version, Kind kind, Limits limits, int leastScore, int clusterLeast, int clusterDays) {}
