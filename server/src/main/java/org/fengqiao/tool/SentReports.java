package org.fengqiao.tool;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The same rows as {@link RawReports}, but every value of every row is sent by the client, as a
 * program must that has it from outside: plain JDBC batches, one per table, one commit. The driver
 * rewrites them into inserts of many rows.
 */
final class SentReports {
  private static final long VERSION_7 = 0x01f0_0000_0000_7000L;

  private final String url;
  private final List<SampleRow> rows;
  private final AtomicLong next = new AtomicLong(System.currentTimeMillis() * 100);

  SentReports(String url, String number) throws SQLException {
    this.url = url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    try (Connection db = DriverManager.getConnection(url)) {
      rows = SampleRow.of(db, number);
    }
  }

  /** A connection that writes so many reports per commit. */
  Rounds.Session open(int reports) throws SQLException {
    Connection db = DriverManager.getConnection(url);
    db.setAutoCommit(false);
    List<PreparedStatement> inserts = new ArrayList<>();
    for (SampleRow row : rows) {
      List<String> places = row.columns().stream().map(c -> "?::" + c.type()).toList();
      inserts.add(
          db.prepareStatement(
              "INSERT INTO %s (%s) VALUES (%s)"
                  .formatted(row.table(), row.names(), String.join(", ", places))));
    }
    return new Rounds.Session(() -> write(db, inserts, reports), db);
  }

  private int write(Connection db, List<PreparedStatement> inserts, int reports)
      throws SQLException {
    long first = next.getAndAdd(reports);
    for (int t = 0; t < rows.size(); t++) {
      PreparedStatement insert = inserts.get(t);
      for (int i = 0; i < reports; i++) {
        bind(insert, rows.get(t), first + i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    db.commit();
    return reports;
  }

  private static void bind(PreparedStatement insert, SampleRow row, long id) throws SQLException {
    int at = 1;
    for (SampleRow.Column column : row.columns()) {
      SampleRow.@Nullable Id own = row.own().get(column.name());
      insert.setObject(at++, own == null ? column.value() : text(own, id), Types.OTHER);
    }
  }

  private static String text(SampleRow.Id own, long id) {
    return own == SampleRow.Id.NUMBER
        ? "440105-2098-" + id
        : new UUID(VERSION_7 | (long) own.ordinal() << 16, Long.MIN_VALUE | id).toString();
  }
}
