package org.fengqiao.law.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.law.domain.Column;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawRows;
import org.fengqiao.law.domain.LawRows.ThresholdRow;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.TableEdition;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the law tables whole; they are small and change a few times a year. */
@Singleton
final class SqlLawRows implements LawRows.Source {
  private final Sql sql;

  SqlLawRows(Sql sql) {
    this.sql = sql;
  }

  /** One line of the register of editions. */
  private record Entry(
      String district,
      LawTable table,
      int version,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID change,
      String source,
      Instant publishedAt) {}

  /** Whose edition a row belongs to. */
  private record Owner(String district, int version) {}

  @Override
  public LawRows load() {
    Map<LawTable, Map<Owner, List<LawRow>>> rows = new HashMap<>();
    for (LawTable table : LawTable.values()) {
      rows.put(table, rows(table));
    }
    List<TableEdition> editions = new ArrayList<>();
    for (Entry e : register()) {
      List<LawRow> own =
          rows.getOrDefault(e.table(), Map.of())
              .getOrDefault(new Owner(e.district(), e.version()), List.of());
      editions.add(
          new TableEdition(
              e.district(),
              e.table(),
              e.version(),
              e.from(),
              e.to(),
              e.change(),
              e.source(),
              e.publishedAt(),
              own));
    }
    return new LawRows(
        editions, sql.list("SELECT * FROM law_threshold ORDER BY version", SqlLawRows::thresholds));
  }

  private List<Entry> register() {
    return sql.list(
        "SELECT district, table_name, version, valid_from, valid_to, change_id, source,"
            + " published_at FROM law_edition ORDER BY district, table_name, version",
        row ->
            new Entry(
                row.getString(1),
                LawTable.valueOf(row.getString(2)),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant()));
  }

  private Map<Owner, List<LawRow>> rows(LawTable table) {
    Map<Owner, List<LawRow>> rows = new HashMap<>();
    sql.each(
        SqlLawStore.select(table),
        row ->
            rows.computeIfAbsent(
                    new Owner(row.getString("district"), row.getInt("edition")),
                    o -> new ArrayList<>())
                .add(row(table, row)));
    return rows;
  }

  private static LawRow row(LawTable table, ResultSet row) throws SQLException {
    Map<String, Object> values = new TreeMap<>();
    for (Column column : table.columns()) {
      String name = column.name();
      @Nullable Object value =
          switch (column.type()) {
            case TEXT, WORDS, BLANKABLE, CODE -> row.getString(name);
            case NUMBER -> row.getLong(name);
            case DECIMAL -> row.getDouble(name);
            case FLAG -> row.getBoolean(name);
            case DAY -> row.getObject(name, LocalDate.class);
          };
      if (value != null && !row.wasNull()) {
        values.put(name, value);
      }
    }
    return new LawRow(values);
  }

  private static ThresholdRow thresholds(ResultSet row) throws SQLException {
    Thresholds table =
        new Thresholds(
            row.getString("version"),
            List.of(
                row.getDouble("enter_blue"),
                row.getDouble("enter_yellow"),
                row.getDouble("enter_orange"),
                row.getDouble("enter_red")),
            row.getDouble("leave_margin"),
            row.getInt("quiet_days"),
            row.getInt("rise_per_day"),
            row.getInt("least_matters"),
            row.getInt("min_matters"),
            row.getInt("min_parts"),
            row.getDouble("part_floor"),
            row.getInt("cool_days"));
    return new ThresholdRow(
        row.getString("district"), row.getObject("valid_from", LocalDate.class), table);
  }
}
