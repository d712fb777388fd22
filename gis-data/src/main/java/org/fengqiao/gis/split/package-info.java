/**
 * Splits communities of districts without grids into grids along given lines. Same input, same
 * grids.
 */
@NullMarked
package org.fengqiao.gis.split;

import org.jspecify.annotations.NullMarked;
