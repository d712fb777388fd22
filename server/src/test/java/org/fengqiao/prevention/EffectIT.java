package org.fengqiao.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.approval.SecondPerson;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.Verdict;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.ArrivalSource;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.effect.Arm;
import org.fengqiao.prevention.domain.effect.Assignment;
import org.fengqiao.prevention.domain.effect.Draw;
import org.fengqiao.prevention.domain.effect.EffortStore.Effort;
import org.fengqiao.prevention.domain.effect.Evaluation;
import org.fengqiao.prevention.domain.effect.Start;
import org.fengqiao.prevention.domain.effect.Trial;
import org.fengqiao.prevention.domain.effect.TrialStore;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.warning.Telling;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Change;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A trial from consent to its one evaluation, on a real database. One story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EffectIT extends ContextIT {
  private static final String DISTRICT = DemoPlaces.DISTRICT;
  private static final int KIND = Kind.TENANCY.ordinal();
  private static final int PLACES = 44;

  private final Instant[] now = {Instant.parse("2026-03-02T02:00:00Z")};
  private List<String> grids = List.of();

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, (Clock) () -> now[0]);
  }

  @Override
  protected void started() {
    grids =
        DemoPlaces.load(context).current(DISTRICT).cells().stream()
            .limit(PLACES)
            .map(c -> c.code())
            .toList();
  }

  @Test
  @Order(1)
  void withoutConsentNothingIsDrawn() {
    run(List.of(grids.getFirst()), 65, KIND);
    assertThat(tasks()).hasSize(1);
    assertThat(store().trials(DISTRICT)).isEmpty();
  }

  @Test
  @Order(2)
  void consentTakesTwoPeopleAndNeverCoversWages() {
    EffectSettings settings = bean(EffectSettings.class);
    LocalDate today = LocalDate.of(2026, 3, 2);
    Actor first = actor(Role.DISTRICT_DISPATCHER, DISTRICT);
    for (String kind : List.of("LABOR", "INJURY_TORT", "FAMILY", "ALL")) {
      assertThat(code(settings.propose(first, UUID.randomUUID(), List.of(kind), today, "x")))
          .isEqualTo("effect-barred");
    }
    assertThat(code(settings.propose(first, UUID.randomUUID(), List.of("X"), today, "x")))
        .isEqualTo("effect-invalid");
    Staged staged =
        settings.propose(first, UUID.randomUUID(), List.of("TENANCY"), today, "试点").orThrow();
    assertThat(store().setting(DISTRICT, today)).isEmpty();
    var decision = new SecondPerson.Decision(UUID.randomUUID(), 1, null);
    UUID id = staged.change().id();
    assertThat(code(bean(SecondPerson.class).decide(id, Verdict.APPROVE, decision, first)))
        .isEqualTo("approval-same-person");
    Actor leader = actor(Role.LEADER, "440105", 9);
    assertThat(code(bean(SecondPerson.class).decide(id, Verdict.APPROVE, decision, leader)))
        .isEqualTo("done");
    assertThat(store().setting(DISTRICT, today).orElseThrow().kinds()).containsExactly(KIND);
  }

  @Test
  @Order(3)
  void halfOfTheTasksBeginLaterAndTheDrawCanBeMadeAgain() {
    run(grids, 65, KIND);
    Trial trial = first();
    List<Assignment> drawn = store().assignments(DISTRICT, trial.id());
    // The place of the first test has its task already; at 20 an arm the next trial begins.
    assertThat(drawn).hasSize(40);
    assertThat(store().trials(DISTRICT)).hasSize(2);
    assertThat(drawn.stream().filter(a -> a.arm() == Arm.LATER)).hasSize(20);
    assertThat(tasks()).hasSize(PLACES - pending().size());
    assertThat(drawn)
        .allMatch(a -> Draw.arm(trial.seed(), trial.id(), a.stratum(), a.place(), 4) == a.arm());
    assertThat(trial.commitment()).hasSize(64).isNotEqualTo(trial.seed());
    run(grids, 65, KIND);
    assertThat(store().assignments(DISTRICT, trial.id())).isEqualTo(drawn);
  }

  @Test
  @Order(4)
  void aPlaceThatRisesToOrangeLeavesAtOnceAndKeepsItsArm() {
    Assignment waiting = waiting();
    int before = tasks().size();
    now[0] = now[0].plus(Duration.ofDays(1));
    run(grids, 65, KIND, waiting.grid(), 75);
    assertThat(tasks()).hasSize(before + 1);
    Start start = starts().getFirst();
    assertThat(start.cause()).isEqualTo(Start.Cause.ROSE);
    assertThat(start.warning()).isEqualTo(waiting.warning());
    assertThat(store().assigned(DISTRICT, List.of(waiting.warning())).getFirst().arm())
        .isEqualTo(waiting.arm());
  }

  @Test
  @Order(5)
  void aPersonMayBeginEarlierWithAReason() {
    Effects effects = bean(Effects.class);
    Actor dispatcher = actor(Role.DISTRICT_DISPATCHER, DISTRICT);
    Assignment waiting = waiting();
    UUID key = UUID.randomUUID();
    Actor elsewhere = actor(Role.STREET_DISPATCHER, "440105999");
    assertThat(code(effects.begin(elsewhere, waiting.warning(), key, "x")))
        .isEqualTo("effect-not-found");
    assertThat(code(effects.begin(dispatcher, waiting.warning(), key, " ")))
        .isEqualTo("effect-invalid");
    int before = tasks().size();
    assertThat(code(effects.begin(dispatcher, waiting.warning(), key, "房东限期清退"))).isEqualTo("done");
    assertThat(code(effects.begin(dispatcher, waiting.warning(), key, "房东限期清退"))).isEqualTo("done");
    assertThat(tasks()).hasSize(before + 1);
    assertThat(code(effects.begin(dispatcher, waiting.warning(), UUID.randomUUID(), "x")))
        .isEqualTo("effect-not-waiting");
  }

  @Test
  @Order(6)
  void waitingEndsOnItsDayAndTheTrialIsEvaluatedOnce() {
    Effects effects = bean(Effects.class);
    Effects.Row row = effects.row(DISTRICT, KIND).orThrow();
    assertThat(row.now()).isGreaterThanOrEqualTo(20);
    assertThat(row.detectable()).isEqualTo(0.4, within(0.03));
    assertThat(row.record()).isEmpty();
    for (int day = 0; day < 28; day++) {
      now[0] = now[0].plus(Duration.ofDays(1));
      run(grids, 65, KIND);
    }
    assertThat(pending()).isEmpty();
    assertThat(starts()).extracting(Start::cause).contains(Start.Cause.DUE, Start.Cause.EARLY);
    assertThat(store().evaluations(DISTRICT)).isEmpty();
    now[0] = now[0].plus(Duration.ofDays(8));
    run(grids, 65, KIND);
    run(grids, 65, KIND);
    assertThat(store().evaluations(DISTRICT)).hasSize(1);
    Evaluation e = store().evaluations(DISTRICT).getFirst();
    assertThat(e.result()).isEqualTo(Evaluation.Result.NONE_SHOWN);
    assertThat(e.nowDeclined()).as("nobody accepted").isEqualTo(e.now().tasks());
    assertThat(e.laterEarly()).isEqualTo(2);
    assertThat(effects.row(DISTRICT, KIND).orThrow().record()).hasSize(1);
  }

  @Test
  @Order(7)
  void aSingleTaskIsToldWithoutAVerdict() {
    Actor dispatcher = actor(Role.DISTRICT_DISPATCHER, DISTRICT);
    Task task = tasks().getFirst();
    Effects.Single single = bean(Effects.class).single(dispatcher, task.id()).orThrow();
    assertThat(single.to()).isEqualTo(single.begun().plusDays(28));
    assertThat(single.answer()).as("no matter, so no past").isNull();
    assertThat(code(bean(Effects.class).single(actor(Role.GRID_WORKER, "440105999"), task.id())))
        .isEqualTo("task-not-found");
  }

  @Test
  @Order(8)
  void patrolEffortIsByGridAndWeek() {
    PatrolEffort effort = bean(PatrolEffort.class);
    Actor dispatcher = actor(Role.DISTRICT_DISPATCHER, DISTRICT);
    LocalDate monday = LocalDate.of(2026, 3, 2);
    String grid = grids.getFirst();
    assertThat(code(effort.enter(dispatcher, List.of(new Effort(grid, monday.plusDays(1), 3, 1)))))
        .isEqualTo("effect-invalid");
    assertThat(code(effort.enter(dispatcher, List.of(new Effort("440105999999999", monday, 3, 1)))))
        .isEqualTo("effect-invalid");
    for (double hours : new double[] {3, 4.5}) {
      assertThat(code(effort.enter(dispatcher, List.of(new Effort(grid, monday, hours, 2)))))
          .isEqualTo("done");
    }
    assertThat(effort.of(dispatcher, grid).orThrow())
        .containsExactly(new Effort(grid, monday, 4.5, 2));
  }

  @Test
  @Order(9)
  void everyChannelHasAnOrigin() throws Exception {
    try (var admin = database.admin();
        var rows =
            admin
                .createStatement()
                .executeQuery("SELECT count(*) FROM channel_origin WHERE district = '000000'")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(org.fengqiao.casework.domain.Channel.values().length);
    }
    assertThat(bean(ArrivalSource.class).guarded(DISTRICT, Instant.EPOCH, now[0])).isEmpty();
  }

  private List<Start> starts() {
    return store().starts(DISTRICT, first().id());
  }

  /** The trial that was opened first. */
  private Trial first() {
    return store().trials(DISTRICT).getLast();
  }

  /** Places that wait. */
  private List<Assignment> pending() {
    return bean(Effects.class).waiting(actor(Role.DISTRICT_DISPATCHER, DISTRICT));
  }

  /** A place of it that waits. */
  private Assignment waiting() {
    return pending().stream().filter(a -> a.trial().equals(first().id())).findFirst().orElseThrow();
  }

  private TrialStore store() {
    return bean(TrialStore.class);
  }

  private void run(List<String> high, double score, int kind) {
    run(high, score, kind, "", 0);
  }

  /** A run in which places have a score of a kind, one of them another. */
  private void run(List<String> high, double score, int kind, String one, double other) {
    int n = grids.size();
    int day = (int) now[0].atZone(Clock.ZONE).toLocalDate().toEpochDay();
    double[] scores =
        grids.stream()
            .mapToDouble(g -> g.equals(one) ? other : high.contains(g) ? score : 0)
            .toArray();
    double[] ones = IntStream.range(0, n).mapToDouble(i -> scores[i] > 0 ? 1 : 0).toArray();
    int[] matters = IntStream.range(0, n).map(i -> scores[i] > 0 ? 5 : 0).toArray();
    int[] last = IntStream.range(0, n).map(i -> scores[i] > 0 ? day : Integer.MIN_VALUE).toArray();
    KindScores scored =
        KindScores.of(
            scores,
            new double[][] {ones, new double[n], ones},
            matters,
            matters,
            new boolean[n],
            last);
    List<KindScores> kinds = new ArrayList<>();
    for (int k = 0; k < RunResult.KINDS; k++) {
      kinds.add(k == kind ? scored : KindScores.empty(n));
    }
    RunResult result = new RunResult(UUID.randomUUID(), DISTRICT, 1, now[0], grids, kinds);
    List<Change> changes = bean(Warnings.class).assess(DISTRICT, result, now[0], Telling.LIVE);
    int _ = bean(Prevention.class).propose(DISTRICT, changes, now[0], Telling.LIVE);
  }

  private List<Task> tasks() {
    return bean(Prevention.class).list(actor(Role.DISTRICT_DISPATCHER, DISTRICT), null, 200);
  }

  private static Actor actor(Role role, String prefix) {
    return actor(role, prefix, 1);
  }

  private static Actor actor(Role role, String prefix, long id) {
    return new Actor(
        new UUID(id, 1),
        role,
        DISTRICT,
        new Territory(List.of(prefix)),
        Set.of(
            Permission.WARNING_READ,
            Permission.WARNING_DECIDE,
            Permission.TASK_READ,
            Permission.TASK_DECIDE,
            Permission.LAW_EDIT,
            Permission.LAW_APPROVE));
  }

  private static String code(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> "done";
      case Outcome.Refused<?>(var refusal) -> refusal.code();
    };
  }
}
