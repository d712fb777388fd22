package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.EntryIndex;
import org.fengqiao.gazetteer.domain.EntrySource;
import org.fengqiao.gazetteer.domain.GazetteerStore;
import org.fengqiao.gazetteer.domain.PlaceKind;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The index of each district in memory. Whether places or the grids have changed is asked at most
 * every two seconds by whoever comes along; the others go on with the index they have.
 */
@Singleton
class Indexes {
  private static final long RECHECK_NANOS = 2_000_000_000L;

  /** A community is meant within some hundreds of metres of its middle, a street within more. */
  private static final double COMMUNITY_M = 500;

  private static final double STREET_M = 1500;

  private final GazetteerStore store;
  private final Grids grids;
  private final Map<String, Slot> slots = new ConcurrentHashMap<>();

  Indexes(GazetteerStore store, Grids grids) {
    this.store = store;
    this.grids = grids;
  }

  EntryIndex of(String district) {
    Slot slot = slots.computeIfAbsent(district, d -> new Slot());
    EntryIndex held = slot.index;
    if (held != null && System.nanoTime() - slot.checked < RECHECK_NANOS) {
      return held;
    }
    if (held == null) {
      slot.lock.lock();
    } else if (!slot.lock.tryLock()) {
      return held;
    }
    try {
      return refresh(district, slot);
    } finally {
      slot.lock.unlock();
    }
  }

  /** Makes the next caller look for changes. */
  void recheck(String district) {
    Slot slot = slots.get(district);
    if (slot != null) {
      slot.checked = System.nanoTime() - RECHECK_NANOS;
    }
  }

  @SuppressWarnings("ReferenceEquality") // a version read again is another object, and meant
  private EntryIndex refresh(String district, Slot slot) {
    EntryIndex held = slot.index;
    long edition = store.edition(district);
    GridSet set = grids.findCurrent(district).orElse(null);
    if (held == null || edition != slot.edition || set != slot.grids) {
      held = new EntryIndex(entries(district));
      slot.index = held;
      slot.edition = edition;
      slot.grids = set;
    }
    slot.checked = System.nanoTime();
    return held;
  }

  private List<Entry> entries(String district) {
    List<Entry> all = new ArrayList<>();
    for (Place street : grids.children(district, district)) {
      all.add(area(street));
      grids.children(district, street.code()).forEach(c -> all.add(area(c)));
    }
    all.addAll(store.entries(district));
    return all;
  }

  private static Entry area(Place place) {
    boolean street = place.tier() == Tier.STREET;
    boolean placed = place.lon() != 0;
    return new Entry(
        place.code(),
        street ? PlaceKind.STREET : PlaceKind.COMMUNITY,
        place.name(),
        List.of(),
        "",
        street ? null : place.code(),
        street ? place.code() : place.parent(),
        placed ? new Entry.Spot(place.lon(), place.lat(), street ? STREET_M : COMMUNITY_M) : null,
        EntrySource.CODES);
  }

  private static final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable EntryIndex index;
    private volatile long checked;
    private long edition;
    private @Nullable GridSet grids;
  }
}
