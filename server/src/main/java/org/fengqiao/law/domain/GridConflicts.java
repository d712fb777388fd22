package org.fengqiao.law.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.law.domain.Conflict.Weight;

/** What does not fit in the rules about grids. */
final class GridConflicts {
  /** Finer than the lattice of outlines can tell in practice. */
  private static final double LEAST_TOLERANCE_M = 0.01;

  private GridConflicts() {}

  static void of(LawEdition edition, List<Conflict> found) {
    bounds(edition.rows(LawTable.GRID_BOUNDS), found);
    rule(edition.rows(LawTable.GRID_RULE), found);
  }

  private static void bounds(List<LawRow> rows, List<Conflict> found) {
    for (int i = 0; i < rows.size(); i++) {
      order(rows.get(i), i, "min_m2", "max_m2", LawTable.GRID_BOUNDS, found);
      order(rows.get(i), i, "min_households", "max_households", LawTable.GRID_BOUNDS, found);
    }
    var told = rows.stream().map(r -> r.key(LawTable.GRID_BOUNDS)).collect(Collectors.toSet());
    Stream.of("BASIC TOWN", "BASIC RURAL", "DEDICATED TOWN", "DEDICATED RURAL")
        .filter(key -> !told.contains(key))
        .forEach(key -> {
          String[] of = key.split(" ", 2);
          found.add(
              new Conflict(
                  "GRID_UNBOUNDED",
                  Weight.WARNING,
                  LawTable.GRID_BOUNDS,
                  List.of(),
                  Map.of("gridType", of[0], "settlement", of[1])));
        });
  }

  private static void rule(List<LawRow> rows, List<Conflict> found) {
    if (rows.size() != 1) {
      found.add(error("GRID_RULE_ONE", LawTable.GRID_RULE, List.of(), Map.of("rows", rows.size())));
      return;
    }
    order(rows.getFirst(), 0, "serial_least", "serial_most", LawTable.GRID_RULE, found);
    if (rows.getFirst().decimal("tolerance_m") < LEAST_TOLERANCE_M) {
      found.add(
          error(
              "GRID_TOLERANCE",
              LawTable.GRID_RULE,
              List.of(0),
              Map.of("least", LEAST_TOLERANCE_M)));
    }
  }

  private static void order(
      LawRow row, int at, String least, String most, LawTable table, List<Conflict> found) {
    boolean open = row.numberOrNull(most) == null;
    if (!open && row.number(least) > row.number(most)) {
      found.add(error("GRID_ORDER", table, List.of(at), Map.of("column", most)));
    }
  }

  private static Conflict error(
      String code, LawTable table, List<Integer> rows, Map<String, Object> args) {
    return new Conflict(code, Weight.ERROR, table, rows, args);
  }
}
