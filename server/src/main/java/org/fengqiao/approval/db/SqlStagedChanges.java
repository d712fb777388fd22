package org.fengqiao.approval.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.Staged.Settled;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.approval.domain.StagedState;
import org.fengqiao.approval.domain.StagedStore;
import org.fengqiao.approval.domain.Verdict;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Tables {@code staged_change} and {@code staged_decision}. */
@Singleton
final class SqlStagedChanges implements StagedStore {
  private static final String SELECT =
      """
      SELECT c.district, c.id, c.place, c.subject, c.target, c.payload, c.effective_on, c.reason,
        c.proposer_id, c.proposer_role, c.proposed_at, c.state, c.version,
        d.decision_key, d.verdict, d.actor_id, d.role, d.decided_at, d.reason AS decided_because,
        d.result
      FROM staged_change c
      LEFT JOIN staged_decision d ON d.district = c.district AND d.change_id = c.id\
      """;

  private final Sql sql;
  private final WriteBuffer writes;

  SqlStagedChanges(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public boolean add(Staged s) {
    StagedChange c = s.change();
    return sql.update(
            """
            INSERT INTO staged_change (district, id, place, subject, target, payload, effective_on,
              reason, proposer_id, proposer_role, proposed_at, state, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """,
            c.district(),
            c.id(),
            c.place(),
            c.subject(),
            c.target(),
            c.payload(),
            c.effectiveOn(),
            c.reason(),
            s.proposer(),
            s.proposerRole(),
            s.proposedAt(),
            s.state(),
            s.version())
        == 1;
  }

  @Override
  public Optional<Staged> find(String district, UUID id) {
    writes.flush();
    return sql.find(
        SELECT + " WHERE c.district = ? AND c.id = ?", SqlStagedChanges::staged, district, id);
  }

  @Override
  public Optional<Staged> lock(String district, UUID id) {
    return sql.find(
            "SELECT 1 FROM staged_change WHERE district = ? AND id = ? FOR UPDATE",
            row -> row.getInt(1),
            district,
            id)
        .flatMap(_ -> find(district, id));
  }

  @Override
  public Optional<Staged> byKey(String district, UUID key) {
    return sql.find(
        SELECT + " WHERE d.district = ? AND d.decision_key = ?",
        SqlStagedChanges::staged,
        district,
        key);
  }

  @Override
  public boolean waits(String district, String subject, String target) {
    writes.flush();
    return sql.find(
            "SELECT 1 FROM staged_change WHERE district = ? AND subject = ? AND target = ?"
                + " AND state = 'WAITING'",
            row -> row.getInt(1),
            district,
            subject,
            target)
        .isPresent();
  }

  @Override
  public void settle(Staged ended) {
    Settled end = Objects.requireNonNull(ended.settled());
    StagedChange c = ended.change();
    writes.update(
        1,
        "UPDATE staged_change SET state = ?, version = ?"
            + " WHERE district = ? AND id = ? AND version = ? AND state = 'WAITING'",
        ended.state(),
        ended.version(),
        c.district(),
        c.id(),
        ended.version() - 1);
    writes.insert(
        """
        INSERT INTO staged_decision (district, change_id, decision_key, verdict, actor_id, role,
          decided_at, reason, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        c.district(),
        c.id(),
        end.key(),
        end.verdict(),
        end.by(),
        end.role(),
        end.at(),
        end.reason(),
        end.result());
  }

  @Override
  public List<Staged> list(String district, @Nullable StagedState state, int limit) {
    return state == null
        ? sql.list(
            SELECT + " WHERE c.district = ? ORDER BY c.proposed_at DESC, c.id LIMIT ?",
            SqlStagedChanges::staged,
            district,
            limit)
        : sql.list(
            SELECT
                + " WHERE c.district = ? AND c.state = ? ORDER BY c.proposed_at DESC, c.id LIMIT ?",
            SqlStagedChanges::staged,
            district,
            state,
            limit);
  }

  private static Staged staged(ResultSet row) throws SQLException {
    return new Staged(
        new StagedChange(
            row.getString("district"),
            row.getObject("id", UUID.class),
            row.getString("place"),
            row.getString("subject"),
            row.getString("target"),
            row.getString("payload"),
            row.getObject("effective_on", LocalDate.class),
            row.getString("reason")),
        row.getObject("proposer_id", UUID.class),
        Role.valueOf(row.getString("proposer_role")),
        at(row, "proposed_at"),
        StagedState.valueOf(row.getString("state")),
        row.getLong("version"),
        settled(row));
  }

  private static @Nullable Settled settled(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null
        ? null
        : new Settled(
            row.getObject("decision_key", UUID.class),
            Verdict.valueOf(verdict),
            row.getObject("actor_id", UUID.class),
            Role.valueOf(row.getString("role")),
            at(row, "decided_at"),
            row.getString("decided_because"),
            row.getString("result"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
