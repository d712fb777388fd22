package org.fengqiao.grid;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published version of each district in memory. Whether another one has been published by
 * another process is asked at most every two seconds, beside the requests: they go on with the one
 * they have, and the change is one reference.
 */
@Singleton
class Snapshots {
  private static final long RECHECK_NANOS = 2_000_000_000L;
  private static final int OLD_KEPT = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final GridStore store;
  private final ExecutorService asker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("grid-versions").factory());
  private final Map<String, Slot> slots = new ConcurrentHashMap<>();

  /** Retired versions that items still refer to, few and without index. */
  private final Map<Long, GridSet> old = new ConcurrentHashMap<>();

  Snapshots(GridStore store) {
    this.store = store;
  }

  Optional<Snapshot> current(String district) {
    Slot slot = slots.computeIfAbsent(district, d -> new Slot());
    Snapshot held = slot.held;
    if (held == null) {
      return first(district, slot);
    }
    if (slot.stale && slot.lock.tryLock()) {
      return reread(district, slot);
    }
    boolean old = System.nanoTime() - slot.checked >= RECHECK_NANOS;
    if (old && slot.asking.compareAndSet(false, true)) {
      asker.execute(() -> ask(district, slot));
    }
    return Optional.of(held);
  }

  /** Nobody can answer before the first version is there: everybody waits for it. */
  private Optional<Snapshot> first(String district, Slot slot) {
    slot.lock.lock();
    try {
      if (slot.held == null) {
        refresh(district, slot);
      }
    } finally {
      slot.lock.unlock();
    }
    return Optional.ofNullable(slot.held);
  }

  /** Who asks first after names have changed reads them; the others go on meanwhile. */
  private Optional<Snapshot> reread(String district, Slot slot) {
    try {
      refresh(district, slot);
    } finally {
      slot.lock.unlock();
    }
    return Optional.ofNullable(slot.held);
  }

  /** Beside the requests: a large version takes seconds to build. */
  private void ask(String district, Slot slot) {
    slot.lock.lock();
    try {
      refresh(district, slot);
    } catch (RuntimeException e) {
      slot.checked = System.nanoTime();
      LOG.warn("grids of {} not asked for, trying again", district, e);
    } finally {
      slot.lock.unlock();
      slot.asking.set(false);
    }
  }

  /** Makes the next caller read the same version again: names or numbers of it have changed. */
  void reload(String district) {
    Slot slot = slots.get(district);
    if (slot != null) {
      slot.stale = true;
    }
  }

  /** Lets a published version answer from now on. Built before; one reference changes. */
  void swap(Snapshot next) {
    Slot slot = slots.computeIfAbsent(next.grids().district(), d -> new Slot());
    slot.held = next;
    slot.checked = System.nanoTime();
  }

  @PreDestroy
  void stop() {
    asker.shutdownNow();
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

  /** The grids of a version that is not published yet; read anew each time. */
  Optional<GridSet> staged(String district, long version) {
    return store.drawn(district, version)
        ? Optional.of(grids(district, version))
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
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Snapshot held;
    private volatile long checked;
    private volatile boolean stale;
  }
}
