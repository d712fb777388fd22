package org.fengqiao.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of the timer table, domain notes 2.13, against the rows of the database. */
class TimerTableIT extends ContextIT {
  private static final String ROWS =
      """
      SELECT code, concat_ws(' ', length, unit, nature, pause, extend_max, extend_by, alarm_before,
        coalesce(law_code, '-'), coalesce(article, '-'), district, version, valid_to) AS told
      FROM timer_rule
      """;

  private final Map<String, String> told = new TreeMap<>();

  @BeforeAll
  void read() throws SQLException {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery(ROWS)) {
      while (rows.next()) {
        assertThat(told.put(rows.getString(1), rows.getString(2))).as(rows.getString(1)).isNull();
      }
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/deadline/timers.csv", useHeadersInDisplayName = true)
  void everyRow(
      String code,
      int length,
      String unit,
      String nature,
      String pause,
      int extendMax,
      String extendBy,
      int alarmBefore,
      String law,
      String article,
      String starts) {
    assertThat(starts).as("see ClockStartsTest and LimitationClocksIT").isNotBlank();
    String meant =
        String.join(
            " ",
            String.valueOf(length),
            unit,
            nature,
            pause,
            String.valueOf(extendMax),
            extendBy,
            String.valueOf(alarmBefore),
            law,
            article,
            "000000",
            "1");
    assertThat(told.get(code)).isEqualTo(meant);
  }

  @Test
  void noClockIsWithoutItsRowAndNoRowWithoutAClock() throws Exception {
    try (var file = TimerTableIT.class.getResourceAsStream("/deadline/timers.csv")) {
      String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(text.lines().skip(1).map(line -> line.split(",", -1)[0]))
          .containsExactlyInAnyOrderElementsOf(told.keySet())
          .containsExactlyInAnyOrderElementsOf(
              java.util.Arrays.stream(TimerCode.values()).map(Enum::name).toList());
    }
  }

  /** A law that a clock names is held, with its article. */
  @Test
  void everyLawOfAClockIsHeld() throws SQLException {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT t.code FROM timer_rule t WHERE t.law_code IS NOT NULL AND NOT EXISTS"
                    + " (SELECT FROM law_ref r WHERE r.code = t.law_code"
                    + " AND r.article = t.article)")) {
      assertThat(rows.next()).isFalse();
    }
  }
}
