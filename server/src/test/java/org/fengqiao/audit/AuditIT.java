package org.fengqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Background;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditIT extends ContextIT {
  private static final String BREAK_GLASS = "ALTER TABLE audit_entry DISABLE TRIGGER ALL";

  private Audit audit;
  private Background sealer;
  private TransactionOperations<Connection> tx;

  @TempDir static Path data;

  @Override
  protected Map<String, Object> configuration() {
    return Map.of("fengqiao.data", data.toString());
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void started() {
    audit = bean(Audit.class);
    tx = bean(TransactionOperations.class);
    sealer =
        context.getBeansOfType(Background.class).stream()
            .filter(b -> b.name().equals("audit-sealer"))
            .findFirst()
            .orElseThrow();
  }

  private void write(String district, int rows) {
    tx.executeWrite(status -> {
      IntStream.range(0, rows)
          .forEach(
              i -> audit.record(Actor.system(district), "test.write", "o" + i, Map.of("n", i)));
      return null;
    });
  }

  private Verdict verdict(String district) {
    return audit.verify().stream()
        .filter(v -> v.district().equals(district))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sealsInOrderAndReportsTheTail() throws Exception {
    write("440101", 5);
    assertThat(verdict("440101").unsealed()).isEqualTo(5);
    sealer.run();
    write("440101", 3);
    sealer.run();
    write("440101", 1);
    Verdict verdict = verdict("440101");
    assertThat(verdict.whole()).isTrue();
    assertThat(verdict.entries()).isEqualTo(8);
    assertThat(verdict.seals()).isEqualTo(2);
    assertThat(verdict.unsealed()).isEqualTo(1);
  }

  @Test
  void aRowThatCommitsLateIsSealedToo() throws Exception {
    write("440102", 1);
    Thread late =
        tx.executeWrite(status -> {
          audit.record(Actor.system("440102"), "test.late", "late", Map.of());
          bean(org.fengqiao.platform.db.WriteBuffer.class).flush();
          Thread other = Thread.ofVirtual().start(() -> write("440102", 1));
          join(other);
          run();
          assertThat(verdict("440102").entries()).isEqualTo(2);
          return other;
        });
    assertThat(late.isAlive()).isFalse();
    sealer.run();
    assertThat(verdict("440102").entries()).isEqualTo(3);
    assertThat(verdict("440102").whole()).isTrue();
  }

  private void run() {
    Thread pass =
        Thread.ofVirtual()
            .start(() -> {
              try {
                sealer.run();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    join(pass);
  }

  private static void join(Thread thread) {
    try {
      assertThat(thread.join(java.time.Duration.ofSeconds(TimeUnit.SECONDS.toSeconds(20))))
          .isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "440111|UPDATE audit_entry SET object = 'other' WHERE district = '440111' AND object = 'o2'",
        "440112|UPDATE audit_entry SET detail = '{\"n\":9}' WHERE district = '440112' AND object = 'o2'",
        "440113|DELETE FROM audit_entry WHERE district = '440113' AND object = 'o2'",
        "440114|UPDATE audit_entry SET at = at + interval '1 second' WHERE district = '440114' AND object = 'o2'",
        "440115|UPDATE audit_entry SET object = CASE object WHEN 'o2' THEN 'o3' ELSE 'o2' END WHERE district = '440115' AND object IN ('o2', 'o3')",
        "440116|UPDATE audit_seal SET seqs = array_append(seqs[2:], seqs[1]) WHERE district = '440116'",
        "440117|DELETE FROM audit_seal WHERE district = '440117' AND position = 1",
        "440118|INSERT INTO audit_entry (district, at, actor, role, action, object, detail) VALUES ('440118', now(), gen_random_uuid(), 'LEADER', 'test.write', 'o9', '{}')",
        "440119|INSERT INTO audit_entry (district, at, actor, role, action, object, detail, signature) SELECT district, at, actor, role, action, object, detail, signature FROM audit_entry WHERE district = '440119' AND object = 'o2' LIMIT 1",
        "440120|INSERT INTO audit_entry (district, seq, at, actor, role, action, object, detail, signature) OVERRIDING SYSTEM VALUE VALUES ('440120', -5, now(), gen_random_uuid(), 'LEADER', 'test.write', 'o9', '{}', decode(repeat('00', 24), 'hex'))",
        "440121|UPDATE audit_entry SET signature = NULL WHERE district = '440121' AND object = 'o2'",
      })
  void anyTamperingIsFound(String attack) throws Exception {
    List<String> parts = List.of(attack.split("\\|"));
    write(parts.getFirst(), 5);
    sealer.run();
    write(parts.getFirst(), 5);
    sealer.run();
    assertThat(verdict(parts.getFirst()).whole()).isTrue();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      assertThat(sql.executeUpdate(parts.getLast())).isPositive();
    }
    assertThat(verdict(parts.getFirst()).whole()).isFalse();
    sealer.run();
    assertThat(verdict(parts.getFirst()).whole()).as("sealed afterwards").isFalse();
  }

  @Test
  void aChangedRowIsFoundBeforeItIsSealed() throws Exception {
    write("440122", 3);
    assertThat(verdict("440122").whole()).isTrue();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(
          "UPDATE audit_entry SET actor = gen_random_uuid()"
              + " WHERE district = '440122' AND object = 'o1'");
    }
    assertThat(verdict("440122").fault()).isEqualTo(Verdict.Fault.FOREIGN_ENTRY);
    assertThat(verdict("440122").suspects()).hasSize(1);
  }

  @Test
  void anEndCutOffIsFoundByTheNoteOutside() throws Exception {
    write("440123", 3);
    sealer.run();
    write("440123", 3);
    sealer.run();
    assertThat(verdict("440123").whole()).isTrue();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(
          "DELETE FROM audit_entry e USING audit_seal s WHERE s.district = e.district"
              + " AND s.position = 2 AND e.seq = ANY (s.seqs) AND e.district = '440123'");
      sql.execute("DELETE FROM audit_seal WHERE district = '440123' AND position = 2");
    }
    assertThat(verdict("440123").fault()).isEqualTo(Verdict.Fault.CUT_OFF);
  }

  @Test
  void rowsFromBeforeThereWereSignaturesAreBelievedAtTheBeginningOnly() throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(
          "INSERT INTO audit_entry (district, at, actor, role, action, object, detail)"
              + " SELECT '440124', now(), gen_random_uuid(), 'LEADER', 'test.old', 'x', '{}'"
              + " FROM generate_series(1, 3)");
    }
    sealer.run();
    write("440124", 2);
    sealer.run();
    assertThat(verdict("440124").whole()).isTrue();
    assertThat(verdict("440124").entries()).isEqualTo(5);
  }

  @Test
  void everyDetailKeepsItsSignatureInTheDatabase() {
    Map<String, Object> detail =
        Map.of(
            "bb", 1,
            "a", List.of("x", 2, true),
            "ccc", Map.of("zz", 1.50, "y", 12_000_000_000L),
            "枫", "桥\n\t\"\\\u0001\u007f🙂",
            "B", 1.0E10,
            "e", List.of(),
            "f", Map.of());
    tx.executeWrite(status -> {
      audit.record(Actor.system("440125"), "test.detail", "x", detail);
      return null;
    });
    assertThat(verdict("440125").whole()).isTrue();
    assertThat(verdict("440125").unsealed()).isEqualTo(1);
  }

  @Test
  void theServerItselfMayNotChangeTheTrail() throws Exception {
    write("440103", 1);
    for (String attack :
        List.of(
            "UPDATE audit_entry SET object = 'x'",
            "DELETE FROM audit_entry",
            "DELETE FROM audit_seal",
            "TRUNCATE audit_entry",
            BREAK_GLASS)) {
      try (Connection app = database.app();
          Statement sql = app.createStatement()) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.execute(attack))
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
  }

  @Test
  void aThousandEntriesSealInOnePass() throws Exception {
    write("440104", 2500);
    while (!sealer.run().isPositive()) {
      Thread.onSpinWait();
    }
    assertThat(verdict("440104").entries()).isEqualTo(2500);
    assertThat(verdict("440104").unsealed()).isZero();
  }
}
