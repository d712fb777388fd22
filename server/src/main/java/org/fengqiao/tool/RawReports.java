package org.fengqiao.tool;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hand-written SQL that writes the same rows as a report: item, first event, sealed words, clock,
 * report, audit row and outbox row, in one statement and one commit. The values are those of a
 * report just taken over HTTP; only ids and numbers differ, and they ascend as the product's do.
 */
final class RawReports {
  /** Columns the database fills by itself. */
  private static final java.util.Set<String> GENERATED =
      java.util.Set.of("stage", "urgent_rank", "seq", "position");

  private final String url;
  private final String sql;
  private final AtomicLong next = new AtomicLong(System.currentTimeMillis() * 100);

  RawReports(String url, String number) throws SQLException {
    this.url = url;
    try (Connection db = DriverManager.getConnection(url)) {
      sql = statement(db, number);
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

  private static String statement(Connection db, String number) throws SQLException {
    String id = "(SELECT id FROM item WHERE number = '" + number + "')";
    String ids = "id(i) AS MATERIALIZED (SELECT ?::bigint + g FROM generate_series(1, ?) g), ";
    String s =
        "s AS MATERIALIZED (SELECT "
            + uuid("7001")
            + " AS item, "
            + uuid("7002")
            + " AS event, "
            + uuid("7003")
            + " AS report, "
            + uuid("7004")
            + " AS message, '440105-2099-' || i AS number FROM id)";
    return "WITH "
        + ids
        + s
        + part(db, "item", "number = '" + number + "'", Map.of("id", "item", "number", "number"))
        + part(
            db,
            "item_event",
            "version = 1 AND item_id = " + id,
            Map.of("item_id", "item", "id", "event", "key", "report"))
        + part(db, "item_text", "version = 1 AND item_id = " + id, Map.of("item_id", "item"))
        + part(db, "item_timer", "item_id = " + id, Map.of("item_id", "item"))
        + part(db, "report", "item_id = " + id, Map.of("id", "report", "item_id", "item"))
        + part(
            db,
            "audit_entry",
            "action = 'casework.report' AND object = '" + number + "'",
            Map.of("object", "number"))
        + " "
        + insert(db, "outbox", "data ->> 'number' = '" + number + "'", Map.of("id", "message"));
  }

  /** Ascending ids, as version 7 gives. */
  private static String uuid(String sort) {
    return "('01f00000-" + sort.substring(0, 4) + "-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
  }

  private static String part(Connection db, String table, String where, Map<String, String> own)
      throws SQLException {
    return ", w_" + table + " AS (" + insert(db, table, where, own) + ")";
  }

  private static String insert(Connection db, String table, String where, Map<String, String> own)
      throws SQLException {
    Map<String, @Nullable String> row = new LinkedHashMap<>();
    try (Statement read = db.createStatement();
        ResultSet found =
            read.executeQuery("SELECT * FROM " + table + " WHERE " + where + " LIMIT 1")) {
      if (!found.next()) {
        throw new IllegalStateException("no row of the sample report in " + table);
      }
      ResultSetMetaData columns = found.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        row.put(columns.getColumnName(i), found.getString(i));
      }
    }
    StringBuilder names = new StringBuilder();
    StringBuilder values = new StringBuilder();
    row.forEach((column, value) -> {
      if (!GENERATED.contains(column)) {
        names.append(names.isEmpty() ? "" : ", ").append(column);
        values.append(values.isEmpty() ? "" : ", ");
        values.append(own.containsKey(column) ? own.get(column) : literal(value));
      }
    });
    return "INSERT INTO " + table + " (" + names + ") SELECT " + values + " FROM s";
  }

  private static String literal(@Nullable String value) {
    return value == null ? "NULL" : '\'' + value.replace("'", "''") + '\'';
  }
}
