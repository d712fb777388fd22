package org.fengqiao.platform.db;

import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hand-written SQL on the connection of the current transaction, or on one of its own when there is
 * none. Parameters as in {@link WriteBuffer}.
 */
@Singleton
public class Sql {
  private static final int PORTION = 2000;

  private final ConnectionOperations<Connection> connections;

  Sql(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  /** Reads one row into a value. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** All rows. The query must bound them. */
  public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... params) {
    return run(
        sql,
        params,
        statement -> {
          List<T> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(reader.read(rows));
            }
          }
          return found;
        });
  }

  /** Takes a row where it stands. */
  @FunctionalInterface
  public interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * Hands over row after row of a long answer. Inside a transaction only {@value #PORTION} of them
   * are held at a time; outside of one the driver holds all.
   */
  public void each(String sql, Taker taker, @Nullable Object... params) {
    var _ =
        run(
            sql,
            params,
            statement -> {
              statement.setFetchSize(PORTION);
              try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                  taker.take(rows);
                }
              }
              return true;
            });
  }

  /** The first row. */
  public <T> Optional<T> find(String sql, Row<T> reader, @Nullable Object... params) {
    List<T> found = list(sql, reader, params);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** Runs a statement at once. Returns the rows hit. */
  public int update(String sql, @Nullable Object... params) {
    return run(sql, params, PreparedStatement::executeUpdate);
  }

  private <R> R run(String sql, @Nullable Object[] params, Work<R> work) {
    return connections.execute(
        io.micronaut.data.connection.ConnectionDefinition.DEFAULT,
        status -> {
          try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) {
              Params.set(statement, i + 1, params[i]);
            }
            return work.apply(statement);
          } catch (SQLException e) {
            throw new DatabaseFailure(e);
          }
        });
  }

  private interface Work<R> {
    R apply(PreparedStatement statement) throws SQLException;
  }
}
