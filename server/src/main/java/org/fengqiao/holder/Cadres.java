package org.fengqiao.holder;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.account.Staff;
import org.fengqiao.account.domain.StaffStore.Member;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.holder.domain.CadreStore;
import org.fengqiao.holder.domain.HolderRefusal;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Cadres linked to grids, and how many walks a grid had in a month. */
@Singleton
public class Cadres {
  private static final int MOST = 100_000;

  private final CadreStore store;
  private final HolderBook book;
  private final HandOvers handOvers;
  private final Staff staff;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Cadres(
      CadreStore store,
      HolderBook book,
      HandOvers handOvers,
      Staff staff,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.handOvers = handOvers;
    this.staff = staff;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Links a cadre to a grid or ends the link; the same again changes nothing. A link opens nothing:
   * what the cadre reaches is his territory.
   */
  @Transactional
  public Outcome<HolderBook.Told> link(
      String grid, UUID account, @Nullable Boolean linked, Actor actor) {
    return book.cell(grid, actor).then(cell -> link(cell, account, linked, actor));
  }

  private Outcome<HolderBook.Told> link(
      GridCell cell, UUID account, @Nullable Boolean linked, Actor actor) {
    if (linked == null) {
      return Outcome.refused(new HolderRefusal.Incomplete("/linked"));
    }
    String district = actor.district();
    if (linked) {
      Member member = staff.find(district, account).orElse(null);
      if (member == null || !handOvers.eligible(member, "CADRE", cell, actor)) {
        return Outcome.refused(new HolderRefusal.NotEligible());
      }
    }
    boolean changed =
        linked
            ? store.link(
                district, ids.next(), new CadreStore.Link(cell.code(), account, clock.today()))
            : store.unlink(district, cell.code(), account, clock.today());
    audit.record(actor, "holder.cadre", cell.code(), Map.of("linked", linked, "changed", changed));
    return book.of(cell.code(), null, actor);
  }

  /**
   * Sets how many walks a grid had in a month, by all cadres together.
   *
   * @param count 0 to 100,000
   */
  @Transactional
  public Outcome<HolderBook.Told> count(
      String grid, YearMonth month, @Nullable Integer count, Actor actor) {
    return book.cell(grid, actor)
        .then(cell -> {
          if (count == null || count < 0 || count > MOST) {
            return Outcome.refused(new HolderRefusal.BadCount("/walks"));
          }
          if (month.isAfter(YearMonth.from(clock.today())) || month.getYear() < 2000) {
            return Outcome.refused(new HolderRefusal.BadCount("/month"));
          }
          store.count(actor.district(), cell.code(), new CadreStore.Walks(month, count));
          audit.record(
              actor,
              "holder.walks",
              cell.code(),
              Map.of("month", month.toString(), "walks", count));
          return book.of(cell.code(), null, actor);
        });
  }
}
