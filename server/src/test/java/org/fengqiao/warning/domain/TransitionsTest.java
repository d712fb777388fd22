package org.fengqiao.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionsTest {
  @Test
  void everyStateAndEventAppearsAtMostOnce() {
    Set<String> seen = new HashSet<>();
    for (Transitions.Line line : Transitions.TABLE) {
      assertThat(seen.add(line.from() + " " + line.event())).as(line.toString()).isTrue();
    }
  }

  @Test
  void everyActiveStateCanCoolOrEndAndRunsNeverLeaveAnEndedOne() {
    for (WarningState state : WarningState.values()) {
      if (!state.active()) {
        assertThat(Transitions.TABLE).noneMatch(l -> l.from() == state);
      }
    }
    for (WarningState state :
        EnumSet.of(WarningState.PROPOSED, WarningState.CONFIRMED, WarningState.ACTING)) {
      assertThat(Transitions.after(state, WarningEvent.COOL)).contains(WarningState.COOLING);
      assertThat(Transitions.after(state, WarningEvent.RISE)).contains(state);
      assertThat(Transitions.after(state, WarningEvent.FALL)).contains(state);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PROPOSED, CONFIRM DISMISS",
    "CONFIRMED, DISMISS CLOSE",
    "ACTING, CLOSE",
    "COOLING, CLOSE",
    "DISMISSED, ''",
    "CLOSED, ''"
  })
  void whatAPersonMayDecide(WarningState state, String events) {
    assertThat(String.join(" ", Transitions.decisions(state).stream().map(Enum::name).toList()))
        .isEqualTo(events);
  }
}
