package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.Progress.Content;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Agreements, when they take effect, and which of them a court confirms, kind by kind. */
class AgreementTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Actor MEDIATOR = Matters.mediator();

  private static Item item(Kind kind, ItemState state, Map<ItemField, String> fields) {
    OpenItem matter = Matters.matter(kind, "X", "反映事项请予处理", Track.DISPUTE, true);
    UUID id = UUID.randomUUID();
    EventRecord first =
        Opening.event(
            matter,
            id,
            id,
            "440105-2026-000001",
            5,
            Matters.actor(Role.GRID_WORKER, Matters.STREET));
    ItemDraft draft = new ItemDraft(Projection.apply(null, first));
    draft.state = state;
    fields.forEach(draft::set);
    return draft.toItem();
  }

  private static Item agreed(Kind kind, String contents, LocalDate on) {
    return item(
        kind,
        ItemState.AGREED,
        Map.of(ItemField.CONTENTS, contents, ItemField.AGREED_ON, on.toString()));
  }

  private static @Nullable Guard refused(Item item, ItemCommand command, Facts facts) {
    Step.Request request = new Step.Request(MEDIATOR, Matters.AT, UUID.randomUUID(), facts);
    return switch (Step.take(item, command, UUID.randomUUID(), 0, request)) {
      case Outcome.Done<Step> _ -> null;
      case Outcome.Refused<Step>(Refusal refusal) -> ((CaseRefusal.GuardFailed) refusal).guard();
    };
  }

  private static Facts facts(LocalDate today, Map<TimerCode, Due> clocks, String confirmable) {
    return new Facts(today, clocks, null, false, false, confirmable, Set.of(), null, null);
  }

  private static MediationCommand.ApplyConfirmation apply() {
    return new MediationCommand.ApplyConfirmation("各方共同申请", true, "区人民法院", true);
  }

  /** Contents a court confirms, by kind; the first column of the matrix is the kind (3.3). */
  @Test
  void everyKindAndEveryContent() throws IOException {
    Map<Kind, String> law = law();
    assertThat(law.keySet()).hasSize(11);
    Set<Content> any = Set.of(Content.PAYMENT, Content.ACT, Content.HANDOVER, Content.APOLOGY);
    for (Kind kind : law.keySet()) {
      for (Content content : Content.values()) {
        boolean meant =
            switch (kind) {
              case DEMOLITION -> content == Content.HOUSEHOLD;
              case PROPERTY_RIGHTS, LAND_RESOURCE -> content == Content.PAYMENT;
              default -> any.contains(content) || content == Content.HOUSEHOLD;
            };
        Item item = agreed(kind, content.name(), TODAY);
        assertThat(refused(item, apply(), facts(TODAY, Map.of(), law.get(kind))))
            .as("%s %s", kind, content)
            .isEqualTo(meant ? null : Guard.CONFIRMABLE);
      }
    }
  }

  @Test
  void aHouseholdSharesOutByHandingOverAndPaying() {
    Facts demolition = facts(TODAY, Map.of(), "HOUSEHOLD_ONLY");
    for (String contents : List.of("HOUSEHOLD,HANDOVER", "PAYMENT,HOUSEHOLD")) {
      assertThat(refused(agreed(Kind.DEMOLITION, contents, TODAY), apply(), demolition)).isNull();
    }
    for (String contents : List.of("PAYMENT", "HANDOVER,PAYMENT", "HOUSEHOLD,OWNERSHIP", "")) {
      assertThat(refused(agreed(Kind.DEMOLITION, contents, TODAY), apply(), demolition))
          .as(contents)
          .isEqualTo(Guard.CONFIRMABLE);
    }
    Facts land = facts(TODAY, Map.of(), "PAYMENT_ONLY");
    assertThat(refused(agreed(Kind.LAND_RESOURCE, "PAYMENT,HOUSEHOLD", TODAY), apply(), land))
        .isEqualTo(Guard.CONFIRMABLE);
  }

  @Test
  void thirtyDaysCountFromTheEffect() {
    Facts late = facts(TODAY, Map.of(), "CONFIRMABLE");
    assertThat(refused(agreed(Kind.LABOR, "PAYMENT", TODAY.minusDays(30)), apply(), late)).isNull();
    Item old = agreed(Kind.LABOR, "PAYMENT", TODAY.minusDays(31));
    assertThat(refused(old, apply(), late)).isEqualTo(Guard.CONFIRMATION_IN_TIME);
    Due rolled = new Due(TimerCode.T_CONFIRM_30D, TODAY.minusDays(1), TODAY.plusDays(1), false);
    assertThat(refused(old, apply(), facts(TODAY, clock(rolled), "CONFIRMABLE")))
        .as("the last day rolls over days of rest")
        .isNull();
    Due over = new Due(TimerCode.T_CONFIRM_30D, TODAY.minusDays(1), TODAY.minusDays(1), false);
    assertThat(refused(old, apply(), facts(TODAY, clock(over), "CONFIRMABLE")))
        .isEqualTo(Guard.CONFIRMATION_IN_TIME);
    MediationCommand.ApplyConfirmation alone =
        new MediationCommand.ApplyConfirmation("一方申请", false, null, true);
    assertThat(refused(agreed(Kind.LABOR, "PAYMENT", TODAY), alone, late))
        .isEqualTo(Guard.CONFIRMATION_IN_TIME);
  }

  private static Map<TimerCode, Due> clock(Due due) {
    return Map.of(TimerCode.T_CONFIRM_30D, due);
  }

  @Test
  void onlyWhatAMediationBodyBroughtAbout() {
    Facts facts = facts(TODAY, Map.of(), "CONFIRMABLE");
    Item settled =
        item(
            Kind.LABOR,
            ItemState.AGREED,
            Map.of(
                ItemField.CONTENTS, "PAYMENT",
                ItemField.AGREED_ON, TODAY.toString(),
                ItemField.BY_SELVES, "true"));
    assertThat(refused(settled, apply(), facts)).isEqualTo(Guard.MEDIATED);
    MediationCommand.ApplyConfirmation unit =
        new MediationCommand.ApplyConfirmation("各方共同申请", true, null, false);
    assertThat(refused(agreed(Kind.LABOR, "PAYMENT", TODAY), unit, facts))
        .isEqualTo(Guard.MEDIATED);
  }

  @Test
  void theDayOfEffectIsNeitherTomorrowNorBeforeTheReport() {
    Item item = item(Kind.LABOR, ItemState.MEDIATING, Map.of());
    Facts facts = facts(TODAY.plusDays(9), Map.of(), "CONFIRMABLE");
    assertThat(refused(item, agree(null), facts)).isNull();
    assertThat(refused(item, agree(TODAY), facts)).as("the day of the report").isNull();
    assertThat(refused(item, agree(TODAY.plusDays(9)), facts)).as("today").isNull();
    assertThat(refused(item, agree(TODAY.minusDays(1)), facts)).isEqualTo(Guard.EFFECT_DAY);
    assertThat(refused(item, agree(TODAY.plusDays(10)), facts)).isEqualTo(Guard.EFFECT_DAY);
    MediationCommand.Settle early =
        new MediationCommand.Settle("自行和解", true, List.of(Content.ACT), TODAY.minusDays(1));
    assertThat(refused(item, early, facts)).isEqualTo(Guard.EFFECT_DAY);
  }

  private static MediationCommand.Agree agree(@Nullable LocalDate on) {
    return new MediationCommand.Agree(
        MediationCommand.Form.ORAL, List.of("付清"), false, List.of(Content.PAYMENT), List.of(), on);
  }

  @Test
  void whatIsAgreedOnAClaimStandsOnPaper() {
    Facts facts = facts(TODAY, Map.of(), "CONFIRMABLE");
    Map<ItemField, String> claim = Map.of(ItemField.TRACK, "PETITION", ItemField.CATEGORY, "CLAIM");
    assertThat(refused(item(Kind.LABOR, ItemState.MEDIATING, claim), agree(null), facts))
        .as("orally")
        .isEqualTo(Guard.TERMS);
    ItemCommand unwritten = new MediationCommand.Perform(null, false);
    Item agreed = item(Kind.LABOR, ItemState.AGREED, claim);
    assertThat(refused(agreed, unwritten, facts)).isEqualTo(Guard.AGREEMENT_PAPER);
    assertThat(refused(agreed, new MediationCommand.Perform(null, true), facts)).isNull();
    Map<ItemField, String> settled = new java.util.EnumMap<>(claim);
    settled.put(ItemField.BY_SELVES, "true");
    assertThat(refused(item(Kind.LABOR, ItemState.AGREED, settled), unwritten, facts)).isNull();
    assertThat(refused(item(Kind.LABOR, ItemState.AGREED, Map.of()), unwritten, facts)).isNull();
  }

  @Test
  void asManySidesConsentAsWereRecorded() {
    Facts facts = facts(TODAY, Map.of(), "CONFIRMABLE");
    Map<ItemField, String> route = Map.of(ItemField.ROUTE, "MEDIATION", ItemField.SIDES, "3");
    Item three = item(Kind.NEIGHBOR, ItemState.ACCEPTED, route);
    assertThat(refused(three, consents("A", "B"), facts)).isEqualTo(Guard.EVERY_CONSENT);
    assertThat(refused(three, consents("A", "B", "B"), facts)).isEqualTo(Guard.EVERY_CONSENT);
    assertThat(refused(three, consents("A", "B", "C"), facts)).isNull();
    Item unknown = item(Kind.NEIGHBOR, ItemState.ACCEPTED, Map.of(ItemField.ROUTE, "MEDIATION"));
    assertThat(refused(unknown, consents("A"), facts)).isEqualTo(Guard.EVERY_CONSENT);
    assertThat(refused(unknown, consents("A", "B"), facts)).isNull();
  }

  private static MediationCommand.StartMediation consents(String... sides) {
    return new MediationCommand.StartMediation(
        Arrays.stream(sides).map(s -> new MediationCommand.Consent(s, true)).toList(), null, false);
  }

  @Test
  void whoSpeaksForOthersIsOneSide() {
    assertThat(sides("CLAIMANT", "RESPONDENT", "RESPONDENT", "AGENT")).isEqualTo(3);
    assertThat(sides("CLAIMANT", "CLAIMANT", "REPRESENTATIVE", "RESPONDENT")).isEqualTo(3);
    assertThat(sides("REPRESENTATIVE", "REPRESENTATIVE", "RESPONDENT")).isEqualTo(2);
  }

  private static int sides(String... parts) {
    return new RegionCommand.RecordParties(
            Arrays.stream(parts)
                .map(RegionCommand.Party.Part::valueOf)
                .map(part -> new RegionCommand.Party(part, "某人", null))
                .toList())
        .sides();
  }

  /** What the product's table of kinds says. */
  private static Map<Kind, String> law() throws IOException {
    Map<Kind, String> law = new EnumMap<>(Kind.class);
    Pattern row = Pattern.compile("NULL, '([A-Z_]+)', [0-9]+, .*'[0-9,-]+', '([A-Z_]+)'\\)");
    try (InputStream in = AgreementTest.class.getResourceAsStream("/db/migration/V0005__law.sql")) {
      Matcher found = row.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (found.find()) {
        law.put(Kind.valueOf(found.group(1)), found.group(2));
      }
    }
    return law;
  }
}
