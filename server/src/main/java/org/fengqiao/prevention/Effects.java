package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskStore;
import org.fengqiao.prevention.domain.effect.Arm;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.EffectRefusal;
import org.fengqiao.prevention.domain.effect.Evaluation;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.Predictive;
import org.fengqiao.prevention.domain.effect.Setting;
import org.fengqiao.prevention.domain.effect.Start;
import org.fengqiao.prevention.domain.effect.Trial;
import org.fengqiao.prevention.domain.effect.TrialStore;
import org.fengqiao.warning.Telling;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Change;
import org.fengqiao.warning.domain.Warning;
import org.fengqiao.warning.domain.WarningEvent;
import org.jspecify.annotations.Nullable;

/** Measured effect, to look at: single tasks, playbooks with their record, places that wait. */
@Singleton
public class Effects {
  private static final double TAIL = 0.025;

  private final TrialStore store;
  private final TaskStore tasks;
  private final Prevention prevention;
  private final Warnings warnings;
  private final Expecting expecting;
  private final Audit audit;
  private final Clock clock;

  Effects(
      TrialStore store,
      TaskStore tasks,
      Prevention prevention,
      Warnings warnings,
      Expecting expecting,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.prevention = prevention;
    this.warnings = warnings;
    this.expecting = expecting;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A playbook with its record.
   *
   * @param mayWait whether its tasks may be drawn at all
   * @param drawn whether the district has agreed to it today
   * @param trial the oldest trial that is not evaluated; null when there is none
   * @param now tasks of its first arm
   * @param later tasks of its second arm
   * @param evaluatedOn day of the evaluation; null while an arm is not full
   * @param matters expected matters of a task in the window, from the draws or assumed
   * @param assumed whether they are assumed
   * @param detectable drop that a full trial sees, 0 to 1; null when none
   * @param forty tasks per arm that a drop of 40 % needs; 0 when no size suffices
   * @param record evaluations, newest first, with their trials
   * @param trials every trial of it
   */
  public record Row(
      Playbook playbook,
      Plan plan,
      boolean mayWait,
      boolean drawn,
      @Nullable Trial trial,
      int now,
      int later,
      @Nullable LocalDate evaluatedOn,
      double matters,
      boolean assumed,
      @Nullable Double detectable,
      int forty,
      List<Past> record,
      Set<UUID> trials) {
    public Row {
      record = List.copyOf(record);
      trials = Set.copyOf(trials);
    }
  }

  /** One evaluation and its trial. */
  public record Past(Trial trial, Evaluation evaluation) {}

  /**
   * A single task: observed against expected, never a verdict.
   *
   * @param begun day it was accepted, else proposed; the window begins on the next
   * @param to last day of the window
   * @param through last day that is counted so far
   * @param answer null where there is too little past
   * @param low what 2.5 % of unaffected windows stay below
   * @param high what 2.5 % of them exceed
   */
  public record Single(
      Task task,
      LocalDate begun,
      LocalDate to,
      LocalDate through,
      @Nullable Expected answer,
      int low,
      int high) {}

  /** The plan of today. */
  @Transactional
  public Plan plan(String district) {
    return store.plan(district, clock.today());
  }

  /** The district's consent, every edition, newest first. */
  @Transactional
  public List<Setting> settings(String district) {
    return store.settings(district);
  }

  /** Whether the district draws today, and which kinds. */
  @Transactional
  public Optional<Setting> setting(String district) {
    return store.setting(district, clock.today());
  }

  /** Every playbook in force, by kind. */
  @Transactional
  public List<Row> rows(String district) {
    LocalDate today = clock.today();
    Plan plan = store.plan(district, today);
    Setting setting = store.setting(district, today).orElse(null);
    List<Trial> trials = store.trials(district);
    Map<UUID, Evaluation> done = new TreeMap<>();
    store.evaluations(district).forEach(e -> done.put(e.trial(), e));
    List<Row> rows = new ArrayList<>();
    for (List<Playbook> books : new TreeMap<>(tasks.playbooks(district, today)).values()) {
      for (Playbook book : books) {
        boolean drawn = setting != null && setting.kinds().contains(book.kind());
        rows.add(row(book, plan, drawn, trials, done));
      }
    }
    return rows;
  }

  /** One playbook, by kind. */
  @Transactional
  public Outcome<Row> row(String district, int kind) {
    return rows(district).stream()
        .filter(r -> r.playbook().kind() == kind)
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new EffectRefusal.NotFound()));
  }

  private Row row(
      Playbook book, Plan plan, boolean drawn, List<Trial> trials, Map<UUID, Evaluation> done) {
    List<Trial> own =
        trials.stream()
            .filter(t ->
                t.kind() == book.kind()
                    && t.playbook().equals(book.version())
                    && t.playbookOf().equals(book.district()))
            .toList();
    // The oldest that is not evaluated: a full one waits for its windows while the next one draws.
    Trial open =
        own.reversed().stream().filter(t -> !done.containsKey(t.id())).findFirst().orElse(null);
    Plan of = open == null ? plan : store.planNamed(open.planOf(), open.plan()).orElse(plan);
    List<Assignment> all = open == null ? List.of() : store.assignments(open.district(), open.id());
    Map<Arm, List<Assignment>> arms = Trials.byArm(all);
    int now = arms.getOrDefault(Arm.NOW, List.of()).size();
    int later = arms.getOrDefault(Arm.LATER, List.of()).size();
    double matters = Evaluating.expected(all, of);
    double drop =
        of.design()
            .detectableDrop(
                matters,
                of.assumedDispersion(),
                Math.max(now, of.armTarget()),
                Math.max(later, of.armTarget()));
    return new Row(
        book,
        of,
        plan.levels().stream().anyMatch(l -> plan.mayWait(book.kind(), l)),
        drawn,
        open,
        now,
        later,
        Evaluating.evaluatedOn(all, of),
        matters,
        Double.compare(matters, of.assumedMatters()) == 0,
        Double.isNaN(drop) ? null : drop,
        of.design().tasksPerArm(matters, of.assumedDispersion(), 0.4),
        own.stream()
            .filter(t -> done.containsKey(t.id()))
            .map(t -> new Past(t, java.util.Objects.requireNonNull(done.get(t.id()))))
            .toList(),
        own.stream().map(Trial::id).collect(Collectors.toSet()));
  }

  /** Observed against expected after one task. */
  @Transactional
  public Outcome<Single> single(Actor actor, UUID id) {
    return prevention.get(actor, id).map(this::single);
  }

  private Single single(Task task) {
    Plan plan = store.plan(task.district(), clock.today());
    LocalDate begun =
        tasks
            .begunAt(task.district(), task.id())
            .orElse(task.proposedAt())
            .atZone(Clock.ZONE)
            .toLocalDate();
    LocalDate to = begun.plusDays(plan.windowDays());
    LocalDate yesterday = clock.today().minusDays(1);
    LocalDate through = yesterday.isBefore(to) ? yesterday : to;
    Expected answer =
        through.isAfter(begun)
            ? expecting
                .of(
                    new Expecting.Asked(
                        task.district(), task.kind(), task.grid(), begun, through, true),
                    plan)
                .orElse(null)
            : null;
    Predictive law = answer == null ? null : answer.brought();
    return new Single(
        task,
        begun,
        to,
        through,
        answer,
        law == null ? 0 : law.quantile(TAIL),
        law == null ? 0 : law.quantile(1 - TAIL));
  }

  /** Places of the actor's territory that wait for their later start, soonest first. */
  @Transactional
  public List<Assignment> waiting(Actor actor) {
    return store.waiting(actor.district()).stream()
        .filter(a -> actor.may(Permission.TASK_READ, a.grid()))
        .toList();
  }

  /**
   * A person lets a waiting place begin at once. The arm stays what it was.
   *
   * @param warning the warning that waits
   * @param key idempotency key: the same key again answers as the first time
   * @param reason why, about the place
   */
  @Transactional
  public Outcome<Start> begin(Actor actor, UUID warning, UUID key, @Nullable String reason) {
    Warning now =
        switch (warnings.get(actor, warning)) {
          case Outcome.Done<Warning>(var found) -> found;
          case Outcome.Refused<Warning> _ -> null;
        };
    if (now == null) {
      return Outcome.refused(new EffectRefusal.NotFound());
    }
    Optional<Start> known = store.startByKey(actor.district(), key);
    if (known.isPresent()) {
      return known.get().warning().equals(warning)
          ? Outcome.done(known.get())
          : Outcome.refused(new EffectRefusal.KeyReused());
    }
    if (reason == null || reason.isBlank()) {
      return Outcome.refused(new EffectRefusal.Bad("/reason", "missing"));
    }
    Assignment waiting =
        store.waiting(actor.district()).stream()
            .filter(a -> a.warning().equals(warning))
            .findFirst()
            .orElse(null);
    if (waiting == null) {
      return Outcome.refused(new EffectRefusal.NotWaiting());
    }
    return begin(actor, now, waiting, key, reason.strip());
  }

  private Outcome<Start> begin(
      Actor actor, Warning now, Assignment waiting, UUID key, String reason) {
    Start start =
        new Start(
            actor.district(),
            waiting.trial(),
            waiting.warning(),
            key,
            Start.Cause.EARLY,
            clock.now(),
            actor.role(),
            reason);
    if (!store.start(start)) {
      return Outcome.refused(new EffectRefusal.NotWaiting());
    }
    audit.record(
        actor,
        "effect.begin",
        "warning/" + now.id(),
        Map.of("grid", now.grid(), "kind", RunResult.nameOf(now.kind())));
    // What no longer waits passes the gate like any warning that has just risen.
    Change passes = new Change(now, now, WarningEvent.RISE, false);
    int _ = prevention.propose(actor.district(), List.of(passes), clock.now(), Telling.LIVE);
    return Outcome.done(start);
  }
}
