package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.approval.SecondPerson;
import org.fengqiao.approval.domain.Verdict;
import org.fengqiao.gis.Datum;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.OddDistrict;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of a version among live matters: three grids in a row, of which the first is split and
 * the last gets a new community; then one that waits for its day, one taken back, and two at once.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationIT extends ServerIT {
  private static final String TOWN = "999902";
  private static final String A = "999902001001001";
  private static final String B = "999902001001002";
  private static final String EAST = "999902001001003";
  private static final String C = "999902001002001";
  private static final String RECODED = "999902001003001";

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private TestAccounts people;
  private Grids grids;
  private final java.util.Map<Long, String> confirmed = new java.util.HashMap<>();
  private long first;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    Clock clock = () -> Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    unstarted.registerSingleton(Clock.class, clock);
  }

  @Override
  protected void started() throws Exception {
    super.started();
    people = new TestAccounts(context, TOWN);
    grids = bean(Grids.class);
    byte[] file =
        file(square(A, 300, 0, 4), square(B, 200, 4, 8), square(C, 100, 8, 12))
            .getBytes(StandardCharsets.UTF_8);
    first =
        grids
            .importLoaded(OddDistrict.loaded(file), "first", Actor.system(TOWN))
            .orThrow()
            .version();
  }

  private static String file(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String square(String code, int households, double from, double to) {
    double w = 113 + from / 1000;
    double e = 113 + to / 1000;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s","households":%d},"geometry":{"type":\
    "Polygon","coordinates":[[[%s,23.0],[%s,23.0],[%s,23.004],[%s,23.004],[%s,23.0]]]}}\
    """
        .formatted(code, code.substring(9), households, w, e, e, w, w);
  }

  private static String second() {
    return file(
        square(A, 100, 0, 2),
        square(EAST, 300, 2, 4),
        square(B, 200, 4, 8),
        square(RECODED, 100, 8, 12));
  }

  private String admin(int which) {
    // Another territory list makes another account.
    return which == 1
        ? people.token(Role.SYS_ADMIN, TOWN)
        : people.token(Role.SYS_ADMIN, TOWN, TOWN + "001");
  }

  private String report(double lon, String grid, String text) throws Exception {
    HttpResponse<String> answer =
        post(
            "/api/reports",
            people.token(Role.GRID_WORKER, TOWN + "001"),
            """
            {"id":"%s","kind":"LABOR","lon":%s,"lat":23.001,"datum":"CGCS2000","accuracyM":5,
             "occurredAt":"%s","text":"%s","peopleInvolved":2,"confirmedGrid":"%s"}\
            """
                .formatted(UUID.randomUUID(), lon, Instant.now().plus(ahead.get()), text, grid));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return found("\"number\":\"([^\"]+)\"", answer.body());
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection db = database.admin();
        Statement sql = db.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private String gridOf(String number) throws SQLException {
    return rows("SELECT grid_code FROM item WHERE number = '" + number + "'").getFirst();
  }

  private long stage(String file) throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/grids/versions?name=C:/x/new.geojson&note=x",
            admin(1),
            file,
            "Content-Type",
            "application/geo+json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Long.parseLong(found("\"id\":(\\d+)", answer.body()));
  }

  private UUID submit(long version, @Nullable LocalDate on) throws Exception {
    UUID key = UUID.randomUUID();
    HttpResponse<String> answer = submit(version, key, on);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(submit(version, key, on).statusCode()).isEqualTo(200);
    return key;
  }

  private HttpResponse<String> submit(long version, UUID key, @Nullable LocalDate on)
      throws Exception {
    return post(
        "/api/grids/versions/" + version + "/submit",
        admin(1),
        "{\"id\":\"%s\",%s\"reason\":\"新界\",\"newCommunities\":[%s]}"
            .formatted(
                key,
                on == null ? "" : "\"effectiveOn\":\"" + on + "\",",
                confirmed.computeIfAbsent(version, this::newCommunities)));
  }

  /** What the version's page lists, as it was when it was submitted first. */
  private String newCommunities(long version) {
    try {
      String told = get("/api/grids/versions/" + version, admin(1)).body();
      Matcher list = Pattern.compile("\"newCommunities\":\\[(.*?)\\]").matcher(told);
      assertThat(list.find()).as(told).isTrue();
      return Pattern.compile("\"code\":(\"\\d+\")")
          .matcher(list.group(1))
          .results()
          .map(found -> found.group(1))
          .collect(java.util.stream.Collectors.joining(","));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> approve(UUID change, int which) throws Exception {
    return post(
        "/api/approvals/" + change + "/approve",
        admin(which),
        "{\"id\":\"" + UUID.randomUUID() + "\",\"version\":1}");
  }

  private void waitFor(long version) throws InterruptedException {
    waitUntil(() -> grids.current(TOWN).version() == version);
  }

  private static void waitUntil(java.util.concurrent.Callable<Boolean> fact)
      throws InterruptedException {
    try {
      for (int i = 0; i < 300 && !fact.call(); i++) {
        Thread.sleep(100);
      }
      assertThat(fact.call()).isTrue();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int d30(RunResult run, String grid) {
    int ordinal = grids.version(TOWN, run.gridVersion()).ordinal(grid);
    return ordinal < 0 ? -1 : run.kind(RunResult.TOTAL).d30(ordinal);
  }

  @Test
  @Order(1)
  void aVersionGoesItsWayAndEverythingFollows() throws Exception {
    String west = report(113.001, A, "西边一事");
    String east = report(113.003, A, "东边一事");
    String moved = report(113.010, C, "改码社区一事");
    String same = report(113.006, B, "不变网格一事");
    List<String> pointless = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pointless.add(report(113.001, A, "无坐标之事 " + i));
    }
    try (Connection db = database.admin();
        Statement sql = db.createStatement()) {
      sql.execute(
          "DELETE FROM report r USING item i WHERE i.id = r.item_id AND i.number IN ('"
              + String.join("','", pointless)
              + "')");
    }
    RunResult before = bean(Hotspots.class).score(TOWN, bean(Clock.class).now());
    assertThat(d30(before, A)).isEqualTo(6);
    assertThat(d30(before, C)).isEqualTo(1);
    String worker = people.token(Role.GRID_WORKER, A);
    String mediator = people.token(Role.COMMUNITY_MEDIATOR, TOWN + "001002");
    assertThat(get("/api/items/" + moved, mediator).statusCode()).isEqualTo(200);

    long version = stage(second());
    String told = get("/api/grids/versions/" + version, admin(2)).body();
    assertThat(told)
        .contains("\"state\":\"CHECKED\"", "\"source\":\"new.geojson\"", "\"base\":" + first)
        .contains("\"ADDED\":1", "\"REMOVED\":0", "\"RECODED\":1", "\"RESHAPED\":1")
        .contains("\"share\":0.75", "\"rule\":\"HOUSEHOLDS\"");
    assertThat(get("/api/grids/versions/" + version + "/outlines", admin(2)).body())
        .contains("\"side\":\"BEFORE\"", "\"side\":\"AFTER\"", "\"kind\":\"RECODED\"");
    // Only its keepers see a map of it.
    String layer = "/api/grids?version=" + version;
    assertThat(get(layer, admin(2)).body()).contains(EAST);
    assertThat(get(layer, worker).statusCode()).isEqualTo(404);

    UUID change = submit(version, null);
    assertThat(approve(change, 1).body()).contains("approval-same-person");
    AtomicBoolean reading = new AtomicBoolean(true);
    AtomicLong slowest = new AtomicLong();
    CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> read(reading, slowest));
    HttpResponse<String> approved = approve(change, 2);
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    waitFor(version);
    reading.set(false);
    assertThat(reader.get()).isGreaterThan(10);
    assertThat(Duration.ofNanos(slowest.get() * 1000)).isLessThan(Duration.ofSeconds(1));

    waitUntil(() -> gridOf(east).equals(EAST) && gridOf(moved).equals(RECODED));
    assertThat(gridOf(west)).isEqualTo(A);
    assertThat(gridOf(same)).isEqualTo(B);
    assertThat(
            rows(
                "SELECT p.rule || ' ' || p.grid_code FROM item_place p JOIN item i ON i.id = p.item_id"
                    + " WHERE i.number = '"
                    + east
                    + "' ORDER BY p.grid_version"))
        .containsExactly("MAPPED " + A, "POINT " + EAST);
    assertThat(
            rows(
                "SELECT event FROM item_event e JOIN item i ON i.id = e.item_id"
                    + " WHERE i.number = '"
                    + east
                    + "' ORDER BY e.version"))
        .containsExactly("report", "relocate");
    assertThat(get("/api/items/" + moved, again(mediator)).statusCode()).isEqualTo(200);

    RunResult after = bean(Hotspots.class).score(TOWN, bean(Clock.class).now());
    assertThat(after.gridVersion()).isEqualTo(version);
    assertThat(d30(after, A)).isEqualTo(1 + 1);
    assertThat(d30(after, EAST)).isEqualTo(1 + 3);
    assertThat(d30(after, RECODED)).isEqualTo(1);
    assertThat(d30(after, B)).isEqualTo(1);
    assertThat(bean(Hotspots.class).explain(TOWN, EAST, RunResult.TOTAL).orElseThrow().exact())
        .isFalse();
    assertThat(bean(Hotspots.class).explain(TOWN, RECODED, RunResult.TOTAL).orElseThrow().exact())
        .isTrue();

    assertThat(
            rows(
                "SELECT array_to_string(territory, ' ') FROM account WHERE role = 'GRID_WORKER'"
                    + " AND '"
                    + A
                    + "' = ANY (territory)"))
        .containsExactly(A + " " + EAST);
    assertThat(
            rows(
                "SELECT array_to_string(territory, ' ') FROM account"
                    + " WHERE role = 'COMMUNITY_MEDIATOR'"))
        .containsExactly(TOWN + "001002 " + TOWN + "001003");
    assertThat(rows("SELECT successor_code FROM place WHERE code = '" + TOWN + "001002'"))
        .containsExactly(TOWN + "001003");
    assertThat(
            rows(
                "SELECT count(*) FROM outbox WHERE topic = 'GRID' AND district = '"
                    + TOWN
                    + "' AND data ->> 'version' = '"
                    + version
                    + "'"))
        .containsExactly("1");
    assertThat(
            rows(
                "SELECT count(*) FROM audit_entry WHERE action = 'grid.publish'"
                    + " AND object = '"
                    + version
                    + "'"))
        .containsExactly("1");
    assertThat(get("/api/grids?asOf=" + bean(Clock.class).today(), worker).body())
        .contains("\"version\":" + version);
    assertThat(get("/api/grids?asOf=2020-01-01", worker).body()).contains("no-grids-on-day");
  }

  /** Sessions are read anew after half a minute. */
  private String again(String token) {
    ahead.updateAndGet(d -> d.plusSeconds(31));
    return token;
  }

  /** Every read finds grids, whichever version. */
  private int read(AtomicBoolean reading, AtomicLong slowest) {
    int reads = 0;
    while (reading.get()) {
      long start = System.nanoTime();
      String code = grids.locate(TOWN, Datum.CGCS2000, 113.001, 23.001, 0).orThrow().grid();
      slowest.accumulateAndGet((System.nanoTime() - start) / 1000, Math::max);
      assertThat(code).isEqualTo(A);
      reads++;
    }
    return reads;
  }

  private static String refusal(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "";
  }

  @Test
  @Order(3)
  void oneWaitsForItsDayAndIsTakenBackOrPublishedThen() throws Exception {
    long today = grids.current(TOWN).version();
    LocalDate tomorrow = bean(Clock.class).today().plusDays(1);
    long taken = stage(second());
    assertThat(approve(submit(taken, tomorrow), 2).statusCode()).isEqualTo(200);
    HttpResponse<String> back = post("/api/grids/versions/" + taken + "/withdraw", admin(2), "{}");
    assertThat(back.body()).contains("\"state\":\"WITHDRAWN\"");
    assertThat(post("/api/grids/versions/" + taken + "/withdraw", admin(1), "{}").body())
        .contains("grid-version-state");

    long version =
        stage(file(square(A, 100, 0, 4), square(B, 200, 4, 8), square(RECODED, 9, 8, 12)));
    assertThat(submit(version, UUID.randomUUID(), LocalDate.of(2026, 1, 1)).body())
        .contains("grid-version-date");
    long other = stage(second());
    UUID otherChange = submit(other, null);
    assertThat(approve(submit(version, tomorrow), 2).statusCode()).isEqualTo(200);
    assertThat(approve(otherChange, 2).body()).contains("grid-version-waiting");
    Thread.sleep(2500);
    assertThat(grids.current(TOWN).version()).isEqualTo(today);
    ahead.updateAndGet(d -> d.plus(Duration.ofDays(1)));
    waitFor(version);
    GridSet set = grids.current(TOWN);
    assertThat(set.ordinal(EAST)).isEqualTo(-1);
    // The sessions of yesterday are over; the person is the same.
    Actor second = people.actor(Role.SYS_ADMIN, TOWN, TOWN + "001");
    SecondPerson.Decision yes = new SecondPerson.Decision(UUID.randomUUID(), 1, null);
    assertThat(refusal(bean(SecondPerson.class).decide(otherChange, Verdict.APPROVE, yes, second)))
        .isEqualTo("grid-version-moved");
    assertThat(grids.versionOn(TOWN, tomorrow)).contains(version);
    assertThat(grids.versionOn(TOWN, tomorrow.minusDays(1))).contains(today);
    assertThat(
            rows(
                "SELECT count(*) FROM grid_version WHERE state = 'PUBLISHED'"
                    + " AND district = '"
                    + TOWN
                    + "'"))
        .containsExactly("1");
  }

  @Test
  @Order(2)
  void aFaultyFileIsKeptWithItsFindingsAndNoMore() throws Exception {
    String overlap = file(square(A, 1, 0, 4), square(B, 1, 2, 8));
    long version = stage(overlap);
    assertThat(get("/api/grids/versions/" + version, admin(1)).body())
        .contains("\"state\":\"STAGED\"");
    assertThat(get("/api/grids/versions/" + version + "/findings", admin(1)).body())
        .contains("\"code\": \"OVERLAP\"", "\"severity\": \"error\"", "\"at\": [113.");
    assertThat(submit(version, UUID.randomUUID(), null).body()).contains("grid-version-state");
    assertThat(post("/api/grids/versions", admin(1), "{\"no\":\"geojson\"}").body())
        .contains("grid-file-unreadable");
  }
}
