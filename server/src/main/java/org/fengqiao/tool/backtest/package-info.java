/**
 * Back-test of a file of incidents: reads the table, lays cells, runs {@link
 * org.fengqiao.hotspot.domain.backtest}, prints. No database.
 */
@NullMarked
package org.fengqiao.tool.backtest;

import org.jspecify.annotations.NullMarked;
