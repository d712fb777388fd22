package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.prevention.domain.effect.EffectRefusal;
import org.fengqiao.prevention.domain.effect.EffortStore;
import org.fengqiao.prevention.domain.effect.EffortStore.Effort;
import org.jspecify.annotations.Nullable;

/**
 * Entry of patrol effort by grid and week, for everybody who patrolled there together. It is the
 * exposure of what workers find; nothing here can hold a worker.
 */
@Singleton
public class PatrolEffort {
  private static final int WEEKS = 52;
  private static final double MOST_HOURS = 10_000;
  private static final int MOST_ROUNDS = 100_000;

  private final EffortStore store;
  private final Grids grids;
  private final Audit audit;
  private final Clock clock;

  PatrolEffort(EffortStore store, Grids grids, Audit audit, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Enters weeks; the same grid and week again replaces what was there.
   *
   * @return rows entered, or the first row that cannot be taken; then none is
   */
  @Transactional
  public Outcome<Integer> enter(Actor actor, List<Effort> rows) {
    GridSet set = grids.findCurrent(actor.district()).orElse(null);
    for (int i = 0; i < rows.size(); i++) {
      Effort row = rows.get(i);
      String at = "/rows/" + i;
      if (set == null
          || set.ordinal(row.grid()) < 0
          || !actor.may(Permission.TASK_DECIDE, row.grid())) {
        return Outcome.refused(new EffectRefusal.Bad(at + "/grid", "unknown"));
      }
      if (row.week().getDayOfWeek() != DayOfWeek.MONDAY || row.week().isAfter(clock.today())) {
        return Outcome.refused(new EffectRefusal.Bad(at + "/week", "invalid"));
      }
      boolean sound =
          row.hours() >= 0
              && row.hours() <= MOST_HOURS
              && row.rounds() >= 0
              && row.rounds() <= MOST_ROUNDS;
      if (!sound) {
        return Outcome.refused(new EffectRefusal.Bad(at, "invalid"));
      }
    }
    store.enter(actor.district(), rows, clock.now());
    audit.record(actor, "effect.effort", "patrol-effort", Map.of("rows", rows.size()));
    return Outcome.done(rows.size());
  }

  /**
   * One grid of a week.
   *
   * @param now null while nobody entered the week
   * @param before what was entered of the week before, null for nothing
   */
  public record GridWeek(GridCell cell, @Nullable Effort now, @Nullable Effort before) {}

  /**
   * The grids of the actor's territory in a week, entered or not, by code.
   *
   * @param week its Monday
   */
  @Transactional
  public Outcome<List<GridWeek>> week(Actor actor, LocalDate week) {
    if (week.getDayOfWeek() != DayOfWeek.MONDAY || week.isAfter(clock.today())) {
      return Outcome.refused(new EffectRefusal.Bad("/week", "invalid"));
    }
    Map<String, Effort> now = byGrid(actor.district(), week);
    Map<String, Effort> before = byGrid(actor.district(), week.minusWeeks(1));
    return Outcome.done(
        grids.findCurrent(actor.district()).stream()
            .flatMap(set -> set.cells().stream())
            .filter(cell -> actor.may(Permission.TASK_READ, cell.code()))
            .map(cell -> new GridWeek(cell, now.get(cell.code()), before.get(cell.code())))
            .toList());
  }

  private Map<String, Effort> byGrid(String district, LocalDate week) {
    return store.ofWeek(district, week).stream()
        .collect(Collectors.toMap(Effort::grid, Function.identity()));
  }

  /** Weeks of a grid of the actor's territory in the last year, oldest first. */
  @Transactional
  public Outcome<List<Effort>> of(Actor actor, String grid) {
    if (!actor.may(Permission.TASK_READ, grid)) {
      return Outcome.refused(new EffectRefusal.NotFound());
    }
    LocalDate today = clock.today();
    return Outcome.done(store.of(actor.district(), grid, today.minusWeeks(WEEKS), today));
  }
}
