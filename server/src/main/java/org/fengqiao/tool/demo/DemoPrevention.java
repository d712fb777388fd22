package org.fengqiao.tool.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.desk.Lists;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.Letters;
import org.fengqiao.prevention.Prevention;
import org.fengqiao.prevention.Safeguards;
import org.fengqiao.prevention.SiteWork;
import org.fengqiao.prevention.Sweeps;
import org.fengqiao.prevention.domain.LetterEvent;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.RiskLetter;
import org.fengqiao.prevention.domain.SafeguardStore.Duty;
import org.fengqiao.prevention.domain.SafeguardStore.Shift;
import org.fengqiao.prevention.domain.SweepStore;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.fengqiao.prevention.domain.TaskState;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Prevention of the demonstration district: a few tasks under way, the sweeps of a month, a letter
 * that waits for its answer, a safeguard period, two joint conferences. Everything through the
 * doors people use; what is refused is left out.
 */
@Singleton
public class DemoPrevention {
  private static final int LEAST_PROPOSED = 8;
  private static final int FIRST = 3;
  private static final int ACCEPTED = 3;

  private final Prevention prevention;
  private final SiteWork work;
  private final Letters letters;
  private final Sweeps sweeps;
  private final Safeguards safeguards;
  private final DemoConferences conferences;
  private final Warnings warnings;
  private final Lists lists;
  private final Grids grids;
  private final Ids ids;
  private final Clock clock;

  DemoPrevention(
      Prevention prevention,
      SiteWork work,
      Letters letters,
      Sweeps sweeps,
      Safeguards safeguards,
      DemoConferences conferences,
      Warnings warnings,
      Lists lists,
      Grids grids,
      Ids ids,
      Clock clock) {
    this.prevention = prevention;
    this.work = work;
    this.letters = letters;
    this.sweeps = sweeps;
    this.safeguards = safeguards;
    this.conferences = conferences;
    this.warnings = warnings;
    this.lists = lists;
    this.grids = grids;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds it after the warnings are there.
   *
   * @param signedIn actors of the demo accounts
   */
  @Transactional
  public void add(List<Actor> signedIn) {
    of(signedIn, Role.DISTRICT_MEDIATOR).ifPresent(this::tasks);
    of(signedIn, Role.GRID_WORKER).ifPresent(this::sweep);
    Optional<Actor> dispatcher = of(signedIn, Role.DISTRICT_DISPATCHER);
    Optional<Actor> leader = of(signedIn, Role.LEADER);
    if (dispatcher.isPresent() && leader.isPresent()) {
      letter(dispatcher.get(), leader.get());
      period(dispatcher.get());
      of(signedIn, Role.DISTRICT_MEDIATOR)
          .ifPresent(mediator -> conferences.add(dispatcher.get(), mediator));
    }
  }

  private void tasks(Actor mediator) {
    List<Task> proposed = prevention.list(mediator, TaskState.PROPOSED, 50);
    if (proposed.size() < LEAST_PROPOSED) {
      return;
    }
    for (Task task : proposed.subList(FIRST, FIRST + ACCEPTED)) {
      Prevention.Decision yes =
          new Prevention.Decision(ids.next(), task.version(), null, null, null);
      if (prevention.decide(mediator, task.id(), TaskEvent.ACCEPT, yes)
          instanceof Outcome.Done<Task>(Task accepted)) {
        started(mediator, accepted);
      }
    }
  }

  private void started(Actor mediator, Task task) {
    Playbook book = prevention.playbookOf(task).orElseThrow();
    book.steps().stream()
        .limit(2)
        .forEach(s -> {
          var _ = work.tick(mediator, task.id(), s.code(), true);
        });
    GridCell cell =
        grids.current(task.district()).cells().stream()
            .filter(c -> c.code().equals(task.grid()))
            .findFirst()
            .orElseThrow();
    SiteWork.Position at =
        new SiteWork.Position(org.fengqiao.gis.Datum.CGCS2000, cell.lon(), cell.lat());
    SiteWork.Note note =
        new SiteWork.Note(ids.next(), clock.now(), "演示记录：已到现场查看，与管理方约定一周内反馈。", null, List.of(), at);
    var _ = work.write(mediator, task.id(), note);
  }

  /** The grids of a worker: something found in some, nothing in others, the rest missing. */
  private void sweep(Actor worker) {
    Map<String, String> found = new LinkedHashMap<>();
    Lists.Filter all = new Lists.Filter(null, null, null, null, null);
    for (Item item : lists.page(View.ALL, all, List.of(), 50, worker).items()) {
      found.putIfAbsent(item.gridCode(), item.number());
    }
    YearMonth month = YearMonth.from(clock.today());
    List<GridCell> own =
        grids.current(worker.district()).cells().stream()
            .filter(c -> worker.territory().covers(c.code()))
            .toList();
    for (int i = 0; i < own.size() - 2; i++) {
      String grid = own.get(i).code();
      @Nullable String number = found.get(grid);
      boolean none = number == null || i % 2 == 0;
      var _ =
          sweeps.write(
              worker,
              month,
              grid,
              new Sweeps.Told(
                  0,
                  none ? SweepStore.Outcome.NONE : SweepStore.Outcome.FOUND,
                  none,
                  none ? List.of() : List.of(number),
                  "演示"));
    }
  }

  private void letter(Actor dispatcher, Actor leader) {
    for (Warning warning : warnings.list(dispatcher, true, null, null, null, 20)) {
      UUID id = ids.next();
      Letters.Text text = new Letters.Text("演示建筑工程有限公司", null, null);
      if (letters.draft(dispatcher, id, warning.id(), text)
          instanceof Outcome.Done<RiskLetter>(RiskLetter draft)) {
        Letters.With nothing = new Letters.With(null, null, null);
        var _ = letters.decide(leader, id, LetterEvent.APPROVE, change(draft.version()), nothing);
        Letters.With service = new Letters.With(clock.today(), RiskLetter.Method.HAND, "演示：签收回执");
        var _ =
            letters.decide(dispatcher, id, LetterEvent.SERVE, change(draft.version() + 1), service);
        return;
      }
    }
  }

  private Letters.Change change(long version) {
    return new Letters.Change(ids.next(), version);
  }

  private void period(Actor dispatcher) {
    LocalDate from = clock.today();
    String street = grids.current(dispatcher.district()).cells().getFirst().street();
    List<Duty> duty =
        List.of(
            new Duty(from, Shift.DAY, "街道综治中心", Role.STREET_DISPATCHER.name()),
            new Duty(from, Shift.NIGHT, "街道综治中心", Role.STREET_LEADER.name()),
            new Duty(from.plusDays(1), Shift.ALL, "区综治中心", Role.DISTRICT_DISPATCHER.name()));
    Safeguards.Text text =
        new Safeguards.Text("演示：会展保障时段", from, from.plusDays(9), List.of(street), duty);
    var _ = safeguards.write(dispatcher, ids.next(), 0, text);
  }

  private static Optional<Actor> of(List<Actor> actors, Role role) {
    return actors.stream().filter(a -> a.role() == role).findFirst();
  }
}
