package org.fengqiao.law.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Kind;

/** Small law tables for tests: every kind, one route each, one sub-kind, plain rules. */
public final class LawTables {
  public static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private LawTables() {}

  /** A row of names and values. */
  public static LawRow row(Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      values.put(
          (String) namesAndValues[i], value instanceof Integer n ? (Object) n.longValue() : value);
    }
    return new LawRow(values);
  }

  /** A tier rule: kind (or blank), tier, reason, then further columns. */
  public static LawRow rule(int ordinal, String kind, String tier, String reason, Object... more) {
    Map<String, Object> values =
        new HashMap<>(
            Map.of(
                "ordinal",
                (long) ordinal,
                "tier",
                tier,
                "reason",
                reason,
                "major",
                false,
                "inform_district",
                false));
    if (!kind.isEmpty()) {
      values.put("kind", kind);
    }
    values.putAll(row(more).values());
    return new LawRow(values);
  }

  /** The matrix with LABOR at the street and every other kind at the community. */
  public static List<LawRow> matrix() {
    List<LawRow> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String tier = kind == Kind.LABOR ? "STREET" : "COMMUNITY";
      rows.add(rule(kind.ordinal() + 1, kind.name(), tier, "MATRIX"));
    }
    return rows;
  }

  /** The matrix and more rules. */
  public static List<LawRow> rules(LawRow... more) {
    List<LawRow> rows = new ArrayList<>(matrix());
    rows.addAll(List.of(more));
    return rows;
  }

  /** Sound tables. */
  public static Map<LawTable, List<LawRow>> sound() {
    List<LawRow> kinds = new ArrayList<>();
    List<LawRow> subKinds = new ArrayList<>();
    List<LawRow> routes = new ArrayList<>();
    List<LawRow> duties = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int n = kind.ordinal() + 1;
      kinds.add(row("kind", kind.name(), "ordinal", n, "confirmable", "NONE"));
      subKinds.add(row("kind", kind.name(), "code", "SUB", "ordinal", 1));
      routes.add(row("kind", kind.name(), "ordinal", 1, "route", "PM", "receiver_zh", "人民调解委员会"));
      duties.add(
          row(
              "ordinal",
              n,
              "responsibility",
              "INDUSTRY",
              "unit",
              "U" + n,
              "unit_zh",
              "单位" + n,
              "kind",
              kind.name(),
              "overlap",
              false));
    }
    Map<LawTable, List<LawRow>> tables = new HashMap<>();
    tables.put(LawTable.KIND, kinds);
    tables.put(LawTable.SUB_KIND, subKinds);
    tables.put(LawTable.ROUTE, routes);
    tables.put(LawTable.DUTY, duties);
    tables.put(LawTable.ROUTE_CARD, List.of(row("route", "PM", "code", "MINFA", "article", "1")));
    tables.put(LawTable.TIER_RULE, matrix());
    tables.put(
        LawTable.BASIS,
        List.of(row("kind", "LABOR", "ordinal", 1, "code", "MINFA", "article", "1")));
    tables.put(
        LawTable.SEASON,
        List.of(row("code", "SPRING_FESTIVAL", "day", LocalDate.of(2027, 2, 6), "lead_days", 45)));
    tables.put(
        LawTable.SEVERITY,
        List.of(
            row("factor", "PEOPLE", "from_value", 2, "points", 1, "counting", "BAND"),
            row("factor", "PEOPLE", "from_value", 10, "points", 6, "counting", "BAND")));
    tables.put(
        LawTable.SEVERITY_LEVEL,
        List.of(
            row("level", "BLUE", "min_points", 0),
            row("level", "YELLOW", "min_points", 5),
            row("level", "ORANGE", "min_points", 9),
            row("level", "RED", "min_points", 14)));
    tables.put(
        LawTable.THRESHOLD,
        List.of(
            row(
                "enter_blue",
                55.0,
                "enter_yellow",
                62.0,
                "enter_orange",
                70.0,
                "enter_red",
                82.0,
                "leave_margin",
                8.0,
                "least_matters",
                2,
                "min_matters",
                3,
                "min_parts",
                2)));
    tables.put(
        LawTable.GRID_RULE,
        List.of(
            row(
                "community_digits",
                12,
                "serial_least",
                2,
                "serial_most",
                3,
                "tolerance_m",
                1.0,
                "outside_percent",
                2.0,
                "outside_m2",
                1000)));
    tables.put(
        LawTable.GRID_BOUNDS,
        List.of(
            bounds("BASIC", "TOWN", 1000, 2_000_000),
            bounds("BASIC", "RURAL", 5000, 50_000_000),
            bounds("DEDICATED", "TOWN", 500, 10_000_000),
            bounds("DEDICATED", "RURAL", 500, 10_000_000)));
    scores(tables);
    List<LawRow> receipt = new ArrayList<>();
    for (ReceiptLevel level : ReceiptLevel.values()) {
      receipt.add(row("code", level.name(), "ordinal", level.ordinal() + 1));
    }
    tables.put(LawTable.RECEIPT_LEVEL, receipt);
    return tables;
  }

  private static void scores(Map<LawTable, List<LawRow>> tables) {
    List<LawRow> parts = new ArrayList<>();
    ScoreRules.NEWEST.parts().forEach((part, rule) -> parts.add(part(part, rule)));
    tables.put(LawTable.SCORE_PART, parts);
    List<LawRow> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      kinds.add(row("kind", kind.name(), "half_life_days", 30.0));
    }
    tables.put(LawTable.SCORE_KIND, kinds);
    tables.put(
        LawTable.SCORE_SEVERITY,
        List.of(
            row("level", "BLUE", "weight", 1.0),
            row("level", "YELLOW", "weight", 2.0),
            row("level", "ORANGE", "weight", 4.0),
            row("level", "RED", "weight", 8.0)));
    List<LawRow> trends = new ArrayList<>();
    ScoreRules.NEWEST.trends().forEach((t, v) -> trends.add(row("trend", t, "value", v)));
    tables.put(LawTable.SCORE_TREND, trends);
    tables.put(
        LawTable.ALARM,
        List.of(
            row(
                "budget_week",
                5,
                "budget_raise",
                5.0,
                "tell_hours",
                24,
                "hit_days",
                14,
                "hit_matters",
                3)));
  }

  /** The row of a part. */
  static LawRow part(String part, ScoreRules.PartRule rule) {
    return row(
        "part",
        part,
        "family",
        rule.family().name(),
        "weight",
        rule.weight(),
        "days",
        rule.days(),
        "begins_at",
        rule.begins(),
        "full_at",
        rule.full(),
        "weak_n",
        rule.weak());
  }

  /** Bounds of a kind of grid. */
  static LawRow bounds(String type, String settlement, int least, int most) {
    return row("grid_type", type, "settlement", settlement, "min_m2", least, "max_m2", most);
  }

  /** Articles: 1 in force, 2 until 2025, 3 from 2030. */
  public static List<LawRow> refs() {
    return List.of(
        ref("1", LocalDate.of(2021, 1, 1), null),
        ref("2", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)),
        ref("3", LocalDate.of(2030, 1, 1), null));
  }

  private static LawRow ref(String article, LocalDate from, LocalDate to) {
    Map<String, Object> values =
        new HashMap<>(
            Map.of(
                "code",
                "MINFA",
                "article",
                article,
                "valid_from",
                from,
                "title_zh",
                "民法典",
                "text_zh",
                "第" + article + "条",
                "summary",
                true,
                "source",
                "test"));
    if (to != null) {
      values.put("valid_to", to);
    }
    return new LawRow(values);
  }

  /** The sound tables with one table changed, as they hold on {@link #DAY}. */
  public static LawEdition with(LawTable table, List<LawRow> rows) {
    Map<LawTable, List<LawRow>> tables = sound();
    tables.put(table, rows);
    return edition(tables);
  }

  static LawEdition edition(Map<LawTable, List<LawRow>> tables) {
    return new LawEdition(tables, Map.of(), refs(), DAY);
  }

  /** An edition of a table. */
  static TableEdition table(
      String district, LawTable table, int version, LocalDate from, LocalDate to) {
    return new TableEdition(
        district, table, version, from, to, null, "test", Instant.EPOCH, List.of());
  }
}
