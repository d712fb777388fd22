/**
 * Statistics of one series of values in time: trend, emerging classes, and bounds above which a
 * count is unusual for its own past. Pure functions over primitive arrays; undefined is NaN here
 * and null outside.
 */
@NullMarked
package org.fengqiao.hotspot.domain.series;

import org.jspecify.annotations.NullMarked;
