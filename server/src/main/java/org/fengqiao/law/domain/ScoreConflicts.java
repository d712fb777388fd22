package org.fengqiao.law.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.law.domain.Conflict.Weight;
import org.fengqiao.law.domain.ScoreRules.Family;

/** What does not fit in the rules of scores and warnings. */
final class ScoreConflicts {
  /** Horizons a night foresees. */
  private static final Set<Long> HORIZONS = Set.of(7L, 14L, 30L);

  private ScoreConflicts() {}

  static void of(LawEdition edition, List<Conflict> found) {
    parts(edition.rows(LawTable.SCORE_PART), found);
    complete(edition, LawTable.SCORE_KIND, "kind", found);
    complete(edition, LawTable.SCORE_SEVERITY, "level", found);
    severity(edition.rows(LawTable.SCORE_SEVERITY), found);
    red(edition, found);
    int alarms = edition.rows(LawTable.ALARM).size();
    if (alarms != 1) {
      add(found, "ALARM_ONE", LawTable.ALARM, List.of(), Map.of("rows", alarms));
    }
  }

  private static void parts(List<LawRow> rows, List<Conflict> found) {
    Set<String> told = new TreeSet<>();
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      LawRow row = rows.get(i);
      String part = row.text("part");
      told.add(part);
      sum += row.decimal("weight");
      if (row.decimal("weight") >= 1) {
        add(found, "SCORE_WEIGHT", LawTable.SCORE_PART, List.of(i), Map.of("part", part));
      }
      if (part.equals("FORECAST") && !HORIZONS.contains(row.number("days"))) {
        add(found, "SCORE_HORIZON", LawTable.SCORE_PART, List.of(i), Map.of("part", part));
      }
      if (!marks(row)) {
        add(found, "SCORE_MARKS", LawTable.SCORE_PART, List.of(i), Map.of("part", part));
      }
    }
    for (String part : ScoreRules.NEWEST.parts().keySet()) {
      if (!told.contains(part)) {
        add(found, "SCORE_PART_MISSING", LawTable.SCORE_PART, List.of(), Map.of("part", part));
      }
    }
    if (!rows.isEmpty() && sum == 0) {
      add(found, "SCORE_SILENT", LawTable.SCORE_PART, List.of(), Map.of());
    }
  }

  /** Tails and q-values speak when they are small, everything else when it is large. */
  private static boolean marks(LawRow row) {
    double begins = row.decimal("begins_at");
    double full = row.decimal("full_at");
    return switch (row.text("part")) {
      case "EB" -> begins > 0;
      case "GI" -> begins > 0 && begins <= 1;
      case "SURPRISE" -> full > 0 && full < begins && begins < 1;
      case "SCAN" -> begins >= 1 && begins < full;
      default -> begins < full;
    };
  }

  private static void complete(
      LawEdition edition, LawTable table, String column, List<Conflict> found) {
    Set<String> told = new TreeSet<>();
    edition.rows(table).forEach(r -> told.add(r.text(column)));
    for (Column c : table.columns()) {
      if (c.name().equals(column)) {
        c.choices().stream()
            .filter(choice -> !told.contains(choice))
            .forEach(choice ->
                add(
                    found,
                    column.equals("kind") ? "SCORE_KIND_MISSING" : "SCORE_LEVEL_MISSING",
                    table,
                    List.of(),
                    Map.of(column, choice)));
      }
    }
  }

  private static void severity(List<LawRow> rows, List<Conflict> found) {
    Map<String, Double> weights = new HashMap<>();
    rows.forEach(r -> weights.put(r.text("level"), r.decimal("weight")));
    double before = 0;
    for (String level : List.of("BLUE", "YELLOW", "ORANGE", "RED")) {
      double weight = weights.getOrDefault(level, before);
      if (weight < before) {
        add(
            found,
            "SCORE_SEVERITY_ORDER",
            LawTable.SCORE_SEVERITY,
            List.of(),
            Map.of("level", level));
      }
      before = Math.max(before, weight);
    }
  }

  /** Red asks for parts of different families: so many must have a weight at all. */
  private static void red(LawEdition edition, List<Conflict> found) {
    List<LawRow> marks = edition.rows(LawTable.THRESHOLD);
    Set<String> families = new TreeSet<>();
    edition.rows(LawTable.SCORE_PART).stream()
        .filter(r -> r.decimal("weight") > 0)
        .forEach(r -> families.add(r.text("family")));
    long asked = marks.isEmpty() ? 0 : marks.getFirst().number("min_parts");
    if (!families.isEmpty() && asked > Math.min(families.size(), Family.values().length)) {
      add(found, "SCORE_FAMILIES", LawTable.SCORE_PART, List.of(), Map.of("needs", asked));
    }
  }

  private static void add(
      List<Conflict> found,
      String code,
      LawTable table,
      List<Integer> rows,
      Map<String, Object> args) {
    found.add(new Conflict(code, Weight.ERROR, table, rows, args));
  }
}
