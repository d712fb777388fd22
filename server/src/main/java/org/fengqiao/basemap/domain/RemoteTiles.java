package org.fengqiao.basemap.domain;

import org.fengqiao.gis.basemap.BaseTiles;

/** Port: tiles of a WMTS. */
public interface RemoteTiles {
  /**
   * Tiles asked for one by one; nothing is asked before the first.
   *
   * @param settings with a WMTS
   * @param key of the service, empty when it wants none
   * @throws IllegalArgumentException when the address cannot be used
   */
  BaseTiles open(Settings settings, String key);
}
