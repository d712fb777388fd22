package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.deadline.domain.TimerRule.Basis;
import org.fengqiao.deadline.domain.TimerRule.ExtendBy;
import org.fengqiao.deadline.domain.TimerRule.Nature;
import org.fengqiao.deadline.domain.TimerRule.Unit;

/** Rules and clocks for tests. */
final class ClockSamples {
  static final UUID ITEM = new UUID(0, 1);

  private ClockSamples() {}

  /** A rule that may stand still by agreement and be extended by 30. */
  static TimerRule soft(TimerCode code, int length, Unit unit, Nature nature, int alarm) {
    return new TimerRule(
        code,
        length,
        unit,
        1,
        LocalDate.EPOCH,
        null,
        nature,
        alarm,
        PauseCause.AGREED,
        30,
        ExtendBy.PARTIES,
        new Basis(null, null, ""));
  }

  static TimerRule statutory(int length, Unit unit) {
    return soft(TimerCode.T_HANDLE_60D, length, unit, Nature.STATUTORY, 3);
  }

  static Timer started(TimerRule rule, Instant at) {
    return new Timer(
        "440105",
        ITEM,
        at,
        Terms.due(rule, at, TermsTest.SHIPPED),
        Timer.State.RUNNING,
        rule.version());
  }

  /** Noon in China. */
  static Instant noon(LocalDate day) {
    return day.atTime(4, 0).toInstant(java.time.ZoneOffset.UTC);
  }

  static Timer counted(TimerRule rule, Timer timer) {
    return timer.due(Terms.due(rule, timer, TermsTest.SHIPPED));
  }
}
