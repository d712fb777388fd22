package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The published version of each district in memory. Whether another one has been published, perhaps
 * by another process, is asked at most every two seconds by whoever comes along; the others go on
 * with the one they have, and the change is one reference.
 */
@Singleton
class Snapshots {
  private static final long RECHECK_NANOS = 2_000_000_000L;
  private static final int OLD_KEPT = 8;

  private final GridStore store;
  private final Map<String, Slot> slots = new ConcurrentHashMap<>();

  /** Retired versions that items still refer to, few and without index. */
  private final Map<Long, GridSet> old = new ConcurrentHashMap<>();

  Snapshots(GridStore store) {
    this.store = store;
  }

  Optional<Snapshot> current(String district) {
    Slot slot = slots.computeIfAbsent(district, d -> new Slot());
    Snapshot held = slot.held;
    if (held != null && System.nanoTime() - slot.checked < RECHECK_NANOS) {
      return Optional.of(held);
    }
    if (held == null) {
      slot.lock.lock();
    } else if (!slot.lock.tryLock()) {
      return Optional.of(held);
    }
    try {
      refresh(district, slot);
    } finally {
      slot.lock.unlock();
    }
    return Optional.ofNullable(slot.held);
  }

  /** Makes the next caller look for a new version. */
  void recheck(String district) {
    Slot slot = slots.get(district);
    if (slot != null) {
      slot.checked = System.nanoTime() - RECHECK_NANOS;
    }
  }

  /** Makes the next caller read the same version again: names or numbers of it have changed. */
  void reload(String district) {
    Slot slot = slots.get(district);
    if (slot != null) {
      slot.stale = true;
      recheck(district);
    }
  }

  Optional<GridSet> version(String district, long version) {
    Snapshot held = current(district).orElse(null);
    if (held != null && held.grids().version() == version) {
      return Optional.of(held.grids());
    }
    GridSet known = old.get(version);
    if (known == null && store.exists(district, version)) {
      known = grids(district, version);
      if (old.size() >= OLD_KEPT) {
        old.clear();
      }
      old.put(version, known);
    }
    return known != null && known.district().equals(district)
        ? Optional.of(known)
        : Optional.empty();
  }

  private void refresh(String district, Slot slot) {
    Snapshot held = slot.held;
    OptionalLong published = store.published(district);
    if (published.isEmpty()) {
      slot.held = null;
    } else if (held == null || slot.stale || held.grids().version() != published.getAsLong()) {
      slot.stale = false;
      slot.held = load(district, published.getAsLong());
    }
    slot.checked = System.nanoTime();
  }

  private Snapshot load(String district, long version) {
    GridIndex index = GridIndex.build(store.shapes(district, version));
    return new Snapshot(grids(district, version), index, store.places(district, version));
  }

  private GridSet grids(String district, long version) {
    List<GridCell> cells = store.cells(district, version);
    return new GridSet(
        district,
        version,
        cells,
        store.neighbours(district, version),
        store.demo(district, version));
  }

  private static final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Snapshot held;
    private volatile long checked;
    private volatile boolean stale;
  }
}
