package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.fengqiao.hotspot.domain.backtest.BacktestStore;
import org.fengqiao.hotspot.domain.backtest.Interval;
import org.fengqiao.hotspot.domain.backtest.Method;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.Data;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.Delay;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfHorizon;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.OfKind;
import org.fengqiao.hotspot.domain.backtest.OwnBacktest.State;
import org.fengqiao.hotspot.domain.backtest.Reliability;
import org.fengqiao.hotspot.domain.backtest.Top;
import org.fengqiao.hotspot.domain.backtest.Top.Figures;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Back-tests in PostgreSQL: one row for what each rests on, one a kind, one a figure. */
@Singleton
final class SqlBacktests implements BacktestStore {
  private static final String SAVE =
      """
      INSERT INTO hotspot_backtest (district, as_of, rules, grid_version, grids, households,
        withheld, delay_of, delay_median, delay_ninth, worked_at, took_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
      """;

  private static final String SAVE_KIND =
      """
      INSERT INTO hotspot_backtest_kind (district, as_of, kind, state, matters, outside, first_day,
        half_day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String SAVE_FIGURE =
      """
      INSERT INTO hotspot_backtest_figure (district, as_of, kind, horizon, percent, method, windows,
        matters, outside, hits, hit_rate, range_low, range_high, pai, share, ahead_low, ahead_high)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String SAVE_TENTH =
      """
      INSERT INTO hotspot_backtest_tenth (district, as_of, kind, horizon, tenth, forecasts, told,
        came, low, high, half)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String NEWEST =
      """
      SELECT as_of, rules, grid_version, grids, households, withheld, delay_of, delay_median,
        delay_ninth, worked_at, took_ms
      FROM hotspot_backtest WHERE district = ? ORDER BY as_of DESC LIMIT 1\
      """;

  private static final String MADE =
      """
      SELECT b.as_of, k.state FROM hotspot_backtest b
      LEFT JOIN hotspot_backtest_kind k
        ON k.district = b.district AND k.as_of = b.as_of AND k.kind = 'ALL'
      WHERE b.district = ? ORDER BY b.as_of DESC LIMIT 1\
      """;

  private static final String KINDS =
      """
      SELECT kind, state, matters, outside, first_day, half_day FROM hotspot_backtest_kind
      WHERE district = ? AND as_of = ? ORDER BY kind <> 'ALL', matters DESC, kind LIMIT 100\
      """;

  private static final String FIGURES =
      """
      SELECT kind, horizon, percent, method, windows, matters, outside, hits, hit_rate, range_low,
        range_high, pai, share, ahead_low, ahead_high
      FROM hotspot_backtest_figure WHERE district = ? AND as_of = ?
      ORDER BY kind, horizon, percent, array_position(
        ARRAY['OURS', 'ALL_HISTORY', 'LAST_30', 'SMOOTHED', 'RANDOM'], method) LIMIT 10000\
      """;

  private static final String TENTHS =
      """
      SELECT kind, horizon, told, came, low, high, half, forecasts FROM hotspot_backtest_tenth
      WHERE district = ? AND as_of = ? ORDER BY kind, horizon, tenth LIMIT 1000\
      """;

  private final Sql sql;

  SqlBacktests(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void save(String district, OwnBacktest b) {
    Data d = b.data();
    int rows =
        sql.update(
            SAVE,
            district,
            b.asOf(),
            d.rules(),
            d.gridVersion(),
            d.grids(),
            d.households(),
            d.withheld(),
            d.delay().matters(),
            d.delay().median(),
            d.delay().ninth(),
            d.workedAt(),
            d.tookMs());
    if (rows == 0) {
      // Another server has made the same one.
      return;
    }
    for (OfKind kind : b.kinds()) {
      sql.update(
          SAVE_KIND,
          district,
          b.asOf(),
          kind.kind(),
          kind.state().name(),
          kind.matters(),
          kind.outside(),
          kind.first(),
          kind.half());
      for (OfHorizon horizon : kind.horizons()) {
        horizon.tops().forEach(top -> save(district, b.asOf(), kind.kind(), horizon, top));
        saveTenths(district, b.asOf(), kind.kind(), horizon);
      }
    }
  }

  private void save(String district, LocalDate asOf, String kind, OfHorizon horizon, Top top) {
    for (Figures f : top.figures()) {
      sql.update(
          SAVE_FIGURE,
          district,
          asOf,
          kind,
          horizon.days(),
          top.percent(),
          f.method().name(),
          horizon.windows(),
          horizon.matters(),
          horizon.outside(),
          f.hits(),
          f.hitRate(),
          low(f.range()),
          high(f.range()),
          f.pai(),
          f.share(),
          low(f.ahead()),
          high(f.ahead()));
    }
  }

  private void saveTenths(String district, LocalDate asOf, String kind, OfHorizon horizon) {
    int tenth = 0;
    for (Reliability.Group g : horizon.tenths()) {
      sql.update(
          SAVE_TENTH,
          district,
          asOf,
          kind,
          horizon.days(),
          ++tenth,
          g.forecasts(),
          g.told(),
          g.came(),
          g.low(),
          g.high(),
          Double.isFinite(g.half()) ? (Double) g.half() : null);
    }
  }

  private static @Nullable Double low(@Nullable Interval interval) {
    return interval == null ? null : (Double) interval.low();
  }

  private static @Nullable Double high(@Nullable Interval interval) {
    return interval == null ? null : (Double) interval.high();
  }

  @Override
  public Optional<OwnBacktest> newest(String district) {
    return sql.find(
            NEWEST,
            row -> new OwnBacktest(row.getObject("as_of", LocalDate.class), data(row), List.of()),
            district)
        .map(b -> new OwnBacktest(b.asOf(), b.data(), kinds(district, b.asOf())));
  }

  private static Data data(ResultSet row) throws SQLException {
    return new Data(
        row.getString("rules"),
        row.getLong("grid_version"),
        row.getInt("grids"),
        row.getLong("households"),
        row.getInt("withheld"),
        new Delay(row.getInt("delay_of"), Columns.number(row, 8), Columns.number(row, 9)),
        row.getObject("worked_at", OffsetDateTime.class).toInstant(),
        row.getInt("took_ms"));
  }

  private List<OfKind> kinds(String district, LocalDate asOf) {
    Map<String, List<Row>> figures = new TreeMap<>();
    for (Row row : sql.list(FIGURES, SqlBacktests::figure, district, asOf)) {
      figures.computeIfAbsent(row.kind(), k -> new ArrayList<>()).add(row);
    }
    Map<String, List<Reliability.Group>> tenths = new TreeMap<>();
    for (Tenth t : sql.list(TENTHS, SqlBacktests::tenth, district, asOf)) {
      tenths.computeIfAbsent(t.key(), k -> new ArrayList<>()).add(t.group());
    }
    return sql.list(KINDS, row -> kind(row, figures, tenths), district, asOf);
  }

  private static OfKind kind(
      ResultSet row, Map<String, List<Row>> figures, Map<String, List<Reliability.Group>> tenths)
      throws SQLException {
    String kind = row.getString(1);
    return new OfKind(
        kind,
        State.valueOf(row.getString(2)),
        row.getInt(3),
        row.getInt(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        horizons(
            figures.getOrDefault(kind, List.of()),
            days -> tenths.getOrDefault(kind + days, List.of())));
  }

  /** A tenth of a kind and horizon. */
  private record Tenth(String key, Reliability.Group group) {}

  private static Tenth tenth(ResultSet row) throws SQLException {
    Double half = Columns.number(row, 7);
    return new Tenth(
        row.getString(1) + row.getInt(2),
        new Reliability.Group(
            row.getDouble(3),
            row.getDouble(4),
            row.getDouble(5),
            row.getDouble(6),
            half == null ? Double.NaN : half,
            row.getInt(8)));
  }

  private record Row(
      String kind, int horizon, int percent, int windows, int matters, int outside, Figures of) {}

  private static Row figure(ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        new Figures(
            Method.valueOf(row.getString(4)),
            row.getDouble(8),
            Columns.number(row, 9),
            Columns.interval(row, 10),
            Columns.number(row, 12),
            row.getDouble(13),
            Columns.interval(row, 14)));
  }

  /** Rows of one kind in order, as horizons of budgets. */
  private static List<OfHorizon> horizons(
      List<Row> rows, IntFunction<List<Reliability.Group>> tenths) {
    Map<Integer, Map<Integer, List<Figures>>> tops = new TreeMap<>();
    Map<Integer, Row> any = new TreeMap<>();
    for (Row row : rows) {
      any.put(row.horizon(), row);
      tops.computeIfAbsent(row.horizon(), h -> new TreeMap<>())
          .computeIfAbsent(row.percent(), p -> new ArrayList<>())
          .add(row.of());
    }
    List<OfHorizon> horizons = new ArrayList<>();
    any.forEach((days, row) -> {
      List<Top> budgets = new ArrayList<>();
      tops.getOrDefault(days, Map.of()).forEach((p, f) -> budgets.add(new Top(p, f)));
      horizons.add(
          new OfHorizon(
              days, row.windows(), row.matters(), row.outside(), budgets, tenths.apply(days)));
    });
    return List.copyOf(horizons);
  }

  @Override
  public Optional<Made> made(String district) {
    return sql.find(
        MADE,
        row ->
            new Made(
                row.getObject(1, LocalDate.class), State.MEASURED.name().equals(row.getString(2))),
        district);
  }

  @Override
  public void forget(String district, LocalDate before) {
    sql.update("DELETE FROM hotspot_backtest WHERE district = ? AND as_of < ?", district, before);
  }

  @Override
  public List<String> districts() {
    return sql.list("SELECT district FROM hotspot_run ORDER BY district", row -> row.getString(1));
  }
}
