package org.fengqiao.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.fengqiao.deadline.domain.DeadlineRefusal;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.DueListener;
import org.fengqiao.deadline.domain.FiredTimer;
import org.fengqiao.deadline.domain.PauseCause;
import org.fengqiao.deadline.domain.Stage;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.deadline.domain.TimerHandler;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clocks on a real database: standing still, extension, and firing once under a simulated clock.
 */
class ClocksIT extends ContextIT {
  private static final String DISTRICT = "440105";
  private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

  private Deadlines deadlines;
  private TimerSweep sweep;
  private TransactionOperations<Connection> tx;
  private volatile Instant now = MONDAY;
  private final Handler handler = new Handler();
  private final Map<UUID, Due> told = new HashMap<>();

  /** Remembers what fired after commit-or-not, and fails when told to. */
  private final class Handler implements TimerHandler {
    private final List<FiredTimer> fired = new ArrayList<>();
    private final Set<UUID> faulty = java.util.concurrent.ConcurrentHashMap.newKeySet();

    @Override
    public Set<TimerCode> codes() {
      return Set.of(TimerCode.values());
    }

    @Override
    public synchronized void fired(FiredTimer f) {
      if (faulty.contains(f.timer().itemId())) {
        throw new IllegalStateException("a fault of the handler");
      }
      fired.add(f);
    }
  }

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, () -> now);
    unstarted.registerSingleton(TimerHandler.class, handler);
    unstarted.registerSingleton(
        DueListener.class, (DueListener) (district, item, due) -> told.put(item, due));
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void started() {
    deadlines = bean(Deadlines.class);
    sweep = bean(TimerSweep.class);
    tx = bean(TransactionOperations.class);
  }

  @BeforeEach
  void fromMonday() throws Exception {
    now = MONDAY;
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute("TRUNCATE item_timer, timer_fired, timer_pause, timer_log");
    }
    handler.fired.clear();
    handler.faulty.clear();
    told.clear();
  }

  private UUID start(TimerCode... codes) {
    UUID item = UUID.randomUUID();
    tx.executeWrite(s -> {
      List<Due> running = new ArrayList<>();
      for (TimerCode code : codes) {
        running.add(deadlines.start(DISTRICT, item, code, now, running));
      }
      return null;
    });
    return item;
  }

  private Timer only(UUID item) {
    List<Timer> timers = deadlines.of(DISTRICT, item);
    assertThat(timers).hasSize(1);
    return timers.getFirst();
  }

  private List<String> rows(String query) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet found = sql.executeQuery(query)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private List<Stage> stages(UUID item) {
    return handler.fired.stream()
        .filter(f -> f.timer().itemId().equals(item))
        .map(FiredTimer::stage)
        .toList();
  }

  private void at(String instant) {
    now = Instant.parse(instant);
  }

  @Test
  void aClockStandsStillAndGoesOnAndEveryMoveIsWrittenDown() throws Exception {
    UUID item = start(TimerCode.T_MEDIATE_MEDICAL_30WD);
    Due before = only(item).due();
    List<TimerCode> codes = List.of(TimerCode.T_MEDIATE_MEDICAL_30WD);
    at("2026-03-05T02:00:00Z");
    assertThat(deadlines.pause(DISTRICT, item, codes, now, PauseCause.APPRAISAL).orThrow())
        .allMatch(t -> t.state() == Timer.State.PAUSED);
    assertThat(told).containsEntry(item, null);
    at("2027-01-05T02:00:00Z");
    sweep.run();
    assertThat(stages(item)).as("standing still, it can neither warn nor be due").isEmpty();
    at("2026-03-10T02:00:00Z");
    Timer going = deadlines.resume(DISTRICT, item, codes, now).orThrow().getFirst();
    assertThat(going).isEqualTo(only(item));
    assertThat(before.dueDate()).isEqualTo("2026-04-14");
    assertThat(going.due().dueDate()).isEqualTo("2026-04-17");
    assertThat(told.get(item)).isEqualTo(going.due());
    assertThat(
            rows(
                "SELECT cause || ' ' || old_due_on || ' ' || new_due_on FROM timer_log ORDER BY id"))
        .containsExactly("PAUSE 2026-04-14 2026-04-14", "RESUME 2026-04-14 2026-04-17");
    assertThat(rows("SELECT cause FROM timer_pause WHERE resumed_at IS NOT NULL"))
        .containsExactly("APPRAISAL");
    deadlines.pause(DISTRICT, item, codes, now, PauseCause.APPRAISAL).orThrow();
    assertThat(deadlines.resume(DISTRICT, item, codes, now).orThrow().getFirst().due())
        .as("a second time, of no length")
        .isEqualTo(going.due());
  }

  @Test
  void glpi15035WhatWaitsForADateGoesOnByItselfOnThatDate() throws Exception {
    UUID item = start(TimerCode.T_MEDIATE_MEDICAL_30WD);
    List<TimerCode> codes = List.of(TimerCode.T_MEDIATE_MEDICAL_30WD);
    Instant until = Instant.parse("2026-03-06T01:00:00Z");
    deadlines.pause(DISTRICT, item, codes, now, PauseCause.APPRAISAL, until).orThrow();
    at("2026-03-06T00:59:59Z");
    sweep.run();
    assertThat(only(item).state()).isEqualTo(Timer.State.PAUSED);
    // The server was down over the weekend: the told moment counts and not the late one.
    at("2026-03-09T01:00:00Z");
    sweep.run();
    assertThat(only(item).state()).isEqualTo(Timer.State.RUNNING);
    assertThat(only(item).due().dueDate()).isEqualTo("2026-04-20");
    assertThat(rows("SELECT resumed_at = '" + until + "' FROM timer_pause")).containsExactly("t");
    at("2026-04-20T16:00:00Z");
    sweep.run();
    assertThat(stages(item)).containsExactly(Stage.DUE, Stage.OVERDUE);
  }

  /** A pending reason neither bumps nor closes anything by itself: it waits for a person. */
  @Test
  void glpi8706WhatStandsStillFiresNothingAndEndsByNobodysHand() throws Exception {
    UUID item = start(TimerCode.T_MEDIATE_MEDICAL_30WD);
    List<TimerCode> codes = List.of(TimerCode.T_MEDIATE_MEDICAL_30WD);
    deadlines.pause(DISTRICT, item, codes, now, PauseCause.APPRAISAL).orThrow();
    at("2027-12-31T01:00:00Z");
    sweep.run();
    sweep.run();
    assertThat(only(item).state()).isEqualTo(Timer.State.PAUSED);
    assertThat(stages(item)).isEmpty();
    assertThat(rows("SELECT 'x' FROM timer_pause WHERE resumed_at IS NOT NULL")).isEmpty();
  }

  @Test
  void refusalsChangeNothing() throws Exception {
    UUID item = start(TimerCode.T_NOTICE_15D, TimerCode.T_RECHECK_30D);
    assertThat(
            deadlines.pause(
                DISTRICT,
                item,
                List.of(TimerCode.T_RECHECK_30D, TimerCode.T_NOTICE_15D),
                now,
                PauseCause.HEARING))
        .isEqualTo(
            Outcome.refused(
                new DeadlineRefusal.NotPausable(TimerCode.T_NOTICE_15D, PauseCause.HEARING)));
    assertThat(deadlines.extend(DISTRICT, item, TimerCode.T_NOTICE_15D, 1, now))
        .isEqualTo(Outcome.refused(new DeadlineRefusal.NotExtensible(TimerCode.T_NOTICE_15D)));
    assertThat(deadlines.extend(DISTRICT, item, TimerCode.T_HANDLE_60D, 1, now))
        .isEqualTo(Outcome.refused(new DeadlineRefusal.NotRunning(TimerCode.T_HANDLE_60D)));
    assertThat(deadlines.of(DISTRICT, item)).allMatch(t -> t.state() == Timer.State.RUNNING);
    assertThat(rows("SELECT 'x' FROM timer_log")).isEmpty();
  }

  @Test
  void sixtyDaysAreExtendedOnceBeforeTheyRunOut() throws Exception {
    UUID item = start(TimerCode.T_HANDLE_60D);
    assertThat(only(item).due().legalDueDate()).isEqualTo("2026-05-06");
    at("2026-05-06T15:59:59Z");
    assertThat(deadlines.extend(DISTRICT, item, TimerCode.T_HANDLE_60D, 31, now))
        .isEqualTo(Outcome.refused(new DeadlineRefusal.OutOfRange(TimerCode.T_HANDLE_60D, 30)));
    Timer longer = deadlines.extend(DISTRICT, item, TimerCode.T_HANDLE_60D, 30, now).orThrow();
    assertThat(longer.due().dueDate()).isEqualTo("2026-05-31");
    assertThat(only(item)).isEqualTo(longer);
    assertThat(deadlines.extend(DISTRICT, item, TimerCode.T_HANDLE_60D, 1, now))
        .isEqualTo(Outcome.refused(new DeadlineRefusal.AlreadyExtended(TimerCode.T_HANDLE_60D)));
    assertThat(rows("SELECT cause FROM timer_log")).containsExactly("EXTENSION");
  }

  @Test
  void anInternalLimitIsCutByAStatutoryClockStartedBeforeOrAfterIt() throws Exception {
    at("2026-09-28T02:00:00Z");
    UUID item = start(TimerCode.T_PROTECT_24H, TimerCode.T_TIER_DISTRICT);
    Due limit = deadlines.of(DISTRICT, item).getLast().due();
    assertThat(limit.code()).isEqualTo(TimerCode.T_TIER_DISTRICT);
    assertThat(limit.passesAt()).isEqualTo("2026-09-29T02:00:00Z");
    UUID other = start(TimerCode.T_TIER_DISTRICT, TimerCode.T_PROTECT_24H);
    assertThat(deadlines.of(DISTRICT, other))
        .allMatch(t -> t.due().passesAt().equals(Instant.parse("2026-09-29T02:00:00Z")));
    assertThat(rows("SELECT cause || ' ' || old_due_on || ' ' || new_due_on FROM timer_log"))
        .containsExactly("RULE 2026-10-10 2026-09-29");
  }

  @Test
  void everyStageFiresOnceInOrder() {
    UUID item = start(TimerCode.T_HANDLE_60D);
    sweep.run();
    assertThat(stages(item)).isEmpty();
    // Ten days before 1 May, a Tuesday.
    at("2026-04-21T00:29:59Z");
    sweep.run();
    assertThat(stages(item)).isEmpty();
    at("2026-04-21T00:30:00Z");
    sweep.run();
    sweep.run();
    assertThat(stages(item)).containsExactly(Stage.DUE_SOON);
    at("2026-05-01T16:00:00Z");
    sweep.run();
    assertThat(stages(item)).containsExactly(Stage.DUE_SOON, Stage.DUE);
    at("2026-05-06T16:00:00Z");
    sweep.run();
    at("2028-01-01T00:00:00Z");
    sweep.run();
    assertThat(stages(item)).containsExactly(Stage.DUE_SOON, Stage.DUE, Stage.OVERDUE);
  }

  @Test
  void zammad3140WhatHasBeenDoneEscalatesNoMore() {
    UUID item = start(TimerCode.T_NOTICE_15D);
    tx.executeWrite(s -> {
      deadlines.end(DISTRICT, item, List.of(TimerCode.T_NOTICE_15D), Timer.State.DONE, now);
      return null;
    });
    at("2027-01-01T00:00:00Z");
    sweep.run();
    assertThat(stages(item)).isEmpty();
  }

  @Test
  void aDateThatMovesFiresAgainForTheNewOneAndNotForTheOld() throws Exception {
    UUID item = start(TimerCode.T_MEDIATE_1M);
    // Due on 2 April; five days before is Saturday, so Friday.
    at("2026-03-27T00:30:00Z");
    sweep.run();
    assertThat(stages(item)).containsExactly(Stage.DUE_SOON);
    deadlines.extend(DISTRICT, item, TimerCode.T_MEDIATE_1M, 30, now).orThrow();
    sweep.run();
    assertThat(stages(item)).containsExactly(Stage.DUE_SOON);
    at("2026-04-28T00:00:00Z");
    sweep.run();
    assertThat(stages(item))
        .as("warns of the new date")
        .containsExactly(Stage.DUE_SOON, Stage.DUE_SOON);
    at("2026-05-02T16:00:00Z");
    sweep.run();
    at("2026-06-01T00:00:00Z");
    sweep.run();
    assertThat(stages(item))
        .containsExactly(Stage.DUE_SOON, Stage.DUE_SOON, Stage.DUE, Stage.OVERDUE);
    assertThat(rows("SELECT 'x' FROM timer_fired")).hasSize(4);
  }

  @Test
  void aHandlerThatFailsStopsOnlyItsOwnClockAndIsTriedAgain() throws Exception {
    List<UUID> items = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      items.add(start(TimerCode.T_OBJECT_5WD));
    }
    UUID faulty = items.get(7);
    handler.faulty.add(faulty);
    at("2026-03-09T16:00:00Z");
    sweep.run();
    assertThat(rows("SELECT DISTINCT item_id::text FROM timer_fired"))
        .hasSize(19)
        .doesNotContain(faulty.toString());
    assertThat(sweep.failing()).isEqualTo(1);
    Instant failed = now;
    sweep.run();
    assertThat(rows("SELECT failures FROM item_timer WHERE failures > 0"))
        .as("put off and not tried again at once")
        .containsExactly("1");
    now = failed.plus(Duration.ofSeconds(30));
    sweep.run();
    now = failed.plus(Duration.ofSeconds(60));
    sweep.run();
    assertThat(rows("SELECT failures FROM item_timer WHERE failures > 0"))
        .as("after half a minute, then after a minute more")
        .containsExactly("2");
    handler.faulty.clear();
    now = failed.plus(Duration.ofSeconds(90));
    sweep.run();
    assertThat(stages(faulty)).containsExactly(Stage.DUE, Stage.OVERDUE);
    assertThat(sweep.failing()).isZero();
  }

  @Test
  void severalServersFireEachClockOnce() throws Exception {
    for (int i = 0; i < 2000; i++) {
      start(TimerCode.T_NOTICE_15D);
    }
    at("2026-04-01T00:00:00Z");
    CountDownLatch together = new CountDownLatch(4);
    List<Thread> servers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      servers.add(
          Thread.ofPlatform()
              .start(() -> {
                together.countDown();
                try {
                  together.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                sweep.run();
              }));
    }
    for (Thread server : servers) {
      server.join();
    }
    sweep.run();
    assertThat(rows("SELECT count(*) || ' ' || count(DISTINCT item_id) FROM timer_fired"))
        .containsExactly("4000 2000");
    assertThat(handler.fired).hasSize(4000);
  }

  @Test
  void anItemThatSomebodyWorksOnIsLeftToHim() throws Exception {
    UUID held = start(TimerCode.T_NOTICE_15D);
    UUID free = start(TimerCode.T_NOTICE_15D);
    at("2026-04-01T00:00:00Z");
    try (Connection worker = database.admin();
        Statement sql = worker.createStatement()) {
      worker.setAutoCommit(false);
      sql.execute("SELECT FROM item_timer WHERE item_id = '" + held + "' FOR UPDATE");
      sweep.run();
      assertThat(stages(held)).isEmpty();
      assertThat(stages(free)).containsExactly(Stage.DUE, Stage.OVERDUE);
      worker.rollback();
    }
    sweep.run();
    assertThat(stages(held)).containsExactly(Stage.DUE, Stage.OVERDUE);
  }
}
