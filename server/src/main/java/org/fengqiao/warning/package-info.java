/**
 * Warnings: the level of attention a place has for one kind of dispute, with hysteresis, its
 * life-cycle and its explanation. Owns {@code warning}, {@code warning_level} and {@code
 * warning_event}; the thresholds are {@code law}'s. Warns about places and kinds, never about
 * persons: nothing here can hold a name. Computes no statistics (that is {@code hotspot}) and
 * proposes no work (that is {@code prevention}). The early-warning run and the http ring call
 * {@link org.fengqiao.warning.Warnings}; nobody writes the tables but this feature.
 */
@NullMarked
package org.fengqiao.warning;

import org.jspecify.annotations.NullMarked;
