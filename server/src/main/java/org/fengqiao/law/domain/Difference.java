package org.fengqiao.law.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is different between two editions of a table.
 *
 * @param removed rows only the first has
 * @param added rows only the second has
 * @param changed rows both have under the same key
 */
public record Difference(List<LawRow> removed, List<LawRow> added, List<Changed> changed) {

  /**
   * One row before and after.
   *
   * @param columns names of the columns that differ, as in JSON
   */
  public record Changed(LawRow before, LawRow after, List<String> columns) {}

  /** Compares two lists of rows of the same table by its key. */
  public static Difference of(LawTable table, List<LawRow> before, List<LawRow> after) {
    Map<String, LawRow> old = new LinkedHashMap<>();
    before.forEach(r -> old.put(r.key(table), r));
    List<LawRow> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    for (LawRow row : after) {
      LawRow was = old.remove(row.key(table));
      if (was == null) {
        added.add(row);
      } else if (!was.equals(row)) {
        changed.add(new Changed(was, row, columns(table, was, row)));
      }
    }
    return new Difference(List.copyOf(old.values()), added, changed);
  }

  /** Whether nothing is different. */
  public boolean none() {
    return removed.isEmpty() && added.isEmpty() && changed.isEmpty();
  }

  private static List<String> columns(LawTable table, LawRow was, LawRow row) {
    return table.columns().stream()
        .filter(c -> !Objects.equals(was.values().get(c.name()), row.values().get(c.name())))
        .map(Column::wire)
        .toList();
  }
}
