package org.fengqiao.basemap.http;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.fengqiao.basemap.domain.RemoteTiles;
import org.fengqiao.basemap.domain.Settings;
import org.fengqiao.basemap.domain.WmtsAddress;
import org.fengqiao.gis.basemap.BaseTiles;
import org.fengqiao.gis.basemap.TileSet;

/** Opens a WMTS; {@link WmtsTiles} asks it. */
@Singleton
class WmtsClient implements RemoteTiles {
  private final int perSecond;
  private final int timeoutMs;

  WmtsClient(
      @Value("${fengqiao.basemap.per-second:40}") int perSecond,
      @Value("${fengqiao.basemap.timeout-ms:8000}") int timeoutMs) {
    this.perSecond = perSecond;
    this.timeoutMs = timeoutMs;
  }

  @Override
  public BaseTiles open(Settings settings, String key) {
    TileSet about =
        new TileSet(
            settings.vector(),
            settings.bounds(),
            settings.minZoom(),
            settings.maxZoom(),
            "",
            Integer.toHexString(settings.wmts().hashCode()));
    return new WmtsTiles(WmtsAddress.of(settings.wmts(), key), about, perSecond, timeoutMs);
  }
}
