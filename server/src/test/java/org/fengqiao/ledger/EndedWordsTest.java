package org.fengqiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.kernel.Role;
import org.fengqiao.ledger.domain.ExportField;
import org.junit.jupiter.api.Test;

/** What the last closing told, as a list of an office says it. */
class EndedWordsTest {
  @Test
  void theLastClosingCounts() {
    List<EventRecord> history =
        List.of(
            closed("2026-11-01T02:00:00Z", "PERSUADED"),
            closed("2026-11-20T17:00:00Z", "SOLVED", "AIDED"));
    assertThat(ItemWords.ended(ExportField.CLOSED_ON, history)).isEqualTo("2026-11-21");
    assertThat(ItemWords.ended(ExportField.OUTCOME, history)).isEqualTo("解决问题到位、帮扶救助到位");
    assertThat(ItemWords.ended(ExportField.OUTCOME, List.of())).isEmpty();
  }

  private static EventRecord closed(String at, String... outcome) {
    return new EventRecord(
        Matters.DISTRICT,
        UUID.randomUUID(),
        9,
        UUID.randomUUID(),
        ItemEvent.SETTLED,
        ItemState.FOLLOW_UP,
        ItemState.CLOSED,
        Instant.parse(at),
        UUID.randomUUID(),
        Role.STREET_DISPATCHER,
        null,
        Map.of(),
        Map.of("outcome", List.of(outcome)),
        UUID.randomUUID(),
        0);
  }
}
