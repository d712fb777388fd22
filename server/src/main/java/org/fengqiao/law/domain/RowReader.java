package org.fengqiao.law.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal.Field;
import org.jspecify.annotations.Nullable;

/** Reads what an editor sends into rows and names every fault by its pointer. */
public final class RowReader {
  private static final int MOST_ROWS = 2000;
  private static final int MOST_FAULTS = 50;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private final LawTable table;
  private final List<Field> faults = new ArrayList<>();

  private RowReader(LawTable table) {
    this.table = table;
  }

  /** The rows, or where they are not what the table holds. */
  public static Outcome<List<LawRow>> read(
      LawTable table, List<? extends @Nullable Map<String, ? extends @Nullable Object>> rows) {
    RowReader reader = new RowReader(table);
    if (rows.size() > MOST_ROWS) {
      return Outcome.refused(new LawRefusal.Unreadable(List.of(new Field("/rows", "too-many"))));
    }
    List<LawRow> read = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size() && reader.faults.size() < MOST_FAULTS; i++) {
      read.add(reader.row("/rows/" + i, rows.get(i)));
    }
    return reader.faults.isEmpty()
        ? Outcome.done(List.copyOf(read))
        : Outcome.refused(new LawRefusal.Unreadable(reader.faults));
  }

  private LawRow row(String pointer, @Nullable Map<String, ? extends @Nullable Object> given) {
    Map<String, Object> values = new TreeMap<>();
    if (given == null) {
      faults.add(new Field(pointer, "missing"));
      return new LawRow(values);
    }
    Set<String> known = table.columns().stream().map(Column::wire).collect(Collectors.toSet());
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        faults.add(new Field(pointer, "unknown-column"));
      }
    }
    for (Column column : table.columns()) {
      Object value = value(pointer + '/' + column.wire(), column, given.get(column.wire()));
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    return new LawRow(values);
  }

  private @Nullable Object value(String pointer, Column column, @Nullable Object given) {
    if (given == null || (given instanceof String s && s.isBlank())) {
      boolean blank = column.type() == Column.Type.BLANKABLE;
      if (!column.optional() && !blank) {
        faults.add(new Field(pointer, "missing"));
      }
      return blank ? "" : null;
    }
    Object value =
        switch (column.type()) {
          case TEXT, WORDS, BLANKABLE -> words(pointer, column, given);
          case CODE -> code(column, given);
          case NUMBER -> number(column, given);
          case DECIMAL -> decimal(column, given);
          case FLAG -> given instanceof Boolean flag ? flag : null;
          case DAY -> day(given);
        };
    if (value == null) {
      faults.add(new Field(pointer, "not-allowed"));
    }
    return value;
  }

  private @Nullable Object words(String pointer, Column column, Object given) {
    if (!(given instanceof String text) || text.length() > column.most()) {
      return null;
    }
    String fault = PlainText.fault(text);
    if (!fault.isEmpty()) {
      faults.add(new Field(pointer, fault));
    }
    return text.strip();
  }

  private static @Nullable Object code(Column column, Object given) {
    if (!(given instanceof String text) || text.length() > column.most()) {
      return null;
    }
    boolean fits =
        column.choices().isEmpty()
            ? text.matches("[A-Z][A-Z0-9_]*")
            : column.choices().contains(text);
    return fits ? text : null;
  }

  private static @Nullable Object number(Column column, Object given) {
    if (!(given instanceof Integer || given instanceof Long)) {
      return null;
    }
    long number = ((Number) given).longValue();
    return number >= column.least() && number <= column.most() ? number : null;
  }

  private static @Nullable Object decimal(Column column, Object given) {
    if (!(given instanceof Number number)) {
      return null;
    }
    double value = number.doubleValue();
    return value >= column.least() && value <= column.most() ? value : null;
  }

  private static @Nullable Object day(Object given) {
    try {
      LocalDate day = LocalDate.parse(given.toString());
      return day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
