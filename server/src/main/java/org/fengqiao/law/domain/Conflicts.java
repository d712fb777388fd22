package org.fengqiao.law.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.law.domain.Conflict.Weight;

/** What does not fit together in the tables as they would hold on a day. Pure. */
public final class Conflicts {
  private final LawEdition edition;
  private final List<Conflict> found = new ArrayList<>();

  private Conflicts(LawEdition edition) {
    this.edition = edition;
  }

  /** The report, errors first. */
  public static List<Conflict> of(LawEdition edition) {
    Conflicts report = new Conflicts(edition);
    for (LawTable table : LawTable.values()) {
      report.rowsTwice(table);
    }
    report.severityOrder();
    report.levels();
    report.thresholds();
    GridConflicts.of(edition, report.found);
    ScoreConflicts.of(edition, report.found);
    TierConflicts.of(edition, report.found);
    ReferenceConflicts.of(edition, report.found);
    return report.found.stream()
        .sorted(java.util.Comparator.comparing((Conflict c) -> c.weight()))
        .toList();
  }

  /**
   * What a change of one table brings: the errors of that table, whoever made them, and whatever
   * the report of the tables before did not already hold.
   */
  public static List<Conflict> ofChange(LawEdition before, LawEdition after, LawTable table) {
    List<Conflict> old = of(before).stream().map(Conflicts::withoutRows).toList();
    return of(after).stream()
        .filter(c -> c.table() == table || !old.contains(withoutRows(c)))
        .toList();
  }

  private static Conflict withoutRows(Conflict c) {
    return new Conflict(c.code(), c.weight(), c.table(), List.of(), c.args());
  }

  private void rowsTwice(LawTable table) {
    Map<String, List<Integer>> byKey = new HashMap<>();
    List<LawRow> rows = edition.rows(table);
    for (int i = 0; i < rows.size(); i++) {
      byKey.computeIfAbsent(rows.get(i).key(table), k -> new ArrayList<>()).add(i);
    }
    byKey.forEach((key, at) -> {
      if (at.size() > 1 && !table.key().isEmpty()) {
        add("ROW_TWICE", table, at, Map.of("key", key));
      }
    });
  }

  /** More of a factor never weighs less. */
  private void severityOrder() {
    List<LawRow> rows = edition.rows(LawTable.SEVERITY);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        LawRow low = rows.get(i);
        LawRow high = rows.get(j);
        boolean falls =
            low.text("factor").equals(high.text("factor"))
                && low.number("from_value") < high.number("from_value")
                && low.number("points") > high.number("points");
        if (falls) {
          add(
              "SEVERITY_FALLS",
              LawTable.SEVERITY,
              List.of(i, j),
              Map.of("factor", low.text("factor"), "from", high.number("from_value")));
        }
      }
    }
  }

  private void levels() {
    List<LawRow> rows = edition.rows(LawTable.SEVERITY_LEVEL);
    Map<String, Long> points =
        rows.stream()
            .collect(
                Collectors.toMap(
                    r -> r.text("level"), r -> r.number("min_points"), (one, _) -> one));
    long before = -1;
    for (String level : List.of("BLUE", "YELLOW", "ORANGE", "RED")) {
      Long from = points.get(level);
      if (from == null) {
        add("LEVEL_MISSING", LawTable.SEVERITY_LEVEL, List.of(), Map.of("level", level));
      } else if (from <= before) {
        add("LEVEL_ORDER", LawTable.SEVERITY_LEVEL, List.of(), Map.of("level", level));
      }
      before = from == null ? before : Math.max(before, from);
    }
    if (points.getOrDefault("BLUE", 0L) != 0) {
      add("LEVEL_FROM_ZERO", LawTable.SEVERITY_LEVEL, List.of(), Map.of("level", "BLUE"));
    }
  }

  private void thresholds() {
    List<LawRow> rows = edition.rows(LawTable.THRESHOLD);
    if (rows.size() != 1) {
      add("THRESHOLD_ONE", LawTable.THRESHOLD, List.of(), Map.of("rows", rows.size()));
      return;
    }
    LawRow row = rows.getFirst();
    double before = 0;
    for (String level : List.of("enter_blue", "enter_yellow", "enter_orange", "enter_red")) {
      double enter = row.decimal(level);
      if (enter <= before) {
        add("THRESHOLD_ORDER", LawTable.THRESHOLD, List.of(0), Map.of("column", level));
      } else if (!level.equals("enter_blue") && enter - before <= row.decimal("leave_margin") / 2) {
        found.add(
            new Conflict(
                "THRESHOLD_CLOSE",
                Weight.WARNING,
                LawTable.THRESHOLD,
                List.of(0),
                Map.of("column", level)));
      }
      before = enter;
    }
    if (row.number("min_matters") < row.number("least_matters")) {
      add("THRESHOLD_ORDER", LawTable.THRESHOLD, List.of(0), Map.of("column", "min_matters"));
    }
  }

  private void add(String code, LawTable table, List<Integer> rows, Map<String, Object> args) {
    found.add(new Conflict(code, Weight.ERROR, table, rows, args));
  }
}
