/**
 * The places: district tree, grid versions, point to grid, neighbours, households. Owns the tables
 * {@code place}, {@code grid_version} and {@code grid_cell}. {@link org.fengqiao.grid.Grids} is the
 * API and may be called by every feature above.
 *
 * <p>PostGIS holds the truth; answers come from an immutable in-memory index per version that an
 * import swaps atomically. Knows nothing of disputes or people, and never changes a published
 * version.
 */
@NullMarked
package org.fengqiao.grid;

import org.jspecify.annotations.NullMarked;
