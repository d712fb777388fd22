package org.fengqiao.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.domain.NightStore;
import org.fengqiao.hotspot.domain.Nights;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

/** The night before a day: worked out once, kept, found again, and blind for what came later. */
class NightsIT extends ContextIT {
  private static final String DISTRICT = "440105";
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final LocalDate NIGHT = LocalDate.parse("2026-11-19");
  private static final int TODAY = (int) LocalDate.parse("2026-11-20").toEpochDay();

  private GridSet set;

  @Override
  protected Map<String, Object> configuration() {
    return Map.of("fengqiao.night-every-days", 1);
  }

  @Override
  protected void started() throws Exception {
    bean(Grids.class).loadDemo(Actor.system(DISTRICT));
    set = bean(Grids.class).current(DISTRICT);
    sql(
        "DROP VIEW matter_fact CASCADE",
        "CREATE TABLE matter_fact (district char(6), item_id uuid DEFAULT gen_random_uuid(),"
            + " grid_code text, kind text, level text, arrived_at timestamptz, countable boolean,"
            + " text_hash bigint, state text, number text, kind_provisional boolean DEFAULT false,"
            + " grid_version bigint DEFAULT 0)",
        "GRANT ALL ON matter_fact TO fengqiao_app");
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      add(random.nextInt(200), NOON.minusSeconds(86_400L + random.nextInt(300 * 86_400)));
    }
    // Ten in one grid within the last days before the night.
    for (int i = 0; i < 10; i++) {
      add(5, NOON.minusSeconds(86_400L + 9_000L * i));
    }
  }

  @Test
  void theNightIsWorkedOutKeptAndFoundAgain() throws SQLException {
    RunResult first = bean(Hotspots.class).score(DISTRICT, NOON);
    assertThat(first.night()).isEqualTo(NIGHT);
    Outlook labor = first.kind(Kind.LABOR.ordinal()).outlook();
    assertThat(labor.foresees() && labor.scanned() && labor.trends()).isTrue();
    assertThat(labor.mean(14, 5)).isGreaterThan(labor.mean(14, 150));
    assertThat(labor.high(30, 5)).isGreaterThanOrEqualTo(labor.low(30, 5));
    assertThat(labor.recurrence(5)).isGreaterThan(365);
    Outlook kept =
        bean(NightStore.class)
            .find(DISTRICT, "LABOR", NIGHT, set.version(), set.size())
            .orElseThrow();
    assertThat(kept.forecasts()).isDeepEqualTo(labor.forecasts());
    assertThat(kept.recurrences()).containsExactly(labor.recurrences());
    assertThat(kept.trendCodes()).containsExactly(labor.trendCodes());
    List<NightStore.Cluster> clusters = bean(NightStore.class).clusters(DISTRICT, "LABOR", NIGHT);
    assertThat(clusters.getFirst().members()).contains(set.cells().get(5).code());
    assertThat(clusters.getFirst().observed()).isGreaterThanOrEqualTo(10);

    // What arrives after midnight is of the next night; one worked out anew is the same.
    add(150, NOON.minusSeconds(60));
    sql("DELETE FROM hotspot_night");
    Outlook again = fresh().forRun(DISTRICT, set.version(), NOON).get(Kind.LABOR.ordinal());
    assertThat(again.forecasts()).isDeepEqualTo(labor.forecasts());
    assertThat(again.recurrences()).containsExactly(labor.recurrences());
    assertThat(again.trendCodes()).containsExactly(labor.trendCodes());
  }

  @Test
  void aRunOfAPastDayHasTheNightItWouldHaveHad() {
    List<Outlook> past = fresh().forRun(DISTRICT, set.version(), NOON.minus(Duration.ofDays(30)));
    assertThat(past.getLast().asOf()).isEqualTo(TODAY - 31);
    Outlook labor = past.get(Kind.LABOR.ordinal());
    assertThat(labor.recurrence(5)).isLessThan(365);
  }

  /** A watch that remembers nothing. */
  private Nights fresh() {
    return new NightWatch(bean(Grids.class), bean(NightRoom.class), bean(Clock.class), 1);
  }

  private void add(int grid, Instant at) throws SQLException {
    sql(
        "INSERT INTO matter_fact (district, grid_code, kind, level, arrived_at, countable,"
            + " text_hash, state, number) VALUES ('440105', '%s', 'LABOR', 'BLUE', '%s', true, 0,"
                .formatted(set.cells().get(grid).code(), at)
            + " 'REPORTED', '440105-2026-'"
            + " || (100000 + (SELECT count(*) FROM matter_fact)))");
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = database.admin();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
