package org.fengqiao.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {
  private static final Instant T = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void theFifthFailureLocksForAQuarterOfAnHour() {
    Lockout state = null;
    for (int i = 0; i < 4; i++) {
      state = Lockout.failed(state, T.plusSeconds(i), Lockout.PER_NAME);
      assertThat(state.remainingS(T.plusSeconds(i))).isZero();
    }
    state = Lockout.failed(state, T.plusSeconds(4), Lockout.PER_NAME);
    assertThat(state.remainingS(T.plusSeconds(4))).isEqualTo(901);
    assertThat(state.remainingS(T.plusSeconds(4 + 900))).isZero();
  }

  @Test
  void oldFailuresAreForgotten() {
    Lockout state = new Lockout(4, T, null);
    assertThat(Lockout.failed(state, T.plusSeconds(901), Lockout.PER_NAME).failures()).isEqualTo(1);
  }
}
