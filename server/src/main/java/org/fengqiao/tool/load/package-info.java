/** What {@code ops/import grids} asks for and prints; the work is done by {@code gis.load}. */
@NullMarked
package org.fengqiao.tool.load;

import org.jspecify.annotations.NullMarked;
