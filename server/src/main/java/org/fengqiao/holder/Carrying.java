package org.fengqiao.holder;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.account.Staff;
import org.fengqiao.account.domain.StaffStore.Member;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.GridMatters;
import org.fengqiao.holder.domain.CadreStore;
import org.fengqiao.holder.domain.HandOver;
import org.fengqiao.holder.domain.HolderStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries hand-overs out: what the two reach, and what is open, in one transaction. */
@Singleton
class Carrying {
  private final HolderStore store;
  private final CadreStore cadres;
  private final Staff staff;
  private final GridMatters matters;
  private final Audit audit;
  private final Clock clock;

  Carrying(
      HolderStore store,
      CadreStore cadres,
      Staff staff,
      GridMatters matters,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.cadres = cadres;
    this.staff = staff;
    this.matters = matters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One whose day has come and that still waits; the server's own doing. The next holder was fit
   * when it was asked for and is looked at again: months may lie between.
   *
   * @return whether it was carried out
   */
  @Transactional
  boolean carryWaiting(HandOver due) {
    // First the layer, then the row, as whoever asks for a hand-over.
    var _ = store.lock(due.district(), due.grid(), due.layer());
    HandOver h = store.lockWaiting(due.district(), due.id()).orElse(null);
    if (h == null) {
      return false;
    }
    Actor server = Actor.system(h.district());
    if (!fit(h)) {
      refuse(h, server);
      return false;
    }
    var _ = carry(h, server);
    return true;
  }

  /** Whether the next holder's account is open and of a role that holds in the layer. */
  private boolean fit(HandOver h) {
    return staff
        .find(h.district(), h.next())
        .filter(next -> store.roles(h.layer().name()).contains(next.actor().role()))
        .isPresent();
  }

  private void refuse(HandOver h, Actor by) {
    store.refused(h, clock.now());
    audit.record(by, "holder.refused", h.grid(), Map.of("layer", h.layer().name(), "key", h.id()));
  }

  /** In the caller's transaction. */
  HandOver carry(HandOver h, Actor by) {
    String district = h.district();
    boolean reached = staff.reach(district, h.next(), h.grid());
    Member next = staff.all(district, List.of(h.next())).get(h.next());
    if (next == null) {
      throw new IllegalStateException("no account " + h.next());
    }
    UUID former = h.former();
    boolean stayed =
        former != null
            && matters.hand(
                new GridMatters.Change(
                    district, h.grid(), former, next.actor(), h.layer().name(), h.reason(), by));
    boolean left = former != null && !answers(h, former) && staff.leave(district, former, h.grid());
    HandOver done =
        h.with(new HandOver.Result(stayed, matters.openTasks(district, h.grid()), clock.now()));
    store.done(done);
    audit.record(
        by,
        "holder.carry",
        h.grid(),
        Map.of("layer", h.layer().name(), "key", h.id(), "reached", reached, "left", left));
    return done;
  }

  /** Whether the former holder still has to do with the grid, in another layer or as a cadre. */
  private boolean answers(HandOver h, UUID former) {
    return store.from(h.district(), List.of(h.grid()), clock.today()).stream()
            .anyMatch(other -> other.account().equals(former))
        || cadres.links(h.district(), h.grid()).stream()
            .anyMatch(link -> link.account().equals(former));
  }

  /** Carries out what waited for its day, within a minute of its beginning. */
  @Singleton
  static class Due implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(Due.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final int PORTION = 50;

    private final HolderStore store;
    private final Carrying carrying;
    private final Clock clock;

    Due(HolderStore store, Carrying carrying, Clock clock) {
      this.store = store;
      this.carrying = carrying;
      this.clock = clock;
    }

    @Override
    public String name() {
      return "grid-hand-over";
    }

    @Override
    public Duration run() {
      int failed = 0;
      List<HandOver> portion;
      do {
        portion = store.due(clock.today(), failed, PORTION);
        for (HandOver due : portion) {
          failed += carry(due) ? 0 : 1;
        }
      } while (portion.size() == PORTION);
      return LOOK;
    }

    /** One that fails waits for the next look and stops no other; false when it still waits. */
    private boolean carry(HandOver due) {
      try {
        boolean carried = carrying.carryWaiting(due);
        LOG.info("hand-over {} {}", due.id(), carried ? "carried out" : "not carried out");
        return true;
      } catch (RuntimeException e) {
        // The class only: what a database says may have what stands in the row.
        LOG.error("hand-over {} failed: {}", due.id(), e.getClass().getName());
        return false;
      }
    }
  }
}
