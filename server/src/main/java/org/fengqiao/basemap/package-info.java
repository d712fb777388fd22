/**
 * The base map an installation holds rights to: a file in its data directory, or a WMTS of its own
 * asked through this server so that its key stays here. Owns no table. Everything works without
 * one; a base map in GCJ-02 or BD-09 is refused, because grids and points on it would lie some
 * hundreds of metres off. {@link org.fengqiao.basemap.Basemap} is the API.
 */
@NullMarked
package org.fengqiao.basemap;

import org.jspecify.annotations.NullMarked;
