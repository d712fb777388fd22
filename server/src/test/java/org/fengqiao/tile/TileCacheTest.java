package org.fengqiao.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.gis.tile.TileAddress;
import org.fengqiao.tile.domain.TileKey;
import org.fengqiao.tile.domain.TileLayer;
import org.junit.jupiter.api.Test;

class TileCacheTest {
  @Test
  void holdsNoMoreThanItMayAndForgetsTheOldest() {
    TileCache cache = new TileCache(10_000);
    for (int x = 0; x < 100; x++) {
      cache.keep(key(x), new byte[850]);
      assertThat(cache.find(key(0))).as("used all the time").isNotNull();
      assertThat(cache.bytes()).isLessThanOrEqualTo(10_000);
    }
    assertThat(cache.find(key(99))).isNotNull();
    assertThat(cache.find(key(50))).isNull();
  }

  @Test
  void theSameTileIsCountedOnce() {
    TileCache cache = new TileCache(10_000);
    cache.keep(key(1), new byte[500]);
    long once = cache.bytes();
    cache.keep(key(1), new byte[500]);
    assertThat(cache.bytes()).isEqualTo(once);
    cache.keep(key(2), new byte[20_000]);
    assertThat(cache.bytes()).isZero();
  }

  private static TileKey key(int x) {
    return new TileKey(1, TileLayer.GRIDS, new TileAddress(10, x, 0));
  }
}
