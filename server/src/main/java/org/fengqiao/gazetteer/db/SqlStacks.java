package org.fengqiao.gazetteer.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fengqiao.gazetteer.domain.KnownStack;
import org.fengqiao.gazetteer.domain.StackStore;
import org.fengqiao.gazetteer.domain.Stacks;
import org.fengqiao.gis.LonLat;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;

/** Table {@code coordinate_stack}. */
@Singleton
class SqlStacks implements StackStore {
  private final Sql sql;
  private final WriteBuffer writes;

  SqlStacks(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<KnownStack> all(String district) {
    return sql.list(
        """
        SELECT id, ST_X(geom), ST_Y(geom), items, addresses, reason, centre, state, found_at
        FROM coordinate_stack WHERE district = ?
        ORDER BY state <> 'FLAGGED', items DESC, id LIMIT 1000
        """,
        SqlStacks::stack,
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
