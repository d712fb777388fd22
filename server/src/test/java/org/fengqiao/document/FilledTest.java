package org.fengqiao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.casework.domain.ItemText.Passage;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands on a new paper before anybody has written on it. */
class FilledTest {
  private static final Instant AT = Instant.parse("2026-11-02T16:30:00Z");
  private static final UUID NIL = new UUID(0, 0);

  private static EventRecord event(
      ItemEvent event, @Nullable String reason, Map<String, Object> info) {
    return new EventRecord(
        "440105",
        NIL,
        2,
        NIL,
        event,
        ItemState.MEDIATING,
        ItemState.AGREED,
        AT,
        NIL,
        Role.COMMUNITY_MEDIATOR,
        reason,
        Map.of(),
        info,
        NIL,
        0);
  }

  @Test
  void anAgreementBringsItsDaysAndEachStep() {
    Map<String, String> known =
        Happened.of(
            List.of(
                event(ItemEvent.SIGN, null, Map.of()),
                event(ItemEvent.AGREE, null, Map.of("plan", List.of("2026-12-01", "2027-01-01")))));
    assertThat(known)
        .containsEntry("item.acceptedOn", "2026-11-03")
        .containsEntry("item.agreedOn", "2026-11-03");
    assertThat(known.get("item.performance").lines())
        .containsExactly("于2026年12月1日前履行：＿＿＿＿", "于2027年1月1日前履行：＿＿＿＿");
    assertThat(Happened.of(List.of(event(ItemEvent.AGREE, null, Map.of()))))
        .containsEntry("item.performance", "即时履行完毕");
  }

  @Test
  void ofSeveralReasonsTheLastOneCounts() {
    Map<String, String> known =
        Happened.of(
            List.of(
                event(ItemEvent.OBJECT, "不在辖区", Map.of()),
                event(ItemEvent.TERMINATE, "一方不愿意再调", Map.of()),
                event(ItemEvent.SESSION, "与文书无关", Map.of()),
                event(ItemEvent.SUPERVISE, "逾期未办", Map.of())));
    assertThat(known).containsEntry("item.reason", "一方不愿意再调").containsEntry("item.cause", "逾期未办");
  }

  @Test
  void recordedPartiesAndTermsStandInPlaceOfWhatTheReportSaid() {
    ItemText words =
        new ItemText(
            "楼上漏水",
            "老王",
            List.of(
                new Passage(2, "PARTIES", AT, "CLAIMANT\t甲\t"),
                new Passage(3, "MINUTES", AT, "双方陈述"),
                new Passage(4, "PARTIES", AT, "CLAIMANT\t王某\t138\nRESPONDENT\t李某\t"),
                new Passage(5, "TERMS", AT, "一周内修好\n不再追究")));
    assertThat(new ToldWords(words).known())
        .containsEntry("item.parties", "申请人：王某，138\n被申请人：李某")
        .containsEntry("item.addressee", "王某")
        .containsEntry("item.agreed", "一周内修好\n不再追究")
        .containsEntry("item.minutes", "双方陈述");
    Map<String, String> first = new ToldWords(new ItemText("楼上漏水", "老王", List.of())).known();
    assertThat(first).containsEntry("item.parties", "老王").doesNotContainKey("item.addressee");
  }
}
