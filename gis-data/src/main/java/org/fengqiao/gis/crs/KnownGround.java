package org.fengqiao.gis.crs;

import org.fengqiao.gis.Packs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What is known of where a file must lie.
 *
 * @param outline of the district, polygon or multipolygon in CGCS2000 degrees; null when nothing is
 *     known
 * @param source where it comes from, for the evidence
 */
public record KnownGround(@Nullable Geometry outline, String source) {
  /** Nothing known. */
  public static final KnownGround NONE = new KnownGround(null, "");

  /**
   * The outline that ships with the product.
   *
   * @param district six digits; any other text knows nothing
   */
  public static KnownGround ofPack(String district) {
    return Packs.has(district)
        ? new KnownGround(Packs.outline(district), "outline of " + district)
        : NONE;
  }
}
