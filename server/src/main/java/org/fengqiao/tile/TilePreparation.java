package org.fengqiao.tile;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.fengqiao.kernel.Background;

/** Takes the layers of a newly published version apart beside the requests. */
@Singleton
final class TilePreparation implements Background {
  private static final Duration REST = Duration.ofSeconds(2);

  private final Tiles tiles;

  TilePreparation(Tiles tiles) {
    this.tiles = tiles;
  }

  @Override
  public String name() {
    return "tiles";
  }

  @Override
  public Duration run() {
    tiles.prepare();
    return REST;
  }
}
