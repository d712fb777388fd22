package org.fengqiao.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

class DeadlinesIT extends ContextIT {
  private static final String DISTRICT = "440105";

  private Deadlines deadlines;
  private TransactionOperations<Connection> tx;

  @Override
  @SuppressWarnings("unchecked")
  protected void started() {
    deadlines = bean(Deadlines.class);
    tx = bean(TransactionOperations.class);
  }

  @Test
  void theShippedYearsAreThereAfterTheFirstStart() {
    assertThat(deadlines.calendar().years()).contains(2024, 2025, 2026);
    assertThat(deadlines.calendar().working(LocalDate.of(2026, 10, 10))).isTrue();
  }

  @Test
  void everyClockHasARuleOnEveryDay() {
    for (TimerCode code : TimerCode.values()) {
      Due due = deadlines.preview(code, Instant.parse("2016-05-04T02:00:00Z"));
      assertThat(due.code()).isEqualTo(code);
    }
  }

  @Test
  void aClockIsStartedReadAndEnded() {
    UUID item = UUID.randomUUID();
    Instant at = Instant.parse("2026-09-28T02:00:00Z");
    Due due = tx.executeWrite(s -> deadlines.start(DISTRICT, item, TimerCode.T_TIER_DISTRICT, at));
    assertThat(due.legalDueDate()).isEqualTo("2026-10-10");
    assertThat(deadlines.of(DISTRICT, item))
        .containsExactly(new Timer(DISTRICT, item, at, due, Timer.State.RUNNING, 1));
    tx.executeWrite(s -> {
      deadlines.end(DISTRICT, item, List.of(TimerCode.T_TIER_DISTRICT), Timer.State.DONE, at);
      return null;
    });
    assertThat(deadlines.of(DISTRICT, item)).noneMatch(Timer::open);
  }

  @Test
  void importOfAYearMovesRunningClocksAndWritesItDown() throws Exception {
    UUID item = UUID.randomUUID();
    Instant at = Instant.parse("2026-12-07T02:00:00Z");
    Due before = tx.executeWrite(s -> deadlines.start(DISTRICT, item, TimerCode.T_HANDLE_60D, at));
    assertThat(before)
        .isEqualTo(
            new Due(
                TimerCode.T_HANDLE_60D, LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 5), true));
    Calendars.Imported done =
        bean(Calendars.class)
            .importYear(2027, madeUp2027(), "test", Actor.system(DISTRICT))
            .orThrow();
    assertThat(done.moved()).isEqualTo(1);
    assertThat(deadlines.of(DISTRICT, item).getFirst().due())
        .isEqualTo(
            new Due(
                TimerCode.T_HANDLE_60D,
                LocalDate.of(2027, 2, 5),
                LocalDate.of(2027, 2, 12),
                false));
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet log =
            sql.executeQuery(
                "SELECT calendar_year, old_legal_due_on, new_legal_due_on FROM timer_log")) {
      assertThat(log.next()).isTrue();
      assertThat(log.getInt(1)).isEqualTo(2027);
      assertThat(log.getString(2)).isEqualTo("2027-02-05");
      assertThat(log.getString(3)).isEqualTo("2027-02-12");
      assertThat(log.next()).isFalse();
    }
    assertThat(
            bean(Calendars.class)
                .importYear(2027, madeUp2027(), "test", Actor.system(DISTRICT))
                .orThrow()
                .moved())
        .isZero();
  }

  /** Not the State Council's: a holiday week from 5 February, as a test of the arithmetic. */
  private static String madeUp2027() {
    List<String> days = new ArrayList<>();
    for (int day = 5; day <= 11; day++) {
      days.add("2027-02-%02d,HOLIDAY".formatted(day));
    }
    for (int day = 1; day <= 7; day++) {
      days.add("2027-10-%02d,HOLIDAY".formatted(day));
    }
    return String.join("\n", days);
  }
}
