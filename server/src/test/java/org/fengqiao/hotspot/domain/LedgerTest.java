package org.fengqiao.hotspot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  private final Ledger ledger = new Ledger(NOW, 0);

  @Test
  void theSameWordsInTheSameGridCountOnceUntilThirtyDaysAreOver() {
    put(1, 5, 70, 77);
    put(2, 5, 45, 77);
    put(3, 5, 16, 77);
    put(4, 5, 60, 88);
    put(5, 5, 20, 88);
    put(6, 6, 20, 88);
    put(7, 5, 2, 0);
    put(8, 5, 2, 0);
    assertThat(count(5)).as("70, 60, 20, and two too short to compare").isEqualTo(5);
    assertThat(count(6)).isEqualTo(1);
  }

  @Test
  void aChangedReportTakesThePlaceOfWhatWasKnown() {
    put(1, 5, 3, 77);
    put(2, 5, 2, 77);
    assertThat(count(5)).isEqualTo(1);
    ledger.remove(new UUID(0, 1));
    assertThat(count(5)).as("the second telling is the first now").isEqualTo(1);
    put(2, 6, 2, 77);
    assertThat(count(5)).isZero();
    assertThat(count(6)).isEqualTo(1);
    assertThat(ledger.size()).isEqualTo(1);
  }

  @Test
  void aMatterOfAYearAgoStillMakesItsRepetitionOne() {
    put(1, 5, 367, 77);
    put(2, 5, 350, 77);
    assertThat(count(5)).as("known, but told before").isZero();
  }

  @Test
  void whatHasNotArrivedDoesNotCount() {
    put(1, 5, -1, 0);
    put(2, 5, 0, 0);
    assertThat(count(5)).isEqualTo(1);
    assertThat(ledger.matters(NOW.plus(Duration.ofDays(1))).size()).isEqualTo(2);
  }

  @Test
  void aMergedARepeatedAndACopiedReportAreOneMatter() {
    put(1, 5, 9, 77);
    put(2, 5, 8, 77);
    assertThat(count(5)).as("the same words again").isEqualTo(1);
    put(3, 5, 7, 0, 0, false);
    assertThat(count(5)).as("linked to an earlier one by a person").isEqualTo(1);
    put(4, 5, 6, 99);
    assertThat(count(5)).isEqualTo(2);
    ledger.remove(new UUID(0, 4));
    assertThat(count(5)).as("merged into another: taken out").isEqualTo(1);
  }

  @Test
  void aClockThatRunsAheadCountsWhenItsTimeComes() {
    put(1, 5, -3, 77);
    put(2, 5, 1, 77);
    assertThat(count(5)).as("told in the future: not yet").isEqualTo(1);
    assertThat(ledger.matters(NOW.plus(Duration.ofDays(4))).size())
        .as("the one of yesterday came first")
        .isEqualTo(1);
  }

  @Test
  void theSameEventTwiceAndALateOneChangeNothingButTheirDay() {
    put(1, 5, 3, 0);
    put(1, 5, 3, 0);
    assertThat(ledger.size()).isEqualTo(1);
    put(2, 5, 20, 0);
    Matters matters = ledger.matters(NOW);
    assertThat(matters.size()).isEqualTo(2);
    assertThat(matters.day(0)).isLessThan(matters.day(1));
  }

  @Test
  void aKindChangedAfterTheFactMovesTheMatterAndDoesNotDoubleIt() {
    put(1, 5, 3, 0, 0, true);
    put(1, 5, 3, 0, 4, true);
    Matters matters = ledger.matters(NOW);
    assertThat(matters.size()).isEqualTo(1);
    assertThat(matters.kind(0)).isEqualTo(4);
  }

  private void put(int item, int grid, int daysAgo, long hash) {
    put(item, grid, daysAgo, hash, 0, true);
  }

  private void put(int item, int grid, int daysAgo, long hash, int kind, boolean countable) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    int day = (int) (at.plus(Duration.ofHours(8)).getEpochSecond() / 86_400);
    ledger.put(
        new Fact(
            new UUID(0, item),
            grid,
            kind,
            false,
            1,
            day,
            at.getEpochSecond() * 1_000_000,
            countable,
            hash));
  }

  private int count(int grid) {
    Matters matters = ledger.matters(NOW);
    int count = 0;
    for (int i = 0; i < matters.size(); i++) {
      count += matters.grid(i) == grid ? 1 : 0;
    }
    return count;
  }
}
