package org.fengqiao.grid.domain;

import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A district, street, community or grid.
 *
 * @param code 6, 9, 12 or 15 digits by tier
 * @param name official name; of a grid its name inside the community
 * @param tier which of the four
 * @param parent code of the place above, null for the district
 * @param lon a position inside for labels, CGCS2000 degrees; 0 when no geometry is known
 * @param lat as lon
 */
public record Place(
    String code, String name, Tier tier, @Nullable String parent, double lon, double lat) {}
