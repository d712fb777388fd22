package org.fengqiao.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.audit.Audit;
import org.fengqiao.intake.domain.Device;
import org.fengqiao.intake.domain.DeviceClass;
import org.fengqiao.intake.domain.DeviceClasses;
import org.fengqiao.intake.domain.IntakeRefusal;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;

/**
 * Kinds of device that give GCJ-02 for WGS-84: counted when a position is corrected on the map by
 * the local shift, doubted from the fifth time on. Counts kinds, never a device or a person.
 */
@Singleton
public class Devices {
  private static final long KNOWN_FOR_NANOS = 30_000_000_000L;

  private final DeviceClasses store;
  private final Clock clock;
  private final Audit audit;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Devices(DeviceClasses store, Clock clock, Audit audit) {
    this.store = store;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Whether positions of this kind must be confirmed on the map; what another server counted up to
   * 30 s old.
   */
  public boolean doubtful(String district, DeviceClass kind) {
    if (kind.equals(DeviceClass.UNKNOWN)) {
      return false;
    }
    Known held = known.get(district);
    if (held == null || System.nanoTime() - held.at > KNOWN_FOR_NANOS) {
      held = new Known(store.flagged(district), System.nanoTime());
      known.put(district, held);
    }
    return held.flagged.contains(kind.code());
  }

  /** Counts in the transaction that keeps the reports. */
  void count(String district, List<Device.Correction> corrections, Instant at) {
    List<Device.Correction> named =
        corrections.stream().filter(c -> !c.kind().equals(DeviceClass.UNKNOWN)).toList();
    if (!named.isEmpty()) {
      store.count(district, named, at);
      store.afterCommit(() -> known.remove(district));
    }
  }

  /** Every kind with a correction, doubted ones first. */
  public List<DeviceClasses.Row> all(String district) {
    return store.all(district);
  }

  /** Begins to count a kind anew, for example after its makers mended it. */
  @Transactional
  public Outcome<Boolean> clear(String code, Actor actor) {
    if (!store.clear(actor.district(), code, clock.now())) {
      return Outcome.refused(new IntakeRefusal.UnknownDeviceClass());
    }
    audit.record(actor, "device.clear", code, Map.of());
    store.afterCommit(() -> known.remove(actor.district()));
    return Outcome.done(true);
  }

  private record Known(Set<String> flagged, long at) {}
}
