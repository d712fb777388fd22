package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.account.Accounts;
import org.fengqiao.gazetteer.CoordinateStacks;
import org.fengqiao.gazetteer.PlaceProposals;
import org.fengqiao.gazetteer.domain.AgreedNames;
import org.fengqiao.gazetteer.domain.Stacks;
import org.fengqiao.gis.LonLat;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.fengqiao.walls.Deeds.Deed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation that writes, and every one that shows personal data, leaves a row in the audit
 * trail; a writing operation that this table does not know fails.
 */
class AuditTrailIT extends ServerIT {
  private static final UUID TRIED = UUID.randomUUID();

  private PlacedThings things;
  private String worker;
  private String dispatcher;
  private Accounts.DemoPassword owner;
  private Accounts.DemoPassword lawyer;
  private Deeds.Hand hand;
  private Map<String, Deed> all;

  @BeforeAll
  void somethingOfEverything() throws Exception {
    things = PlacedThings.make(server.getURI(), context, accounts(), database);
    worker = accounts().token(Role.GRID_WORKER, things.cell().community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, things.cell().street());
    List<Accounts.DemoPassword> made =
        bean(Accounts.class)
            .createDemo(
                DISTRICT,
                List.of(
                    new Accounts.DemoAccount(Role.LEADER, "owner", "x", List.of(DISTRICT)),
                    new Accounts.DemoAccount(
                        Role.LEGAL_ADVISOR, "counsel", "x", List.of(DISTRICT))));
    owner = made.getFirst();
    lawyer = made.getLast();
    String admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
    String clerk = accounts().token(Role.PETITION_CLERK, things.cell().street());
    hand = new Deeds.Hand(things, this::send, worker, dispatcher, clerk, admin);
    all = deeds();
  }

  private Map<String, Deed> deeds() throws Exception {
    Map<String, Deed> deeds = new LinkedHashMap<>();
    String item = "/api/items/" + things.number();
    deeds.put(
        "GET /api/items/{number}", new Deed("casework.readText", () -> get(item, dispatcher)));
    deeds.put(
        "GET /api/photos/{id}",
        new Deed("photo.read", () -> get("/api/photos/" + things.photo(), dispatcher)));
    deeds.put(
        "GET /api/audit",
        new Deed(
            "audit.read", () -> get("/api/audit", accounts().token(Role.AUDIT_ADMIN, DISTRICT))));
    deeds.put("POST /api/reports", new Deed("casework.report", () -> report("/api/reports", "%s")));
    deeds.put(
        "POST /api/reports/batch",
        new Deed("casework.report", () -> report("/api/reports/batch", "{\"reports\":[%s]}")));
    deeds.put("POST /api/photos", new Deed("photo.add", () -> things.sendPhoto(worker)));
    deeds.put(
        "POST /api/items/{number}/{event}",
        new Deed("casework.askInfo", () -> decide(item, "/askInfo", "\"reason\":\"y\"")));
    deeds.put(
        "POST /api/warnings/{id}/{event}",
        new Deed(
            "warning.confirm",
            () -> decide("/api/warnings/" + things.warning(), "/confirm", "\"reason\":\"y\"")));
    deeds.put(
        "POST /api/prevention-tasks/{id}/{event}",
        new Deed(
            "prevention.accept",
            () ->
                post(
                    "/api/prevention-tasks/" + things.task() + "/accept",
                    dispatcher,
                    decision(1, "\"reason\":\"y\""))));
    deeds.put("POST /api/approvals/{id}/{event}", new Deed("approval.approve", this::approved));
    deeds.put("POST /api/law/{table}/proposals", new Deed("law.propose", this::proposal));
    deeds.put("POST /api/score-trials", new Deed("law.try", () -> trial(0.45)));
    deeds.put("POST /api/score-trials/proposals/{id}", new Deed("law.try", this::trialAgain));
    deeds.put(
        "POST /api/calendars/{year}",
        new Deed(
            "calendar.import",
            () ->
                post(
                    "/api/calendars/2031",
                    accounts().token(Role.SYS_ADMIN, DISTRICT),
                    // A calendar with too few days off is refused.
                    "{\"holidays\":{"
                        + IntStream.rangeClosed(1, 13)
                            .mapToObj(d -> "\"2031-05-%02d\":\"x\"".formatted(d))
                            .collect(Collectors.joining(","))
                        + "},\"workdays\":{}}")));
    String admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
    deeds.put(
        "POST /api/place-tables/{what}",
        new Deed(
            "gazetteer.import",
            () ->
                post("/api/place-tables/gazetteer?format=csv&dryRun=false", admin, "名称\n审计花园\n")));
    deeds.put(
        "POST /api/coordinate-stacks/{id}",
        new Deed(
            "gazetteer.decide",
            () -> post("/api/coordinate-stacks/" + stack(), admin, "{\"keep\":true}")));
    deeds.put(
        "POST /api/place-proposals/{id}",
        new Deed(
            "gazetteer.take",
            () -> post("/api/place-proposals/" + agreedName(), admin, "{\"accept\":true}")));
    deeds.put(
        "POST /api/device-classes/clear",
        new Deed(
            "device.clear",
            () -> post("/api/device-classes/clear", admin, "{\"code\":\"" + deviceKind() + "\"}")));
    effects(deeds);
    for (Deeds part : parts()) {
      part.add(deeds);
    }
    sessions(deeds);
    return deeds;
  }

  private void effects(Map<String, Deed> deeds) {
    deeds.put(
        "POST /api/effects/consent",
        new Deed(
            "approval.stage",
            () ->
                post(
                    "/api/effects/consent",
                    accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT),
                    "{\"id\":\"%s\",\"kinds\":[\"NEIGHBOR\"],\"from\":\"2099-01-01\",\"reason\":\"y\"}"
                        .formatted(UUID.randomUUID()))));
    deeds.put(
        "POST /api/effects/waiting/{id}",
        new Deed(
            "effect.begin",
            () -> {
              waits(things.warning());
              return post(
                  "/api/effects/waiting/" + things.warning(),
                  dispatcher,
                  decision(1, "\"reason\":\"y\""));
            }));
    deeds.put(
        "POST /api/patrol-effort",
        new Deed(
            "effect.effort",
            () ->
                post(
                    "/api/patrol-effort",
                    dispatcher,
                    "{\"rows\":[{\"grid\":\"%s\",\"week\":\"2026-01-05\",\"hours\":3,\"visits\":2}]}"
                        .formatted(things.cell().code()))));
    deeds.put(
        "PUT /api/patrol-effort/weeks/{week}",
        new Deed(
            "effect.effort",
            () ->
                send(
                    "PUT",
                    "/api/patrol-effort/weeks/2026-01-05",
                    dispatcher,
                    "{\"rows\":[{\"grid\":\"%s\",\"hours\":3,\"rounds\":2}]}"
                        .formatted(things.cell().code()))));
  }

  /** Draws the warning's task to a later start. */
  private void waits(String warning) throws Exception {
    try (Connection db = database.admin();
        Statement sql = db.createStatement()) {
      sql.execute(
          """
          INSERT INTO effect_setting VALUES ('440105', 1, gen_random_uuid(), '2026-01-01', '{NEIGHBOR}', 'y', now(), false);
          INSERT INTO effect_trial VALUES ('440105', '00000000-0000-0000-0000-000000000001', 'NEIGHBOR', '000000',
            '2026-1', '000000', '2026-1', repeat('0', 64), 1, repeat('0', 64), repeat('0', 64), now(), false);
          INSERT INTO effect_assignment VALUES ('440105', '00000000-0000-0000-0000-000000000001', '%s', '%s', 's', 0, 0,
            'LATER', 'YELLOW', NULL, now(), current_date, current_date + 28, false);\
          """
              .formatted(warning, things.cell().code()));
    }
  }

  /** A kind of device whose positions were corrected. */
  private String deviceKind() throws Exception {
    try (Connection db = database.admin();
        Statement sql = db.createStatement()) {
      sql.execute(
          "INSERT INTO device_class (district, code, corrected, shifted, first_at, last_at)"
              + " VALUES ('440105', 'IOS/SAFARI/APPLE', 1, 0, now(), now()) ON CONFLICT DO NOTHING");
    }
    return "IOS/SAFARI/APPLE";
  }

  /** Id of a name three reports agree on. */
  private String agreedName() {
    PlaceProposals proposals = bean(PlaceProposals.class);
    Actor system = Actor.system(DISTRICT);
    AgreedNames.Seen seen = new AgreedNames.Seen(new LonLat(113.3, 23.08), "核对花园漏水");
    proposals.look(system, "440105001001", List.of(seen, seen, seen));
    return proposals.list(system, null).proposals().getFirst().id();
  }

  /** Id of a point many matters lie on, with addresses that are not alike. */
  private String stack() {
    CoordinateStacks stacks = bean(CoordinateStacks.class);
    LonLat at = new LonLat(113.3, 23.08);
    List<Stacks.Spot> spots =
        IntStream.range(0, 12)
            .mapToObj(i -> new Stacks.Spot(at, List.of("红花园", "蓝大厦", "青市场", "紫公园").get(i % 4)))
            .toList();
    Actor system = Actor.system(DISTRICT);
    stacks.look(system, spots, List.of());
    return stacks.list(system, null).stacks().getFirst().id();
  }

  /** What the parts of the house let people do. */
  private List<Deeds> parts() throws Exception {
    String token = field(signIn(lawyer).body(), "token");
    return List.of(
        new PaperDeeds(hand),
        new MatterDeeds(hand),
        new BodyDeeds(hand),
        new GridDeeds(hand),
        new HolderDeeds(hand),
        new ImportDeeds(hand),
        new PreventionDeeds(hand),
        new LegalDeeds(hand).with(lawyer.username(), token));
  }

  private void sessions(Map<String, Deed> deeds) throws Exception {
    deeds.put("POST /api/session", new Deed("account.sign-in", this::signIn));
    String first = field(signIn().body(), "token");
    String second = field(signIn().body(), "token");
    String id =
        found("\"id\":\"([^\"]+)\"[^}]*\"current\":false", get("/api/sessions", first).body());
    deeds.put(
        "DELETE /api/sessions/{id}",
        new Deed("account.session-end", () -> send("DELETE", "/api/sessions/" + id, first, null)));
    deeds.put(
        "DELETE /api/session",
        new Deed("account.session-end", () -> send("DELETE", "/api/session", first, null)));
    assertThat(second).isNotEqualTo(first);
    String mine = field(signIn().body(), "token");
    String password = "{\"password\":\"" + owner.password() + "\"}";
    String changed = field(signIn().body(), "token");
    String change =
        "{\"current\":\"%s\",\"next\":\"Aa1-a-walk-in-the-rain\"}".formatted(owner.password());
    deeds.put(
        "POST /api/account/totp",
        new Deed("account.totp-start", () -> post("/api/account/totp", mine, password)));
    // The last one: it ends every session of its owner.
    deeds.put(
        "POST /api/account/password",
        new Deed("account.password", () -> post("/api/account/password", changed, change)));
  }

  @Test
  void everyDeedLeavesARow() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Deed> one : all.entrySet()) {
      long before = newest();
      HttpResponse<String> answer = one.getValue().act().run();
      List<String> rows = after(before);
      boolean left = rows.stream().anyMatch(a -> a.startsWith(one.getValue().action()));
      if (answer.statusCode() >= 300 || !left) {
        wrong.add(one.getKey() + " -> " + answer.statusCode() + " " + rows + answer.body());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noWritingOperationIsForgotten() throws Exception {
    Set<String> writing =
        Matrix.lines().keySet().stream()
            .filter(o -> !o.startsWith("GET "))
            // Told apart in SecondFactorIT, where there is a code to confirm with.
            .filter(o -> !o.startsWith("POST /api/account/totp/"))
            // A question too long for an address; it writes nothing.
            .filter(o -> !o.equals("POST /api/law/citations/check"))
            // Looks at the rows of a list and writes nothing; the file is its sender's own.
            .filter(o -> !o.equals("POST /api/ledger/imports/{id}/check"))
            // Bytes of a file whose coming and whose writing leave rows.
            .filter(o -> !o.equals("PUT /api/imports/{id}/files/{file}/pieces/{piece}"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(all.keySet()).containsAll(writing);
  }

  @Test
  void theTrailHoldsNoWords() throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery("SELECT object || detail::text FROM audit_entry")) {
      while (rows.next()) {
        assertThat(rows.getString(1)).doesNotContain("工地", "拖欠", "test1");
      }
    }
  }

  private HttpResponse<String> proposal() throws Exception {
    return post(
        "/api/law/root-cause/proposals",
        accounts().token(Role.PETITION_OFFICER, DISTRICT),
        """
        {"id":"%s","baseVersion":1,"effectiveOn":"%s","reason":"x","dryRun":false,"rows":[
         {"code":"A","ordinal":1,"labelZhCn":"a","labelZhHant":"a","labelEn":"a"}]}\
        """
            .formatted(UUID.randomUUID(), java.time.LocalDate.now().plusDays(9)));
  }

  private String marks(double blue) {
    return """
    {"id":"%s","table":"threshold","baseVersion":%d,"effectiveOn":"%s","reason":"x","dryRun":false,
     "rows":[{"enterBlue":%s,"enterYellow":62,"enterOrange":70,"enterRed":82,"leaveMargin":8,
     "quietDays":3,"risePerDay":2,"leastMatters":2,"minMatters":3,"minParts":2,"partFloor":0.5,
     "coolDays":14,"source":"x"}]}\
    """
        .formatted(
            TRIED,
            bean(org.fengqiao.law.LawEditor.class)
                .newest(DISTRICT, org.fengqiao.law.domain.LawTable.THRESHOLD)
                .version(),
            java.time.LocalDate.now().plusDays(9),
            blue);
  }

  private HttpResponse<String> trial(double blue) throws Exception {
    return post(
        "/api/score-trials", accounts().token(Role.PETITION_OFFICER, DISTRICT), marks(50 + blue));
  }

  /** A proposal whose trial failed later is tried again by who decides. */
  private HttpResponse<String> trialAgain() throws Exception {
    String officer = accounts().token(Role.PETITION_OFFICER, DISTRICT);
    String digest = Deeds.field(trial(0.55).body(), "digest");
    for (int i = 0;
        i < 300
            && !get("/api/score-trials/" + digest, officer).body().contains("\"state\":\"DONE\"");
        i++) {
      Thread.sleep(200);
    }
    HttpResponse<String> staged = post("/api/law/threshold/proposals", officer, marks(50.55));
    assertThat(staged.statusCode()).as(staged.body()).isEqualTo(200);
    try (Connection admin = database.admin();
        Statement statement = admin.createStatement()) {
      statement.executeUpdate("DELETE FROM score_trial");
    }
    return post(
        "/api/score-trials/proposals/" + TRIED, accounts().token(Role.LEADER, DISTRICT), "{}");
  }

  private HttpResponse<String> signIn() throws Exception {
    return signIn(owner);
  }

  private HttpResponse<String> signIn(Accounts.DemoPassword who) throws Exception {
    return post(
        "/api/session",
        null,
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(who.username(), who.password()));
  }

  private HttpResponse<String> report(String path, String frame) throws Exception {
    String body =
        "{\"id\":\"%s\",\"kind\":\"LABOR\",\"lon\":%s,\"lat\":%s,\"datum\":\"CGCS2000\",\"accuracyM\":5,"
            + "\"occurredAt\":\"%s\",\"text\":\"拖欠\",\"peopleInvolved\":2,\"confirmedGrid\":\"%s\"}";
    return post(
        path,
        worker,
        frame.formatted(
            body.formatted(
                UUID.randomUUID(),
                things.cell().lon(),
                things.cell().lat(),
                Instant.now(),
                things.cell().code())));
  }

  private long newest() throws Exception {
    return Long.parseLong(texts("SELECT coalesce(max(seq), 0) FROM audit_entry").getFirst());
  }

  private List<String> after(long seq) throws Exception {
    return texts("SELECT action FROM audit_entry WHERE seq > " + seq);
  }

  private List<String> texts(String query) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private HttpResponse<String> decide(String thing, String event, String more) throws Exception {
    return new PaperDeeds(hand).decide(thing, event, more);
  }

  /** By whoever heads the place of the change. */
  private HttpResponse<String> approved() throws Exception {
    String leader = accounts().token(Role.STREET_LEADER, things.cell().street());
    String thing = "/api/approvals/" + things.approval();
    long seen = Long.parseLong(Deeds.found("\"version\":(\\d+)", get(thing, leader).body()));
    return post(thing + "/approve", leader, decision(seen, "\"reason\":\"y\""));
  }

  private static String decision(long version, String more) {
    return Deeds.decision(version, more);
  }

  private static String field(String json, String name) {
    return Deeds.field(json, name);
  }

  private static String found(String pattern, String text) {
    return Deeds.found(pattern, text);
  }
}
