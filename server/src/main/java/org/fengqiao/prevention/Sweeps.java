package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.factor.domain.Milestone;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.prevention.AskedSweeps.Asked;
import org.fengqiao.prevention.domain.SweepRefusal;
import org.fengqiao.prevention.domain.SweepStore;
import org.fengqiao.prevention.domain.SweepStore.Sweep;
import org.jspecify.annotations.Nullable;

/** Monthly sweeps of grids (MC-11): matters found are linked, and "none" is said by a person. */
@Singleton
public class Sweeps {
  private static final int MOST_ROWS = 500;
  private static final int MOST_ITEMS = 100;

  private final SweepStore store;
  private final Grids grids;
  private final AskedSweeps calls;
  private final Audit audit;
  private final Clock clock;

  Sweeps(SweepStore store, Grids grids, AskedSweeps calls, Audit audit, Clock clock) {
    this.store = store;
    this.grids = grids;
    this.calls = calls;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A grid of the month.
   *
   * @param sweep null while it is missing
   * @param asked why a project asks for a sweep now, null for no project
   */
  public record Row(GridCell grid, @Nullable Sweep sweep, @Nullable Ask asked) {
    /** Whether a sweep before a milestone is still to be made. */
    boolean open() {
      return asked != null && !asked.answered();
    }
  }

  /**
   * A sweep before a milestone.
   *
   * @param answered whether the grid was swept since the milestone came near
   */
  public record Ask(String project, Milestone milestone, int inDays, boolean answered) {}

  /**
   * A month.
   *
   * @param rows grids a project asks for first, then missing ones, in code order; at most 500
   * @param total grids of the territory
   * @param asked grids a project asks for in this month, {@code open} those not swept for it
   * @param found matters found by all sweeps, and {@code handled} those of them that ended (I10)
   */
  public record Month(
      YearMonth month,
      List<Row> rows,
      int total,
      int done,
      int none,
      int found,
      int handled,
      int asked,
      int open) {
    public Month {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What a sweep came to.
   *
   * @param version 0 for the first, else the version the writer saw
   * @param confirmed said outright that nothing was found
   * @param items numbers of matters
   */
  public record Told(
      long version,
      SweepStore.@Nullable Outcome outcome,
      boolean confirmed,
      List<String> items,
      @Nullable String note) {
    public Told {
      items = List.copyOf(items);
    }
  }

  /** The sweeps of the territory in a month. */
  @Transactional
  public Month month(Actor actor, YearMonth month) {
    List<GridCell> cells =
        grids.findCurrent(actor.district()).map(GridSet::cells).orElse(List.of()).stream()
            .filter(c -> actor.may(Permission.TASK_READ, c.code()))
            .toList();
    Map<String, Sweep> done =
        store.of(actor.district(), month.atDay(1), actor.territory().prefixes()).stream()
            .collect(Collectors.toMap(Sweep::grid, Function.identity()));
    // A project asks for what is to be done now; another month is over or has not begun.
    LocalDate today = clock.today();
    Map<String, Asked> asked =
        month.equals(YearMonth.from(today)) ? calls.of(actor) : Map.<String, Asked>of();
    List<Row> rows =
        cells.stream().map(c -> row(c, done.get(c.code()), asked.get(c.code()), today)).toList();
    int swept = (int) cells.stream().filter(c -> done.containsKey(c.code())).count();
    int none =
        (int) done.values().stream().filter(s -> s.outcome() == SweepStore.Outcome.NONE).count();
    int found = done.values().stream().mapToInt(Sweep::found).sum();
    int handled = done.values().stream().mapToInt(Sweep::handled).sum();
    return new Month(
        month,
        rows.stream()
            .sorted(
                Comparator.comparing((Row r) -> !r.open()).thenComparing(r -> r.sweep() != null))
            .limit(MOST_ROWS)
            .toList(),
        cells.size(),
        swept,
        none,
        found,
        handled,
        (int) rows.stream().filter(r -> r.asked() != null).count(),
        (int) rows.stream().filter(Row::open).count());
  }

  private static Row row(
      GridCell cell, @Nullable Sweep sweep, @Nullable Asked asked, LocalDate today) {
    Ask ask =
        asked == null
            ? null
            : new Ask(
                asked.project(),
                asked.milestone(),
                asked.milestone().inDays(today),
                asked.answeredBy(sweep));
    return new Row(cell, sweep, ask);
  }

  /** Numbers of matters the sweep of a grid found; empty when outside or not swept. */
  @Transactional
  public List<String> items(Actor actor, YearMonth month, String grid) {
    return actor.may(Permission.TASK_READ, grid)
        ? store.items(actor.district(), month.atDay(1), grid)
        : List.of();
  }

  /** Writes what the sweep of a grid came to. */
  @Transactional
  public Outcome<Month> write(Actor actor, YearMonth month, String grid, Told told) {
    boolean here =
        actor.may(Permission.TASK_READ, grid)
            && grids.findCurrent(actor.district()).filter(s -> s.ordinal(grid) >= 0).isPresent();
    if (!here) {
      return Outcome.refused(new SweepRefusal.NotFound());
    }
    if (!actor.may(Permission.TASK_DO, grid)) {
      return Outcome.refused(new SweepRefusal.NotPermitted());
    }
    LocalDate first = month.atDay(1);
    Set<String> numbers = new LinkedHashSet<>(told.items());
    List<Field> faults = faults(actor, month, grid, told, numbers);
    if (!faults.isEmpty()) {
      return Outcome.refused(new SweepRefusal.Incomplete(faults));
    }
    long version = store.lock(actor.district(), first, grid).orElse(0L);
    if (version != told.version()) {
      return Outcome.refused(new SweepRefusal.Stale(version));
    }
    SweepStore.Outcome outcome = told.outcome() == null ? SweepStore.Outcome.NONE : told.outcome();
    store.write(
        actor.district(),
        first,
        grid,
        outcome,
        told.note(),
        List.copyOf(numbers),
        clock.now(),
        actor.role(),
        version + 1);
    audit.record(
        actor,
        "sweep.write",
        "sweep/" + month + "/" + grid,
        Map.of("outcome", outcome.name(), "found", numbers.size()));
    return Outcome.done(month(actor, month));
  }

  private List<Field> faults(
      Actor actor, YearMonth month, String grid, Told told, Set<String> numbers) {
    List<Field> faults = new ArrayList<>();
    if (month.isAfter(YearMonth.from(clock.today()))) {
      faults.add(new Field("/month", "out-of-range"));
    }
    SweepStore.Outcome outcome = told.outcome();
    if (outcome == null) {
      faults.add(new Field("/outcome", "missing"));
    } else if (outcome == SweepStore.Outcome.NONE && !(told.confirmed() && numbers.isEmpty())) {
      faults.add(new Field("/confirmed", "missing"));
    } else if (outcome == SweepStore.Outcome.FOUND && numbers.isEmpty()) {
      faults.add(new Field("/items", "missing"));
    }
    if (numbers.size() > MOST_ITEMS) {
      faults.add(new Field("/items", "too-many"));
    } else if (!numbers.isEmpty()
        && !store.known(actor.district(), grid, numbers).containsAll(numbers)) {
      faults.add(new Field("/items", "unknown"));
    }
    return faults;
  }
}
