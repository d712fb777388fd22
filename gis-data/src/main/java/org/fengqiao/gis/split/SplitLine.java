package org.fengqiao.gis.split;

import org.locationtech.jts.geom.LineString;

/**
 * A line grids are to be drawn along. Lines that end inside a block cut nothing.
 *
 * @param line CGCS2000 degrees
 * @param main a trunk road or river: no grid reaches over it unless there are too few households on
 *     this side
 */
public record SplitLine(LineString line, boolean main) {}
