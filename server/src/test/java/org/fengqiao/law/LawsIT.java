package org.fengqiao.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.law.domain.KindEntry;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRef;
import org.fengqiao.law.domain.Safety;
import org.fengqiao.law.domain.ScoreRules;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierDecision.Reason;
import org.fengqiao.law.domain.TierFacts;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped tables: the examples of domain notes 3.2 to 3.5 and 4.5. */
class LawsIT extends ContextIT {
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 10);
  private static final LocalDate WINTER = LocalDate.of(2027, 1, 10);

  private Laws laws;

  @Override
  protected void started() {
    laws = bean(Laws.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, BLUE",
    "2, 1, BLUE",
    "4, 1, BLUE",
    "5, 3, BLUE",
    "9, 3, BLUE",
    "10, 6, YELLOW",
    "29, 6, YELLOW",
    "30, 9, ORANGE",
    "99, 9, ORANGE",
    "100, 12, ORANGE",
    "5000, 12, ORANGE"
  })
  void peopleGivePointsByBand(int people, int points, Level level) {
    Severity severity =
        laws.severity(SeverityFacts.ofReport(Kind.NEIGHBOR, "NOISE", people, Set.of()), AUTUMN);
    assertThat(severity.points()).isEqualTo(points);
    assertThat(severity.level()).isEqualTo(level);
    assertThat(severity.tableVersion()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Safety.class)
  void anySafetyAnswerIsAtLeastOrange(Safety safety) {
    Severity one =
        laws.severity(SeverityFacts.ofReport(Kind.FAMILY, null, 1, EnumSet.of(safety)), AUTUMN);
    assertThat(one.points()).isEqualTo(6);
    assertThat(one.level()).isEqualTo(Level.ORANGE);
    assertThat(one.parts()).containsExactly(new Severity.Part("SAFETY", 6));
  }

  @Test
  void wagesAreLivelihoodAndUnderPressureBeforeSpringFestival() {
    SeverityFacts wages = SeverityFacts.ofReport(Kind.LABOR, "WAGES", 12, Set.of());
    assertThat(laws.severity(wages, AUTUMN).parts())
        .containsExactly(new Severity.Part("PEOPLE", 6), new Severity.Part("LIVELIHOOD", 3));
    assertThat(laws.severity(wages, WINTER).parts())
        .containsExactly(
            new Severity.Part("PEOPLE", 6),
            new Severity.Part("LIVELIHOOD", 3),
            new Severity.Part("TIME_PRESSURE", 3));
    assertThat(laws.severity(wages, LocalDate.of(2027, 2, 7)).points()).isEqualTo(9);
  }

  @Test
  void repeatedFactorsAreCapped() {
    SeverityFacts worst =
        new SeverityFacts(Kind.NEIGHBOR, null, 1, 6_000_000L, Set.of(), false, true, 9, 9, true);
    assertThat(laws.severity(worst, AUTUMN).parts())
        .containsExactly(
            new Severity.Part("AMOUNT", 5),
            new Severity.Part("TIME_PRESSURE", 3),
            new Severity.Part("FAILED_SESSIONS", 6),
            new Severity.Part("SPREAD", 5),
            new Severity.Part("PUBLIC_ATTENTION", 2));
    assertThat(laws.severity(worst, AUTUMN).level()).isEqualTo(Level.RED);
  }

  @ParameterizedTest
  @CsvSource({
    "LABOR, STREET",
    "TENANCY, COMMUNITY",
    "PROPERTY_RIGHTS, STREET",
    "DEMOLITION, STREET",
    "NEIGHBOR, COMMUNITY",
    "FAMILY, COMMUNITY",
    "PROPERTY_MGMT, COMMUNITY",
    "CONSUMER_CONTRACT, STREET",
    "INJURY_TORT, STREET",
    "LAND_RESOURCE, COMMUNITY",
    "FINANCE_LOAN, STREET",
    "UNCLASSIFIED, STREET"
  })
  void theMatrixDecidesAPlainMatter(Kind kind, Tier tier) {
    TierDecision decision = laws.firstTier(kind, facts(null, 1, Level.BLUE), AUTUMN);
    assertThat(decision.tier()).isEqualTo(tier);
    assertThat(decision.reasons()).extracting(Reason::code).containsExactly("MATRIX");
    assertThat(decision.informDistrict()).isFalse();
  }

  @Test
  void rulesLiftAMatter() {
    assertThat(laws.firstTier(Kind.LABOR, facts("WAGES", 10, Level.YELLOW), AUTUMN).tier())
        .isEqualTo(Tier.DISTRICT);
    assertThat(laws.firstTier(Kind.LABOR, facts("WAGES", 3, Level.BLUE), AUTUMN).tier())
        .isEqualTo(Tier.STREET);
    assertThat(laws.firstTier(Kind.LABOR, facts("WAGES", 1, Level.BLUE), WINTER).reasons())
        .extracting(Reason::code)
        .containsExactly("MATRIX", "SEASON");
    assertThat(laws.firstTier(Kind.TENANCY, facts("DEPOSIT", 5, Level.BLUE), AUTUMN).tier())
        .isEqualTo(Tier.STREET);
    assertThat(laws.firstTier(Kind.TENANCY, facts("DEPOSIT", 30, Level.BLUE), AUTUMN).tier())
        .isEqualTo(Tier.DISTRICT);
    TierFacts absconded =
        new TierFacts("WAGES", 2, Level.BLUE, Set.of(), false, Set.of("EMPLOYER_ABSCONDED"));
    assertThat(laws.firstTier(Kind.LABOR, absconded, AUTUMN).tier()).isEqualTo(Tier.DISTRICT);
  }

  @Test
  void redGoesToTheStreetAndTheDistrictIsTold() {
    TierDecision red = laws.firstTier(Kind.NEIGHBOR, facts("NOISE", 2, Level.RED), AUTUMN);
    assertThat(red.tier()).isEqualTo(Tier.STREET);
    assertThat(red.informDistrict()).isTrue();
    assertThat(red.reasons()).extracting(Reason::code).containsExactly("MATRIX", "SEVERITY");
    TierDecision crowd = laws.firstTier(Kind.NEIGHBOR, facts("NOISE", 30, Level.RED), AUTUMN);
    assertThat(crowd.tier()).isEqualTo(Tier.DISTRICT);
  }

  @Test
  void everyKindHasLabelsSubKindsRoutesAndArticles() {
    LawEdition edition = laws.on(AUTUMN);
    assertThat(edition.kinds()).hasSize(Kind.values().length);
    for (KindEntry entry : edition.kinds()) {
      if (entry.kind().scored()) {
        assertThat(entry.subKinds()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(edition.routes(entry.kind())).hasSizeGreaterThanOrEqualTo(3);
        assertThat(edition.articles(entry.kind(), null)).isNotEmpty();
      }
    }
    assertThat(laws.knows(Kind.LABOR, "WAGES", AUTUMN)).isTrue();
    assertThat(laws.knows(Kind.TENANCY, "WAGES", AUTUMN)).isFalse();
  }

  @Test
  void articlesAreThoseInForceOnTheDay() {
    assertThat(laws.on(LocalDate.of(2020, 12, 31)).articles(Kind.NEIGHBOR, "NOISE"))
        .extracting(LawRef::code)
        .containsExactly("RENMIN_TIAOJIE");
    assertThat(laws.on(AUTUMN).articles(Kind.NEIGHBOR, "NOISE"))
        .extracting(LawRef::code)
        .isEqualTo(List.of("RENMIN_TIAOJIE", "MINFA", "ZAOSHENG"));
  }

  private static TierFacts facts(String subKind, int people, Level level) {
    return new TierFacts(subKind, people, level, Set.of(), false, Set.of());
  }

  @Test
  void theNewestThresholdsAreThoseOfWhoHasNoDatabase() {
    assertThat(laws.thresholds("440105", AUTUMN)).isEqualTo(Thresholds.NEWEST);
    assertThat(laws.on("440105", AUTUMN).scoreRules()).isEqualTo(ScoreRules.NEWEST);
    assertThat(laws.on("440105", AUTUMN).alarmRules()).isEqualTo(AlarmRules.NEWEST);
    assertThat(laws.thresholds("440105", LocalDate.of(2018, 1, 1)).version()).isEqualTo("2026-1");
    assertThat(laws.thresholds("440105", LocalDate.of(2001, 1, 1)).version()).isEqualTo("2026-1");
  }

  @Test
  void aDistrictsOwnThresholdsComeFirst() throws SQLException {
    try (var db = database.admin();
        var sql = db.createStatement()) {
      sql.execute(
          "INSERT INTO law_threshold SELECT '999901', 'OWN', DATE '2026-01-01', 20, 30, 40, 50,"
              + " leave_margin, quiet_days, rise_per_day, min_matters, min_parts, part_floor,"
              + " cool_days, 'test', 0 FROM law_threshold WHERE version = '2026-3'");
    }
    laws.reload();
    assertThat(laws.thresholds("999901", AUTUMN).version()).isEqualTo("OWN");
    assertThat(laws.thresholds("999901", LocalDate.of(2025, 6, 1)).version()).isEqualTo("2026-3");
    assertThat(laws.thresholds("440105", AUTUMN).version()).isEqualTo("2026-3");
  }
}
