package org.fengqiao.indicator.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.indicator.domain.Figures;
import org.fengqiao.indicator.domain.Rate;
import org.fengqiao.kernel.Clock;
import org.fengqiao.platform.db.Sql;

/** Figures in PostgreSQL. Every query is bounded by a stage or a time that has an index. */
@Singleton
final class SqlFigures implements Figures {
  private static final String DAY = "(%s AT TIME ZONE 'Asia/Shanghai')::date";
  private static final String HERE = " district = ? AND grid_code LIKE ANY (?)";
  private static final String COUNTED = " AND state NOT IN ('DRAFT', 'VOID', 'MERGED')";
  private static final String OPEN = " AND stage IN ('WAITING', 'HANDLING')";

  private final Sql sql;

  SqlFigures(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean demo(String district) {
    return sql.find(
            "SELECT demo FROM item_figure WHERE district = ? ORDER BY reported_at DESC LIMIT 1",
            row -> row.getBoolean(1),
            district)
        .orElse(false);
  }

  @Override
  public List<Long> standing(String district, List<String> scope, LocalDate today) {
    return sql.find(
            "SELECT count(*), count(*) FILTER (WHERE due_on BETWEEN ? AND ?),"
                + " count(*) FILTER (WHERE due_on < ?) FROM item_figure WHERE"
                + HERE
                + OPEN,
            row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)),
            today,
            today.plusDays(2),
            today,
            district,
            patterns(scope))
        .orElse(List.of(0L, 0L, 0L));
  }

  @Override
  public Map<LocalDate, Long> reported(String district, List<String> scope, LocalDate from) {
    return byDay("item_figure", "reported_at", COUNTED, district, scope, from);
  }

  @Override
  public Map<LocalDate, Long> concluded(String district, List<String> scope, LocalDate from) {
    return byDay("item_conclusion", "concluded_at", "", district, scope, from);
  }

  @Override
  public Rate onTime(String district, List<String> scope, LocalDate from, LocalDate today) {
    Rate concluded =
        sql.find(
                "SELECT count(*) FILTER (WHERE "
                    + DAY.formatted("concluded_at")
                    + " <= legal_due_on), count(*) FROM item_conclusion WHERE"
                    + HERE
                    + " AND concluded_at >= ?",
                row -> new Rate(row.getLong(1), row.getLong(2)),
                district,
                patterns(scope),
                start(from))
            .orElse(new Rate(0, 0));
    long stillOpen =
        sql.find(
                "SELECT count(*) FROM item_figure WHERE"
                    + HERE
                    + OPEN
                    + " AND legal_due_on >= ? AND legal_due_on < ?",
                row -> row.getLong(1),
                district,
                patterns(scope),
                from,
                today)
            .orElse(0L);
    return new Rate(concluded.num(), concluded.den() + stillOpen);
  }

  @Override
  public Map<String, Long> byKind(String district, List<String> scope, LocalDate from) {
    return named(
        sql.list(
            "SELECT kind, count(*) FROM item_figure WHERE"
                + HERE
                + COUNTED
                + " AND reported_at >= ? GROUP BY kind ORDER BY 2 DESC, 1",
            SqlFigures::pair,
            district,
            patterns(scope),
            start(from)));
  }

  @Override
  public Map<String, Map<String, Long>> byStreet(
      String district, List<String> scope, LocalDate from) {
    Map<String, Map<String, Long>> streets = new LinkedHashMap<>();
    sql.each(
        "SELECT left(grid_code, 9), kind, count(*) FROM item_figure WHERE"
            + HERE
            + COUNTED
            + " AND reported_at >= ? GROUP BY 1, 2",
        row ->
            streets
                .computeIfAbsent(row.getString(1), s -> new LinkedHashMap<>())
                .put(row.getString(2), row.getLong(3)),
        district,
        patterns(scope),
        start(from));
    return streets;
  }

  @Override
  public Map<String, Long> held(String district, List<String> scope) {
    return named(
        sql.list(
            "SELECT tier, count(*) FROM item_figure WHERE"
                + HERE
                + " AND stage = 'HANDLING' GROUP BY tier",
            SqlFigures::pair,
            district,
            patterns(scope)));
  }

  @Override
  public Map<String, Double> meanDays(String district, List<String> scope, LocalDate from) {
    Map<String, Double> means = new LinkedHashMap<>();
    sql.list(
            "SELECT tier, round(avg(extract(epoch FROM concluded_at - reported_at) / 86400), 1)"
                + " FROM item_conclusion WHERE"
                + HERE
                + " AND concluded_at >= ? GROUP BY tier",
            row -> Map.entry(row.getString(1), row.getDouble(2)),
            district,
            patterns(scope),
            start(from))
        .forEach(e -> means.put(e.getKey(), e.getValue()));
    return means;
  }

  private Map<LocalDate, Long> byDay(
      String view,
      String column,
      String filter,
      String district,
      List<String> scope,
      LocalDate from) {
    Map<LocalDate, Long> days = new LinkedHashMap<>();
    sql.list(
            "SELECT "
                + DAY.formatted(column)
                + ", count(*) FROM "
                + view
                + " WHERE"
                + HERE
                + filter
                + " AND "
                + column
                + " >= ? GROUP BY 1",
            row -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2)),
            district,
            patterns(scope),
            start(from))
        .forEach(e -> days.put(e.getKey(), e.getValue()));
    return days;
  }

  private static Map.Entry<String, Long> pair(ResultSet row) throws SQLException {
    return Map.entry(row.getString(1), row.getLong(2));
  }

  private static Map<String, Long> named(List<Map.Entry<String, Long>> pairs) {
    Map<String, Long> map = new LinkedHashMap<>();
    pairs.forEach(e -> map.put(e.getKey(), e.getValue()));
    return map;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Clock.ZONE).toInstant();
  }

  private static String[] patterns(List<String> scope) {
    return scope.stream().map(p -> p + "%").toArray(String[]::new);
  }
}
