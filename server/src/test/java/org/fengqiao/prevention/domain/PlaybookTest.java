package org.fengqiao.prevention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which playbook a warning proposes. */
class PlaybookTest {
  private static final Season BEFORE_SPRING = new Season("SPRING_FESTIVAL", -90, 0);
  private static final Season.Anchors ANCHORS =
      new Season.Anchors(Map.of("SPRING_FESTIVAL", List.of(LocalDate.of(2027, 2, 6))));

  private final Playbook general = book("GENERAL", Level.YELLOW, null, 2018);
  private final Playbook wages = book("WAGES", Level.YELLOW, BEFORE_SPRING, 2024);
  private final Playbook severe = book("SEVERE", Level.ORANGE, null, 2020);
  private final List<Playbook> all = List.of(general, severe, wages);

  @Test
  void inSeasonTheOneOfTheSeasonComesFirst() {
    assertThat(chosen(Level.RED, LocalDate.of(2026, 12, 1))).isEqualTo("WAGES");
    assertThat(chosen(Level.YELLOW, LocalDate.of(2027, 2, 6))).isEqualTo("WAGES");
  }

  @Test
  void outOfSeasonTheHigherLevelComesFirst() {
    assertThat(chosen(Level.RED, LocalDate.of(2027, 2, 7))).isEqualTo("SEVERE");
    assertThat(chosen(Level.YELLOW, LocalDate.of(2026, 7, 1))).isEqualTo("GENERAL");
  }

  @Test
  void belowEveryLevelNoneIsProposed() {
    assertThat(chosen(Level.BLUE, LocalDate.of(2026, 12, 1))).isEqualTo("none");
  }

  @Test
  void theSeasonBeginsAndEndsOnItsDays() {
    assertThat(BEFORE_SPRING.holds(LocalDate.of(2026, 11, 8), ANCHORS)).isTrue();
    assertThat(BEFORE_SPRING.holds(LocalDate.of(2026, 11, 7), ANCHORS)).isFalse();
    assertThat(new Season("UNKNOWN", -1, 1).holds(LocalDate.of(2027, 2, 6), ANCHORS)).isFalse();
  }

  private String chosen(Level level, LocalDate day) {
    return Playbook.choose(all, level, day, ANCHORS).map(Playbook::code).orElse("none");
  }

  private static Playbook book(String code, Level from, @Nullable Season season, int year) {
    return new Playbook(
        "000000",
        0,
        code + "-1",
        code,
        season,
        LocalDate.of(year, 1, 1),
        from,
        Role.STREET_MEDIATOR,
        Tier.STREET,
        List.of(14, 14, 7, 3),
        Map.of("zh-CN", code),
        List.of(),
        List.of(),
        List.of());
  }
}
