/**
 * The map as vector tiles: grids, communities and streets of any version, and the marks of bodies.
 * Owns no table. A layer of a version is taken apart once and kept; its tiles are made when asked
 * for and kept as zipped bytes within a bound ({@link org.fengqiao.tile.Tiles}). Publishing a
 * version changes nothing here: each version has its own addresses, old ones go on answering.
 * Places, never persons.
 */
@NullMarked
package org.fengqiao.tile;

import org.jspecify.annotations.NullMarked;
