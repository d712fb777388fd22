package org.fengqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.platform.db.WriteBuffer;
import org.fengqiao.platform.db.WriteConflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBufferIT extends WritingIT {
  private static final String INSERT = "INSERT INTO probe (id, a, b) VALUES (?, ?, ?::jsonb)";

  @Override
  protected String table() {
    return "probe (id int PRIMARY KEY, a text, b jsonb)";
  }

  @BeforeEach
  void empty() {
    sql.update("DELETE FROM probe");
    sql.update("DELETE FROM outbox");
  }

  @Test
  void rowsAppearAtCommitInOneStatementPerTable() {
    tx.executeWrite(status -> {
      buffer.insert(INSERT, 1, "x", null);
      buffer.insert(INSERT, 2, null, "{\"k\":1}");
      buffer.update(1, "UPDATE probe SET a = ? WHERE id = ?", "y", 1);
      buffer.insert(INSERT, 3, "z", null);
      assertThat(count()).isZero();
      return null;
    });
    assertThat(sql.list("SELECT a FROM probe ORDER BY id", r -> String.valueOf(r.getString(1))))
        .isEqualTo(List.of("y", "null", "z"));
  }

  @Test
  void flushMakesThemVisibleEarly() {
    tx.executeWrite(status -> {
      buffer.insert(INSERT, 1, "x", null);
      buffer.flush();
      assertThat(count()).isEqualTo(1);
      buffer.insert(INSERT, 2, "x", null);
      return null;
    });
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void nestedTransactionsShareOneBuffer() {
    tx.executeWrite(outer -> {
      buffer.insert(INSERT, 1, "x", null);
      tx.executeWrite(inner -> {
        buffer.insert(INSERT, 2, "x", null);
        return null;
      });
      assertThat(count()).isZero();
      return null;
    });
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void aTakenKeyNamesItsConstraintAndUndoesEverything() {
    sql.update("INSERT INTO probe (id) VALUES (7)");
    assertThatThrownBy(() ->
            tx.executeWrite(status -> {
              buffer.insert(INSERT, 6, "x", null);
              buffer.insert(INSERT, 7, "x", null);
              return null;
            }))
        .isInstanceOfSatisfying(
            WriteConflict.class, e -> assertThat(e.constraint()).isEqualTo("probe_pkey"));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aStaleUpdateUndoesEverything() {
    assertThatThrownBy(() ->
            tx.executeWrite(status -> {
              buffer.insert(INSERT, 6, "x", null);
              buffer.update(1, "UPDATE probe SET a = 'q' WHERE id = ?", 99);
              return null;
            }))
        .isInstanceOfSatisfying(
            WriteConflict.class, e -> assertThat(e.constraint()).isEqualTo(WriteConflict.STALE));
    assertThat(count()).isZero();
  }

  @Test
  void outsideATransactionIsABug() {
    assertThatThrownBy(() -> buffer.insert(INSERT, 1, "x", null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void manyRowsExceedNoLimit() {
    tx.executeWrite(status -> {
      for (int i = 0; i < 30_000; i++) {
        buffer.insert(INSERT, i, "x", null);
      }
      return null;
    });
    assertThat(count()).isEqualTo(30_000);
  }

  @Test
  void messagesTravelWithTheTransaction() {
    tx.executeWrite(status -> {
      bean(Outbox.class)
          .publish(
              new Outbox.Message(
                  "440105", Outbox.Topic.ITEM, "440105001101001", Map.of("number", "1")));
      return null;
    });
    assertThat(sql.list("SELECT data->>'number' FROM outbox", r -> r.getString(1)))
        .containsExactly("1");
    assertThat(sql.list("SELECT id FROM outbox", r -> r.getObject(1, UUID.class)))
        .allMatch(id -> id.version() == 7 && id.variant() == 2);
  }

  /** One with everything, one to commit. */
  @Test
  void sevenTablesCostTwoRoundTrips() throws Exception {
    try (CountingProxy proxy = new CountingProxy(database.appUrl())) {
      try (io.micronaut.context.ApplicationContext other =
          io.micronaut.context.ApplicationContext.run(
              Map.of(
                  "datasources.default.url", proxy.url(),
                  "datasources.default.maximum-pool-size", 1,
                  "datasources.default.minimum-idle", 1))) {
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = other.getBean(TransactionOperations.class);
        WriteBuffer writes = other.getBean(WriteBuffer.class);
        List<Long> seen = new java.util.ArrayList<>();
        for (int round = 0; round < 8; round++) {
          long before = proxy.waits();
          int first = round * 7;
          transactions.executeWrite(status -> {
            for (int i = 0; i < 7; i++) {
              // Seven texts, so that nothing is merged: as many tables as a report touches.
              writes.insert(INSERT + " ".repeat(i), first + i, "x", null);
            }
            return null;
          });
          seen.add(proxy.waits() - before);
        }
        // BEGIN goes ahead without waiting, so it is now and then read apart from what follows it;
        // a driver that waited for its answer would never show two.
        assertThat(seen).contains(2L).allMatch(waits -> waits <= 3);
      }
    }
  }

  private int count() {
    return sql.find("SELECT count(*) FROM probe", r -> r.getInt(1)).orElseThrow();
  }
}
