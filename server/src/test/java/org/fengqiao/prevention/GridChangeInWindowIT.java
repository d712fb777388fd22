package org.fengqiao.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.Displays;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.ShownScores;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.prevention.domain.RunLog.Entry;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.OddDistrict;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.fengqiao.warning.domain.WarningState;
import org.junit.jupiter.api.Test;

/**
 * The grids change while matters of the last ninety days count: twenty grids, of which a hot one is
 * split in the middle of its window. Nothing is lost, nothing counts twice, past days stay what
 * they were, and the warning of the grid that ended goes its own way while its heir gets one.
 */
class GridChangeInWindowIT extends ContextIT {
  private static final String TOWN = "999904";
  private static final String HOT = code(0);
  private static final String WEST = TOWN + "001001021";
  private static final String EAST = TOWN + "001001022";
  private static final String QUIET = code(7);
  private static final int LABOR = Kind.LABOR.ordinal();
  private static final LocalDate BEFORE = LocalDate.parse("2026-11-19");

  private final Instant[] now = {Instant.parse("2026-11-19T04:00:00Z")};
  private long first;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, (Clock) () -> now[0]);
  }

  @Override
  protected void started() throws Exception {
    first = bring(IntStream.range(0, 20).mapToObj(GridChangeInWindowIT::whole).toList());
    sql(
        "DROP VIEW matter_fact CASCADE",
        "CREATE TABLE matter_fact (district char(6), item_id uuid DEFAULT gen_random_uuid(),"
            + " grid_code text, kind text, level text, arrived_at timestamptz, countable boolean,"
            + " text_hash bigint DEFAULT 0, state text DEFAULT 'REPORTED', number text DEFAULT '-',"
            + " kind_provisional boolean DEFAULT false, grid_version bigint)",
        "GRANT ALL ON matter_fact TO fengqiao_app");
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 120; i++) {
      add(code(1 + random.nextInt(19)), now[0].minus(Duration.ofDays(3 * i)), first);
    }
    for (int i = 0; i < 9; i++) {
      add(HOT, now[0].minus(Duration.ofHours(9L * i + 1)), first);
    }
  }

  @Test
  void aHotGridIsSplitInTheMiddleOfItsWindow() throws SQLException {
    Entry hot = run();
    Warning raised = warnings(HOT).getFirst();
    assertThat(raised.state()).isEqualTo(WarningState.PROPOSED);
    int score = past(BEFORE).getFirst().scores()[set(first).ordinal(HOT)];
    int quiet = past(BEFORE).getFirst().scores()[set(first).ordinal(QUIET)];
    assertThat(score).isGreaterThan(50);

    now[0] = now[0].plus(Duration.ofDays(1));
    long second =
        bring(
            IntStream.range(0, 21)
                .mapToObj(i -> i == 0 ? half(WEST, 0) : i == 20 ? half(EAST, 0.5) : whole(i))
                .toList());
    place(second);
    add(WEST, now[0].minusSeconds(60), second);

    // What counted before counts once, where it lies now, beside what came with the new grids.
    Entry next = run();
    assertThat(next.used().gridVersion()).isEqualTo(second);
    assertThat(next.used().matters()).isEqualTo(hot.used().matters() + 1);
    RunResult result = bean(Hotspots.class).score(TOWN, now[0]);
    GridSet set = set(second);
    assertThat(set.ordinal(HOT)).isNegative();
    assertThat(result.kind(LABOR).d30(set.ordinal(WEST))).isEqualTo(6 + 1);
    assertThat(result.kind(LABOR).d30(set.ordinal(EAST))).isEqualTo(3);

    // Past days: grids that stayed keep their line, the new ones have none, the old one is gone.
    int[] carried = past(BEFORE).getFirst().scores();
    assertThat(carried).hasSize(21);
    assertThat(carried[set.ordinal(QUIET)]).isEqualTo(quiet);
    assertThat(carried[set.ordinal(WEST)]).isZero();
    assertThat(versionOf(BEFORE)).containsOnly(first);
    assertThat(versionOf(BEFORE.plusDays(1))).containsOnly(second);

    // The heir has a warning of its own, from its own matters; that of the old grid rises no more.
    assertThat(warnings(WEST)).hasSize(1);
    assertThat(warnings(HOT)).hasSize(1);
    assertThat(warnings(HOT).getFirst().version()).isGreaterThanOrEqualTo(raised.version());
    for (int day = 0; day < 30; day++) {
      now[0] = now[0].plus(Duration.ofDays(1));
      Entry _ = run();
    }
    assertThat(warnings(HOT)).as("cooled and ended by its own rules").isEmpty();
    assertThat(
            rows(
                "SELECT event FROM warning_event WHERE district = '"
                    + TOWN
                    + "' AND warning_id = '"
                    + raised.id()
                    + "' ORDER BY seq"))
        .doesNotContain("RISE", "WARM")
        .contains("COOL", "EXPIRE");
  }

  /** Six of the hot grid's matters lie in its western half, three in its eastern. */
  private void place(long second) throws SQLException {
    sql(
        ("INSERT INTO item_place (district, item_id, grid_version, grid_code, community_code,"
                + " street_code, rule, placed_at) SELECT district, item_id, %d, CASE WHEN row_number()"
                + " OVER (ORDER BY arrived_at) <= 6 THEN '%s' ELSE '%s' END, '%s', '%s', 'POINT', now()"
                + " FROM matter_fact WHERE grid_code = '%s'")
            .formatted(second, WEST, EAST, WEST.substring(0, 12), WEST.substring(0, 9), HOT));
  }

  private Entry run() {
    return bean(EarlyWarningRun.class).run(TOWN);
  }

  private List<ShownScores.Day> past(LocalDate day) {
    return bean(Displays.class).days(staff(), LABOR, day, day, 1).days();
  }

  private static Actor staff() {
    Actor system = Actor.system(TOWN);
    return new Actor(
        system.id(),
        Role.COMMUNITY_MEDIATOR,
        TOWN,
        new Territory(List.of(TOWN + "001001")),
        system.permissions());
  }

  private List<Warning> warnings(String grid) {
    return bean(Warnings.class).list(staff(), true, null, null, null, 50).stream()
        .filter(w -> w.grid().equals(grid) && w.kind() == LABOR)
        .toList();
  }

  private GridSet set(long version) {
    return bean(Grids.class).version(TOWN, version);
  }

  private long bring(List<String> features) {
    String file =
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    return bean(Grids.class)
        .importLoaded(
            OddDistrict.loaded(file.getBytes(StandardCharsets.UTF_8)), "test", Actor.system(TOWN))
        .orThrow()
        .version();
  }

  private static String code(int i) {
    return TOWN + "0010010%02d".formatted(i + 1);
  }

  private static String whole(int i) {
    return square(code(i), i % 5, i / 5, 1);
  }

  private static String half(String code, double west) {
    return square(code, west, 0, 0.5);
  }

  /** A rectangle of a lattice whose cells are about 400 m wide. */
  private static String square(String code, double column, double row, double width) {
    double w = 113 + column * 0.004;
    double e = w + width * 0.004;
    double s = 23 + row * 0.004;
    double n = s + 0.004;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s","households":%d},"geometry":{"type":\
    "Polygon","coordinates":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}\
    """
        .formatted(code, code.substring(9), (int) (400 * width), w, s, e, s, e, n, w, n, w, s);
  }

  private void add(String grid, Instant at, long version) throws SQLException {
    sql(
        "INSERT INTO matter_fact (district, grid_code, kind, level, arrived_at, countable,"
            + " grid_version) VALUES ('%s', '%s', 'LABOR', 'BLUE', '%s', true, %d)"
                .formatted(TOWN, grid, at, version));
  }

  private List<Long> versionOf(LocalDate day) throws SQLException {
    return rows(
            "SELECT grid_version FROM hotspot_day WHERE district = '"
                + TOWN
                + "' AND scored_on = '"
                + day
                + "'")
        .stream()
        .map(Long::valueOf)
        .collect(Collectors.toList());
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new java.util.ArrayList<>();
    try (Connection db = database.admin();
        Statement s = db.createStatement();
        ResultSet row = s.executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private void sql(String... statements) throws SQLException {
    try (Connection db = database.admin();
        Statement s = db.createStatement()) {
      for (String statement : statements) {
        s.execute(statement);
      }
    }
  }
}
