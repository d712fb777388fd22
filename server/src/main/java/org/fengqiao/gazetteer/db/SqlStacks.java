package org.fengqiao.gazetteer.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.gazetteer.domain.KnownStack;
import org.fengqiao.gazetteer.domain.StackStore;
import org.fengqiao.gazetteer.domain.Stacks;
import org.fengqiao.gis.LonLat;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Tables {@code coordinate_stack}, {@code stacked_matter} and {@code told_matter}. */
@Singleton
class SqlStacks implements StackStore {
  private static final String COLUMNS =
      "SELECT id, ST_X(geom), ST_Y(geom), items, addresses, reason, centre, state, found_at";

  private static final String LISTED = COLUMNS + " FROM coordinate_stack WHERE district = ?";

  /** By the key of the order, so that a page costs the same however far behind it lies. */
  private static final String BEHIND =
      """
       AND ((state <> 'FLAGGED'), (-items), id) > (
        SELECT (a.state <> 'FLAGGED'), (-a.items), a.id
        FROM coordinate_stack a WHERE a.district = ? AND a.id = ?)\
      """;

  /** Some 20 m each way; the caller measures. */
  private static final String BESIDE =
      COLUMNS
          + """
          , p.n::int FROM unnest(?::float8[], ?::float8[]) WITH ORDINALITY p(x, y, n)
          JOIN LATERAL (
            SELECT * FROM coordinate_stack c
            WHERE c.district = ? AND c.geom && ST_MakeEnvelope(
              p.x - 0.0002, p.y - 0.0002, p.x + 0.0002, p.y + 0.0002, 4490)
            ORDER BY c.geom <-> ST_SetSRID(ST_MakePoint(p.x, p.y), 4490) LIMIT 1) s ON true\
          """;

  private static final String GATES =
      """
      SELECT s.id::text, ST_X(s.geom), ST_Y(s.geom), e.id::text, ST_X(e.geom), ST_Y(e.geom)
      FROM gazetteer_entry e
      JOIN coordinate_stack s ON s.district = e.district AND s.state = 'FLAGGED'
        AND s.geom && ST_Expand(e.geom, 0.0006)
      WHERE e.district = ? AND e.source = 'CONFIRMED' AND e.valid_to IS NULL
        AND e.geom IS NOT NULL ORDER BY s.id, e.id\
      """;

  private final Sql sql;
  private final WriteBuffer writes;

  SqlStacks(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<KnownStack> page(String district, @Nullable UUID after, int most) {
    String order = " ORDER BY (state <> 'FLAGGED'), (-items), id LIMIT ?";
    return after == null
        ? sql.list(LISTED + order, SqlStacks::stack, district, most)
        : sql.list(LISTED + BEHIND + order, SqlStacks::stack, district, district, after, most);
  }

  @Override
  public Count count(String district) {
    return sql.find(
            "SELECT count(*), count(*) FILTER (WHERE state = 'FLAGGED')"
                + " FROM coordinate_stack WHERE district = ?",
            row -> new Count(row.getInt(1), row.getInt(2)),
            district)
        .orElseThrow();
  }

  @Override
  public Map<Integer, KnownStack> beside(String district, List<LonLat> points) {
    Map<Integer, KnownStack> found = new HashMap<>();
    sql.each(
        BESIDE,
        row -> found.put(row.getInt(10) - 1, stack(row)),
        points.stream().mapToDouble(LonLat::lon).toArray(),
        points.stream().mapToDouble(LonLat::lat).toArray(),
        district);
    return found;
  }

  @Override
  public List<Gate> gates(String district) {
    writes.flush(); // a place may have been confirmed just now
    return sql.list(
        GATES,
        row ->
            new Gate(
                row.getString(1),
                new LonLat(row.getDouble(2), row.getDouble(3)),
                row.getString(4),
                new LonLat(row.getDouble(5), row.getDouble(6))),
        district);
  }

  @Override
  public void add(String district, KnownStack s) {
    writes.insert(
        "INSERT INTO coordinate_stack (district, id, geom, items, addresses, reason, centre,"
            + " state, found_at)"
            + " VALUES (?, ?, ST_SetSRID(ST_MakePoint(?, ?), 4490), ?, ?, ?, ?::text, ?, ?)",
        district,
        UUID.fromString(s.id()),
        s.at().lon(),
        s.at().lat(),
        s.items(),
        s.addresses(),
        s.reason(),
        s.centre(),
        s.state(),
        s.foundAt());
  }

  @Override
  public void found(String district, KnownStack s) {
    writes.update(
        1,
        "UPDATE coordinate_stack SET items = ?, addresses = ?, reason = ?, centre = ?::text,"
            + " found_at = ? WHERE district = ? AND id = ?",
        s.items(),
        s.addresses(),
        s.reason(),
        s.centre(),
        s.foundAt(),
        district,
        UUID.fromString(s.id()));
  }

  @Override
  public void hold(String district, String stack, List<UUID> matters) {
    if (matters.isEmpty()) {
      return;
    }
    writes.flush(); // the stack may be new
    int _ =
        sql.update(
            "INSERT INTO stacked_matter (district, item_id, stack_id)"
                + " SELECT ?, item, ? FROM unnest(?::uuid[]) item ON CONFLICT DO NOTHING",
            district,
            UUID.fromString(stack),
            matters.toArray(UUID[]::new));
  }

  @Override
  public void told(String district, List<Told> matters) {
    int _ =
        sql.update(
            "INSERT INTO told_matter (district, item_id, told)"
                + " SELECT ?, item, CASE verified WHEN 1 THEN 'VERIFY' ELSE 'REPORT' END"
                + " FROM unnest(?::uuid[], ?::int[]) t(item, verified)"
                + " ON CONFLICT (district, item_id) DO UPDATE SET told = excluded.told",
            district,
            matters.stream().map(Told::item).toArray(UUID[]::new),
            matters.stream().mapToInt(t -> t.verified() ? 1 : 0).toArray());
  }

  @Override
  public boolean release(String district, String id, Instant at) {
    return sql.update(
            "UPDATE coordinate_stack SET state = 'KEPT', decided_at = ?"
                + " WHERE district = ? AND id = ? AND state = 'FLAGGED'",
            at,
            district,
            UUID.fromString(id))
        == 1;
  }

  @Override
  public boolean decide(String district, String id, KnownStack.State state, Instant at) {
    return sql.update(
            "UPDATE coordinate_stack SET state = ?, decided_at = ? WHERE district = ? AND id = ?",
            state,
            at,
            district,
            UUID.fromString(id))
        == 1;
  }

  private static KnownStack stack(ResultSet row) throws SQLException {
    return new KnownStack(
        row.getObject(1, UUID.class).toString(),
        new LonLat(row.getDouble(2), row.getDouble(3)),
        row.getInt(4),
        row.getInt(5),
        Stacks.Reason.valueOf(row.getString(6)),
        row.getString(7),
        KnownStack.State.valueOf(row.getString(8)),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
