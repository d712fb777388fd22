package org.fengqiao.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * An insert of many rows as {@code COPY ... FROM STDIN (FORMAT binary)} (PostgreSQL manual, COPY,
 * "Binary Format"). The database reads each value once and fills whole pages; rows from arrays go
 * through a table function for each column. Costs two round trips of its own, so it is for many.
 */
final class CopyRows {
  /** A hundred rows cost the database a fifth less than as arrays, a few do not earn the trips. */
  static final int WORTH = 20;

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };

  private CopyRows() {}

  /**
   * Sends the rows within the open transaction.
   *
   * @param text the statement
   * @param columns types in its order
   */
  static void send(
      Connection connection, String text, List<ColumnType> columns, List<@Nullable Object[]> rows)
      throws SQLException {
    Bytes bytes = bytes(connection, columns, rows);
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(text);
    try {
      bytes.send(copy);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static Bytes bytes(
      Connection connection, List<ColumnType> columns, List<@Nullable Object[]> rows)
      throws SQLException {
    Bytes bytes = new Bytes(rows.size() * columns.size() * 20);
    bytes.all(SIGNATURE).int4(0).int4(0);
    for (@Nullable Object[] row : rows) {
      bytes.int2(columns.size());
      for (int i = 0; i < row.length; i++) {
        columns.get(i).write(bytes, row[i], connection);
      }
    }
    return bytes.int2(-1);
  }
}
