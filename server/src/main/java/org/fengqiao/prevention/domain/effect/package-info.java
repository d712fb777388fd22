/**
 * Statistics of measured effect: pure functions over primitive arrays, without clock, SQL or
 * framework. Outcomes are counts of distinct matters of places; persons do not occur.
 */
@NullMarked
package org.fengqiao.prevention.domain.effect;

import org.jspecify.annotations.NullMarked;
