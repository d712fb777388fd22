/**
 * Vector tiles of coded areas. The areas of a layer are taken apart into arcs, each stored once for
 * both neighbours ({@link org.fengqiao.gis.tile.Topology}); every vertex of an arc knows from which
 * zoom on it is drawn ({@link org.fengqiao.gis.tile.Simplifier}); a tile puts the rings of its
 * areas together from the arcs, clips them and writes Mapbox Vector Tile 2.1. Knows no server, no
 * version and no place but what {@link org.fengqiao.gis.tile.TileArea} says.
 */
@NullMarked
package org.fengqiao.gis.tile;

import org.jspecify.annotations.NullMarked;
