package org.fengqiao.gazetteer.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.gazetteer.domain.AgreedNames;
import org.fengqiao.gazetteer.domain.Alike;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.PlaceKind;
import org.fengqiao.gazetteer.domain.Proposal;
import org.fengqiao.gazetteer.domain.ProposalStore;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Tables {@code gazetteer_proposal} and {@code gazetteer_proposal_rule}. */
@Singleton
class SqlProposals implements ProposalStore {
  private static final String COLUMNS =
      """
      SELECT p.id, p.kind, p.name, p.community_code, ST_X(p.geom), ST_Y(p.geom), p.accuracy_m,
        p.reports, p.known_id, p.state, p.found_at, EXISTS (
          SELECT FROM coordinate_stack s WHERE s.district = p.district AND s.state = 'FLAGGED'
            AND s.geom && ST_Expand(p.geom, 0.0003))
      FROM gazetteer_proposal p WHERE p.district = ?\
      """;

  private static final String WAITING = COLUMNS + " AND p.state = 'PROPOSED'";
  private static final String ORDER = " ORDER BY (-p.reports), p.id LIMIT ?";
  private static final String BEHIND =
      " AND (-p.reports, p.id) > (SELECT -a.reports, a.id FROM gazetteer_proposal a"
          + " WHERE a.district = ? AND a.id = ?)";

  private static final String PROPOSE =
      """
      INSERT INTO gazetteer_proposal AS p (district, id, kind, name, search_key, community_code,
        geom, accuracy_m, reports, known_id, state, found_at)
      VALUES (?, ?, ?, ?, ?, ?, ST_SetSRID(ST_MakePoint(?, ?), 4490), ?, ?, ?::uuid, 'PROPOSED', ?)
      ON CONFLICT (district, search_key, community_code) DO UPDATE SET geom = excluded.geom,
        accuracy_m = excluded.accuracy_m, reports = excluded.reports,
        known_id = excluded.known_id, found_at = excluded.found_at
      WHERE p.state = 'PROPOSED'
      RETURNING xmax = 0\
      """;

  private final Sql sql;
  private final WriteBuffer writes;

  SqlProposals(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public AgreedNames.Rule rule(String district) {
    return sql.find(
            "SELECT least_reports, within_m, days FROM gazetteer_proposal_rule"
                + " WHERE district IN (?, '000000') ORDER BY district DESC LIMIT 1",
            row -> new AgreedNames.Rule(row.getInt(1), row.getInt(2), row.getInt(3)),
            district)
        .orElseThrow();
  }

  @Override
  public boolean propose(String district, Proposal p) {
    String known = p.known();
    return sql.find(
            PROPOSE,
            row -> row.getBoolean(1),
            district,
            UUID.fromString(p.id()),
            p.kind(),
            p.name(),
            Alike.of(p.name()),
            p.community(),
            p.at().lon(),
            p.at().lat(),
            p.at().accuracyM(),
            p.reports(),
            known == null ? null : UUID.fromString(known),
            p.foundAt())
        .orElse(false);
  }

  @Override
  public List<Proposal> page(String district, @Nullable UUID after, int most) {
    return after == null
        ? sql.list(WAITING + ORDER, SqlProposals::proposal, district, most)
        : sql.list(
            WAITING + BEHIND + ORDER, SqlProposals::proposal, district, district, after, most);
  }

  @Override
  public int waiting(String district) {
    return sql.find(
            "SELECT count(*) FROM gazetteer_proposal WHERE district = ? AND state = 'PROPOSED'",
            row -> row.getInt(1),
            district)
        .orElse(0);
  }

  @Override
  public Optional<Proposal> lock(String district, UUID id) {
    return sql.find(
        COLUMNS + " AND p.id = ? FOR UPDATE OF p", SqlProposals::proposal, district, id);
  }

  @Override
  public void decide(
      String district, UUID id, Proposal.State state, @Nullable String place, Instant at) {
    writes.flush(); // the place may be new
    int _ =
        sql.update(
            "UPDATE gazetteer_proposal SET state = ?, known_id = coalesce(?::uuid, known_id),"
                + " decided_at = ? WHERE district = ? AND id = ?",
            state,
            place == null ? null : UUID.fromString(place),
            at,
            district,
            id);
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getObject(1, UUID.class).toString(),
        PlaceKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        new Entry.Spot(row.getDouble(5), row.getDouble(6), row.getDouble(7)),
        row.getInt(8),
        row.getString(9),
        row.getBoolean(12),
        Proposal.State.valueOf(row.getString(10)),
        row.getObject(11, OffsetDateTime.class).toInstant());
  }
}
