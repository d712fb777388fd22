package org.fengqiao.tool.demo;

import java.time.Instant;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Kind;

/**
 * Something to be reported.
 *
 * @param at when it is reported
 * @param people people involved
 * @param planted part of a planted cluster
 */
record Happening(Instant at, GridCell cell, Kind kind, int people, boolean planted) {}
