package org.fengqiao.intake.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.intake.domain.Device;
import org.fengqiao.intake.domain.DeviceClasses;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Table {@code device_class}. */
@Singleton
class SqlDeviceClasses implements DeviceClasses {
  private final Sql sql;
  private final WriteBuffer writes;

  SqlDeviceClasses(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  /** In the order of the codes: two transactions that count the same kinds never wait crosswise. */
  @Override
  public void count(String district, List<Device.Correction> corrections, Instant at) {
    Map<String, int[]> sums = new TreeMap<>();
    for (Device.Correction c : corrections) {
      int[] sum = sums.computeIfAbsent(c.kind().code(), k -> new int[2]);
      sum[0]++;
      sum[1] += c.shifted() ? 1 : 0;
    }
    sums.forEach((code, sum) ->
        writes.insert(
            """
            INSERT INTO device_class AS d
              (district, code, corrected, shifted, first_at, last_at, flagged_at)
            VALUES (?, ?, ?, ?, ?, ?, CASE WHEN ?::int >= ?::int THEN ?::timestamptz END)
            ON CONFLICT (district, code) DO UPDATE SET
              corrected = d.corrected + excluded.corrected,
              shifted = d.shifted + excluded.shifted,
              last_at = excluded.last_at,
              flagged_at = coalesce(d.flagged_at,
                CASE WHEN d.shifted + excluded.shifted >= ?::int THEN excluded.last_at END)
            """,
            district,
            code,
            sum[0],
            sum[1],
            at,
            at,
            sum[1],
            ENOUGH,
            at,
            ENOUGH));
  }

  @Override
  public void afterCommit(Runnable task) {
    writes.afterCommit(task);
  }

  @Override
  public Set<String> flagged(String district) {
    return Set.copyOf(
        sql.list(
            "SELECT code FROM device_class WHERE district = ? AND flagged_at IS NOT NULL",
            row -> row.getString(1),
            district));
  }

  @Override
  public List<Row> all(String district) {
    return sql.list(
        """
        SELECT code, corrected, shifted, last_at, flagged_at FROM device_class
        WHERE district = ? AND corrected > 0
        ORDER BY flagged_at IS NULL, shifted DESC, code
        """,
        row ->
            new Row(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                instant(row.getObject(5, OffsetDateTime.class))),
        district);
  }

  @Override
  public boolean clear(String district, String code, Instant at) {
    boolean known =
        sql.find(
                "SELECT 1 FROM device_class WHERE district = ? AND code = ? FOR UPDATE",
                row -> 1,
                district,
                code)
            .isPresent();
    if (known) {
      writes.update(
          1,
          """
          UPDATE device_class SET corrected = 0, shifted = 0, flagged_at = NULL,
            first_at = ?, cleared_at = ? WHERE district = ? AND code = ?
          """,
          at,
          at,
          district,
          code);
    }
    return known;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
