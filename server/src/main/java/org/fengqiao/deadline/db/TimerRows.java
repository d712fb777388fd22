package org.fengqiao.deadline.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Pause;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.jspecify.annotations.Nullable;

/** Reads clocks with the times they stood still. */
final class TimerRows {
  /** Moments of standing still as microseconds, begin and end by turns, oldest first. */
  static final String SELECT =
      """
      SELECT t.district, t.item_id, t.code, t.started_at, t.due_on, t.legal_due_on, t.provisional,
        t.due_at, t.state, t.rule_version, t.extension, t.paused_at,
        ARRAY(SELECT unnest(ARRAY[(extract(epoch FROM p.paused_at) * 1000000)::bigint,
                (extract(epoch FROM p.resumed_at) * 1000000)::bigint])
              FROM timer_pause p
              WHERE p.district = t.district AND p.item_id = t.item_id AND p.code = t.code
                AND p.started_at = t.started_at AND p.resumed_at IS NOT NULL
              ORDER BY p.paused_at) AS pauses
      FROM item_timer t
      """;

  private TimerRows() {}

  static Timer read(ResultSet row) throws SQLException {
    return new Timer(
        row.getString("district"),
        row.getObject("item_id", UUID.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        new Due(
            TimerCode.valueOf(row.getString("code")),
            row.getObject("due_on", LocalDate.class),
            row.getObject("legal_due_on", LocalDate.class),
            row.getBoolean("provisional"),
            instant(row, "due_at")),
        Timer.State.valueOf(row.getString("state")),
        row.getInt("rule_version"),
        row.getInt("extension"),
        instant(row, "paused_at"),
        pauses((Long[]) row.getArray("pauses").getArray()));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<Pause> pauses(Long[] micros) {
    List<Pause> pauses = new ArrayList<>(micros.length / 2);
    for (int i = 0; i < micros.length; i += 2) {
      pauses.add(new Pause(instant(micros[i]), instant(micros[i + 1])));
    }
    return pauses;
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
  }
}
