package org.fengqiao.tile.domain;

import org.fengqiao.gis.tile.TileAddress;

/**
 * One tile of one version for ever. Versions are numbered across districts.
 *
 * @param version id of the grid version
 */
public record TileKey(long version, TileLayer layer, TileAddress at) {}
