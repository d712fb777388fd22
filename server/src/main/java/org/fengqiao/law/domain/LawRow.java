package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of any law table, by column names of the database. What is empty is missing; numbers are
 * Long, decimals Double.
 */
public record LawRow(Map<String, Object> values) {
  public LawRow {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** The words of a column; blank when there are none. */
  public String text(String column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString();
  }

  /** The words of a column that may be empty. */
  public @Nullable String textOrNull(String column) {
    Object value = values.get(column);
    return value == null ? null : value.toString();
  }

  /** The number of a column; 0 when it is empty. */
  public long number(String column) {
    return values.get(column) instanceof Number n ? n.longValue() : 0;
  }

  /** The number of a column that may be empty. */
  public @Nullable Integer numberOrNull(String column) {
    return values.get(column) instanceof Number n ? n.intValue() : null;
  }

  /** The decimal of a column; 0 when it is empty. */
  public double decimal(String column) {
    return values.get(column) instanceof Number n ? n.doubleValue() : 0;
  }

  /** Whether a flag is set. */
  public boolean flag(String column) {
    return Boolean.TRUE.equals(values.get(column));
  }

  /** The day of a column, null when it is empty. */
  public @Nullable LocalDate day(String column) {
    return values.get(column) instanceof LocalDate day ? day : null;
  }

  /** What tells it apart from other rows of its table, readable. */
  public String key(LawTable table) {
    return table.key().stream().map(c -> text(c.name())).collect(Collectors.joining(" "));
  }

  /** The rows as names and plain values for JSON, in the order of the columns. */
  public static List<Map<String, Object>> plain(LawTable table, List<LawRow> rows) {
    return rows.stream().map(r -> r.plain(table)).toList();
  }

  /** Names and plain values for JSON, in the order of the columns; what is empty is left out. */
  public Map<String, Object> plain(LawTable table) {
    Map<String, Object> plain = new java.util.LinkedHashMap<>();
    for (Column column : table.columns()) {
      Object value = values.get(column.name());
      if (value != null) {
        plain.put(column.wire(), value instanceof LocalDate ? value.toString() : value);
      }
    }
    return plain;
  }
}
