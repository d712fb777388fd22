package org.fengqiao.dispatch.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.domain.Bodies;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;

/** Table {@code body} and, for the load, the rows casework publishes. */
@Singleton
class SqlBodies implements Bodies {
  private final Sql sql;
  private final WriteBuffer writes;

  SqlBodies(Sql sql, WriteBuffer writes) {
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<Body> active(String district) {
    return sql.list(
        """
        SELECT code, name, tier, territory, kinds, capacity, lon, lat
        FROM body WHERE district = ? AND active ORDER BY code
        """,
        SqlBodies::body,
        district);
  }

  private static Body body(ResultSet row) throws SQLException {
    String[] kinds = (String[]) row.getArray(5).getArray();
    return new Body(
        row.getString(1),
        row.getString(2),
        Tier.valueOf(row.getString(3)),
        row.getString(4),
        Arrays.stream(kinds).map(Kind::valueOf).collect(Collectors.toSet()),
        row.getInt(6),
        row.getDouble(7),
        row.getDouble(8));
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
  public void add(String district, List<Body> bodies, boolean demo, Instant at) {
    for (Body b : bodies) {
      writes.insert(
          """
          INSERT INTO body (district, code, name, tier, territory, kinds, capacity, lon, lat, demo,
            created_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
          """,
          district,
          b.code(),
          b.name(),
          b.tier(),
          b.territory(),
          b.kinds().stream().map(Kind::name).sorted().toArray(String[]::new),
          b.capacity(),
          b.lon(),
          b.lat(),
          demo,
          at);
    }
  }
}
