package org.fengqiao.casework.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.gis.LonLat;

/** Where items were reported. A port: reports are of a feature above. */
@FunctionalInterface
public interface ItemPoints {
  /** Stored points in CGCS2000 degrees; items without one are missing. */
  Map<UUID, LonLat> of(String district, Collection<UUID> items);
}
