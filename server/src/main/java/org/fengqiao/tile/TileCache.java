package org.fengqiao.tile;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.tile.domain.TileKey;
import org.jspecify.annotations.Nullable;

/** Zipped tiles, those used longest ago thrown out first. Safe to share; nobody waits in it. */
final class TileCache {
  /** What an entry costs besides its bytes: key, address, array, links. */
  private static final int ENTRY_BYTES = 150;

  private final long limit;
  private final Map<TileKey, byte[]> tiles = new LinkedHashMap<>(256, 0.75f, true);
  private final ReentrantLock lock = new ReentrantLock();
  private long bytes;

  /**
   * An empty cache.
   *
   * @param limit bytes it may hold
   */
  TileCache(long limit) {
    this.limit = limit;
  }

  byte @Nullable [] find(TileKey key) {
    lock.lock();
    try {
      return tiles.get(key);
    } finally {
      lock.unlock();
    }
  }

  void keep(TileKey key, byte[] tile) {
    lock.lock();
    try {
      byte[] before = tiles.put(key, tile);
      bytes += cost(tile) - (before == null ? 0 : cost(before));
      Iterator<byte[]> oldest = tiles.values().iterator();
      while (bytes > limit && oldest.hasNext()) {
        bytes -= cost(oldest.next());
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  private static int cost(byte[] tile) {
    return tile.length + ENTRY_BYTES;
  }

  /** Bytes held now, at most the limit. */
  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }
}
