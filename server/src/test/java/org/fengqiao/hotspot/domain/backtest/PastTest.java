package org.fengqiao.hotspot.domain.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.hotspot.domain.Fact;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.kernel.Clock;
import org.junit.jupiter.api.Test;

class PastTest {
  private static final LocalDate FROM = LocalDate.parse("2024-01-01");
  private static final LocalDate TO = LocalDate.parse("2026-11-20");

  private final Ledger ledger = new Ledger(TO.plusDays(1).atStartOfDay(Clock.ZONE).toInstant(), 0);
  private int serial;

  private void put(int grid, int kind, String day, long hash) {
    Instant at = LocalDate.parse(day).atTime(12, 0).atZone(Clock.ZONE).toInstant();
    long micros = at.getEpochSecond() * 1_000_000 + serial;
    ledger.put(
        new Fact(
            new UUID(7, serial++),
            grid,
            kind,
            false,
            0,
            (int) LocalDate.parse(day).toEpochDay(),
            micros,
            true,
            hash));
  }

  @Test
  void holdsEveryMatterOfSeveralYearsOnce() {
    int expected = 0;
    for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
      put(3, 0, day.toString(), 0);
      expected++;
    }
    Past past = Past.of(ledger, FROM, TO);
    assertThat(past.size()).isEqualTo(expected);
    assertThat(past.first()).isEqualTo((int) FROM.toEpochDay());
    assertThat(past.end()).isEqualTo((int) TO.toEpochDay() + 1);
    assertThat(past.day()).doesNotHaveDuplicates();
  }

  @Test
  void repeatsCountOnceAndOtherDaysAreLeftOut() {
    put(3, 0, "2023-12-20", 9);
    put(3, 0, "2024-01-05", 9);
    put(3, 1, "2024-03-01", 9);
    put(-1, 1, "2024-03-02", 0);
    put(3, 1, "2026-11-21", 0);
    Past past = Past.of(ledger, FROM, TO);
    assertThat(past.size()).as("told before the period, a new one, one in no grid").isEqualTo(2);
    assertThat(past.cell()).containsExactlyInAnyOrder(3, -1);
    assertThat(past.of(1, 11).size()).isEqualTo(2);
    assertThat(past.of(0, 11).size()).isZero();
    assertThat(past.of(0, 11).first()).isEqualTo(past.first());
    assertThat(past.of(11, 11)).isSameAs(past);
  }

  @Test
  void nothingIsAPastToo() {
    Past past = Past.of(ledger, FROM, TO);
    assertThat(past.size()).isZero();
    assertThat(past.days()).isZero();
  }
}
