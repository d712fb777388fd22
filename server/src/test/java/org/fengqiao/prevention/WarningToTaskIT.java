package org.fengqiao.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.fengqiao.prevention.domain.TaskState;
import org.fengqiao.support.ContextIT;
import org.fengqiao.warning.Telling;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Change;
import org.fengqiao.warning.domain.Warning;
import org.fengqiao.warning.domain.WarningEvent;
import org.fengqiao.warning.domain.WarningState;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From a score to a task done, on a real database. One story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WarningToTaskIT extends ContextIT {
  private static final String DISTRICT = "440105";
  private static final String GRID = "440105001001001";
  private static final int LABOR = Kind.LABOR.ordinal();

  private final Instant[] now = {Instant.parse("2026-03-02T02:00:00Z")};

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, (Clock) () -> now[0]);
  }

  @Test
  @Order(1)
  void aHighScoreRaisesAWarningAndProposesATask() {
    List<Change> changes = run(70, 5);
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().after().level()).isEqualTo(Level.ORANGE);
    Task task = tasks(dispatcher()).getFirst();
    assertThat(task.state()).isEqualTo(TaskState.PROPOSED);
    assertThat(task.ownerBody()).isEqualTo("440105001-PM");
    assertThat(task.dueOn()).isEqualTo("2026-03-09");
    assertThat(outbox()).containsExactly("WARNING", "TASK");
  }

  @Test
  @Order(2)
  void theSameRunAgainChangesNothing() {
    assertThat(run(70, 5)).isEmpty();
    assertThat(warnings(dispatcher())).hasSize(1);
    assertThat(tasks(dispatcher())).hasSize(1);
    assertThat(outbox()).hasSize(2);
  }

  @Test
  @Order(3)
  void nobodyElsewhereSeesIt() {
    Actor elsewhere = actor(Role.STREET_DISPATCHER, "440105002");
    assertThat(warnings(elsewhere)).isEmpty();
    assertThat(tasks(elsewhere)).isEmpty();
    UUID id = warnings(dispatcher()).getFirst().id();
    assertThat(code(bean(Warnings.class).get(elsewhere, id))).isEqualTo("warning-not-found");
  }

  @Test
  @Order(4)
  void aDecisionIsTakenOnceAndOnlyOnWhatWasSeen() {
    Warnings service = bean(Warnings.class);
    Warning seen = warnings(dispatcher()).getFirst();
    UUID key = UUID.randomUUID();
    assertThat(code(decide(seen, WarningEvent.DISMISS, key, seen.version(), null)))
        .isEqualTo("warning-reason");
    assertThat(code(decide(seen, WarningEvent.CLOSE, key, seen.version(), "x")))
        .isEqualTo("warning-event");
    assertThat(code(decide(seen, WarningEvent.CONFIRM, key, 99, null))).isEqualTo("warning-stale");
    Warning done = decide(seen, WarningEvent.CONFIRM, key, seen.version(), null).orThrow();
    assertThat(done.state()).isEqualTo(WarningState.CONFIRMED);
    Warning again = decide(seen, WarningEvent.CONFIRM, key, seen.version(), null).orThrow();
    assertThat(again.version()).isEqualTo(done.version());
    assertThat(code(decide(seen, WarningEvent.CLOSE, key, done.version(), "x")))
        .isEqualTo("warning-key-reused");
    assertThat(service.events(done))
        .extracting(e -> e.event().name())
        .containsExactly("RAISE", "CONFIRM");
  }

  @Test
  @Order(5)
  void aTaskIsAcceptedDoneAndRemembered() {
    Actor mediator = actor(Role.STREET_MEDIATOR, "440105001");
    Task task = tasks(mediator).getFirst();
    Task accepted = move(mediator, task, TaskEvent.ACCEPT, null, null).orThrow();
    assertThat(accepted.state()).isEqualTo(TaskState.ACCEPTED);
    assertThat(warnings(mediator).getFirst().state()).isEqualTo(WarningState.ACTING);
    assertThat(code(move(mediator, accepted, TaskEvent.DONE, null, null)))
        .isEqualTo("task-incomplete");
    Task done = move(mediator, accepted, TaskEvent.DONE, null, TaskOutcome.DEFUSED).orThrow();
    assertThat(done.outcome()).isEqualTo(TaskOutcome.DEFUSED);
    assertThat(code(move(mediator, done, TaskEvent.DECLINE, "late", null))).isEqualTo("task-event");
  }

  @Test
  @Order(6)
  void everyKindHasAPlaybookInThreeLanguages() {
    var store = bean(org.fengqiao.prevention.domain.TaskStore.class);
    var books = store.playbooks(DISTRICT, java.time.LocalDate.of(2026, 3, 2));
    assertThat(books).hasSize(RunResult.KINDS);
    books.values().stream()
        .flatMap(List::stream)
        .forEach(b -> {
          assertThat(b.title().keySet()).isEqualTo(Set.of("zh-CN", "zh-Hant", "en"));
          assertThat(b.steps()).hasSizeGreaterThanOrEqualTo(3);
          assertThat(b.materials()).isNotEmpty();
          assertThat(b.law()).isNotEmpty();
        });
  }

  private List<Change> run(double score, int matters) {
    int grids = 2;
    int day = (int) now[0].atZone(Clock.ZONE).toLocalDate().toEpochDay();
    double[][] parts = {{1, 0}, {0, 0}, {1, 0}};
    KindScores labor =
        KindScores.of(
            new double[] {score, 0},
            parts,
            new int[] {matters + 2, matters},
            new int[] {matters, 0},
            new boolean[grids],
            new int[] {day, Integer.MIN_VALUE});
    List<KindScores> kinds = new ArrayList<>();
    for (int k = 0; k < RunResult.KINDS; k++) {
      kinds.add(k == LABOR ? labor : KindScores.empty(grids));
    }
    RunResult result =
        new RunResult(
            UUID.randomUUID(), DISTRICT, 1, now[0], List.of(GRID, "440105001001002"), kinds, 0);
    List<Change> changes = bean(Warnings.class).assess(DISTRICT, result, now[0], Telling.LIVE);
    int _ = bean(Prevention.class).propose(DISTRICT, changes, now[0], Telling.LIVE);
    return changes;
  }

  private Outcome<Warning> decide(
      Warning w, WarningEvent event, UUID key, long version, String reason) {
    return bean(Warnings.class).decide(dispatcher(), w.id(), event, key, version, reason);
  }

  private Outcome<Task> move(
      Actor actor, Task task, TaskEvent event, String reason, TaskOutcome outcome) {
    return bean(Prevention.class)
        .decide(
            actor,
            task.id(),
            event,
            new Prevention.Decision(UUID.randomUUID(), task.version(), reason, outcome, null));
  }

  private List<Warning> warnings(Actor actor) {
    return bean(Warnings.class).list(actor, true, null, null, null, 50);
  }

  private List<Task> tasks(Actor actor) {
    return bean(Prevention.class).list(actor, null, 50);
  }

  private List<String> outbox() {
    List<String> topics = new ArrayList<>();
    try (var connection = database.admin();
        var rows =
            connection.createStatement().executeQuery("SELECT topic FROM outbox ORDER BY id")) {
      while (rows.next()) {
        topics.add(rows.getString(1));
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return topics;
  }

  private static Actor dispatcher() {
    return actor(Role.STREET_DISPATCHER, "440105001");
  }

  private static Actor actor(Role role, String prefix) {
    return new Actor(
        UUID.nameUUIDFromBytes(prefix.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        role,
        DISTRICT,
        new Territory(List.of(prefix)),
        Set.of(
            Permission.WARNING_READ,
            Permission.WARNING_DECIDE,
            Permission.TASK_READ,
            Permission.TASK_DO));
  }

  private static String code(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> "done";
      case Outcome.Refused<?>(var refusal) -> refusal.code();
    };
  }
}
