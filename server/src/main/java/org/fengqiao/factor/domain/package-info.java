/** Factors of places as values, and footprints on the grids. */
@NullMarked
package org.fengqiao.factor.domain;

import org.jspecify.annotations.NullMarked;
