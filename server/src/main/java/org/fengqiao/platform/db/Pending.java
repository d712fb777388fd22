package org.fengqiao.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The writes of one open transaction. */
final class Pending {
  /** Values in one message: bounds the memory of a large import. */
  private static final int MAX_PARAMS = 20_000;

  private static final String UNIQUE_VIOLATION = "23505";

  private final Connection connection;
  private final List<Group> groups = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();

  /** Groups before this index precede an update and take no more rows. */
  private int sealed;

  private int params;

  Pending(Connection connection) {
    this.connection = connection;
  }

  void insert(String sql, @Nullable Object[] row) {
    if (params + row.length > MAX_PARAMS) {
      flush();
    }
    params += row.length;
    for (int i = groups.size() - 1; i >= sealed; i--) {
      if (groups.get(i).sql.equals(sql)) {
        groups.get(i).rows.add(row);
        return;
      }
    }
    groups.add(new Group(sql, InsertText.of(sql), -1, row));
  }

  void update(int expected, String sql, @Nullable Object[] row) {
    params += row.length;
    groups.add(new Group(sql, null, expected, row));
    sealed = groups.size();
  }

  void afterCommit(Runnable task) {
    afterCommit.add(task);
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }

  /** Sends everything; a transaction of a few rows is one message to the server and one answer. */
  void flush() {
    if (groups.isEmpty()) {
      return;
    }
    List<Group> sending = List.copyOf(groups);
    groups.clear();
    sealed = 0;
    params = 0;
    try {
      send(sending);
    } catch (SQLException e) {
      throw translate(e);
    }
  }

  /** In their order: what is copied goes by itself, what stands between in one message. */
  private void send(List<Group> sending) throws SQLException {
    List<Group> message = new ArrayList<>(sending.size());
    for (Group group : sending) {
      @Nullable RowsText copied = group.prepare(connection);
      if (copied == null || copied.copy() == null) {
        message.add(group);
      } else {
        message(message);
        message.clear();
        CopyRows.send(connection, copied.copy(), copied.types(), group.rows);
      }
    }
    message(message);
  }

  private void message(List<Group> sending) throws SQLException {
    if (sending.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder(256 * sending.size());
    sending.forEach(group -> text.append(group.text()).append(";\n"));
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      int at = 1;
      for (Group group : sending) {
        at = group.bind(statement, at);
      }
      statement.execute();
      check(statement, sending);
    }
  }

  private static void check(PreparedStatement statement, List<Group> sent) throws SQLException {
    for (Group group : sent) {
      int count = statement.getUpdateCount();
      if (group.expected >= 0 && count != group.expected) {
        throw new WriteConflict(
            "expected " + group.expected + " rows, hit " + count + ": " + group.sql);
      }
      statement.getMoreResults();
    }
  }

  private static RuntimeException translate(SQLException e) {
    if (UNIQUE_VIOLATION.equals(e.getSQLState()) && e instanceof PSQLException known) {
      ServerErrorMessage message = known.getServerErrorMessage();
      String constraint = message == null ? null : message.getConstraint();
      return new WriteConflict(constraint == null ? "unknown" : constraint, e);
    }
    return new DatabaseFailure(e);
  }

  private static final class Group {
    private final String sql;
    private final @Nullable InsertText insert;
    private final int expected;
    private final List<@Nullable Object[]> rows = new ArrayList<>(1);
    private @Nullable RowsText many;

    Group(String sql, @Nullable InsertText insert, int expected, @Nullable Object[] row) {
      this.sql = sql;
      this.insert = insert;
      this.expected = expected;
      rows.add(row);
    }

    /**
     * One row goes as it is; more go as arrays, so that their number does not change the text; many
     * are copied, if they can be.
     */
    @Nullable RowsText prepare(Connection connection) throws SQLException {
      if (insert == null || rows.size() == 1) {
        return null;
      }
      many = RowsText.of(sql, insert, connection);
      return rows.size() < CopyRows.WORTH ? null : many;
    }

    String text() {
      return many == null ? sql : many.text();
    }

    int bind(PreparedStatement statement, int at) throws SQLException {
      if (many != null) {
        return many.bind(statement, at, rows);
      }
      int index = at;
      for (Object value : rows.getFirst()) {
        Params.set(statement, index++, value);
      }
      return index;
    }
  }
}
