package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.NightStore;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.hotspot.domain.Scatter;
import org.fengqiao.kernel.Clock;
import org.fengqiao.platform.db.Sql;

/** Nights in PostgreSQL: numbers of every grid as bytes, clusters as rows. */
@Singleton
final class SqlNights implements NightStore {
  private static final String SAVE =
      """
      INSERT INTO hotspot_night (district, kind, night, grid_version, matters, grids, forecast,
        recurrence, trend, scatter, took_ms, worked_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (district, kind, night) DO UPDATE SET grid_version = excluded.grid_version,
        matters = excluded.matters, grids = excluded.grids, forecast = excluded.forecast,
        recurrence = excluded.recurrence, trend = excluded.trend, scatter = excluded.scatter,
        took_ms = excluded.took_ms, worked_at = excluded.worked_at\
      """;

  private static final String SAVE_CLUSTER =
      """
      INSERT INTO hotspot_cluster (district, kind, night, rank, centre, members, radius_m, days,
        observed, expected, llr, p, recurrence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String FIND =
      """
      SELECT forecast, recurrence, trend, scatter FROM hotspot_night
      WHERE district = ? AND kind = ? AND night = ? AND grid_version = ? AND grids = ?\
      """;

  private static final String CLUSTERS =
      """
      SELECT centre, members, radius_m, days, observed, expected, llr, p, recurrence
      FROM hotspot_cluster WHERE district = ? AND kind = ? AND night = ? ORDER BY rank LIMIT 100\
      """;

  private static final int NUMBERS = 9;

  private final Sql sql;
  private final Clock clock;

  SqlNights(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Optional<Outlook> find(
      String district, String kind, LocalDate night, long version, int grids) {
    return sql.find(FIND, row -> outlook(row, night, grids), district, kind, night, version, grids);
  }

  private static Outlook outlook(ResultSet row, LocalDate night, int grids) throws SQLException {
    double[] forecast = numbers(row.getBytes(1));
    double[][] rows = new double[forecast.length == 0 ? 0 : NUMBERS][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(forecast, i * grids, (i + 1) * grids);
    }
    return new Outlook(
        (int) night.toEpochDay(),
        rows,
        numbers(row.getBytes(2)),
        row.getBytes(3),
        scatters(numbers(row.getBytes(4))));
  }

  /** Sizes of all horizons one after the other; none of a night before they were kept. */
  private static List<Scatter> scatters(double[] sizes) {
    int each = sizes.length / Outlook.HORIZONS.size();
    return IntStream.range(0, Outlook.HORIZONS.size())
        .mapToObj(i -> Scatter.of(Arrays.copyOfRange(sizes, i * each, (i + 1) * each)))
        .toList();
  }

  @Override
  public void save(String district, String kind, LocalDate night, long version, NightOfKind work) {
    Outlook outlook = work.outlook();
    sql.update(
        SAVE,
        district,
        kind,
        night,
        version,
        work.matters(),
        outlook.size(),
        bytes(outlook.forecasts()),
        bytes(new double[][] {outlook.recurrences()}),
        outlook.trendCodes(),
        bytes(outlook.scatters().stream().map(Scatter::sizes).toArray(double[][]::new)),
        work.tookMs(),
        clock.now());
    sql.update(
        "DELETE FROM hotspot_cluster WHERE district = ? AND kind = ? AND night = ?",
        district,
        kind,
        night);
    for (int i = 0; i < work.clusters().size(); i++) {
      Cluster c = work.clusters().get(i);
      sql.update(
          SAVE_CLUSTER,
          district,
          kind,
          night,
          i + 1,
          c.centre(),
          c.members().toArray(String[]::new),
          c.radius(),
          c.days(),
          c.observed(),
          c.expected(),
          c.llr(),
          c.p(),
          c.recurrence());
    }
  }

  @Override
  public List<Cluster> clusters(String district, String kind, LocalDate night) {
    return sql.list(
        CLUSTERS,
        row ->
            new Cluster(
                row.getString(1),
                List.of((String[]) row.getArray(2).getArray()),
                row.getDouble(3),
                row.getInt(4),
                row.getInt(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getDouble(8),
                row.getDouble(9)),
        district,
        kind,
        night);
  }

  @Override
  public Optional<LocalDate> newest(String district, long version, LocalDate notAfter) {
    return sql.find(
        "SELECT night FROM hotspot_night WHERE district = ? AND kind = 'ALL' AND grid_version = ?"
            + " AND night <= ? ORDER BY night DESC LIMIT 1",
        row -> row.getObject(1, LocalDate.class),
        district,
        version,
        notAfter);
  }

  @Override
  public List<String> districts() {
    return sql.list("SELECT district FROM hotspot_run ORDER BY district", row -> row.getString(1));
  }

  @Override
  public void forget(String district, LocalDate nights, LocalDate clusters) {
    sql.update("DELETE FROM hotspot_night WHERE district = ? AND night < ?", district, nights);
    sql.update("DELETE FROM hotspot_cluster WHERE district = ? AND night < ?", district, clusters);
  }

  private static byte[] bytes(double[][] rows) {
    int length = Arrays.stream(rows).mapToInt(row -> row.length).sum();
    ByteBuffer buffer = ByteBuffer.allocate(length * Float.BYTES);
    for (double[] row : rows) {
      for (double value : row) {
        buffer.putFloat((float) value);
      }
    }
    return buffer.array();
  }

  private static double[] numbers(byte[] bytes) {
    double[] numbers = new double[bytes.length / Float.BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = buffer.getFloat();
    }
    return numbers;
  }
}
