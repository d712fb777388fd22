package org.fengqiao.basemap;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.gis.basemap.BaseTile;
import org.jspecify.annotations.Nullable;

/**
 * Tiles of a WMTS as long as they are good, those used longest ago thrown out first; also that
 * there is none. Safe to share.
 */
final class Kept {
  /** What an entry costs besides its bytes. */
  private static final int ENTRY_BYTES = 200;

  private final long limit;
  private final Map<Key, Entry> entries = new LinkedHashMap<>(256, 0.75f, true);
  private final ReentrantLock lock = new ReentrantLock();
  private long bytes;

  /**
   * Nothing yet.
   *
   * @param limit bytes it may hold
   */
  Kept(long limit) {
    this.limit = limit;
  }

  record Key(int z, int x, int y) {}

  /** What is known: a tile or that there is none. */
  record Entry(Optional<BaseTile> tile, long untilNanos) {
    long cost() {
      return (long) ENTRY_BYTES + tile.map(t -> t.bytes().length).orElse(0);
    }
  }

  /** What is known of a tile, null when nothing is. */
  @Nullable Entry find(Key key, long nowNanos) {
    lock.lock();
    try {
      Entry known = entries.get(key);
      return known == null || known.untilNanos - nowNanos < 0 ? null : known;
    } finally {
      lock.unlock();
    }
  }

  void keep(Key key, Optional<BaseTile> tile, long untilNanos) {
    Entry fresh = new Entry(tile, untilNanos);
    lock.lock();
    try {
      Entry before = entries.put(key, fresh);
      bytes += fresh.cost() - (before == null ? 0 : before.cost());
      Iterator<Entry> oldest = entries.values().iterator();
      while (bytes > limit && oldest.hasNext()) {
        bytes -= oldest.next().cost();
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }
}
