/**
 * Back-tests: what a forecast would have found, window after window, against plain rivals. Pure and
 * repeatable: the only draws are a bootstrap with a fixed seed.
 */
@NullMarked
package org.fengqiao.hotspot.domain.backtest;

import org.jspecify.annotations.NullMarked;
