package org.fengqiao.prevention.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.prevention.domain.SweepStore;
import org.jspecify.annotations.Nullable;

/** Sweeps in PostgreSQL; written at once, so that the figures answered are the new ones. */
@Singleton
final class SqlSweeps implements SweepStore {
  private static final String OF =
      """
      SELECT s.grid_code, s.outcome, s.note, s.checked_at, s.version, count(x.item_number) AS found,
        count(i.number) FILTER (WHERE i.stage = 'ENDED') AS handled
      FROM sweep s
      LEFT JOIN sweep_item x ON x.district = s.district AND x.month = s.month
        AND x.grid_code = s.grid_code
      LEFT JOIN item i ON i.district = x.district AND i.number = x.item_number
      WHERE s.district = ? AND s.month = ? AND s.grid_code LIKE ANY (?)
      GROUP BY s.district, s.month, s.grid_code ORDER BY s.grid_code\
      """;

  private static final String UPSERT =
      """
      INSERT INTO sweep (district, month, grid_code, outcome, note, checked_at, role, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (district, month, grid_code) DO UPDATE SET outcome = excluded.outcome,
        note = excluded.note, checked_at = excluded.checked_at, role = excluded.role,
        version = excluded.version\
      """;

  private final Sql sql;

  SqlSweeps(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Sweep> of(String district, LocalDate month, List<String> prefixes) {
    return sql.list(
        OF,
        row ->
            new Sweep(
                row.getString(1),
                Outcome.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7)),
        district,
        month,
        prefixes.stream().map(p -> p + "%").toArray(String[]::new));
  }

  @Override
  public Optional<Long> lock(String district, LocalDate month, String grid) {
    return sql.find(
        "SELECT version FROM sweep WHERE district = ? AND month = ? AND grid_code = ? FOR UPDATE",
        row -> row.getLong(1),
        district,
        month,
        grid);
  }

  @Override
  public List<String> items(String district, LocalDate month, String grid) {
    return sql.list(
        "SELECT item_number FROM sweep_item WHERE district = ? AND month = ? AND grid_code = ?"
            + " ORDER BY item_number",
        row -> row.getString(1),
        district,
        month,
        grid);
  }

  @Override
  public Set<String> known(String district, String grid, Collection<String> numbers) {
    return Set.copyOf(
        sql.list(
            "SELECT number FROM item WHERE district = ? AND number = ANY (?) AND grid_code = ?"
                + " AND seal <> 'SEALED'",
            row -> row.getString(1),
            district,
            numbers.toArray(String[]::new),
            grid));
  }

  @Override
  public void write(
      String district,
      LocalDate month,
      String grid,
      Outcome outcome,
      @Nullable String note,
      List<String> numbers,
      Instant at,
      Role role,
      long version) {
    int _ = sql.update(UPSERT, district, month, grid, outcome, note, at, role, version);
    int _ =
        sql.update(
            "DELETE FROM sweep_item WHERE district = ? AND month = ? AND grid_code = ?",
            district,
            month,
            grid);
    if (!numbers.isEmpty()) {
      int _ =
          sql.update(
              "INSERT INTO sweep_item (district, month, grid_code, item_number)"
                  + " SELECT ?, ?, ?, unnest(?)",
              district,
              month,
              grid,
              numbers.toArray(String[]::new));
    }
  }
}
