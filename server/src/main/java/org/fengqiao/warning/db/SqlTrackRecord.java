package org.fengqiao.warning.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.AlarmRules;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.warning.domain.TrackRecord;
import org.fengqiao.warning.domain.TrackRecord.Line;
import org.fengqiao.warning.domain.TrackRecord.Load;
import org.fengqiao.warning.domain.TrackRecord.Question;
import org.fengqiao.warning.domain.TrackRecordStore;

/** Warnings held against what casework published later. */
@Singleton
final class SqlTrackRecord implements TrackRecordStore {
  private static final String LINES =
      """
      WITH entry AS (
        SELECT w.district, w.id, w.grid_code, w.kind, l.level, l.at,
          l.at + make_interval(days => ?) AS until
        FROM warning_level l
        JOIN warning w ON w.district = l.district AND w.id = l.warning_id
        LEFT JOIN LATERAL (
          SELECT b.level FROM warning_level b
          WHERE b.district = l.district AND b.warning_id = l.warning_id AND b.seq < l.seq
          ORDER BY b.seq DESC LIMIT 1) b ON true
        WHERE l.district = ? AND l.at >= ? AND l.at < ? AND w.grid_code LIKE ANY (?)
          AND l.level IN ('YELLOW', 'ORANGE', 'RED')
          AND coalesce(b.level, 'NONE') IN ('NONE', 'BLUE')),
      judged AS (
        SELECT e.*, e.until <= ? AS old, m.at AS more, u.at AS up,
          EXISTS (SELECT FROM warning_event v WHERE v.district = e.district AND v.warning_id = e.id
            AND v.event = 'CONFIRM') AS confirmed,
          EXISTS (SELECT FROM warning_event v WHERE v.district = e.district AND v.warning_id = e.id
            AND v.event = 'DISMISS') AS dismissed
        FROM entry e
        LEFT JOIN LATERAL (
          SELECT f.arrived_at AS at FROM matter_fact f
          WHERE f.district = e.district AND f.grid_code = e.grid_code AND f.counts
            AND (e.kind = 'ALL' OR f.kind = e.kind)
            AND f.arrived_at > e.at AND f.arrived_at <= e.until
          ORDER BY f.arrived_at OFFSET ? LIMIT 1) m ON true
        LEFT JOIN LATERAL (
          SELECT min(x.at) AS at FROM matter_escalated x
          WHERE x.district = e.district AND x.grid_code = e.grid_code
            AND (e.kind = 'ALL' OR x.kind = e.kind)
            AND x.at > e.at AND x.at <= e.until) u ON true)
      SELECT to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, level, kind,
        count(*) AS entered,
        count(*) FILTER (WHERE old) AS judged,
        count(*) FILTER (WHERE old AND (more IS NOT NULL OR up IS NOT NULL)) AS hits,
        count(*) FILTER (WHERE old AND up IS NOT NULL) AS escalated,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM least(more, up) - at) / 86400)
          FILTER (WHERE old) AS lead,
        count(*) FILTER (WHERE confirmed) AS confirmed,
        count(*) FILTER (WHERE dismissed) AS dismissed
      FROM judged GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 LIMIT 2000\
      """;

  private static final String LOADS =
      """
      SELECT to_char(v.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month,
        count(*) FILTER (WHERE v.event IN ('RAISE', 'WARM')) AS raised,
        count(*) FILTER (WHERE v.event = 'RISE') AS risen
      FROM warning_event v
      JOIN warning w ON w.district = v.district AND w.id = v.warning_id
      WHERE v.district = ? AND v.at >= ? AND v.at < ? AND w.grid_code LIKE ANY (?)
      GROUP BY 1 ORDER BY 1 LIMIT 100\
      """;

  private final Sql sql;

  SqlTrackRecord(Sql sql) {
    this.sql = sql;
  }

  @Override
  public TrackRecord read(String district, Question question, AlarmRules rule, Instant now) {
    Instant from = question.from().atStartOfDay(Clock.ZONE).toInstant();
    Instant to = question.to().plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
    String[] patterns = question.prefixes().stream().map(p -> p + "%").toArray(String[]::new);
    List<Line> lines =
        sql.list(
            LINES,
            SqlTrackRecord::line,
            rule.hitDays(),
            district,
            from,
            to,
            patterns,
            now,
            rule.hitMatters() - 1);
    List<Load> loads =
        sql.list(
            LOADS,
            row -> new Load(row.getString(1), row.getInt(2), row.getInt(3)),
            district,
            from,
            to,
            patterns);
    return new TrackRecord(question.from(), question.to(), rule, lines, loads);
  }

  private static Line line(ResultSet row) throws SQLException {
    double lead = row.getDouble("lead");
    Double known = row.wasNull() ? null : (Double) (Math.round(lead * 10) / 10.0);
    return new Line(
        row.getString("month"),
        Level.valueOf(row.getString("level")),
        RunResult.indexOf(row.getString("kind")),
        row.getInt("entered"),
        row.getInt("judged"),
        row.getInt("hits"),
        row.getInt("escalated"),
        known,
        row.getInt("confirmed"),
        row.getInt("dismissed"));
  }
}
