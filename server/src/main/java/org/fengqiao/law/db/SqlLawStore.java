package org.fengqiao.law.db;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.law.domain.Column;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawStore;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.TableEdition;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes editions. Names of tables and columns come from {@link LawTable}, never from a request.
 */
@Singleton
final class SqlLawStore implements LawStore {
  private final Sql sql;
  private final WriteBuffer writes;

  SqlLawStore(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  /** Columns that place a row in its edition. */
  private record Frame(String version, boolean begins, boolean ends) {
    static Frame of(LawTable table) {
      return switch (table) {
        // An article's period is its own and not its edition's.
        case REF -> new Frame("version", false, false);
        // The name of a version of thresholds is kept on warnings; the number stands beside it.
        case THRESHOLD -> new Frame("edition", true, false);
        default -> new Frame("version", true, true);
      };
    }
  }

  /** All rows of a table with whose edition they belong to, in the order they are shown. */
  static String select(LawTable table) {
    String order =
        switch (table) {
          case THRESHOLD, GRID_RULE, ALARM -> "valid_from";
          case SEVERITY_LEVEL -> "min_points";
          default -> table.key().stream().map(Column::name).collect(Collectors.joining(", "));
        };
    boolean numbered = table.columns().stream().anyMatch(c -> c.name().equals("ordinal"));
    boolean ofKind =
        table.columns().stream().anyMatch(c -> c.name().equals("kind") && !c.optional());
    String first =
        (ofKind && table != LawTable.KIND ? "kind, " : "") + (numbered ? "ordinal, " : "");
    String edition = Frame.of(table).version();
    return "SELECT *"
        + (edition.equals("edition") ? "" : ", version AS edition")
        + " FROM "
        + table.sql()
        + " ORDER BY "
        + first
        + order;
  }

  @Override
  public void publish(TableEdition edition, LocalDate lastDay, Runnable afterCommit) {
    close(edition, lastDay);
    writes.insert(
        """
        INSERT INTO law_edition (district, table_name, version, valid_from, valid_to, change_id,
          source, published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        edition.district(),
        edition.table(),
        edition.version(),
        edition.from(),
        edition.to(),
        edition.change(),
        edition.source(),
        edition.publishedAt());
    edition.rows().forEach(row -> insert(edition, row));
    writes.afterCommit(afterCommit);
  }

  private void close(TableEdition edition, LocalDate lastDay) {
    int open =
        sql.update(
            "UPDATE law_edition SET valid_to = ?"
                + " WHERE district = ? AND table_name = ? AND valid_to IS NULL",
            lastDay,
            edition.district(),
            edition.table());
    if (open > 0 && Frame.of(edition.table()).ends()) {
      int _ =
          sql.update(
              "UPDATE "
                  + edition.table().sql()
                  + " SET valid_to = ? WHERE district = ? AND valid_to IS NULL",
              lastDay,
              edition.district());
    }
  }

  private void insert(TableEdition edition, LawRow row) {
    Frame frame = Frame.of(edition.table());
    List<String> names = new ArrayList<>(List.of("district", frame.version()));
    List<@Nullable Object> values = new ArrayList<>();
    values.add(edition.district());
    values.add(edition.version());
    if (frame.begins()) {
      names.add("valid_from");
      values.add(edition.from());
    }
    if (edition.table() == LawTable.THRESHOLD) {
      names.add("version");
      values.add(edition.district() + '-' + edition.version());
    }
    for (Column column : edition.table().columns()) {
      names.add(column.name());
      values.add(value(column, row.values().get(column.name())));
    }
    writes.insert(
        "INSERT INTO "
            + edition.table().sql()
            + " ("
            + String.join(", ", names)
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(names.size(), "?"))
            + ")",
        values.toArray());
  }

  /** The database is told the width it has. */
  private static @Nullable Object value(Column column, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (column.type()) {
      case NUMBER ->
          column.most() > Integer.MAX_VALUE
              ? value
              : column.most() > Short.MAX_VALUE
                  ? (Object) ((Number) value).intValue()
                  : (Object) ((Number) value).shortValue();
      case DECIMAL -> BigDecimal.valueOf(((Number) value).doubleValue());
      default -> value;
    };
  }
}
