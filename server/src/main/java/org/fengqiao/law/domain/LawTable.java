package org.fengqiao.law.domain;

import static org.fengqiao.law.domain.Column.blankable;
import static org.fengqiao.law.domain.Column.code;
import static org.fengqiao.law.domain.Column.day;
import static org.fengqiao.law.domain.Column.decimal;
import static org.fengqiao.law.domain.Column.flag;
import static org.fengqiao.law.domain.Column.number;
import static org.fengqiao.law.domain.Column.text;
import static org.fengqiao.law.domain.Column.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;

/**
 * The versioned tables and their columns. An edition is the whole of a table from a day on; a
 * district's own edition stands in for the product's. Only of {@link #REF} both hold: a district
 * adds to national law, and its row stands in for a national one of the same article.
 */
public enum LawTable {
  REF(
      "law_ref",
      code("code").asKey(),
      text("article").asKey(),
      day("valid_from").asKey(),
      day("valid_to").orNull(),
      text("title_zh"),
      words("text_zh"),
      flag("summary"),
      text("source")),
  KIND(
      "law_kind",
      kind().asKey(),
      order(),
      text("label_zh_cn"),
      text("label_zh_hant"),
      text("label_en"),
      text("std17").orNull(),
      Column.of(
          "confirmable", "CONFIRMABLE", "PAYMENT_ONLY", "HOUSEHOLD_ONLY", "NOT_IDENTITY", "NONE")),
  SUB_KIND(
      "law_sub_kind",
      kind().asKey(),
      code("code").asKey(),
      order(),
      text("label_zh_cn"),
      text("label_zh_hant"),
      text("label_en"),
      flag("livelihood"),
      flag("seasonal")),
  ROUTE(
      "law_route",
      kind().asKey(),
      order().asKey(),
      route(),
      blankable("receiver_zh"),
      blankable("receiver_zh_hant"),
      blankable("receiver_en")),
  ROUTE_CARD(
      "law_route_card",
      route().asKey(),
      text("name_zh"),
      text("name_zh_hant"),
      text("name_en"),
      words("time_zh"),
      words("time_zh_hant"),
      words("time_en"),
      words("fee_zh"),
      words("fee_zh_hant"),
      words("fee_en"),
      words("effect_zh"),
      words("effect_zh_hant"),
      words("effect_en"),
      words("how_zh"),
      words("how_zh_hant"),
      words("how_en"),
      code("code").orNull(),
      text("article").orNull(),
      flag("summary"),
      text("source")),
  BASIS(
      "law_basis",
      kind().asKey(),
      order().asKey(),
      code("sub_kind").orNull(),
      code("code"),
      text("article")),
  DUTY(
      "law_duty",
      order().asKey(),
      Column.of("responsibility", Responsibility.class),
      code("unit"),
      text("unit_zh"),
      text("unit_zh_hant"),
      text("unit_en"),
      kind().orNull(),
      code("sub_kind").orNull(),
      words("duty_zh"),
      words("duty_zh_hant"),
      words("duty_en"),
      code("code").orNull(),
      text("article").orNull(),
      flag("overlap"),
      text("overlap_with").orNull(),
      text("source")),
  TIER_RULE(
      "law_tier_rule",
      order().asKey(),
      kind().orNull(),
      Column.of("tier", "COMMUNITY", "STREET", "DISTRICT"),
      Column.of(
          "reason",
          "MATRIX",
          "PEOPLE_AT_LEAST",
          "SUB_KIND",
          "SUB_KIND_PEOPLE",
          "SAFETY",
          "FLAG",
          "SEASON",
          "SEVERITY",
          "SEVERITY_PEOPLE",
          "MAJOR"),
      code("sub_kind").orNull(),
      number("min_people", 1, 1_000_000).orNull(),
      level("min_level").orNull(),
      Column.of("safety", Safety.class).orNull(),
      code("flag").orNull(),
      number("season_days", 1, 366).orNull(),
      flag("major"),
      flag("inform_district")),
  SEVERITY(
      "law_severity",
      Column.of(
              "factor",
              "PEOPLE",
              "AMOUNT_TOTAL",
              "AMOUNT_PER_PERSON",
              "SAFETY",
              "LIVELIHOOD",
              "TIME_PRESSURE",
              "FAILED_SESSIONS",
              "SPREAD",
              "PUBLIC_ATTENTION")
          .asKey(),
      number("from_value", 1, 1_000_000_000_000L).asKey(),
      number("points", 0, 1000),
      Column.of("counting", "BAND", "EACH"),
      number("cap", 1, 1000).orNull(),
      level("min_level").orNull()),
  SEVERITY_LEVEL("law_severity_level", level("level").asKey(), number("min_points", 0, 10_000)),
  SEASON(
      "law_season",
      Column.of("code", "SPRING_FESTIVAL").asKey(),
      day("day").asKey(),
      number("lead_days", 1, 366)),
  THRESHOLD(
      "law_threshold",
      decimal("enter_blue", 0, 100),
      decimal("enter_yellow", 0, 100),
      decimal("enter_orange", 0, 100),
      decimal("enter_red", 0, 100),
      decimal("leave_margin", 0, 100),
      number("quiet_days", 0, 366),
      number("rise_per_day", 1, 4),
      number("least_matters", 0, 1000),
      number("min_matters", 0, 1000),
      number("min_parts", 0, 3),
      decimal("part_floor", 0, 1),
      number("cool_days", 0, 366),
      words("source")),
  ROOT_CAUSE(
      "root_cause_source",
      code("code").asKey(),
      order(),
      text("label_zh_cn"),
      text("label_zh_hant"),
      text("label_en")),
  RECEIPT_LEVEL(
      "receipt_level",
      Column.of("code", ReceiptLevel.class).asKey(),
      order(),
      text("label_zh_cn"),
      text("label_zh_hant"),
      text("label_en")),
  GRID_BOUNDS(
      "law_grid_bounds",
      Column.of("grid_type", "BASIC", "DEDICATED").asKey(),
      Column.of("settlement", "TOWN", "RURAL").asKey(),
      number("min_m2", 0, 1_000_000_000),
      number("max_m2", 1, 1_000_000_000).orNull(),
      number("min_households", 0, 1_000_000),
      number("max_households", 1, 1_000_000).orNull(),
      words("source")),
  GRID_RULE(
      "law_grid_rule",
      number("community_digits", 12, 12),
      number("serial_least", 1, 6),
      number("serial_most", 1, 6),
      decimal("tolerance_m", 0, 50),
      decimal("outside_percent", 0, 100),
      number("outside_m2", 0, 1_000_000),
      words("source")),
  SCORE_PART(
      "law_score_part",
      Column.of("part", "EB", "GI", "SURPRISE", "SEVERITY", "FORECAST", "SCAN", "TREND").asKey(),
      order(),
      Column.of("family", ScoreRules.Family.class),
      decimal("weight", 0, 1),
      number("days", 1, 365),
      decimal("begins_at", 0, 100_000),
      decimal("full_at", 0, 100_000),
      decimal("weak_n", 0, 1000),
      words("source")),
  SCORE_KIND("law_score_kind", kind().asKey(), decimal("half_life_days", 1, 365), words("source")),
  SCORE_SEVERITY(
      "law_score_severity", level("level").asKey(), decimal("weight", 1, 1000), words("source")),
  SCORE_TREND(
      "law_score_trend",
      Column.of(
              "trend",
              "NEW_HOT",
              "CONSECUTIVE_HOT",
              "INTENSIFYING_HOT",
              "PERSISTENT_HOT",
              "DIMINISHING_HOT",
              "SPORADIC_HOT",
              "OSCILLATING_HOT",
              "HISTORICAL_HOT")
          .asKey(),
      decimal("value", 0, 1),
      words("source")),
  ALARM(
      "law_alarm",
      number("budget_week", 0, 1000),
      decimal("budget_raise", 0, 100),
      number("tell_hours", 0, 720),
      number("hit_days", 1, 90),
      number("hit_matters", 1, 100),
      words("source"));

  private final String sql;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Column> columns;

  LawTable(String sql, Column... columns) {
    this.sql = sql;
    this.columns = List.of(columns);
  }

  private static Column kind() {
    return Column.of("kind", Kind.class);
  }

  private static Column level(String name) {
    return Column.of(
        name,
        Arrays.stream(Level.values())
            .filter(l -> l != Level.NONE)
            .map(Enum::name)
            .toArray(String[]::new));
  }

  private static Column order() {
    return number("ordinal", 1, 9999);
  }

  private static Column route() {
    return Column.of(
        "route", "PM", "AM", "IM", "LA", "LC", "LS", "AR", "AD", "CIV", "ADM", "POL", "PET", "DIS",
        "AID", "CONF", "ARB");
  }

  /** Name of the table in the database. */
  public String sql() {
    return sql;
  }

  /** Its columns in the order they are shown. */
  public List<Column> columns() {
    return columns;
  }

  /** What tells two rows apart; empty when there is one row only. */
  public List<Column> key() {
    return columns.stream().filter(Column::key).toList();
  }

  /** Whether it is about grids: who keeps the grids edits it, not who keeps the law. */
  public boolean ofGrids() {
    return this == GRID_BOUNDS || this == GRID_RULE;
  }

  /** Whether it decides how places are scored and warned about. */
  public boolean ofScores() {
    return switch (this) {
      case THRESHOLD, SCORE_PART, SCORE_KIND, SCORE_SEVERITY, SCORE_TREND, ALARM -> true;
      default -> false;
    };
  }

  /** What one needs to propose another edition. */
  public Permission editor() {
    return ofGrids() ? Permission.GRID_IMPORT : Permission.LAW_EDIT;
  }

  /** Name in an address: {@code tier-rule}. */
  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** By its name in an address. */
  public static Optional<LawTable> ofWire(String name) {
    return Arrays.stream(values()).filter(t -> t.wire().equals(name)).findFirst();
  }
}
