package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.MatterSource;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.NightStore;
import org.fengqiao.hotspot.domain.NightStore.NightOfKind;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.kernel.Clock;

/**
 * The short transactions around the long work of a night: what it reads and what it keeps. A night
 * is kept whole or not at all, so that one that was cut short is worked out again.
 */
@Singleton
class NightRoom {
  private static final int NIGHTS_KEPT = 8;
  private static final int CLUSTERS_KEPT = 730;

  private final MatterSource source;
  private final NightStore store;

  NightRoom(MatterSource source, NightStore store) {
    this.source = source;
    this.store = store;
  }

  /** Matters known at the end of a night's day. */
  @Transactional
  Matters read(GridSet set, LocalDate night) {
    Instant end = night.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    return source.read(set.district(), end, set.version(), set::ordinal).matters(end);
  }

  /** Keeps a night; older ones go. */
  @Transactional
  void keep(GridSet set, LocalDate night, List<NightOfKind> found) {
    for (int kind = 0; kind < RunResult.KINDS; kind++) {
      store.save(set.district(), RunResult.nameOf(kind), night, set.version(), found.get(kind));
    }
    store.forget(set.district(), night.minusDays(NIGHTS_KEPT), night.minusDays(CLUSTERS_KEPT));
  }

  /** A kept night by kind index; empty when it is not kept. */
  @Transactional
  List<Outlook> find(GridSet set, LocalDate night) {
    List<Outlook> found =
        IntStream.range(0, RunResult.KINDS)
            .mapToObj(k ->
                store.find(set.district(), RunResult.nameOf(k), night, set.version(), set.size()))
            .flatMap(Optional::stream)
            .toList();
    return found.size() < RunResult.KINDS ? List.of() : found;
  }

  /** The newest kept night of a grid version that is not after a day. */
  @Transactional
  Optional<LocalDate> newest(String district, long version, LocalDate notAfter) {
    return store.newest(district, version, notAfter);
  }

  /** Districts that have been scored. */
  @Transactional
  List<String> districts() {
    return store.districts();
  }
}
