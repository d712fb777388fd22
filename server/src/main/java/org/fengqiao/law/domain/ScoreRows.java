package org.fengqiao.law.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.ScoreRules.Family;
import org.fengqiao.law.domain.ScoreRules.PartRule;

/** Rows of the score's tables as the values the engine works with. */
final class ScoreRows {
  private ScoreRows() {}

  static ScoreRules rules(LawEdition edition) {
    Map<String, PartRule> parts = new HashMap<>(ScoreRules.NEWEST.parts());
    edition.rows(LawTable.SCORE_PART).forEach(r -> parts.put(r.text("part"), part(r)));
    Map<Kind, Double> halfLives = new EnumMap<>(ScoreRules.NEWEST.halfLives());
    edition
        .rows(LawTable.SCORE_KIND)
        .forEach(r -> halfLives.put(Kind.valueOf(r.text("kind")), r.decimal("half_life_days")));
    Map<Level, Double> severity = new EnumMap<>(ScoreRules.NEWEST.severity());
    edition
        .rows(LawTable.SCORE_SEVERITY)
        .forEach(r -> severity.put(Level.valueOf(r.text("level")), r.decimal("weight")));
    Map<String, Double> trends = new HashMap<>();
    edition
        .rows(LawTable.SCORE_TREND)
        .forEach(r -> trends.put(r.text("trend"), r.decimal("value")));
    return new ScoreRules(version(edition), parts, halfLives, severity, trends);
  }

  private static String version(LawEdition edition) {
    return edition.version(LawTable.SCORE_PART)
        + "."
        + edition.version(LawTable.SCORE_KIND)
        + "."
        + edition.version(LawTable.SCORE_SEVERITY)
        + "."
        + edition.version(LawTable.SCORE_TREND);
  }

  private static PartRule part(LawRow row) {
    return new PartRule(
        Family.valueOf(row.text("family")),
        row.decimal("weight"),
        (int) row.number("days"),
        row.decimal("begins_at"),
        row.decimal("full_at"),
        row.decimal("weak_n"));
  }

  static AlarmRules alarm(LawRow row, int version) {
    return new AlarmRules(
        version,
        (int) row.number("budget_week"),
        row.decimal("budget_raise"),
        (int) row.number("tell_hours"),
        (int) row.number("hit_days"),
        (int) row.number("hit_matters"));
  }

  /** One row of thresholds, under the name that is kept on warnings. */
  static Thresholds thresholds(LawRow row, String version) {
    return new Thresholds(
        version,
        java.util.List.of(
            row.decimal("enter_blue"),
            row.decimal("enter_yellow"),
            row.decimal("enter_orange"),
            row.decimal("enter_red")),
        row.decimal("leave_margin"),
        (int) row.number("quiet_days"),
        (int) row.number("rise_per_day"),
        (int) row.number("least_matters"),
        (int) row.number("min_matters"),
        (int) row.number("min_parts"),
        row.decimal("part_floor"),
        (int) row.number("cool_days"));
  }
}
