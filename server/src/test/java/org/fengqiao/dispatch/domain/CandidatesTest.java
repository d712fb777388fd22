package org.fengqiao.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.dispatch.domain.CandidateFacts.Moment;
import org.fengqiao.dispatch.domain.Roster.Half;
import org.fengqiao.dispatch.domain.Roster.Presence;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Five streets' worth of reasons: who is offered, in which order, and who is not and why. */
class CandidatesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Body COMMITTEE = body("440105001-PM", Set.of());
  private static final Body WAGES =
      body("440105001-WAGES", BodySort.PROFESSIONAL, Set.of(Kind.LABOR), Set.of("LABOR/WAGES"));
  private static final Body LABOR = body("440105001-LABOR", Set.of(Kind.LABOR));
  private static final Body PROPERTY = body("440105001-PROPERTY", Set.of(Kind.PROPERTY_MGMT));
  private static final Body POLICE = body("440105001-POLICE", BodySort.POLICE, Set.of(), Set.of());
  private static final Body DISTRICT =
      new Body("440105-PM", "区", Tier.DISTRICT, "440105", Set.of(), 40, 113.25, 23.1);
  private static final List<Body> ALL =
      List.of(COMMITTEE, WAGES, LABOR, PROPERTY, POLICE, DISTRICT);

  @Test
  void theRankingSaysWhyWithNumbers() {
    Results results =
        new Results(
            List.of(
                new Results.Row("440105001-LABOR", Kind.LABOR, 5, 1),
                new Results.Row("440105001-LABOR", Kind.LABOR, 2, 0),
                new Results.Row("440105001-PM", Kind.LABOR, 1, 2)));
    Ranking ranking =
        new BodyIndex(ALL, Map.of("440105001-LABOR", 10), Map.of(), results)
            .candidates(asked("WAGES", null, null, Set.of(), Set.of()));
    assertThat(codes(ranking))
        .containsExactly("440105001-WAGES", "440105001-LABOR", "440105001-PM", "440105-PM");
    assertThat(ranking.tier()).extracting(Reason::code).containsExactly("MATRIX_STREET");
    assertThat(ranking.ranked().getFirst().reasons())
        .extracting(Reason::code)
        .containsExactly("TERRITORY", "SUB_KIND_SPECIALIST", "LOAD", "DISTANCE");
    assertThat(ranking.ranked().get(1).reasons())
        .contains(new Reason("LOAD", Map.of("open", 10, "capacity", 40)))
        .contains(new Reason("RESULTS", Map.of("agreed", 7, "decided", 8, "percent", 88)));
    // Three outcomes say nothing about a body.
    assertThat(ranking.ranked().get(2).reasons())
        .extracting(Reason::code)
        .doesNotContain("RESULTS");
    // The police get an item because the law says so, not because they are near.
    assertThat(ranking.rejected())
        .extracting(r -> r.body().code() + ' ' + r.reason().code())
        .containsExactly("440105001-PROPERTY KIND_NOT_TAKEN");
  }

  @Test
  void resultsDecideBetweenBodiesThatAreOtherwiseAlike() {
    List<Body> two = List.of(body("440105001-A", Set.of()), body("440105001-B", Set.of()));
    Results good = new Results(List.of(new Results.Row("440105001-B", Kind.LABOR, 9, 1)));
    assertThat(codes(new BodyIndex(two, Map.of(), Map.of(), good).candidates(plain())))
        .containsExactly("440105001-B", "440105001-A");
    Results poor = new Results(List.of(new Results.Row("440105001-A", Kind.LABOR, 1, 9)));
    assertThat(codes(new BodyIndex(two, Map.of(), Map.of(), poor).candidates(plain())))
        .containsExactly("440105001-B", "440105001-A");
    assertThat(codes(new BodyIndex(two, Map.of()).candidates(plain())))
        .as("ties by code")
        .containsExactly("440105001-A", "440105001-B");
  }

  @Test
  void theLanguageAskedForComesBeforeSkill() {
    Body speaks =
        new Body(
            "440105001-YUE",
            "粤语",
            BodySort.BRANDED_STUDIO,
            Tier.STREET,
            "440105001",
            Set.of(),
            Set.of(),
            Set.of("zh", "yue"),
            40,
            Office.at(113.25, 23.1),
            null,
            Lifetime.OPEN,
            1,
            0);
    Ranking ranking =
        new BodyIndex(List.of(LABOR, speaks), Map.of())
            .candidates(asked(null, "yue", null, Set.of(), Set.of()));
    assertThat(codes(ranking)).containsExactly("440105001-YUE", "440105001-LABOR");
    assertThat(ranking.ranked().getFirst().reasons())
        .contains(new Reason("LANGUAGE", Map.of("language", "yue")));
    assertThat(ranking.ranked().getLast().reasons())
        .contains(new Reason("LANGUAGE_MISSING", Map.of("language", "yue")));
  }

  @Test
  void atACentreOnlyWhoIsPresentOrOnCall() {
    Map<String, Roster> rosters = new HashMap<>();
    rosters.put("440105001-PM", monday(Presence.PRESENT, "440105001-C1"));
    rosters.put("440105001-LABOR", monday(Presence.ON_CALL, null));
    rosters.put("440105-PM", monday(Presence.PRESENT, "440105-C1"));
    Ranking ranking =
        new BodyIndex(ALL, Map.of(), rosters, Results.NONE)
            .candidates(asked(null, null, "440105001-C1", Set.of(), Set.of()));
    assertThat(codes(ranking)).containsExactly("440105001-LABOR", "440105001-PM");
    assertThat(ranking.ranked().getFirst().reasons()).contains(new Reason("ON_CALL", Map.of()));
    assertThat(ranking.ranked().getLast().reasons()).contains(new Reason("PRESENT", Map.of()));
    assertThat(ranking.rejected())
        .extracting(r -> r.body().code() + ' ' + r.reason().code())
        .containsExactlyInAnyOrder(
            "440105001-WAGES NOT_ON_DUTY",
            "440105001-PROPERTY KIND_NOT_TAKEN",
            "440105-PM NOT_ON_DUTY");
  }

  @Test
  void whoeverIsNotThereIsNotSuggestedEither() {
    Map<String, Roster> rosters = Map.of("440105001-PM", monday(Presence.PRESENT, "440105001-C1"));
    BodyIndex index = new BodyIndex(ALL, Map.of(), rosters, Results.NONE);
    Suggestion there = index.suggest(asked(null, null, "440105001-C1", Set.of(), Set.of()));
    assertThat(there.offered()).extracting(Body::code).containsExactly("440105001-PM");
    assertThat(there.reasons()).contains(new Reason("PRESENT", Map.of()));
    Suggestion anywhere = index.suggest(asked("WAGES", null, null, Set.of(), Set.of()));
    assertThat(anywhere.body()).isEqualTo(WAGES);
    Suggestion without = index.suggest(asked("WAGES", null, null, Set.of(WAGES.code()), Set.of()));
    assertThat(without.offered()).doesNotContain(WAGES);
  }

  @Test
  void fullAndRecusedOnesAreToldWithTheReason() {
    Ranking ranking =
        new BodyIndex(ALL, Map.of("440105001-LABOR", 40))
            .candidates(asked(null, null, null, Set.of("440105001-WAGES"), Set.of()));
    assertThat(codes(ranking)).containsExactly("440105001-PM", "440105-PM");
    assertThat(ranking.rejected())
        .extracting(r -> r.body().code() + ' ' + r.reason().code())
        .containsExactlyInAnyOrder(
            "440105001-PROPERTY KIND_NOT_TAKEN", "440105001-WAGES RECUSED", "440105001-LABOR FULL");
  }

  @Test
  void aFullTierIsStillOfferedBeforeAHigherOne() {
    Ranking ranking =
        new BodyIndex(List.of(COMMITTEE, DISTRICT), Map.of("440105001-PM", 99)).candidates(plain());
    assertThat(codes(ranking)).containsExactly("440105001-PM", "440105-PM");
    assertThat(ranking.ranked().getFirst().reasons()).extracting(Reason::code).contains("FULL");
  }

  @Test
  void whomTheDutyListNamesComesFirstEvenIfItDoesNotMediate() {
    Ranking ranking =
        new BodyIndex(ALL, Map.of())
            .candidates(asked(null, null, null, Set.of(), Set.of("440105001-POLICE")));
    assertThat(codes(ranking)).startsWith("440105001-POLICE");
    assertThat(ranking.ranked().getFirst().reasons().getFirst().code()).isEqualTo("DUTY_LIST");
  }

  private static Roster monday(Presence presence, @Nullable String centre) {
    return new Roster(
        List.of(
            new Roster.Slot(
                DayOfWeek.MONDAY, null, Half.AM, presence, centre, MONDAY.minusYears(1), null)));
  }

  private static List<String> codes(Ranking ranking) {
    return ranking.ranked().stream().map(c -> c.body().code()).toList();
  }

  private static CandidateFacts plain() {
    return CandidateFacts.of(item());
  }

  private static CandidateFacts asked(
      @Nullable String subKind,
      @Nullable String language,
      @Nullable String centre,
      Set<String> recused,
      Set<String> competent) {
    Moment moment = centre == null ? null : new Moment(MONDAY, Half.AM, true);
    return new CandidateFacts(item(), subKind, language, centre, moment, recused, competent);
  }

  private static ItemFacts item() {
    TierDecision street =
        new TierDecision(Tier.STREET, false, List.of(new Reason("MATRIX_STREET", Map.of())), 1);
    return new ItemFacts("440105", Kind.LABOR, "440105001101", 113.26, 23.09, street);
  }

  private static Body body(String code, Set<Kind> kinds) {
    BodySort sort = kinds.isEmpty() ? BodySort.PEOPLES_COMMITTEE : BodySort.INDUSTRY;
    return body(code, sort, kinds, Set.of());
  }

  private static Body body(String code, BodySort sort, Set<Kind> kinds, Set<String> subKinds) {
    return new Body(
        code,
        code,
        sort,
        Tier.STREET,
        "440105001",
        kinds,
        subKinds,
        Set.of("zh"),
        40,
        Office.at(113.25, 23.1),
        null,
        Lifetime.OPEN,
        1,
        0);
  }
}
