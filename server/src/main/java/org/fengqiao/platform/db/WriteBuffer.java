package org.fengqiao.platform.db;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a transaction writes and sends all of it in one round trip right before commit. A
 * report touches seven tables; sent one by one that is seven round trips while row locks are held.
 *
 * <p>Rows added with the same {@code INSERT} text become one multi-row insert, in the order of
 * addition, and are copied when they are many; an {@link #update} keeps its place among them.
 * Nothing is visible to a query of the same transaction before {@link #flush()}. Constraint
 * violations therefore surface at commit: as {@link WriteConflict} for unique keys and for updates
 * that hit another number of rows than told.
 *
 * <p>Parameters may be null, String, Integer, Long, Short, Double, Boolean, UUID, Instant,
 * LocalDate, LocalTime, BigDecimal, byte[], String[], any enum (by name). JSON goes as text with a
 * {@code ?::jsonb} placeholder. Never use the {@code ?} operators of jsonb in a buffered statement.
 *
 * <p>Thread-safe across transactions; one transaction belongs to one thread.
 */
@Singleton
public class WriteBuffer {
  private final TransactionOperations<Connection> transactions;
  private final Map<Connection, Pending> open = new ConcurrentHashMap<>();

  WriteBuffer(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /**
   * Adds one row.
   *
   * @param sql {@code INSERT INTO t (...) VALUES (?, ...) [ON CONFLICT ...]}, constant text
   * @throws IllegalStateException outside a transaction
   */
  public void insert(String sql, @Nullable Object... params) {
    pending().insert(sql, params);
  }

  /**
   * Adds one statement that must hit exactly {@code rows} rows, else the transaction fails with
   * {@link WriteConflict}: this is how an expected version is enforced.
   *
   * @param rows expected row count, or -1 for any
   * @throws IllegalStateException outside a transaction
   */
  public void update(int rows, String sql, @Nullable Object... params) {
    pending().update(rows, sql, params);
  }

  /** Sends what has been added so far, so that the transaction's own queries see it. */
  public void flush() {
    Pending pending = open.get(status().getConnection());
    if (pending != null) {
      pending.flush();
    }
  }

  /**
   * Runs something after this transaction has committed, never when it rolled back.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void afterCommit(Runnable task) {
    pending().afterCommit(task);
  }

  private Pending pending() {
    TransactionStatus<Connection> status = status();
    Connection connection = status.getConnection();
    Pending pending = open.get(connection);
    if (pending == null) {
      pending = new Pending(connection);
      open.put(connection, pending);
      status.registerSynchronization(new Flusher(connection, pending));
    }
    return pending;
  }

  @SuppressWarnings("unchecked") // the operations are typed by the connection they hand out
  private TransactionStatus<Connection> status() {
    return (TransactionStatus<Connection>)
        transactions
            .findTransactionStatus()
            .orElseThrow(() -> new IllegalStateException("writes need a transaction"));
  }

  private final class Flusher implements TransactionSynchronization {
    private final Connection connection;
    private final Pending pending;

    Flusher(Connection connection, Pending pending) {
      this.connection = connection;
      this.pending = pending;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      pending.flush();
    }

    @Override
    public void afterCommit() {
      pending.committed();
    }

    @Override
    public void afterCompletion(Status status) {
      open.remove(connection);
    }
  }
}
