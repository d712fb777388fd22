package org.fengqiao.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.hotspot.PastRun;
import org.fengqiao.hotspot.PastRuns;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.Calibration;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Role;
import org.fengqiao.law.LawEditor;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.RowReader;
import org.fengqiao.law.domain.ScoreDraft;
import org.fengqiao.support.ServerIT;
import org.fengqiao.warning.domain.hindcast.HindcastStore;
import org.junit.jupiter.api.Test;

/** Drafts of rules tried on a past made for it: a burst in one grid among scattered matters. */
class HindcastIT extends ServerIT {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final int HOT = 700;

  private final JsonMapper json = JsonMapper.createDefault();
  private GridSet set;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, (Clock) () -> NOW);
  }

  @Override
  protected void started() throws Exception {
    super.started();
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
    for (int i = 0; i < 500; i++) {
      int grid = random.nextInt(set.size());
      add(grid, NOW.minusSeconds(86_400L + random.nextInt(380 * 86_400)));
    }
    // Twelve in one grid within twelve days in September: a burst, and what follows it a hit.
    for (int i = 0; i < 12; i++) {
      add(HOT, Instant.parse("2026-09-05T04:00:00Z").plusSeconds(86_400L * i));
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection admin = database.admin();
        Statement statement = admin.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private void add(int grid, Instant at) throws SQLException {
    sql(
        "INSERT INTO matter_fact (district, grid_code, kind, level, arrived_at, countable,"
            + " text_hash, state, number) VALUES ('440105', '%s', 'LABOR', 'BLUE', '%s', true, 0,"
                .formatted(set.cells().get(grid).code(), at)
            + " 'REPORTED', '440105-2026-'"
            + " || (100000 + (SELECT count(*) FROM matter_fact)))");
  }

  private List<Map<String, Object>> marks(Consumer<Map<String, Object>> edit) {
    List<Map<String, Object>> rows =
        new ArrayList<>(
            LawRow.plain(
                LawTable.THRESHOLD, bean(Laws.class).on(DISTRICT, TODAY).rows(LawTable.THRESHOLD)));
    rows.forEach(edit);
    return rows;
  }

  private String draft(List<Map<String, Object>> rows) {
    return draft(rows, TODAY.plusDays(5));
  }

  /** Late enough for every edition another test publishes. */
  private String later(List<Map<String, Object>> rows) {
    return draft(rows, TODAY.plusDays(30));
  }

  private String draft(List<Map<String, Object>> rows, LocalDate effectiveOn) {
    return JsonText.of(
        Map.of(
            "table",
            "threshold",
            "baseVersion",
            bean(LawEditor.class).newest(DISTRICT, LawTable.THRESHOLD).version(),
            "effectiveOn",
            effectiveOn.toString(),
            "rows",
            rows));
  }

  private JsonNode ended(String digest, String token) throws Exception {
    for (int i = 0; i < 600; i++) {
      JsonNode now =
          json.readValue(get("/api/score-trials/" + digest, token).body(), JsonNode.class);
      String state = now.get("state").getStringValue();
      if (!state.equals("WAITING") && !state.equals("RUNNING")) {
        return now;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the trial does not end");
  }

  private static void raised(Map<String, Object> row) {
    row.put("enterBlue", 95.0);
    row.put("enterYellow", 96.0);
    row.put("enterOrange", 97.0);
    row.put("enterRed", 99.0);
  }

  @Test
  void aDraftIsSeenAtWorkBeforeItIsProposedAndByWhoDecides() throws Exception {
    String editor = accounts().token(Role.PETITION_OFFICER, DISTRICT);
    String leader = accounts().token(Role.LEADER, DISTRICT);
    List<Map<String, Object>> rows = marks(HindcastIT::raised);
    HttpResponse<String> asked = post("/api/score-trials", editor, draft(rows));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    String digest = json.readValue(asked.body(), JsonNode.class).get("digest").getStringValue();
    JsonNode done = ended(digest, editor);
    assertThat(done.get("state").getStringValue()).as(done.toString()).isEqualTo("DONE");
    JsonNode result = done.get("result");
    JsonNode before = result.get("before");
    JsonNode after = result.get("after");
    assertThat(result.get("to").getStringValue()).isEqualTo(TODAY.minusDays(1).toString());
    assertThat(result.get("days").getIntValue()).isBetween(14, 180);
    assertThat(entered(before)).isGreaterThan(0);
    assertThat(entered(after)).isLessThan(entered(before));
    assertThat(before.get("hits").getIntValue()).isGreaterThan(0);
    assertThat(before.get("alarms").getIntValue()).isGreaterThan(0);
    assertThat(after.get("over").getIntValue()).isZero();
    assertThat(result.get("changed").getIntValue()).isGreaterThan(0);
    // Who does not work there is told of no single grid: nothing happened there of late.
    assertThat(get("/api/score-trials/" + digest, leader).body())
        .doesNotContain(set.cells().get(HOT).code())
        .contains("\"by\":\"COMMUNITY\"", "\"after\":\"NONE\"");

    // The same content is the same trial, whatever the first day; other content is not tried.
    assertThat(post("/api/score-trials", editor, draft(rows)).body())
        .contains(digest, "\"state\":\"DONE\"");
    List<Map<String, Object>> others = marks(row -> row.put("coolDays", 15L));
    assertThat(propose(UUID.randomUUID(), others, editor).body()).contains("law-not-tried");
    UUID id = UUID.randomUUID();
    HttpResponse<String> staged = propose(id, rows, editor);
    assertThat(staged.statusCode()).as(staged.body()).isEqualTo(200);
    assertThat(get("/api/score-trials/proposals/" + id, leader).body()).contains(digest);

    // Another table of scores moves: what was tried was something else, and is tried again.
    sql("DELETE FROM score_trial");
    assertThat(get("/api/score-trials/proposals/" + id, leader).body())
        .contains("\"state\":\"NONE\"");
    assertThat(approve(id, leader).body()).contains("law-not-tried");
    assertThat(post("/api/score-trials/proposals/" + id, leader, "{}").statusCode()).isEqualTo(200);
    assertThat(ended(digest, leader).get("state").getStringValue()).isEqualTo("DONE");
    HttpResponse<String> approved = approve(id, leader);
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    assertThat(bean(Laws.class).thresholds(DISTRICT, TODAY.plusDays(5)).enter().getFirst())
        .isEqualTo(95);
  }

  private static int entered(JsonNode side) {
    int all = 0;
    for (JsonNode month : side.get("months").values()) {
      all += month.get("yellow").getIntValue() + month.get("orange").getIntValue();
    }
    return all;
  }

  private HttpResponse<String> propose(UUID id, List<Map<String, Object>> rows, String token)
      throws Exception {
    return post(
        "/api/law/threshold/proposals",
        token,
        JsonText.of(
            Map.of(
                "id",
                id.toString(),
                "baseVersion",
                bean(LawEditor.class).newest(DISTRICT, LawTable.THRESHOLD).version(),
                "effectiveOn",
                TODAY.plusDays(5).toString(),
                "rows",
                rows,
                "reason",
                "试算后调整",
                "dryRun",
                false)));
  }

  private HttpResponse<String> approve(UUID id, String token) throws Exception {
    return post(
        "/api/approvals/" + id + "/approve",
        token,
        "{\"id\":\"%s\",\"version\":1,\"reason\":\"y\"}".formatted(UUID.randomUUID()));
  }

  private void trial(String digest, String state, Instant touched, int tries) throws SQLException {
    sql(
        """
        INSERT INTO score_trial (district, digest, draft, first_day, through, state, done, days,
          tries, asked_at, touched_at)
        VALUES ('440105', '%s', '{}', '2026-11-25', '2026-11-19', '%s', 0, 0, %d, '%s', '%s')\
        """
            .formatted(digest.repeat(64), state, tries, touched, touched));
  }

  @Test
  void soManyDraftsWaitAndNoMore() throws Exception {
    String editor = accounts().token(Role.PETITION_OFFICER, DISTRICT);
    // One that runs keeps those that wait where they are.
    trial("0", "RUNNING", NOW, 1);
    for (int i = 1; i < Hindcasts.MOST_OPEN; i++) {
      trial(Integer.toString(i), "WAITING", NOW, 0);
    }
    try {
      String rows = later(marks(row -> row.put("coolDays", 16L)));
      assertThat(post("/api/score-trials", editor, rows).body())
          .contains("score-trials-waiting", "\"status\":429", "8");
      sql("UPDATE score_trial SET state = 'FAILED', failure = 'FAULT' WHERE state = 'WAITING'");
      assertThat(post("/api/score-trials", editor, rows).body()).contains("\"state\":\"WAITING\"");
    } finally {
      sql("DELETE FROM score_trial");
    }
  }

  @Test
  void aTrialOfAKilledServerIsBegunAgainThreeTimesAtMost() throws Exception {
    String editor = accounts().token(Role.PETITION_OFFICER, DISTRICT);
    Instant lost = NOW.minusSeconds(301);
    trial("a", "RUNNING", NOW, 1);
    String asked =
        post("/api/score-trials", editor, later(marks(row -> row.put("coolDays", 17L)))).body();
    String digest = json.readValue(asked, JsonNode.class).get("digest").getStringValue();
    assertThat(asked).contains("WAITING");
    sql(
        "DELETE FROM score_trial WHERE state = 'RUNNING'",
        "UPDATE score_trial SET state = 'RUNNING', tries = 2, touched_at = '%s'".formatted(lost));
    assertThat(ended(digest, editor).get("state").getStringValue()).isEqualTo("DONE");
    sql("UPDATE score_trial SET state = 'RUNNING', tries = 3, touched_at = '%s'".formatted(lost));
    assertThat(ended(digest, editor).get("failure").getStringValue()).isEqualTo("FAULT");
    sql("DELETE FROM score_trial");
  }

  @Test
  void aTrialIsCutToWhatFitsAndGivenUpWhenThatIsTooLong() {
    ScoreDraft draft =
        bean(LawEditor.class)
            .scoreDraft(
                new LawEditor.Wish(
                    UUID.randomUUID(),
                    LawTable.THRESHOLD,
                    bean(LawEditor.class).newest(DISTRICT, LawTable.THRESHOLD).version(),
                    TODAY.plusDays(30),
                    RowReader.read(LawTable.THRESHOLD, marks(row -> row.put("coolDays", 18L)))
                        .orThrow(),
                    ""),
                Actor.system(DISTRICT))
            .orThrow();
    int[] most = {0};
    assertThatExceptionOfType(HindcastRun.TooSlow.class)
        .isThrownBy(() ->
            bean(HindcastRun.class)
                .run(draft, TODAY.minusDays(1), 0, (done, days) -> most[0] = days));
    assertThat(most[0]).isEqualTo(14 + HindcastRun.RUN_IN);
  }

  @Test
  void trialsOfLongAgoAreForgotten() throws Exception {
    trial("d", "RUNNING", NOW, 1);
    trial("c", "WAITING", NOW.minusSeconds(500 * 86_400L), 0);
    sql("UPDATE score_trial SET state = 'FAILED', failure = 'FAULT' WHERE state = 'WAITING'");
    assertThat(bean(HindcastStore.class).forgetBefore(NOW.minusSeconds(400 * 86_400L))).isOne();
    sql("DELETE FROM score_trial");
  }

  @Test
  void otherTablesAreNotTried() throws Exception {
    String editor = accounts().token(Role.PETITION_OFFICER, DISTRICT);
    String season =
        JsonText.of(
            Map.of(
                "table",
                "season",
                "baseVersion",
                1,
                "effectiveOn",
                TODAY.plusDays(5).toString(),
                "rows",
                List.of()));
    assertThat(post("/api/score-trials", editor, season).body()).contains("law-not-of-scores");
    String street = accounts().token(Role.PETITION_OFFICER, DISTRICT + "001");
    assertThat(get("/api/score-trials/" + "0".repeat(64), street).body())
        .contains("law-not-whole-district");
  }

  @Test
  void aPastDayIsScoredAsARunOfThatDayScoredIt() {
    PastRun past =
        bean(PastRuns.class).open(DISTRICT, TODAY.minusDays(80), TODAY.minusDays(1)).orElseThrow();
    for (int ago : new int[] {70, 62, 3}) {
      LocalDate day = TODAY.minusDays(ago);
      Instant asOf = day.plusDays(1).atStartOfDay(Clock.ZONE).toInstant();
      RunResult run = bean(Hotspots.class).score(DISTRICT, asOf);
      RunResult again = past.at(day, past.known(day), Calibration.NEWEST);
      for (int kind = 0; kind < RunResult.KINDS; kind++) {
        assertThat(again.kind(kind).scores()).as("%s", day).isEqualTo(run.kind(kind).scores());
      }
    }
  }
}
