package org.fengqiao.tile;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.tile.AreaTiles;
import org.fengqiao.gis.tile.TileArea;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.Layers;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.tile.domain.TileLayer;
import org.jspecify.annotations.Nullable;

/**
 * Layers taken apart for tiles: those of the current version as long as it is current, a few of
 * older versions that somebody looks at. A layer is made once, whoever asks at the same time waits
 * for it; nobody waits for another layer.
 */
@Singleton
class LayerBook {
  /** Layers of versions that are no longer current. */
  private static final int OLD_KEPT = 3;

  private final Grids grids;
  private final Layers layers;
  private final Map<Key, Held> held = new ConcurrentHashMap<>();

  LayerBook(Grids grids, Layers layers) {
    this.grids = grids;
    this.layers = layers;
  }

  private record Key(String district, long version, TileLayer layer) {}

  private static final class Held {
    final ReentrantLock making = new ReentrantLock();
    volatile @Nullable AreaTiles tiles;
    volatile long usedNanos;
  }

  /** A layer of a version; made if need be. */
  AreaTiles get(GridSet version, TileLayer layer) {
    Held entry =
        held.computeIfAbsent(
            new Key(version.district(), version.version(), layer), key -> new Held());
    entry.usedNanos = System.nanoTime();
    AreaTiles made = entry.tiles;
    return made == null ? make(entry, version, layer) : made;
  }

  private AreaTiles make(Held entry, GridSet version, TileLayer layer) {
    entry.making.lock();
    try {
      AreaTiles made = entry.tiles;
      if (made == null) {
        made = AreaTiles.build(layer.wire(), areas(version, layer));
        entry.tiles = made;
        forgetOld();
      }
      return made;
    } finally {
      entry.making.unlock();
    }
  }

  private List<TileArea> areas(GridSet version, TileLayer layer) {
    List<GridShape> shapes = layers.outlines(version.district(), version.version(), layer.tier());
    return shapes.stream().map(shape -> area(version, shape)).toList();
  }

  private TileArea area(GridSet version, GridShape shape) {
    String code = shape.code();
    int ordinal = code.length() > 12 ? version.ordinal(code) : -1;
    if (ordinal >= 0) {
      var cell = version.cells().get(ordinal);
      return new TileArea(code, cell.name(), cell.community(), cell.street(), shape.geometry());
    }
    String name = grids.find(version.district(), code).map(Place::name).orElse(code);
    return new TileArea(
        code, name, null, code.length() > 9 ? code.substring(0, 9) : null, shape.geometry());
  }

  private void forgetOld() {
    List<Map.Entry<Key, Held>> old =
        held.entrySet().stream()
            .filter(e -> e.getValue().tiles != null && !current(e.getKey()))
            .sorted(java.util.Comparator.comparingLong(e -> e.getValue().usedNanos))
            .toList();
    old.subList(0, Math.max(0, old.size() - OLD_KEPT)).forEach(e -> held.remove(e.getKey()));
  }

  private boolean current(Key key) {
    return grids
        .findCurrent(key.district)
        .map(version -> version.version() == key.version)
        .orElse(false);
  }

  /** Memory of all layers held, in bytes. */
  long bytes() {
    return held.values().stream()
        .map(entry -> entry.tiles)
        .filter(java.util.Objects::nonNull)
        .mapToLong(AreaTiles::bytes)
        .sum();
  }
}
