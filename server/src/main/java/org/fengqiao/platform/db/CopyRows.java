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
 *
 * @param text the statement
 * @param columns their types in the order of the statement
 */
record CopyRows(String text, List<ColumnType> columns) {
  /** From so many rows on it costs less than arrays. */
  static final int WORTH = 20;

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };

  CopyRows {
    columns = List.copyOf(columns);
  }

  /** How this insert is copied; null when it says more than which value goes into which column. */
  static @Nullable CopyRows of(InsertText cut, List<ColumnType> columns) {
    return cut.plain() ? new CopyRows(cut.copy(), columns) : null;
  }

  /** Sends the rows within the open transaction. */
  void send(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
    Bytes bytes = bytes(connection, rows);
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

  private Bytes bytes(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
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
