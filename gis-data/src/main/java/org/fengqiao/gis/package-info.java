/**
 * The geography: coordinates and datums, polygons, coverage checks, the grid index and the grid
 * maker. Knows nothing of disputes, databases or HTTP. Pure functions and immutable values over
 * JTS; every public type is safe to share between threads.
 */
@NullMarked
package org.fengqiao.gis;

import org.jspecify.annotations.NullMarked;
