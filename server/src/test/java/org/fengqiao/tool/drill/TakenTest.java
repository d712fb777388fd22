package org.fengqiao.tool.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fengqiao.tool.drill.Taken.Verdict;
import org.junit.jupiter.api.Test;

/** The judge of the contention drill sees each kind of fault. */
class TakenTest {
  private static Taken write(long seen, long version, long from, long to) {
    return new Taken(UUID.randomUUID(), "x", seen, version, from, to);
  }

  @Test
  void writesThatTileTheWayAreSound() {
    List<Taken> writes = List.of(write(4, 5, 50, 60), write(1, 4, 10, 20), write(5, 6, 55, 70));
    assertThat(Taken.judge(writes, 1, 6)).isEqualTo(new Verdict(0, 0));
  }

  @Test
  void twoWritesOnOneVersionAreALostUpdate() {
    List<Taken> writes = List.of(write(1, 2, 10, 20), write(1, 2, 11, 21));
    assertThat(Taken.judge(writes, 1, 2).lostUpdates()).isPositive();
  }

  @Test
  void aVersionThatNoWriteAccountsForIsALostUpdate() {
    assertThat(Taken.judge(List.of(write(1, 2, 1, 2)), 1, 3).lostUpdates()).isEqualTo(1);
    assertThat(Taken.judge(List.of(write(2, 3, 1, 2)), 1, 3).lostUpdates()).isEqualTo(1);
  }

  @Test
  void anAnswerBeforeAnEarlierOneWasSentIsDisorder() {
    List<Taken> writes = List.of(write(1, 2, 100, 110), write(2, 3, 10, 20));
    assertThat(Taken.judge(writes, 1, 3)).isEqualTo(new Verdict(0, 1));
  }

  @Test
  void aReplayCountsOnce() {
    Taken once = write(1, 2, 1, 2);
    assertThat(Taken.judge(List.of(once, once), 1, 2)).isEqualTo(new Verdict(0, 0));
  }
}
