package org.fengqiao.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Conflict;
import org.fengqiao.law.domain.Conflicts;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.Rehearsal;
import org.fengqiao.law.domain.TierFacts;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editions of a district from the wish to the day they hold, over HTTP, on real tables. */
class LawEditorIT extends ServerIT {
  private final Instant[] now = {Instant.parse("2026-06-10T02:00:00Z")};
  private final JsonMapper json = JsonMapper.createDefault();
  private String editor;
  private String leader;

  @Override
  protected void prepare(ApplicationContext unstarted) {
    unstarted.registerSingleton(Clock.class, (Clock) () -> now[0]);
  }

  @BeforeEach
  void people() {
    editor = accounts().token(Role.PETITION_OFFICER, DISTRICT);
    leader = accounts().token(Role.LEADER, DISTRICT);
  }

  private LocalDate today() {
    return now[0].atZone(Clock.ZONE).toLocalDate();
  }

  private Laws laws() {
    return bean(Laws.class);
  }

  private List<Map<String, Object>> rows(LawTable table, LocalDate day) {
    List<LawRow> rows = laws().on(DISTRICT, day).rows(table);
    return new ArrayList<>(LawRow.plain(table, rows));
  }

  private String body(
      UUID id, int base, LocalDate from, List<Map<String, Object>> rows, boolean dryRun) {
    return JsonText.of(
        Map.of(
            "id",
            id.toString(),
            "baseVersion",
            base,
            "effectiveOn",
            from.toString(),
            "rows",
            rows,
            "reason",
            "按新规定调整",
            "dryRun",
            dryRun));
  }

  private HttpResponse<String> propose(
      LawTable table, UUID id, int base, LocalDate from, List<Map<String, Object>> rows)
      throws Exception {
    return post(door(table), proposer(table), body(id, base, from, rows, false));
  }

  /** Rules about grids have a door of their own, for who keeps the grids. */
  private static String door(LawTable table) {
    return "/api/law/" + (table.ofGrids() ? "grid-rules/" : "") + table.wire() + "/proposals";
  }

  private String proposer(LawTable table) {
    return table.ofGrids() ? accounts().token(Role.SYS_ADMIN, DISTRICT) : editor;
  }

  private String second(LawTable table) {
    return table.ofGrids() ? accounts().token(Role.SYS_ADMIN, DISTRICT, DISTRICT + "001") : leader;
  }

  private HttpResponse<String> decide(UUID id, String verdict, String token) throws Exception {
    return post(
        "/api/approvals/" + id + "/" + verdict,
        token,
        "{\"id\":\"%s\",\"version\":1,\"reason\":\"y\"}".formatted(UUID.randomUUID()));
  }

  private int newest(LawTable table) {
    return bean(LawEditor.class).newest(DISTRICT, table).version();
  }

  private static List<Map<String, Object>> edited(
      List<Map<String, Object>> rows, Consumer<Map<String, Object>> edit) {
    rows.forEach(edit);
    return rows;
  }

  @Test
  void theProductsOwnTablesHoldNoError() {
    LawEdition edition = laws().on(LocalDate.of(2026, 11, 22));
    assertThat(Conflicts.of(edition)).filteredOn(Conflict::bars).isEmpty();
    for (Kind kind : Kind.values()) {
      if (kind.scored()) {
        assertThat(edition.routes(kind))
            .allSatisfy(r -> {
              assertThat(edition.card(r.route())).isPresent();
              assertThat(r.receivers().zhHant()).isNotBlank();
              assertThat(r.receivers().en()).isNotBlank();
            });
        assertThat(laws().whoDecides(DISTRICT, kind, null, today()))
            .extracting(d -> d.responsibility().name())
            .contains("INDUSTRY", "TERRITORY", "PETITION");
      }
    }
  }

  @Test
  void anEditionHoldsFromItsDayOn() throws Exception {
    LocalDate from = today().plusDays(5);
    List<Map<String, Object>> rows = rows(LawTable.TIER_RULE, from);
    int base = newest(LawTable.TIER_RULE);
    edited(
        rows,
        r -> {
          if ("PEOPLE_AT_LEAST".equals(r.get("reason")) && "LABOR".equals(r.get("kind"))) {
            r.put("minPeople", 4L);
          }
        });
    UUID id = UUID.randomUUID();
    HttpResponse<String> staged = propose(LawTable.TIER_RULE, id, base, from, rows);
    assertThat(staged.statusCode()).as(staged.body()).isEqualTo(200);
    assertThat(staged.body()).contains("\"state\":\"WAITING\"");
    assertThat(propose(LawTable.TIER_RULE, id, base, from, rows).body()).isEqualTo(staged.body());
    assertThat(decide(id, "approve", editor).body()).contains("approval-same-person");
    assertThat(laws().on(DISTRICT, from).version(LawTable.TIER_RULE)).isEqualTo(base);
    assertThat(get("/api/law/proposals/" + id, leader).body())
        .contains("\"changed\":[{", "\"columns\":[\"minPeople\"]", "\"state\":\"WAITING\"");

    HttpResponse<String> approved = decide(id, "approve", leader);
    assertThat(approved.body()).contains("\"result\":\"tier-rule " + (base + 1) + "\"");
    TierFacts four = new TierFacts(null, 4, Level.BLUE, Set.of(), false, Set.of());
    assertThat(laws().firstTier(DISTRICT, Kind.LABOR, four, from.minusDays(1)).tier())
        .isEqualTo(Tier.STREET);
    var decision = laws().firstTier(DISTRICT, Kind.LABOR, four, from);
    assertThat(decision.tier()).isEqualTo(Tier.DISTRICT);
    assertThat(decision.ruleVersion()).isEqualTo(base + 1);
    assertThat(laws().firstTier("440106", Kind.LABOR, four, from).tier()).isEqualTo(Tier.STREET);
    assertThat(get("/api/law/tier-rule?on=" + from, leader).body())
        .contains("\"version\":" + (base + 1), "\"own\":true", "\"newest\":true");
    assertThat(get("/api/law/editions?table=tier-rule", leader).body())
        .contains(id.toString(), "按新规定调整");
    assertThat(
            get("/api/law/tier-rule/difference?from=" + base + "&to=" + (base + 1), leader).body())
        .contains("\"minPeople\":4", "\"added\":[]", "\"removed\":[]");

    assertThat(propose(LawTable.TIER_RULE, UUID.randomUUID(), base, from.plusDays(9), rows).body())
        .contains("law-edition-moved");
    assertThat(propose(LawTable.TIER_RULE, UUID.randomUUID(), base + 1, from, rows).body())
        .contains("law-too-early");
    assertThat(
            propose(LawTable.TIER_RULE, UUID.randomUUID(), base + 1, from.plusDays(9), rows).body())
        .contains("law-nothing-changed");
    edited(
        rows,
        r -> {
          if (Integer.valueOf(17).equals(((Number) r.get("ordinal")).intValue())) {
            r.put("minPeople", 6L);
          }
        });
    UUID next = UUID.randomUUID();
    assertThat(propose(LawTable.TIER_RULE, next, base + 1, from.plusDays(9), rows).statusCode())
        .isEqualTo(200);
    assertThat(decide(next, "approve", leader).statusCode()).isEqualTo(200);
    assertThat(laws().firstTier(DISTRICT, Kind.LABOR, four, from.plusDays(8)).ruleVersion())
        .isEqualTo(base + 1);
    assertThat(laws().firstTier(DISTRICT, Kind.LABOR, four, from.plusDays(9)).ruleVersion())
        .isEqualTo(base + 2);
    laws().reload();
    assertThat(laws().firstTier(DISTRICT, Kind.LABOR, four, from.plusDays(8)).tier())
        .isEqualTo(Tier.DISTRICT);
    assertThat(open("law_edition", "TIER_RULE")).isEqualTo(1);
  }

  private long open(String table, String name) throws SQLException {
    try (var admin = database.admin();
        var row =
            admin
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM %s WHERE district = '%s' AND table_name = '%s'"
                            .formatted(table, DISTRICT, name)
                        + " AND valid_to IS NULL")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void contradictionsAreNotStaged() throws Exception {
    LocalDate from = today().plusDays(3);
    List<Map<String, Object>> rows = rows(LawTable.ROUTE, from);
    rows.getFirst().put("receiverZh", "");
    String report =
        post(
                "/api/law/route/proposals",
                editor,
                body(UUID.randomUUID(), newest(LawTable.ROUTE), from, rows, true))
            .body();
    assertThat(report).contains("ROUTE_WITHOUT_RECEIVER", "\"weight\":\"ERROR\"", "\"id\":null");
    UUID id = UUID.randomUUID();
    HttpResponse<String> refused = propose(LawTable.ROUTE, id, newest(LawTable.ROUTE), from, rows);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("law-conflicting", "ROUTE_WITHOUT_RECEIVER");
    assertThat(get("/api/approvals/" + id, editor).statusCode()).isEqualTo(404);
  }

  @Test
  void everyTableTakesAnEdition() throws Exception {
    for (LawTable table : LawTable.values()) {
      if (table == LawTable.TIER_RULE || table == LawTable.SEVERITY_LEVEL) {
        continue; // told in stories of their own
      }
      LocalDate from = today().plusDays(2);
      List<Map<String, Object>> rows = rows(table, from);
      change(table, rows);
      UUID id = UUID.randomUUID();
      int base = newest(table);
      if (table.ofScores()) {
        assertThat(propose(table, id, base, from, rows).body()).contains("law-not-tried");
        tried(table, base, from, rows);
      }
      HttpResponse<String> staged = propose(table, id, base, from, rows);
      assertThat(staged.statusCode()).as(table + staged.body()).isEqualTo(200);
      HttpResponse<String> done = decide(id, "approve", second(table));
      assertThat(done.statusCode()).as(table + done.body()).isEqualTo(200);
      JsonNode shown =
          json.readValue(
              get("/api/law/" + table.wire() + "?on=" + from, editor).body(), JsonNode.class);
      assertThat(shown.get("edition").get("version").getIntValue()).isEqualTo(base + 1);
      assertThat(shown.get("rows").size()).as(table.name()).isEqualTo(rows.size());
      assertThat(rows(table, from)).as(table.name()).containsExactlyInAnyOrderElementsOf(rows);
    }
    assertThat(laws().thresholds(DISTRICT, today().plusDays(2)).leaveMargin()).isEqualTo(7);
    assertThat(laws().thresholds(DISTRICT, today()).leaveMargin()).isEqualTo(8);
    assertThat(laws().on(DISTRICT, today().plusDays(2)).ref("LOCAL", "1")).isPresent();
    assertThat(laws().on(DISTRICT, today().plusDays(2)).ref("MINFA", "675")).isPresent();
    assertThat(laws().on("440106", today().plusDays(2)).ref("LOCAL", "1")).isEmpty();
    assertThat(laws().on(DISTRICT, today().plusDays(2)).rootCauses()).hasSize(1);
  }

  /** Tries a draft of rules of scores on history and waits until that has ended. */
  private void tried(LawTable table, int base, LocalDate from, List<Map<String, Object>> rows)
      throws Exception {
    String draft =
        JsonText.of(
            Map.of(
                "table",
                table.wire(),
                "baseVersion",
                base,
                "effectiveOn",
                from.toString(),
                "rows",
                rows));
    HttpResponse<String> asked = post("/api/score-trials", editor, draft);
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    String digest = json.readValue(asked.body(), JsonNode.class).get("digest").getStringValue();
    String state = "";
    for (int i = 0; i < 400 && !state.contains("\"state\":\"DONE\""); i++) {
      Thread.sleep(200);
      state = get("/api/score-trials/" + digest, editor).body();
    }
    assertThat(state).contains("\"state\":\"DONE\"");
  }

  private void change(LawTable table, List<Map<String, Object>> rows) {
    switch (table) {
      case REF ->
          rows.add(
              Map.of(
                  "code",
                  "LOCAL",
                  "article",
                  "1",
                  "validFrom",
                  "2026-01-01",
                  "titleZh",
                  "本区规则",
                  "textZh",
                  "内容",
                  "summary",
                  false,
                  "source",
                  "本区"));
      case ROOT_CAUSE ->
          rows.add(
              Map.of(
                  "code",
                  "POLICY",
                  "ordinal",
                  1L,
                  "labelZhCn",
                  "政策",
                  "labelZhHant",
                  "政策",
                  "labelEn",
                  "Policy"));
      case KIND, SUB_KIND, RECEIPT_LEVEL -> rows.getFirst().put("labelEn", "Other");
      case ROUTE -> rows.getFirst().put("receiverEn", "Other");
      case ROUTE_CARD -> rows.getFirst().put("timeEn", "Other");
      case DUTY -> rows.getFirst().put("dutyEn", "Other");
      case BASIS -> rows.removeLast();
      case SEVERITY -> rows.getFirst().put("cap", 20L);
      case SEASON -> rows.getFirst().put("leadDays", 40L);
      case THRESHOLD -> rows.getFirst().put("leaveMargin", 7.0);
      case SCORE_PART -> rows.getFirst().put("weight", 0.45);
      case SCORE_KIND -> rows.getFirst().put("halfLifeDays", 40.0);
      case SCORE_SEVERITY ->
          rows.stream()
              .filter(row -> "RED".equals(row.get("level")))
              .forEach(row -> row.put("weight", 9.0));
      case SCORE_TREND -> rows.getFirst().put("value", 0.25);
      case ALARM -> rows.getFirst().put("hitDays", 21L);
      case GRID_BOUNDS -> rows.getFirst().remove("maxHouseholds");
      case GRID_RULE -> rows.getFirst().put("toleranceM", 0.5);
      case TIER_RULE, SEVERITY_LEVEL -> throw new IllegalArgumentException();
    }
  }

  @Test
  void whoKeepsTheLawDoesNotKeepTheGrids() throws Exception {
    LocalDate from = today().plusDays(4);
    String admin = proposer(LawTable.GRID_RULE);
    List<Map<String, Object>> bounds = rows(LawTable.GRID_BOUNDS, from);
    bounds.getFirst().put("minM2", 900L);
    String wish = body(UUID.randomUUID(), newest(LawTable.GRID_BOUNDS), from, bounds, false);
    assertThat(post("/api/law/grid-bounds/proposals", editor, wish).body())
        .contains("law-table-unknown");
    assertThat(post("/api/law/grid-bounds/proposals", admin, wish).statusCode()).isEqualTo(403);
    assertThat(post(door(LawTable.GRID_BOUNDS), editor, wish).statusCode()).isEqualTo(403);
    String season =
        body(UUID.randomUUID(), newest(LawTable.SEASON), from, rows(LawTable.SEASON, from), false);
    assertThat(post("/api/law/grid-rules/season/proposals", admin, season).body())
        .contains("law-table-unknown");

    UUID id = UUID.randomUUID();
    assertThat(
            propose(LawTable.GRID_BOUNDS, id, newest(LawTable.GRID_BOUNDS), from, bounds)
                .statusCode())
        .isEqualTo(200);
    assertThat(decide(id, "approve", leader).statusCode()).isEqualTo(404);
    assertThat(decide(id, "approve", admin).body()).contains("approval-same-person");
    assertThat(get("/api/law/grid-rules/proposals/" + id, second(LawTable.GRID_BOUNDS)).body())
        .contains("\"columns\":[\"minM2\"]");
    assertThat(decide(id, "reject", second(LawTable.GRID_BOUNDS)).body()).contains("REJECTED");
  }

  @Test
  void theSecondPersonComesTooLate() throws Exception {
    LocalDate from = today().plusDays(1);
    List<Map<String, Object>> rows = rows(LawTable.SEVERITY_LEVEL, from);
    edited(
        rows,
        r -> {
          if ("RED".equals(r.get("level"))) {
            r.put("minPoints", 13L);
          }
        });
    UUID id = UUID.randomUUID();
    assertThat(
            propose(LawTable.SEVERITY_LEVEL, id, newest(LawTable.SEVERITY_LEVEL), from, rows)
                .statusCode())
        .isEqualTo(200);
    Instant before = now[0];
    now[0] = before.plus(Duration.ofDays(1));
    try {
      String colleague = accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT);
      HttpResponse<String> late = decide(id, "approve", colleague);
      assertThat(late.statusCode()).isEqualTo(422);
      assertThat(late.body()).contains("law-too-early");
      assertThat(decide(id, "reject", colleague).body()).contains("REJECTED");
    } finally {
      now[0] = before;
    }
  }

  @Test
  void onlyWhoAnswersForTheWholeDistrictProposes() throws Exception {
    String street = accounts().token(Role.PETITION_OFFICER, "440105001");
    HttpResponse<String> refused =
        post(
            "/api/law/season/proposals",
            street,
            body(
                UUID.randomUUID(),
                newest(LawTable.SEASON),
                today().plusDays(2),
                rows(LawTable.SEASON, today()),
                true));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("law-not-whole-district");
  }

  @Test
  void aRuleChangeIsTriedOnTheMattersOfLastMonth() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    GridCell cell = cells.getFirst();
    String worker = accounts().token(Role.GRID_WORKER, cell.community());
    for (int people : new int[] {2, 6, 7, 12}) {
      HttpResponse<String> made =
          post(
              "/api/reports",
              worker,
              """
              {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
               "occurredAt":"%s","text":"x","peopleInvolved":%d,"confirmedGrid":"%s"}\
              """
                  .formatted(
                      UUID.randomUUID(), cell.lon(), cell.lat(), now[0], people, cell.code()));
      assertThat(made.statusCode()).as(made.body()).isLessThan(300);
    }
    LocalDate from = today().plusDays(300);
    List<Map<String, Object>> rows =
        edited(
            rows(LawTable.TIER_RULE, from),
            r -> {
              if ("PEOPLE_AT_LEAST".equals(r.get("reason")) && "LABOR".equals(r.get("kind"))) {
                r.put("minPeople", 7L);
              }
            });
    String wish = body(UUID.randomUUID(), newest(LawTable.TIER_RULE), from, rows, true);
    JsonNode whole = rehearsal(wish, editor);
    // Ten people before, seven now (or six before, in the other story): one of the four moves.
    assertThat(whole.get("items").getIntValue())
        .as("four, and one of the other story")
        .isBetween(4, 5);
    assertThat(whole.get("otherTier").getIntValue()).isEqualTo(1);
    assertThat(whole.get("otherLevel").getIntValue()).isZero();
    assertThat(whole.get("sample").size()).isEqualTo(1);
    assertThat(whole.get("sample").get(0).get("number").getStringValue()).startsWith("440105-");
    assertThat(rehearsed(new Territory(List.of(cells.getLast().street()))).items()).isZero();
  }

  @Test
  void aRuleChangeKnowsWhatADispatcherTold() throws Exception {
    GridCell cell = DemoPlaces.load(context).current(DISTRICT).cells().get(40);
    String dispatcher = accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT);
    String answer =
        post(
                "/api/reports",
                dispatcher,
                """
                {"id":"%s","kind":"PROPERTY_MGMT","lon":%s,"lat":%s,"datum":"CGCS2000",
                 "accuracyM":5,"occurredAt":"%s","text":"小区停水","peopleInvolved":2,
                 "confirmedGrid":"%s"}\
                """
                    .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), now[0], cell.code()))
            .body();
    String number = json.readValue(answer, JsonNode.class).get("number").getStringValue();
    HttpResponse<String> accepted =
        post(
            "/api/items/" + number + "/accept",
            dispatcher,
            """
            {"id":"%s","version":1,"means":"CALL","triage":{"accepted":true,"tier":"DISTRICT",
             "route":"MEDIATION","basis":"第十条","flags":["UTILITY_CUT"]}}\
            """
                .formatted(UUID.randomUUID()));
    assertThat(accepted.statusCode()).as(accepted.body()).isLessThan(300);
    LocalDate from = today().plusDays(310);
    List<Map<String, Object>> rows =
        edited(
            rows(LawTable.TIER_RULE, from),
            r -> {
              if ("UTILITY_CUT".equals(r.get("flag"))) {
                r.put("tier", "STREET");
              }
            });
    String wish = body(UUID.randomUUID(), newest(LawTable.TIER_RULE), from, rows, true);
    JsonNode moved = rehearsal(wish, editor).get("sample");
    assertThat(moved.size()).isEqualTo(1);
    assertThat(moved.get(0).get("number").getStringValue()).isEqualTo(number);
  }

  private JsonNode rehearsal(String wish, String token) throws Exception {
    HttpResponse<String> answer = post("/api/law/tier-rule/proposals", token, wish);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readValue(answer.body(), JsonNode.class).get("report").get("rehearsal");
  }

  /** The same rules, by somebody responsible elsewhere. */
  private Rehearsal.Result rehearsed(Territory territory) {
    Actor whole = accounts().actor(Role.PETITION_OFFICER, DISTRICT);
    Actor elsewhere = new Actor(whole.id(), whole.role(), DISTRICT, territory, whole.permissions());
    LawEdition edition = laws().on(DISTRICT, today());
    return bean(Rehearsal.class).run(edition, edition, 30, elsewhere);
  }

  @Test
  void theCardTellsRoutesFeesAndWhoDecides() throws Exception {
    String card =
        send("GET", "/api/law/kinds/LABOR/card", editor, null, "Accept-Language", "en").body();
    assertThat(card)
        .contains(
            "\"route\":\"PM\"",
            "\"fee\":\"Free\"",
            "\"firstTier\":\"STREET\"",
            "\"unit\":\"HRSS\"",
            "\"overlap\":true",
            "\"code\":\"SEASON\"",
            "Labour arbitration");
    assertThat(get("/api/law/kinds/LABOR/card", editor).body()).contains("不收费", "劳动仲裁");
    assertThat(get("/api/law/refs?kind=LABOR&q=工资", editor).body())
        .contains("NONGMINGONG")
        .doesNotContain("XINFANG");
    assertThat(
            post(
                    "/api/law/citations/check",
                    editor,
                    "{\"text\":\"依据《民法典》第六百七十五条、第九千九百九十九条\","
                        + "\"citations\":[{\"code\":\"ZHIAN\",\"article\":\"9\"}]}")
                .body())
        .contains("\"status\":\"VALID\"", "\"status\":\"UNKNOWN\"", "\"status\":\"NOT_IN_FORCE\"");
  }
}
