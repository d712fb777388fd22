/**
 * Where the coordinates of a file lie: what its declaration means, what its numbers and the known
 * outline of the district say about it, and the conversion to CGCS2000 degrees. A proposal comes
 * with its evidence and a person confirms it; only evidence that separates is conclusive. Own
 * arithmetic for what districts bring every day, GeoTools for the rest (ADR 0048).
 */
@NullMarked
package org.fengqiao.gis.crs;

import org.jspecify.annotations.NullMarked;
