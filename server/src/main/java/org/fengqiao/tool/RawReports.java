package org.fengqiao.tool;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hand-written SQL that writes the same rows as a report: item, first event, sealed words, clock,
 * report, audit row and outbox row, in one statement and one commit. The values are those of a
 * report just taken over HTTP; only ids and numbers differ, and they ascend as the product's do.
 */
final class RawReports {
  private final String url;
  private final String sql;
  private final AtomicLong next = new AtomicLong(System.currentTimeMillis() * 100);

  RawReports(String url, String number) throws SQLException {
    this.url = url;
    try (Connection db = DriverManager.getConnection(url)) {
      sql = statement(SampleRow.of(db, number));
    }
  }

  /** A connection that writes so many reports per commit. */
  Rounds.Session open(int reports) throws SQLException {
    Connection db = DriverManager.getConnection(url);
    PreparedStatement write = db.prepareStatement(sql);
    return new Rounds.Session(
        () -> {
          write.setLong(1, next.getAndAdd(reports));
          write.setInt(2, reports);
          int rows = write.executeUpdate();
          if (rows != reports) {
            throw new IllegalStateException("wrote " + rows);
          }
          return reports;
        },
        db);
  }

  private static String statement(List<SampleRow> rows) {
    StringBuilder sql =
        new StringBuilder("WITH id(i) AS MATERIALIZED (")
            .append(
                "SELECT ?::bigint + g FROM generate_series(1, ?) g), s AS MATERIALIZED (SELECT ");
    for (SampleRow.Id id : SampleRow.Id.values()) {
      sql.append(id == SampleRow.Id.NUMBER ? "'440105-2099-' || i" : uuid(id))
          .append(" AS ")
          .append(id);
      sql.append(id == SampleRow.Id.NUMBER ? " FROM id)" : ", ");
    }
    for (SampleRow row : rows.subList(0, rows.size() - 1)) {
      sql.append(", w_").append(row.table()).append(" AS (").append(insert(row)).append(')');
    }
    return sql.append(' ').append(insert(rows.getLast())).toString();
  }

  /** Ascending ids, as version 7 gives. */
  private static String uuid(SampleRow.Id id) {
    return "('01f00000-700"
        + (id.ordinal() + 1)
        + "-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
  }

  private static String insert(SampleRow row) {
    List<String> values =
        row.columns().stream()
            .map(c -> {
              SampleRow.Id own = row.own().get(c.name());
              return own == null ? literal(c.value()) : own.name();
            })
            .toList();
    return "INSERT INTO %s (%s) SELECT %s FROM s"
        .formatted(row.table(), row.names(), String.join(", ", values));
  }

  private static String literal(@Nullable String value) {
    return value == null ? "NULL" : '\'' + value.replace("'", "''") + '\'';
  }
}
