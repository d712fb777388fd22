/**
 * Base maps in files a district holds rights to: MBTiles and PMTiles, in Web Mercator, read only
 * and within bounds. Knows no server and no datum: a file does not say which one it was drawn in.
 */
@NullMarked
package org.fengqiao.gis.basemap;

import org.jspecify.annotations.NullMarked;
