/**
 * Figures for leaders: definitions and numbers over everything below, read only. Owns no table;
 * reads the views the owners publish and their APIs. Counts matters, bodies and places, never
 * persons and never one worker. A rate is always shown with its numerator and denominator.
 */
@NullMarked
package org.fengqiao.indicator;

import org.jspecify.annotations.NullMarked;
