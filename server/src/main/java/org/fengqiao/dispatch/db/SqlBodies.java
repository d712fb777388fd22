package org.fengqiao.dispatch.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.domain.Bodies;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.Results;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.kernel.Kind;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;

/** Tables {@code body} and {@code roster_slot}; load and results from what casework publishes. */
@Singleton
class SqlBodies implements Bodies {
  private final Sql sql;
  private final WriteBuffer writes;

  SqlBodies(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<Body> active(String district, LocalDate day) {
    return sql.list(
        BodyRows.SELECT
            + " AND active AND valid_from <= ? AND coalesce(valid_to, ?) >= ? ORDER BY code",
        BodyRows::body,
        district,
        day,
        day,
        day);
  }

  @Override
  public List<Body> all(String district) {
    return sql.list(BodyRows.SELECT + " ORDER BY code", BodyRows::body, district);
  }

  @Override
  public Optional<Body> find(String district, String code) {
    return sql.find(BodyRows.SELECT + " AND code = ?", BodyRows::body, district, code);
  }

  @Override
  public String stamp(String district) {
    return sql.find(
            """
            SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE active), sum(version),
              sum(roster_version)) FROM body WHERE district = ?
            """,
            row -> row.getString(1),
            district)
        .orElse("");
  }

  @Override
  public Map<String, Integer> load(String district) {
    return sql
        .list(
            """
            SELECT body_code, count(*) FROM item_row
            WHERE district = ? AND stage = 'HANDLING' AND body_code IS NOT NULL GROUP BY body_code
            """,
            row -> Map.entry(row.getString(1), row.getInt(2)),
            district)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Results.Row> results(String district, int sinceYear) {
    return sql.list(
        """
        SELECT body_code, kind, agreed, failed FROM body_result
        WHERE district = ? AND year >= ? AND body_code IS NOT NULL
        """,
        row ->
            new Results.Row(
                row.getString(1), Kind.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)),
        district,
        sinceYear);
  }

  @Override
  public Map<String, Roster> rosters(String district) {
    return sql
        .list(
            "SELECT body, weekday, on_date, half, presence, centre, valid_from, valid_to"
                + " FROM roster_slot WHERE district = ? ORDER BY body, ordinal",
            row -> Map.entry(row.getString(1), BodyRows.slot(row)),
            district)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.collectingAndThen(
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()), Roster::new)));
  }

  @Override
  public void add(String district, List<Body> bodies, boolean demo, Instant at) {
    for (Body b : bodies) {
      writes.insert(BodyRows.INSERT, BodyRows.insert(district, b, demo, at));
    }
  }

  @Override
  public boolean change(String district, Body b, long expectedVersion, Instant at) {
    return sql.update(BodyRows.UPDATE, BodyRows.update(district, b, expectedVersion, at)) == 1;
  }

  @Override
  public boolean roster(String district, String body, Roster roster, long expectedVersion) {
    int hit =
        sql.update(
            "UPDATE body SET roster_version = roster_version + 1"
                + " WHERE district = ? AND code = ? AND roster_version = ?",
            district,
            body,
            expectedVersion);
    if (hit != 1) {
      return false;
    }
    sql.update("DELETE FROM roster_slot WHERE district = ? AND body = ?", district, body);
    int ordinal = 0;
    for (Roster.Slot s : roster.slots()) {
      writes.insert(BodyRows.INSERT_SLOT, BodyRows.slot(district, body, ++ordinal, s));
    }
    return true;
  }
}
