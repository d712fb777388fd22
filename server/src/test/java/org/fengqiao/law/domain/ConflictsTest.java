package org.fengqiao.law.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.law.domain.LawTables.row;
import static org.fengqiao.law.domain.LawTables.rule;
import static org.fengqiao.law.domain.LawTables.rules;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.law.domain.Conflict.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the conflict report finds, one fault a line. */
class ConflictsTest {

  @Test
  void soundTablesHaveNoConflict() {
    assertThat(Conflicts.of(LawTables.edition(LawTables.sound()))).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        tier(
            "TIER_CONTRADICTS",
            Weight.ERROR,
            rule(20, "LABOR", "DISTRICT", "PEOPLE_AT_LEAST", "min_people", 10),
            rule(21, "LABOR", "STREET", "PEOPLE_AT_LEAST", "min_people", 10)),
        tier(
            "TIER_TWICE",
            Weight.WARNING,
            rule(20, "LABOR", "DISTRICT", "PEOPLE_AT_LEAST", "min_people", 10),
            rule(21, "LABOR", "DISTRICT", "PEOPLE_AT_LEAST", "min_people", 10)),
        tier(
            "TIER_SHADOWED",
            Weight.WARNING,
            rule(20, "LABOR", "DISTRICT", "PEOPLE_AT_LEAST", "min_people", 10),
            rule(21, "LABOR", "DISTRICT", "SUB_KIND_PEOPLE", "sub_kind", "SUB", "min_people", 30)),
        tier(
            "TIER_SHADOWED",
            Weight.WARNING,
            rule(20, "LABOR", "DISTRICT", "SEASON", "season_days", 45),
            rule(21, "LABOR", "DISTRICT", "SEASON", "season_days", 30)),
        tier(
            "TIER_NO_EFFECT",
            Weight.WARNING,
            rule(20, "LABOR", "STREET", "PEOPLE_AT_LEAST", "min_people", 3)),
        tier("TIER_WITHOUT_CONDITION", Weight.WARNING, rule(20, "LABOR", "DISTRICT", "FLAG")),
        tier("TIER_NEVER_FIRES", Weight.ERROR, rule(20, "", "STREET", "MATRIX")),
        tier("TIER_CONTRADICTS", Weight.ERROR, rule(20, "LABOR", "DISTRICT", "MATRIX")),
        tier(
            "SUB_KIND_DANGLING",
            Weight.ERROR,
            rule(20, "LABOR", "DISTRICT", "SUB_KIND", "sub_kind", "NONE")),
        tier("ROW_TWICE", Weight.ERROR, rule(1, "LABOR", "DISTRICT", "FLAG", "flag", "X")),
        arguments(
            "KIND_WITHOUT_TIER",
            Weight.ERROR,
            LawTable.TIER_RULE,
            LawTables.matrix().subList(1, LawTables.matrix().size())),
        changed("KIND_MISSING", LawTable.KIND, 0, null),
        changed("KIND_WITHOUT_ROUTE", LawTable.ROUTE, 0, null),
        changed(
            "ROUTE_WITHOUT_RECEIVER",
            LawTable.ROUTE,
            0,
            row("kind", "LABOR", "ordinal", 1, "route", "PM", "receiver_zh", " ")),
        cites("LAW_UNKNOWN", "MINFA", "99"),
        cites("LAW_UNKNOWN", "NOSUCH", "1"),
        cites("LAW_NOT_IN_FORCE", "MINFA", "2"),
        cites("LAW_NOT_IN_FORCE", "MINFA", "3"),
        changed(
            "DUTY_OVERLAP",
            LawTable.DUTY,
            1,
            row(
                "ordinal",
                2,
                "responsibility",
                "INDUSTRY",
                "unit",
                "OTHER",
                "unit_zh",
                "乙",
                "kind",
                "LABOR",
                "overlap",
                true)),
        changed("LEVEL_ORDER", LawTable.SEVERITY_LEVEL, 2, row("level", "ORANGE", "min_points", 5)),
        changed("LEVEL_MISSING", LawTable.SEVERITY_LEVEL, 3, null),
        changed(
            "LEVEL_FROM_ZERO", LawTable.SEVERITY_LEVEL, 0, row("level", "BLUE", "min_points", 1)),
        changed(
            "SEVERITY_FALLS",
            LawTable.SEVERITY,
            1,
            row("factor", "PEOPLE", "from_value", 10, "points", 0, "counting", "BAND")),
        changed(
            "THRESHOLD_ORDER",
            LawTable.THRESHOLD,
            0,
            row("enter_blue", 55.0, "enter_yellow", 50.0, "enter_orange", 70.0, "enter_red", 82.0)),
        changed("THRESHOLD_ONE", LawTable.THRESHOLD, 0, null),
        changed("GRID_RULE_ONE", LawTable.GRID_RULE, 0, null),
        changed("GRID_ORDER", LawTable.GRID_RULE, 0, digits(3, 2, 1)),
        changed("GRID_TOLERANCE", LawTable.GRID_RULE, 0, digits(2, 3, 0.001)),
        changed(
            "GRID_ORDER", LawTable.GRID_BOUNDS, 1, LawTables.bounds("BASIC", "RURAL", 5000, 4000)),
        arguments(
            "GRID_UNBOUNDED",
            Weight.WARNING,
            LawTable.GRID_BOUNDS,
            LawTables.sound().get(LawTable.GRID_BOUNDS).subList(0, 3)),
        changed("RECEIPT_LEVEL_MISSING", LawTable.RECEIPT_LEVEL, 2, null));
  }

  private static LawRow digits(int least, int most, double toleranceM) {
    return row("serial_least", least, "serial_most", most, "tolerance_m", toleranceM);
  }

  private static Arguments tier(String code, Weight weight, LawRow... more) {
    return arguments(code, weight, LawTable.TIER_RULE, rules(more));
  }

  private static Arguments cites(String code, String statute, String article) {
    return arguments(
        code,
        Weight.ERROR,
        LawTable.BASIS,
        List.of(row("kind", "LABOR", "ordinal", 1, "code", statute, "article", article)));
  }

  private static Arguments changed(String code, LawTable table, int at, LawRow instead) {
    List<LawRow> rows = new ArrayList<>(LawTables.sound().get(table));
    if (instead == null) {
      rows.remove(at);
    } else {
      rows.set(at, instead);
    }
    return arguments(code, Weight.ERROR, table, rows);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("faults")
  void aFaultIsFound(String code, Weight weight, LawTable table, List<LawRow> rows) {
    LawEdition before = LawTables.edition(LawTables.sound());
    LawEdition after = LawTables.with(table, rows);
    assertThat(Conflicts.ofChange(before, after, table))
        .anySatisfy(c -> {
          assertThat(c.code()).isEqualTo(code);
          assertThat(c.weight()).isEqualTo(weight);
          assertThat(c.rows()).allMatch(r -> r < rows.size());
        });
  }

  @Test
  void aSeasonThatNeverComesIsTold() {
    Map<LawTable, List<LawRow>> tables = LawTables.sound();
    tables.put(LawTable.SEASON, List.of());
    tables.put(
        LawTable.TIER_RULE, rules(rule(20, "LABOR", "DISTRICT", "SEASON", "season_days", 45)));
    assertThat(Conflicts.of(LawTables.edition(tables)))
        .extracting(Conflict::code)
        .containsExactly("TIER_NEVER_FIRES");
  }

  @Test
  void flaggedOverlapIsNoConflict() {
    List<LawRow> duties = new ArrayList<>();
    for (String unit : List.of("ONE", "TWO")) {
      duties.add(
          row(
              "ordinal",
              duties.size() + 1,
              "responsibility",
              "INDUSTRY",
              "unit",
              unit,
              "unit_zh",
              unit,
              "kind",
              "LABOR",
              "overlap",
              true));
    }
    assertThat(Conflicts.of(LawTables.with(LawTable.DUTY, duties)))
        .extracting(Conflict::code)
        .doesNotContain("DUTY_OVERLAP");
  }

  @Test
  void oldFaultsOfOtherTablesDoNotBarAChange() {
    Map<LawTable, List<LawRow>> tables = LawTables.sound();
    tables.put(
        LawTable.BASIS,
        List.of(row("kind", "LABOR", "ordinal", 1, "code", "MINFA", "article", "99")));
    LawEdition before = LawTables.edition(tables);
    LawEdition after = before.with(LawTable.TIER_RULE, LawTables.matrix(), 2, LawTables.DAY);
    assertThat(Conflicts.of(after)).extracting(Conflict::code).contains("LAW_UNKNOWN");
    assertThat(Conflicts.ofChange(before, after, LawTable.TIER_RULE)).isEmpty();
    assertThat(Conflicts.ofChange(before, after, LawTable.BASIS))
        .extracting(Conflict::code)
        .containsExactly("LAW_UNKNOWN");
  }

  @Test
  void takingAwayWhatAnotherTableNeedsIsTold() {
    LawEdition before = LawTables.edition(LawTables.sound());
    Map<LawTable, List<LawRow>> tables = LawTables.sound();
    tables.put(
        LawTable.TIER_RULE, rules(rule(20, "LABOR", "DISTRICT", "SUB_KIND", "sub_kind", "SUB")));
    LawEdition with = LawTables.edition(tables);
    LawEdition after = with.with(LawTable.SUB_KIND, List.of(), 2, LawTables.DAY);
    assertThat(Conflicts.ofChange(before, after, LawTable.SUB_KIND))
        .filteredOn(Conflict::bars)
        .extracting(Conflict::table)
        .containsOnly(LawTable.TIER_RULE);
  }
}
