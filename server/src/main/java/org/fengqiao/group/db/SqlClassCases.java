package org.fengqiao.group.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.group.domain.ClassCase;
import org.fengqiao.group.domain.ClassCaseStore;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Table {@code class_case}; members and notices through views of casework. */
@Singleton
final class SqlClassCases implements ClassCaseStore {
  private static final String SELECT =
      """
      SELECT district, number, id, place, cause, title, lead_unit, analysis, state, decision,
        decision_note, decided_by, decided_at, made_at, closed_at, version
      FROM class_case WHERE district = ?\
      """;

  private static final String CLUSTERS =
      """
      SELECT sub_kind, community_code, count(*) AS items,
        (array_agg(number ORDER BY reported_at DESC))[1:100] AS numbers
      FROM item_row
      WHERE district = ? AND kind = ? AND stage <> 'ENDED' AND state <> 'DRAFT'
        AND reported_at >= ? AND class_case IS NULL AND category IS DISTINCT FROM 'ACCUSATION'
        AND EXISTS (SELECT FROM unnest(?::text[]) p WHERE starts_with(grid_code, p))
        AND ? <> ALL (recused)
      GROUP BY sub_kind, community_code HAVING count(*) >= ?
      ORDER BY items DESC, community_code LIMIT 20\
      """;

  private static final int MOST_LISTED = 200;

  private final Sql sql;

  SqlClassCases(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String nextNumber(LocalDate on) {
    long next =
        sql.find("SELECT nextval('class_case_number')", row -> row.getLong(1)).orElseThrow();
    return "LA-%d-%04d".formatted(on.getYear(), next);
  }

  @Override
  public boolean add(ClassCase c, UUID by) {
    return sql.update(
            """
            INSERT INTO class_case (district, number, id, place, cause, title, lead_unit, analysis,
              state, made_by, made_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """,
            c.district(),
            c.number(),
            c.id(),
            c.place(),
            c.cause(),
            c.title(),
            c.leadUnit(),
            c.analysis(),
            c.state(),
            by,
            c.madeAt(),
            c.version())
        == 1;
  }

  @Override
  public Optional<ClassCase> find(String district, String number) {
    return sql.find(SELECT + " AND number = ?", SqlClassCases::read, district, number);
  }

  @Override
  public Optional<ClassCase> byId(String district, UUID id) {
    return sql.find(SELECT + " AND id = ?", SqlClassCases::read, district, id);
  }

  @Override
  public Optional<ClassCase> hold(String district, String number) {
    return sql.find(SELECT + " AND number = ? FOR UPDATE", SqlClassCases::read, district, number);
  }

  @Override
  public List<ClassCase> list(
      String district, List<String> places, ClassCase.@Nullable State state) {
    return sql.list(
        SELECT
            + " AND (?::text IS NULL OR state = ?) AND EXISTS (SELECT FROM unnest(?::text[]) p"
            + " WHERE starts_with(place, p) OR starts_with(p, place))"
            + " ORDER BY state = 'CLOSED', made_at DESC, number LIMIT "
            + MOST_LISTED,
        SqlClassCases::read,
        district,
        state,
        state,
        places.toArray(String[]::new));
  }

  @Override
  public boolean change(ClassCase c) {
    ClassCase.Outcome outcome = c.outcome();
    return sql.update(
            """
            UPDATE class_case SET cause = ?, title = ?, lead_unit = ?, analysis = ?, state = ?,
              decision = ?, decision_note = ?, decided_by = ?, decided_at = ?, closed_at = ?,
              version = ?
            WHERE district = ? AND number = ? AND version = ?\
            """,
            c.cause(),
            c.title(),
            c.leadUnit(),
            c.analysis(),
            c.state(),
            outcome == null ? null : outcome.decision(),
            outcome == null ? null : outcome.note(),
            outcome == null ? null : outcome.by(),
            outcome == null ? null : outcome.at(),
            c.closedAt(),
            c.version(),
            c.district(),
            c.number(),
            c.version() - 1)
        == 1;
  }

  @Override
  public Map<String, Integer> counts(String district, String number) {
    Map<String, Integer> counts = new TreeMap<>();
    sql.each(
        "SELECT state, count(*) FROM item_row WHERE district = ? AND class_case = ? GROUP BY state",
        row -> counts.put(row.getString(1), row.getInt(2)),
        district,
        number);
    return counts;
  }

  @Override
  public List<String> members(String district, String number) {
    return sql.list(
        "SELECT number FROM item_row WHERE district = ? AND class_case = ? ORDER BY number LIMIT "
            + MOST_MEMBERS,
        row -> row.getString(1),
        district,
        number);
  }

  @Override
  public Map<UUID, String> notices(String district, List<UUID> ids) {
    Map<UUID, String> found = new HashMap<>();
    sql.each(
        "SELECT id, coalesce(result, '') FROM class_notice WHERE district = ? AND id = ANY (?)",
        row -> found.put(row.getObject(1, UUID.class), row.getString(2)),
        district,
        ids.toArray(UUID[]::new));
    return found;
  }

  @Override
  public List<Cluster> clusters(
      String district, List<String> places, UUID reader, Kind kind, int least, Instant since) {
    return sql.list(
        CLUSTERS,
        row ->
            new Cluster(
                kind,
                row.getString("sub_kind"),
                row.getString("community_code"),
                row.getInt("items"),
                List.of((String[]) row.getArray("numbers").getArray())),
        district,
        kind,
        since,
        places.toArray(String[]::new),
        reader,
        least);
  }

  private static ClassCase read(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return new ClassCase(
        row.getString("district"),
        row.getString("number"),
        row.getObject("id", UUID.class),
        row.getString("place"),
        ClassCase.Cause.valueOf(row.getString("cause")),
        row.getString("title"),
        row.getString("lead_unit"),
        row.getString("analysis"),
        ClassCase.State.valueOf(row.getString("state")),
        decision == null
            ? null
            : new ClassCase.Outcome(
                ClassCase.Decision.valueOf(decision),
                row.getString("decision_note"),
                row.getObject("decided_by", UUID.class),
                instant(row, "decided_at")),
        instant(row, "made_at"),
        row.getObject("closed_at") == null ? null : instant(row, "closed_at"),
        row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
