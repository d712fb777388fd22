package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.fengqiao.hotspot.domain.ArrivalSource;
import org.fengqiao.hotspot.domain.Arrivals;
import org.fengqiao.platform.db.Sql;

/** Arrivals from casework's published views; no column of them holds text or a person. */
@Singleton
final class SqlArrivals implements ArrivalSource {
  private static final String SELECT =
      """
      SELECT coalesce(p.grid_code, f.grid_code),
        (f.arrived_at AT TIME ZONE 'Asia/Shanghai')::date - DATE '1970-01-01', o.origin
      FROM matter_fact f
      JOIN matter_origin o ON o.district = f.district AND o.item_id = f.item_id
      LEFT JOIN withheld_matter w ON w.district = f.district AND w.item_id = f.item_id
      LEFT JOIN matter_place p
        ON p.district = f.district AND p.item_id = f.item_id AND p.grid_version = ?
        AND p.grid_version <> f.grid_version
      WHERE f.district = ? AND f.arrived_at >= ? AND f.arrived_at < ?
        AND f.counts AND w.item_id IS NULL AND (f.kind = ? OR ?)\
      """;

  private static final String OF =
      """
      SELECT (f.arrived_at AT TIME ZONE 'Asia/Shanghai')::date - DATE '1970-01-01', o.origin
      FROM matter_fact f
      JOIN matter_origin o ON o.district = f.district AND o.item_id = f.item_id
      LEFT JOIN withheld_matter w ON w.district = f.district AND w.item_id = f.item_id
      LEFT JOIN matter_place p
        ON p.district = f.district AND p.item_id = f.item_id AND p.grid_version = ?
        AND p.grid_version <> f.grid_version
      WHERE f.district = ? AND f.arrived_at >= ? AND f.arrived_at <= ?
        AND coalesce(p.grid_code, f.grid_code) = ANY (?)
        AND f.counts AND w.item_id IS NULL AND (f.kind = ? OR ?)\
      """;

  private static final String GUARDED =
      """
      SELECT DISTINCT f.grid_code FROM matter_fact f
      JOIN matter_origin o ON o.district = f.district AND o.item_id = f.item_id AND o.guarded
      WHERE f.district = ? AND f.arrived_at >= ? AND f.arrived_at < ?
        AND f.state NOT IN ('VOID', 'MERGED')\
      """;

  private final Sql sql;

  SqlArrivals(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Arrivals read(
      String district,
      String kind,
      long version,
      ToIntFunction<String> ordinal,
      Instant from,
      Instant until) {
    Arrivals arrivals = new Arrivals();
    sql.each(
        SELECT,
        row -> {
          int place = ordinal.applyAsInt(row.getString(1));
          if (place >= 0) {
            arrivals.add(place, row.getInt(2), row.getString(3).equals("RESIDENT"));
          }
        },
        version,
        district,
        from,
        until,
        kind,
        kind.equals("ALL"));
    return arrivals;
  }

  @Override
  public Arrivals of(
      String district, String kind, long version, List<String> grids, Instant from, Instant until) {
    Arrivals arrivals = new Arrivals();
    sql.each(
        OF,
        row -> arrivals.add(0, row.getInt(1), row.getString(2).equals("RESIDENT")),
        version,
        district,
        from,
        until,
        grids.toArray(String[]::new),
        kind,
        kind.equals("ALL"));
    return arrivals;
  }

  @Override
  public Set<String> guarded(String district, Instant since, Instant until) {
    return Set.copyOf(sql.list(GUARDED, row -> row.getString(1), district, since, until));
  }
}
