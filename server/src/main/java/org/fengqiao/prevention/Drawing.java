package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.audit.Audit;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.ArrivalSource;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.Season;
import org.fengqiao.prevention.domain.TaskStore;
import org.fengqiao.prevention.domain.effect.Arm;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.Draw;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.Seeds;
import org.fengqiao.prevention.domain.effect.Setting;
import org.fengqiao.prevention.domain.effect.Trial;
import org.fengqiao.prevention.domain.effect.TrialStore;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/** Opens trials and draws arms, for new tasks of low level where the district has agreed. */
@Singleton
class Drawing {
  private final TrialStore store;
  private final TaskStore tasks;
  private final Expecting expecting;
  private final ArrivalSource arrivals;
  private final Seeds seeds;
  private final Ids ids;
  private final Audit audit;

  Drawing(
      TrialStore store,
      TaskStore tasks,
      Expecting expecting,
      ArrivalSource arrivals,
      Seeds seeds,
      Ids ids,
      Audit audit) {
    this.store = store;
    this.tasks = tasks;
    this.expecting = expecting;
    this.arrivals = arrivals;
    this.seeds = seeds;
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * Draws for those that may be drawn.
   *
   * @return warnings whose task begins later
   */
  List<UUID> draw(String district, List<Warning> risen, Instant asOf) {
    LocalDate today = asOf.atZone(Clock.ZONE).toLocalDate();
    Setting setting = store.setting(district, today).orElse(null);
    if (setting == null || setting.kinds().isEmpty()) {
      return List.of();
    }
    Plan plan = store.plan(district, today);
    List<Warning> possible = possible(district, risen, setting, plan, asOf);
    if (possible.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<Playbook>> playbooks = tasks.playbooks(district, today);
    Season.Anchors anchors = tasks.anchors(district);
    return possible.stream()
        .map(w ->
            Playbook.choose(playbooks.getOrDefault(w.kind(), List.of()), w.level(), today, anchors)
                .map(book -> draw(w, book, setting, plan, asOf))
                .orElse(null))
        .filter(Objects::nonNull)
        .filter(a -> a.arm() == Arm.LATER)
        .map(Assignment::warning)
        .toList();
  }

  private List<Warning> possible(
      String district, List<Warning> risen, Setting setting, Plan plan, Instant asOf) {
    List<Warning> low =
        risen.stream()
            .filter(w -> setting.kinds().contains(w.kind()) && plan.mayWait(w.kind(), w.level()))
            .toList();
    if (low.isEmpty()) {
      return low;
    }
    List<UUID> asked = low.stream().map(Warning::id).toList();
    Set<UUID> known = new HashSet<>(tasks.openFor(district, asked));
    store.assigned(district, asked).forEach(a -> known.add(a.warning()));
    Set<String> unsafe =
        arrivals.guarded(district, asOf.minus(Duration.ofDays(plan.triggerDays())), asOf);
    return low.stream().filter(w -> !known.contains(w.id()) && !unsafe.contains(w.grid())).toList();
  }

  private @Nullable Assignment draw(
      Warning warning, Playbook book, Setting setting, Plan plan, Instant asOf) {
    Trial trial = trial(warning, book, setting, plan, asOf);
    List<Assignment> before = store.assignments(trial.district(), trial.id());
    if (Trials.grids(before).contains(warning.grid())) {
      return null;
    }
    LocalDate on = asOf.atZone(Clock.ZONE).toLocalDate();
    String stratum = stratum(warning, on);
    int place = (int) before.stream().filter(a -> a.stratum().equals(stratum)).count();
    Arm arm = Draw.arm(trial.seed(), trial.id(), stratum, place, plan.blockSize());
    Assignment drawn =
        new Assignment(
            trial.district(),
            trial.id(),
            warning.id(),
            warning.grid(),
            stratum,
            place,
            place / plan.blockSize(),
            arm,
            warning.level(),
            expected(warning, on, plan),
            asOf,
            on,
            arm == Arm.NOW ? on : on.plusDays(plan.laterDays()),
            trial.demo());
    store.assign(drawn);
    return drawn;
  }

  private @Nullable Double expected(Warning w, LocalDate on, Plan plan) {
    return expecting
        .of(
            new Expecting.Asked(
                w.district(), w.kind(), w.grid(), on, on.plusDays(plan.windowDays()), false),
            plan)
        .map(a -> Math.round(a.brought().mean() * 1000) / 1000.0)
        .orElse(null);
  }

  /** Kind, quarter and level: places of one stratum crossed the same threshold in one season. */
  static String stratum(Warning warning, LocalDate on) {
    return RunResult.nameOf(warning.kind())
        + '/'
        + on.getYear()
        + 'Q'
        + on.get(IsoFields.QUARTER_OF_YEAR)
        + '/'
        + warning.level();
  }

  /** The open trial of the playbook under the plan of today, else a new one. */
  private Trial trial(Warning w, Playbook book, Setting setting, Plan plan, Instant asOf) {
    String digest = plan.digest();
    Set<UUID> over =
        store.evaluations(w.district()).stream().map(e -> e.trial()).collect(Collectors.toSet());
    return store.trials(w.district()).stream()
        .filter(t ->
            t.kind() == w.kind()
                && t.playbook().equals(book.version())
                && t.playbookOf().equals(book.district())
                && t.digest().equals(digest)
                && !over.contains(t.id())
                && !Evaluating.full(store.assignments(t.district(), t.id()), plan))
        .findFirst()
        .orElseGet(() -> open(w, book, setting, plan, asOf));
  }

  private Trial open(Warning w, Playbook book, Setting setting, Plan plan, Instant asOf) {
    Trial trial =
        new Trial(
            w.district(),
            ids.next(),
            w.kind(),
            book.district(),
            book.version(),
            plan.district(),
            plan.version(),
            plan.digest(),
            setting.seq(),
            seeds.next(),
            asOf,
            setting.demo());
    store.open(trial);
    audit.record(
        Actor.system(w.district()),
        "effect.open",
        "trial/" + trial.id(),
        Map.of(
            "kind", RunResult.nameOf(w.kind()),
            "plan", plan.version(),
            "digest", trial.digest(),
            "commitment", trial.commitment()));
    return trial;
  }
}
