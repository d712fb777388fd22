package org.fengqiao.gazetteer.domain;

import org.fengqiao.gis.LonLat;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/**
 * What is near to whoever searches.
 *
 * @param territory the own places, or the place that was named
 * @param at a point, null when none was given
 */
public record Nearness(Territory territory, @Nullable LonLat at) {
  /** Whether the entry lies in the own places; one without a known area does not. */
  boolean own(Entry entry) {
    String area = entry.area();
    return area != null && territory.touches(area);
  }

  /** Metres to the entry, infinite when the one or the other is not known. */
  double metres(Entry entry) {
    Entry.Spot spot = entry.at();
    return at == null || spot == null
        ? Double.POSITIVE_INFINITY
        : at.distanceM(new LonLat(spot.lon(), spot.lat()));
  }
}
