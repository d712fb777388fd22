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

  private void put(int item, int grid, int daysAgo, long hash) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    int day = (int) (at.plus(Duration.ofHours(8)).getEpochSecond() / 86_400);
    ledger.put(
        new Fact(
            new UUID(0, item),
            grid,
            0,
            false,
            false,
            day,
            at.getEpochSecond() * 1_000_000,
            true,
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
