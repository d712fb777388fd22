package org.fengqiao.gazetteer.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a sheet below its header, by column. The header may stand below titles. */
final class SheetTable {
  private static final int TITLES = 10;
  private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");

  private final Map<SheetColumn, Integer> at;
  private final List<Row> rows;

  private SheetTable(Map<SheetColumn, Integer> at, List<Row> rows) {
    this.at = at;
    this.rows = rows;
  }

  /** The table, empty when no line among the first names all the columns that are needed. */
  static Optional<SheetTable> of(Sheet sheet, Set<SheetColumn> needed) {
    for (int i = 0; i < Math.min(TITLES, sheet.lines().size()); i++) {
      Map<SheetColumn, Integer> at = columns(sheet.lines().get(i).cells());
      if (at.keySet().containsAll(needed)) {
        List<Row> rows = new ArrayList<>();
        for (Sheet.Line line : sheet.lines().subList(i + 1, sheet.lines().size())) {
          rows.add(new Row(at, line));
        }
        return Optional.of(new SheetTable(at, rows));
      }
    }
    return Optional.empty();
  }

  private static Map<SheetColumn, Integer> columns(List<String> header) {
    Map<SheetColumn, Integer> at = new EnumMap<>(SheetColumn.class);
    for (int i = 0; i < header.size(); i++) {
      for (SheetColumn column : SheetColumn.values()) {
        if (column.named(header.get(i))) {
          at.putIfAbsent(column, i);
        }
      }
    }
    return at;
  }

  boolean has(SheetColumn column) {
    return at.containsKey(column);
  }

  List<Row> rows() {
    return rows;
  }

  /** One line. */
  static final class Row {
    private final Map<SheetColumn, Integer> at;
    private final Sheet.Line line;

    private Row(Map<SheetColumn, Integer> at, Sheet.Line line) {
      this.at = at;
      this.line = line;
    }

    int number() {
      return line.number();
    }

    /** The text, empty when there is none. */
    String text(SheetColumn column) {
      Integer i = at.get(column);
      return i == null || i >= line.cells().size() ? "" : line.cells().get(i).strip();
    }

    /** A date as people or workbooks write it; null when there is none or it is none. */
    @Nullable LocalDate date(SheetColumn column) {
      String text = text(column);
      if (text.matches("\\d{5}")) {
        return SERIAL_START.plusDays(Integer.parseInt(text));
      }
      Matcher date = DATE.matcher(text);
      try {
        return date.matches()
            ? LocalDate.of(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(2)),
                Integer.parseInt(date.group(3)))
            : null;
      } catch (DateTimeException e) {
        return null;
      }
    }

    /** Degrees; NaN for what is no number, empty when nothing stands there. */
    Optional<Double> degrees(SheetColumn column) {
      String text = text(column);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      boolean number = text.matches("[+-]?\\d{1,3}(?:\\.\\d{1,15})?");
      return Optional.of(number ? Double.parseDouble(text) : Double.NaN);
    }

    /** A count; -1 for what is none, empty when nothing stands there. */
    Optional<Integer> count(SheetColumn column) {
      String text = text(column).replace(",", "");
      if (text.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1);
    }
  }
}
