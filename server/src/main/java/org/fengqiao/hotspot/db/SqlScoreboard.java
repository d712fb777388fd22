package org.fengqiao.hotspot.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hotspot.domain.CurrentRun;
import org.fengqiao.hotspot.domain.Scoreboard;
import org.fengqiao.hotspot.domain.Shares;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.WriteBuffer;

/** Scores in PostgreSQL, one array per kind. Rows that would not change are not written. */
@Singleton
final class SqlScoreboard implements Scoreboard {
  private static final String OPEN =
      """
      INSERT INTO hotspot_run (district, run, grid_version, as_of, matters, rules, night)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (district) DO UPDATE SET run = excluded.run,
        grid_version = excluded.grid_version, as_of = excluded.as_of, matters = excluded.matters,
        rules = excluded.rules, night = excluded.night\
      """;

  private static final String SAVE =
      """
      INSERT INTO hotspot_score AS s (district, kind, run, grid_version, scores, levels)
      VALUES (?, ?, ?, ?, ?::smallint[], ?::smallint[])
      ON CONFLICT (district, kind) DO UPDATE SET run = excluded.run, scores = excluded.scores,
        grid_version = excluded.grid_version,
        levels = CASE WHEN s.grid_version = excluded.grid_version THEN s.levels
          ELSE excluded.levels END
      WHERE s.grid_version <> excluded.grid_version OR s.scores <> excluded.scores\
      """;

  private static final String SAVE_DAY =
      """
      INSERT INTO hotspot_day AS d (district, kind, scored_on, grid_version, scores, shares, rules)
      VALUES (?, ?, ?, ?, ?::smallint[], ?, ?)
      ON CONFLICT (district, kind, scored_on) DO UPDATE SET grid_version = excluded.grid_version,
        scores = excluded.scores, shares = excluded.shares, rules = excluded.rules
      WHERE d.grid_version <> excluded.grid_version OR d.scores <> excluded.scores
        OR d.shares <> excluded.shares OR d.rules <> excluded.rules\
      """;

  private static final String LEVEL =
      """
      UPDATE hotspot_score SET levels = ?::smallint[]
      WHERE district = ? AND kind = ? AND grid_version = ? AND levels <> ?::smallint[]\
      """;

  private static final String PAST =
      """
      SELECT scored_on, scores[?] FROM hotspot_day
      WHERE district = ? AND kind = ? AND grid_version = ? AND scored_on >= ?
      ORDER BY scored_on LIMIT 400\
      """;

  private final Sql sql;
  private final WriteBuffer buffer;

  SqlScoreboard(Sql sql, WriteBuffer buffer) {
    this.sql = sql;
    this.buffer = buffer;
  }

  @Override
  public void open(CurrentRun run) {
    sql.update(
        OPEN,
        run.district(),
        run.run(),
        run.gridVersion(),
        run.asOf(),
        run.matters(),
        run.rules(),
        run.night());
  }

  @Override
  public boolean save(CurrentRun run, String kind, int[] scores, byte[] shares, LocalDate day) {
    int[] none = new int[scores.length];
    int changed =
        sql.update(SAVE, run.district(), kind, run.run(), run.gridVersion(), scores, none);
    buffer.insert(
        SAVE_DAY, run.district(), kind, day, run.gridVersion(), scores, shares, run.rules());
    return changed > 0;
  }

  @Override
  public void level(CurrentRun run, String kind, int[] levels) {
    buffer.update(-1, LEVEL, levels, run.district(), kind, run.gridVersion(), levels);
  }

  @Override
  public Optional<CurrentRun> current(String district) {
    return sql.find(
        "SELECT run, district, grid_version, as_of, matters, rules, night FROM hotspot_run"
            + " WHERE district = ?",
        row ->
            new CurrentRun(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getInt(5),
                row.getString(6),
                row.getObject(7, LocalDate.class)),
        district);
  }

  @Override
  public Optional<Board> board(String district, String kind) {
    return sql.find(
        "SELECT grid_version, scores, levels FROM hotspot_score WHERE district = ? AND kind = ?",
        row -> new Board(row.getLong(1), numbers(row, 2), numbers(row, 3)),
        district,
        kind);
  }

  @Override
  public Optional<Board> day(String district, String kind, LocalDate day) {
    return sql.find(
        "SELECT grid_version, scores FROM hotspot_day"
            + " WHERE district = ? AND kind = ? AND scored_on = ?",
        row -> {
          int[] scores = numbers(row, 2);
          return new Board(row.getLong(1), scores, new int[scores.length]);
        },
        district,
        kind,
        day);
  }

  @Override
  public List<Dated> days(String district, String kind, LocalDate from, LocalDate to) {
    return sql.list(
        "SELECT scored_on, grid_version, scores FROM hotspot_day WHERE district = ? AND kind = ?"
            + " AND scored_on BETWEEN ? AND ? ORDER BY scored_on LIMIT 800",
        row -> {
          int[] scores = numbers(row, 3);
          return new Dated(
              row.getObject(1, LocalDate.class),
              new Board(row.getLong(2), scores, new int[scores.length]));
        },
        district,
        kind,
        from,
        to);
  }

  @Override
  public List<DayScore> past(String district, String kind, long version, int grid, LocalDate from) {
    return sql.list(
        PAST,
        row -> new DayScore(row.getObject(1, LocalDate.class), row.getInt(2)),
        grid + 1,
        district,
        kind,
        version,
        from);
  }

  @Override
  public Optional<Shares> shares(String district, String kind, long version, LocalDate day) {
    return sql.find(
        "SELECT shares FROM hotspot_day"
            + " WHERE district = ? AND kind = ? AND grid_version = ? AND scored_on = ?",
        row -> new Shares(row.getBytes(1)),
        district,
        kind,
        version,
        day);
  }

  @Override
  public void forget(String district, LocalDate day) {
    sql.update("DELETE FROM hotspot_day WHERE district = ? AND scored_on < ?", district, day);
  }

  private static int[] numbers(ResultSet row, int column) throws SQLException {
    Short[] values = (Short[]) row.getArray(column).getArray();
    return Arrays.stream(values).mapToInt(Short::intValue).toArray();
  }
}
