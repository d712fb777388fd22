package org.fengqiao.holder;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.account.Staff;
import org.fengqiao.account.domain.StaffStore.Member;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.holder.domain.HandOver;
import org.fengqiao.holder.domain.HolderRefusal;
import org.fengqiao.holder.domain.HolderStore;
import org.fengqiao.holder.domain.Holding;
import org.fengqiao.holder.domain.RoleLayer;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** A grid gets a holder, the first or the next, from a day on. */
@Singleton
public class HandOvers {
  /** How far from today a hand-over may be written down, days. */
  private static final int REACH = 366;

  private final HolderStore store;
  private final HolderBook book;
  private final Carrying carrying;
  private final Staff staff;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  HandOvers(
      HolderStore store,
      HolderBook book,
      Carrying carrying,
      Staff staff,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.carrying = carrying;
    this.staff = staff;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody asks for. Members are checked here and not at the door, which tells strangers
   * nothing but that there is no such grid.
   *
   * @param id the client's key; the same again changes nothing
   * @param from first day of the next holder; null for today
   */
  public record Wish(
      @Nullable UUID id,
      String grid,
      @Nullable RoleLayer layer,
      @Nullable UUID account,
      @Nullable LocalDate from,
      @Nullable String reason) {}

  /** A wish with everything in it. */
  private record Sound(
      UUID id,
      GridCell cell,
      RoleLayer layer,
      Member next,
      LocalDate from,
      boolean atOnce,
      String reason) {}

  /**
   * Hands a grid over in one transaction: ends the holding before, begins the next one, and when
   * the day has come moves what is open, with one event in each item's history, and what the two
   * reach. A day ahead waits for the server.
   */
  @Transactional
  public Outcome<HandOver> handOver(Wish wish, Actor actor) {
    return book.cell(wish.grid(), actor)
        .then(cell -> sound(wish, cell, actor))
        .then(sound -> handOver(sound, actor));
  }

  private Outcome<Sound> sound(Wish wish, GridCell cell, Actor actor) {
    UUID id = wish.id();
    RoleLayer layer = wish.layer();
    UUID account = wish.account();
    String reason = wish.reason();
    if (id == null || layer == null || account == null) {
      String missing = id == null ? "/id" : layer == null ? "/layer" : "/account";
      return Outcome.refused(new HolderRefusal.Incomplete(missing));
    }
    if (reason == null || reason.isBlank() || reason.length() > 500) {
      return Outcome.refused(new HolderRefusal.Incomplete("/reason"));
    }
    Member next = staff.find(actor.district(), account).orElse(null);
    if (next == null || !eligible(next, layer.name(), cell, actor)) {
      return Outcome.refused(new HolderRefusal.NotEligible());
    }
    LocalDate day = wish.from();
    LocalDate from = day == null ? clock.today() : day;
    return Outcome.done(new Sound(id, cell, layer, next, from, day == null, reason.strip()));
  }

  /** Of a role that holds in this layer, and the chooser's to choose or at home in the grid. */
  boolean eligible(Member member, String layer, GridCell cell, Actor chooser) {
    return store.roles(layer).contains(member.actor().role())
        && (Staff.under(chooser, member) || member.actor().territory().covers(cell.code()));
  }

  private Outcome<HandOver> handOver(Sound wish, Actor actor) {
    String district = actor.district();
    UUID next = wish.next().actor().id();
    List<Holding> all = store.lock(district, wish.cell().code(), wish.layer());
    HandOver known = store.handOver(district, wish.id()).orElse(null);
    if (known != null) {
      // Asked for "today", the same again may come after midnight.
      LocalDate asked = wish.atOnce() ? known.fromOn() : wish.from();
      return known.same(wish.cell().code(), wish.layer(), next, asked)
          ? Outcome.done(known)
          : Outcome.refused(new HolderRefusal.KeyReused());
    }
    Holding before = all.stream().filter(h -> h.on(wish.from())).findFirst().orElse(null);
    HolderRefusal refusal = refusal(wish, all, before);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    if (before != null) {
      store.end(before, wish.from());
    }
    store.add(
        new Holding(
            district, ids.next(), wish.cell().code(), wish.layer(), next, wish.from(), null));
    HandOver made =
        new HandOver(
            district,
            wish.id(),
            wish.cell().code(),
            wish.layer(),
            before == null ? null : before.account(),
            next,
            wish.from(),
            wish.reason(),
            actor.id(),
            clock.now(),
            null,
            null);
    store.add(made);
    audit.record(
        actor,
        "holder.handOver",
        wish.cell().code(),
        Map.of("layer", wish.layer().name(), "from", wish.from().toString(), "key", wish.id()));
    return Outcome.done(wish.from().isAfter(clock.today()) ? made : carrying.carry(made, actor));
  }

  private @Nullable HolderRefusal refusal(Sound wish, List<Holding> all, @Nullable Holding before) {
    LocalDate latest = clock.today().plusDays(REACH);
    LocalDate earliest =
        all.stream()
            .filter(h -> !h.from().equals(h.to()))
            .map(Holding::from)
            .reduce(clock.today().minusDays(REACH), (a, b) -> a.isAfter(b) ? a : b);
    if (wish.from().isBefore(earliest) || wish.from().isAfter(latest)) {
      return new HolderRefusal.BadDay(earliest, latest);
    }
    return before != null && before.account().equals(wish.next().actor().id())
        ? new HolderRefusal.SameHolder()
        : null;
  }
}
