package org.fengqiao.gis.check;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * Ground between loose edges that does not belong to exactly one area.
 *
 * @param outline CGCS2000 degrees on the lattice
 * @param owners ordinals of the areas over it: none for a gap, two or more for an overlap
 * @param areaM2 its ground in square metres
 * @param wide whether it is wider than the tolerance somewhere
 */
record Face(Polygon outline, List<Integer> owners, double areaM2, boolean wide) {
  boolean gap() {
    return owners.isEmpty();
  }
}
