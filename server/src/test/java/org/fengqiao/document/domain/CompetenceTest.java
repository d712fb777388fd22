package org.fengqiao.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Facts;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Opening;
import org.fengqiao.casework.domain.Projection;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.kernel.Tier;
import org.junit.jupiter.api.Test;

class CompetenceTest {
  private static final String OPINION = "HANDLING_OPINION";
  private static final String BUREAU = "440105-HRSS";

  private static Item with(String body) {
    Actor officer = Matters.actor(Role.PETITION_OFFICER, Matters.DISTRICT);
    Item item =
        Projection.apply(
            null,
            Opening.event(
                Matters.noise("夜间噪音"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "440105-2026-000001",
                5,
                officer));
    Facts facts = new Facts(java.time.LocalDate.of(2026, 11, 20), Map.of(), null);
    for (var command :
        List.of(
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            Matters.triage(Kind.NEIGHBOR),
            new DispatchCommand.Dispatch(body, Tier.COMMUNITY, "承办", null))) {
      item =
          Step.take(
                  item,
                  command,
                  UUID.randomUUID(),
                  0,
                  new Step.Request(officer, Matters.AT, UUID.randomUUID(), facts))
              .orThrow()
              .after();
    }
    return item;
  }

  private static Actor head(String body, String... places) {
    return new Actor(
        UUID.randomUUID(),
        Role.UNIT_HEAD,
        Matters.DISTRICT,
        new Territory(List.of(places)),
        Set.of(Permission.values()),
        body);
  }

  private static boolean opinion(Item item, Actor actor) {
    return Competence.of(OPINION, Permission.ITEM_APPROVE, item, actor);
  }

  @Test
  void theHeadOfTheBodyThatHasItSigns() {
    Item item = with(BUREAU);
    assertThat(opinion(item, head(BUREAU, Matters.DISTRICT))).isTrue();
    assertThat(opinion(item, head("440105-MSA", Matters.DISTRICT))).isFalse();
    assertThat(opinion(item, head(null, Matters.STREET))).isFalse();
    assertThat(opinion(item, head(null, Matters.DISTRICT))).isTrue();
    assertThat(Competence.of("REMINDER", null, item, head(null, Matters.STREET))).isTrue();
  }

  @Test
  void aCommunityGivesNoHandlingOpinion() {
    Item item = with(Matters.BODY);
    Actor director = head(null, Matters.COMMUNITY);
    assertThat(opinion(item, director)).isFalse();
    assertThat(opinion(item, head(Matters.BODY, Matters.COMMUNITY))).isFalse();
    assertThat(Competence.of("EXTENSION", Permission.ITEM_APPROVE, item, director)).isTrue();
  }

  @Test
  void aReviewComesFromAnotherOrgan() {
    Item item = with(BUREAU);
    Actor reviewer = head("440105-GOV", Matters.DISTRICT);
    assertThat(Competence.of("REVIEW_OPINION", Permission.ITEM_REVIEW, item, reviewer)).isTrue();
    Actor other =
        new Actor(
            UUID.randomUUID(),
            Role.UNIT_HANDLER,
            Matters.DISTRICT,
            new Territory(List.of(Matters.DISTRICT)),
            Set.of(Permission.DOCUMENT_ISSUE),
            "440105-MSA");
    assertThat(Competence.of("REVIEW_OPINION", Permission.ITEM_REVIEW, item, other)).isFalse();
  }
}
