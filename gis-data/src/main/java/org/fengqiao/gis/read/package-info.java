/**
 * Reads areas from the files that really exist: Shapefile, GeoPackage, GeoJSON, KML and KMZ, CSV
 * with WKT, MapInfo MIF, alone or in a zip. Streams feature by feature with bounded memory and says
 * which format, encoding and coordinate system the file declares; it converts no coordinate and
 * checks no coverage. Nothing of a file is ever executed, resolved or used as a path.
 */
@NullMarked
package org.fengqiao.gis.read;

import org.jspecify.annotations.NullMarked;
