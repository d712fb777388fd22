package org.fengqiao.dispatch.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.casework.domain.Guests;
import org.fengqiao.casework.domain.RegionCommand.Recuse.Relation;
import org.fengqiao.dispatch.domain.CourtHandoff;
import org.fengqiao.dispatch.domain.LawyerAssignment;
import org.fengqiao.dispatch.domain.LegalRequest;
import org.fengqiao.dispatch.domain.LegalStore;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Tables {@code lawyer_assignment}, {@code legal_request}, {@code court_handoff}. */
@Singleton
class SqlLegal implements LegalStore, Guests {
  private static final String LAWYER =
      """
      SELECT l.id, l.item_id, l.item_number, l.resource, r.name, l.account_id, l.stage, l.state,
        l.relation, l.reason, l.asked_at, l.answered_at, l.version, l.last_key
      FROM lawyer_assignment l
      JOIN resource r ON r.district = l.district AND r.code = l.resource
      WHERE l.district = ?\
      """;

  private static final String REQUEST =
      """
      SELECT id, item_id, item_number, resource, state_law, question, answer, status, sent_at,
        closed_at, version, last_key
      FROM legal_request WHERE district = ?\
      """;

  private static final String HANDOFF =
      """
      SELECT id, item_id, item_number, court, level, first_desk, lead_desk, president_desk,
        joint_desk, status, note, handed_at, changed_at, version, last_key, first_on, lead_on,
        president_on, joint_on
      FROM court_handoff WHERE district = ?\
      """;

  private final Sql sql;

  SqlLegal(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean invited(String district, UUID itemId, UUID account) {
    return sql.find(
            "SELECT 1 FROM lawyer_assignment WHERE district = ? AND item_id = ?"
                + " AND account_id = ? AND state IN ('ASSIGNED', 'OPINION') LIMIT 1",
            row -> true,
            district,
            itemId,
            account)
        .isPresent();
  }

  @Override
  public List<LawyerAssignment> lawyers(String district, UUID itemId) {
    return sql.list(
        LAWYER + " AND l.item_id = ? ORDER BY l.asked_at, l.id",
        SqlLegal::lawyer,
        district,
        itemId);
  }

  @Override
  public List<LawyerAssignment> asked(String district, UUID account, int limit) {
    return sql.list(
        LAWYER + " AND l.account_id = ? ORDER BY l.asked_at DESC LIMIT ?",
        SqlLegal::lawyer,
        district,
        account,
        limit);
  }

  @Override
  public Optional<LawyerAssignment> lawyer(String district, UUID id) {
    return sql.find(LAWYER + " AND l.id = ? FOR UPDATE OF l", SqlLegal::lawyer, district, id);
  }

  @Override
  public boolean add(String district, LawyerAssignment a, UUID askedBy) {
    return sql.update(
            """
            INSERT INTO lawyer_assignment (district, id, item_id, item_number, resource, account_id,
              stage, state, asked_by, asked_at, last_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """,
            district,
            a.id(),
            a.itemId(),
            a.number(),
            a.resource(),
            a.account(),
            a.stage().name(),
            a.state().name(),
            askedBy,
            a.askedAt(),
            a.key())
        == 1;
  }

  @Override
  public void answer(String district, LawyerAssignment a, byte @Nullable [] sealed) {
    sql.update(
        """
        UPDATE lawyer_assignment SET state = ?, opinion = ?, relation = ?, reason = ?,
          answered_at = ?, version = ?, last_key = ?
        WHERE district = ? AND id = ?\
        """,
        a.state().name(),
        sealed,
        a.relation() == null ? null : a.relation().name(),
        a.reason(),
        a.answeredAt(),
        a.version(),
        a.key(),
        district,
        a.id());
  }

  @Override
  public Optional<byte[]> opinion(String district, UUID id) {
    return sql.find(
        "SELECT opinion FROM lawyer_assignment"
            + " WHERE district = ? AND id = ? AND opinion IS NOT NULL",
        row -> row.getBytes(1),
        district,
        id);
  }

  @Override
  public List<LegalRequest> requests(String district, UUID itemId) {
    return sql.list(
        REQUEST + " AND item_id = ? ORDER BY sent_at, id", SqlLegal::request, district, itemId);
  }

  @Override
  public Optional<LegalRequest> request(String district, UUID id) {
    return sql.find(REQUEST + " AND id = ? FOR UPDATE", SqlLegal::request, district, id);
  }

  @Override
  public void add(String district, LegalRequest r) {
    sql.update(
        """
        INSERT INTO legal_request (district, id, item_id, item_number, resource, state_law,
          question, status, sent_at, last_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        district,
        r.id(),
        r.itemId(),
        r.number(),
        r.resource(),
        r.law(),
        r.question(),
        r.status().name(),
        r.sentAt(),
        r.key());
  }

  @Override
  public void close(String district, LegalRequest r) {
    sql.update(
        "UPDATE legal_request SET status = ?, answer = ?, closed_at = ?, version = ?, last_key = ?"
            + " WHERE district = ? AND id = ?",
        r.status().name(),
        r.answer(),
        r.closedAt(),
        r.version(),
        r.key(),
        district,
        r.id());
  }

  @Override
  public List<CourtHandoff> handoffs(String district, UUID itemId) {
    return sql.list(
        HANDOFF + " AND item_id = ? ORDER BY handed_at, id", SqlLegal::handoff, district, itemId);
  }

  @Override
  public Optional<CourtHandoff> handoff(String district, UUID id) {
    return sql.find(HANDOFF + " AND id = ? FOR UPDATE", SqlLegal::handoff, district, id);
  }

  @Override
  public void add(String district, CourtHandoff h) {
    sql.update(
        """
        INSERT INTO court_handoff (district, id, item_id, item_number, court, level, first_desk,
          lead_desk, president_desk, joint_desk, first_on, lead_on, president_on, joint_on, status,
          note, handed_at, changed_at, last_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?::date, ?::date, ?, ?, ?, ?, ?)\
        """,
        district,
        h.id(),
        h.itemId(),
        h.number(),
        h.court(),
        h.level().name(),
        h.desks().first(),
        h.desks().lead(),
        h.desks().president(),
        h.desks().joint(),
        h.days().first(),
        h.days().lead(),
        h.days().president(),
        h.days().joint(),
        h.status().name(),
        h.note(),
        h.handedAt(),
        h.changedAt(),
        h.key());
  }

  @Override
  public void move(String district, CourtHandoff h) {
    sql.update(
        """
        UPDATE court_handoff SET level = ?, first_desk = ?, lead_desk = ?, president_desk = ?,
          joint_desk = ?, first_on = ?::date, lead_on = ?::date, president_on = ?::date,
          joint_on = ?::date, status = ?, note = ?, changed_at = ?, version = ?, last_key = ?
        WHERE district = ? AND id = ?\
        """,
        h.level().name(),
        h.desks().first(),
        h.desks().lead(),
        h.desks().president(),
        h.desks().joint(),
        h.days().first(),
        h.days().lead(),
        h.days().president(),
        h.days().joint(),
        h.status().name(),
        h.note(),
        h.changedAt(),
        h.version(),
        h.key(),
        district,
        h.id());
  }

  private static LawyerAssignment lawyer(ResultSet row) throws SQLException {
    String relation = row.getString(9);
    return new LawyerAssignment(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, UUID.class),
        LawyerAssignment.Stage.valueOf(row.getString(7)),
        LawyerAssignment.State.valueOf(row.getString(8)),
        relation == null ? null : Relation.valueOf(relation),
        row.getString(10),
        at(row, 11),
        atOrNull(row, 12),
        row.getLong(13),
        row.getObject(14, UUID.class));
  }

  private static LegalRequest request(ResultSet row) throws SQLException {
    return new LegalRequest(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        LegalRequest.Status.valueOf(row.getString(8)),
        at(row, 9),
        atOrNull(row, 10),
        row.getLong(11),
        row.getObject(12, UUID.class));
  }

  private static CourtHandoff handoff(ResultSet row) throws SQLException {
    return new CourtHandoff(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        CourtHandoff.Level.valueOf(row.getString(5)),
        new CourtHandoff.Desks(
            row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
        new CourtHandoff.Days(day(row, 16), day(row, 17), day(row, 18), day(row, 19)),
        CourtHandoff.Status.valueOf(row.getString(10)),
        row.getString(11),
        at(row, 12),
        at(row, 13),
        row.getLong(14),
        row.getObject(15, UUID.class));
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static Instant at(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant atOrNull(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
