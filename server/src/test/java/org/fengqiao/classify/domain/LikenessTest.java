package org.fengqiao.classify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.classify.domain.Likeness.Limits;
import org.fengqiao.classify.domain.Likeness.SameKind;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two matters look like one: a table of cases. */
class LikenessTest {
  static final Instant AT = Instant.parse("2026-11-02T02:00:00Z");
  static final Limits LIMITS = new Limits(300, 30);
  static final String WAGES = "工地拖欠三个月工资，工人聚集讨薪";
  private static final double METRE = 1 / 111_320.0;

  static Matter matter(
      Kind kind, @Nullable String sub, double metres, long hours, int people, String words) {
    Instant at = AT.plus(Duration.ofHours(hours));
    return new Matter(kind, sub, 113.3, 23.1 + metres * METRE, at, people, 0, words);
  }

  static int score(Matter a, Matter b) {
    return Likeness.of(a, b, LIMITS).map(Likeness::score).orElse(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "LABOR, LABOR, 0, 0, 10, 工地拖欠三个月工资，工人聚集讨薪, 90",
    "LABOR, LABOR, 150, 0, 10, 工地拖欠三个月工资，工人聚集讨薪, 80",
    "LABOR, LABOR, 0, 360, 10, 工地拖欠三个月工资，工人聚集讨薪, 85",
    "LABOR, LABOR, 0, 0, 2, 工地拖欠三个月工资，工人聚集讨薪, 85",
    "LABOR, LABOR, 0, 0, 10, 楼上漏水, 50",
    "LABOR, UNCLASSIFIED, 0, 0, 10, 工地拖欠三个月工资，工人聚集讨薪, 83",
    "LABOR, NEIGHBOR, 0, 0, 10, 工地拖欠三个月工资，工人聚集讨薪, -1",
    "LABOR, LABOR, 301, 0, 10, 工地拖欠三个月工资，工人聚集讨薪, -1",
    "LABOR, LABOR, 0, 721, 10, 工地拖欠三个月工资，工人聚集讨薪, -1"
  })
  void eachPartCounts(
      Kind a, Kind b, double metres, long hours, int people, String words, int expected) {
    Matter one = matter(a, null, 0, 0, 10, WAGES);
    assertThat(score(one, matter(b, null, metres, hours, people, words))).isEqualTo(expected);
  }

  @Test
  void theSameSubKindCountsAndItsAbsenceDoesNot() {
    Matter one = matter(Kind.LABOR, "WAGES", 0, 0, 10, WAGES);
    assertThat(score(one, one)).isEqualTo(100);
    assertThat(score(one, matter(Kind.LABOR, "INJURY", 0, 0, 10, WAGES))).isEqualTo(90);
    assertThat(Likeness.of(one, one, LIMITS).orElseThrow().kind()).isEqualTo(SameKind.SUB_KIND);
  }

  @Test
  void theSameTextIsLikeEvenWhenItsSummaryWasCut() {
    Matter one = new Matter(Kind.LABOR, null, 113.3, 23.1, AT, 10, 7, "甲乙丙丁");
    Matter other = new Matter(Kind.LABOR, null, 113.3, 23.1, AT, 10, 7, "戊己庚辛");
    Matter third = new Matter(Kind.LABOR, null, 113.3, 23.1, AT, 10, 8, "戊己庚辛");
    assertThat(score(one, other)).isEqualTo(90);
    assertThat(score(one, third)).isEqualTo(50);
  }

  @Test
  void wordsAreComparedByPairsAndWithoutPunctuation() {
    assertThat(Likeness.words("工地拖欠工资", "工地，拖欠工资！")).isEqualTo(1);
    assertThat(Likeness.words("工地拖欠", "楼上漏水")).isZero();
    assertThat(Likeness.words("", "楼上漏水")).isZero();
    assertThat(Likeness.words("拖欠工资", "拖欠货款")).isBetween(0.3, 0.4);
  }
}
