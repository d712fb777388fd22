package org.fengqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.account.Accounts;
import org.fengqiao.account.Accounts.DemoAccount;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.Matters;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lawyers, the foreign-law centre and courts beside an item, and the directory, over HTTP. */
class LegalHelpIT extends ServerIT {
  private GridCell cell;
  private String worker;
  private String dispatcher;
  private String lawyer;

  @BeforeAll
  void people() {
    cell = DemoPlaces.load(context).current(DISTRICT).cells().getFirst();
    bean(Dispatch.class)
        .add(DISTRICT, DemoBodies.of(bean(org.fengqiao.grid.Grids.class), DISTRICT), true);
    worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    var made =
        bean(Accounts.class)
            .createDemo(
                DISTRICT,
                List.of(new DemoAccount(Role.LEGAL_ADVISOR, "lawyer1", "律师", List.of(DISTRICT))))
            .getFirst();
    var given =
        new Accounts.Credentials(DISTRICT, "lawyer1", made.password(), null, "127.0.0.3", "test");
    lawyer = bean(Accounts.class).signIn(given).orThrow().token();
    bean(Resources.class)
        .store(
            Actor.system(DISTRICT),
            List.of(
                helper("LAWYER-01", Resource.Sort.LAWYER, "lawyer1"),
                helper("FLC-01", Resource.Sort.FOREIGN_LAW_CENTRE, null),
                helper("NOTARY-01", Resource.Sort.NOTARY, null)),
            true);
  }

  private static Resource helper(String code, Resource.Sort sort, String account) {
    return new Resource(
        code, sort, code, DISTRICT, Set.of(), Set.of("zh"), 2, account, "", true, 0);
  }

  @Test
  void aLawyerKnowsOfWhatHeWasAskedAboutAndOfNothingElse() throws Exception {
    String asked = report();
    String other = report();
    assertThat(get("/api/items/" + asked, lawyer).statusCode()).isEqualTo(404);
    UUID id = UUID.randomUUID();
    HttpResponse<String> assigned = assign(asked, id, "LAWYER-01");
    assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(201);
    assertThat(assign(asked, id, "LAWYER-01").statusCode()).as("again").isEqualTo(201);
    assertThat(assign(asked, UUID.randomUUID(), "LAWYER-01").body()).contains("lawyer-asked");
    assertThat(assign(asked, UUID.randomUUID(), "NOTARY-01").body()).contains("unfit");

    HttpResponse<String> file = get("/api/items/" + asked, lawyer);
    assertThat(file.body()).contains("13812345678").contains("\"allowed\":[]");
    assertThat(get("/api/items/" + other, lawyer).statusCode()).isEqualTo(404);
    assertThat(get("/api/items/" + other + "/legal", lawyer).statusCode()).isEqualTo(404);
    assertThat(get("/api/items?view=all", lawyer).body()).doesNotContain(asked, other);
    assertThat(get("/api/item-tasks", lawyer).body()).doesNotContain(DISTRICT + "-");
    assertThat(get("/api/lawyers/asked", lawyer).body()).contains(asked).doesNotContain(other);
  }

  @Test
  void anOpinionIsSealedAndReadByThoseWhoMay() throws Exception {
    String number = report();
    UUID id = UUID.randomUUID();
    var _ = assign(number, id, "LAWYER-01");
    String words = "建议告知仲裁时效，联系李四13900001111";
    assertThat(answer(number, id, "OPINION", words, "").body()).contains("\"state\":\"OPINION\"");
    assertThat(answer(number, id, "DECLINE", "太忙", "").body()).contains("lawyer-answered");
    String bare = "{\"version\":1,\"reply\":\"OPINION\",\"text\":\"别的话\"}";
    assertThat(post("/api/items/" + number + "/lawyers/" + id, lawyer, bare).body())
        .contains("/id", "missing");
    assertThat(get("/api/items/" + number + "/legal", dispatcher).body()).contains(words);
    assertThat(get("/api/items/" + number + "/legal", worker).body())
        .contains("OPINION")
        .doesNotContain("13900001111");
    try (var admin = database.admin();
        var row =
            admin
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM lawyer_assignment l, audit_entry a"
                        + " WHERE l::text || a::text LIKE '%13900001111%'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isZero();
    }
  }

  @Test
  void whoReportedFromElsewhereReadsNoOpinionAndAsksNobody() throws Exception {
    String elsewhere =
        bean(org.fengqiao.grid.Grids.class).current(DISTRICT).cells().getLast().street();
    String next = accounts().token(Role.STREET_DISPATCHER, elsewhere);
    String number = report(next);
    UUID id = UUID.randomUUID();
    String ask = "{\"id\":\"%s\",\"resource\":\"LAWYER-01\",\"stage\":\"HARD_CASE\"}";
    assertThat(post("/api/items/" + number + "/lawyers", next, ask.formatted(id)).body())
        .contains("legal-not-yours");
    assertThat(assign(number, id, "LAWYER-01").statusCode()).isEqualTo(201);
    var _ = answer(number, id, "OPINION", "建议申请劳动仲裁", "");
    assertThat(get("/api/items/" + number + "/legal", dispatcher).body()).contains("劳动仲裁");
    assertThat(get("/api/items/" + number + "/legal", next).body())
        .contains("\"state\":\"OPINION\"")
        .doesNotContain("劳动仲裁");
    String question =
        "{\"id\":\"%s\",\"resource\":\"FLC-01\",\"law\":\"新加坡\",\"question\":\"何法\"}"
            .formatted(UUID.randomUUID());
    assertThat(post("/api/items/" + number + "/legal-requests", next, question).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aTiedLawyerStepsBackAndSeesItNoMore() throws Exception {
    String number = report();
    UUID id = UUID.randomUUID();
    var _ = assign(number, id, "LAWYER-01");
    assertThat(answer(number, id, "RECUSE", "对方是亲属", "").body()).contains("/relation");
    HttpResponse<String> back = answer(number, id, "RECUSE", "对方是亲属", ",\"relation\":\"FAMILY\"");
    assertThat(back.body()).contains("\"state\":\"RECUSED\"").contains("FAMILY");
    assertThat(get("/api/items/" + number, lawyer).statusCode()).isEqualTo(404);
    assertThat(get("/api/items/" + number, dispatcher).body()).contains("\"recuse\"");
    assertThat(assign(number, UUID.randomUUID(), "LAWYER-01").body()).contains("recused");
  }

  @Test
  void aQuestionLeavesRedactedAndIsAnsweredOnce() throws Exception {
    String number = report();
    String path = "/api/items/" + number + "/legal-requests";
    UUID id = UUID.randomUUID();
    String body =
        "{\"id\":\"%s\",\"resource\":\"%s\",\"law\":\"新加坡\",\"question\":\"张三13812345678的合同适用何法\"}";
    assertThat(post(path, dispatcher, body.formatted(id, "NOTARY-01")).body()).contains("unfit");
    HttpResponse<String> sent = post(path, dispatcher, body.formatted(id, "FLC-01"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(sent.body()).doesNotContain("13812345678").contains("\"status\":\"SENT\"");
    assertThat(get("/api/resources?sort=FOREIGN_LAW_CENTRE", dispatcher).body())
        .contains("\"open\":1");
    String close = "{\"id\":\"%s\",\"version\":1,\"status\":\"ANSWERED\",\"answer\":\"适用当地法\"}";
    assertThat(post(path + "/" + id, dispatcher, close.formatted(UUID.randomUUID())).body())
        .contains("\"status\":\"ANSWERED\"");
    assertThat(post(path + "/" + id, dispatcher, close.formatted(UUID.randomUUID())).body())
        .contains("legal-request-closed");
    UUID key = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    assertThat(post(path, dispatcher, body.formatted(second, "FLC-01")).statusCode())
        .isEqualTo(201);
    assertThat(post(path, dispatcher, body.replace("新加坡", "韩国").formatted(second, "FLC-01")).body())
        .contains("reused");
    assertThat(post(path + "/" + second, dispatcher, close.formatted(key)).body())
        .contains("ANSWERED");
    assertThat(post(path + "/" + second, dispatcher, close.formatted(key)).statusCode())
        .isEqualTo(200);
    HttpResponse<String> other =
        post(path + "/" + second, dispatcher, close.replace("适用当地法", "适用本国法").formatted(key));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("reused");
    assertThat(trail(number)).contains("legal.ask", "legal.close");
    String court = "{\"id\":\"%s\",\"court\":\"区人民法院\"}".formatted(UUID.randomUUID());
    assertThat(post("/api/items/" + number + "/court-handoffs", dispatcher, court).body())
        .contains("not-at-court");
  }

  @Test
  void aCourtClimbsItsLevelsAndEveryStepIsInTheTrail() throws Exception {
    String number = report();
    Casework casework = bean(Casework.class);
    Actor officer = Matters.actor(Role.PETITION_OFFICER, DISTRICT);
    for (ItemCommand step :
        List.of(
            new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null),
            new TriageCommand.Triage(
                Tier.COMMUNITY,
                Kind.LABOR,
                null,
                PetitionCategory.CLAIM,
                LegalRoute.JUDICIAL,
                true,
                "信访工作条例 31",
                null,
                null,
                null),
            new DispatchCommand.RouteOut("导入", "CIV", "区人民法院", "条例 28", null, true, null))) {
      ItemRef ref = new ItemRef(DISTRICT, number);
      Item seen = casework.find(ref, officer).orThrow();
      var _ =
          casework.apply(ref, List.of(step), UUID.randomUUID(), seen.version(), officer).orThrow();
    }
    String path = "/api/items/" + number + "/court-handoffs";
    UUID id = UUID.randomUUID();
    String court = "{\"id\":\"%s\",\"court\":\"区人民法院\",\"desks\":{\"first\":\"立案庭\"}}";
    HttpResponse<String> handed = post(path, dispatcher, court.formatted(id));
    assertThat(handed.statusCode()).as(handed.body()).isEqualTo(201);
    assertThat(post(path, dispatcher, court.formatted(id)).body()).isEqualTo(handed.body());
    String news =
        "{\"id\":\"%s\",\"version\":%d,\"level\":\"LEAD\",\"status\":\"%s\",\"note\":\"已立案\"}";
    String one = path + "/" + id;
    assertThat(post(one, dispatcher, news.formatted(UUID.randomUUID(), 1, "RECEIVED")).body())
        .contains("\"level\":\"LEAD\"", "\"status\":\"RECEIVED\"", "\"version\":2");
    assertThat(post(one, dispatcher, news.formatted(UUID.randomUUID(), 1, "CONCLUDED")).body())
        .contains("court-handoff-stale");
    assertThat(post(one, dispatcher, news.formatted(UUID.randomUUID(), 2, "HANDED")).body())
        .contains("court-handoff-stale");
    String days = ",\"days\":{\"lead\":\"2026-01-05\",\"joint\":\"%s\"}";
    String climbed =
        "{\"id\":\"%s\",\"version\":2,\"level\":\"JOINT\",\"status\":\"RECEIVED\",\"desks\":"
            + "{\"first\":\"立案庭\",\"joint\":\"联席办\"}%s}";
    UUID key = UUID.randomUUID();
    assertThat(post(one, dispatcher, climbed.formatted(key, days.formatted("2999-01-01"))).body())
        .contains("/days", "in-the-future");
    String told = climbed.formatted(key, days.formatted("2026-01-08"));
    assertThat(post(one, dispatcher, told).body())
        .contains("\"joint\":\"联席办\"")
        .contains("\"lead\":\"2026-01-05\",\"president\":null,\"joint\":\"2026-01-08\"");
    assertThat(post(one, dispatcher, told).body()).as("again").contains("\"version\":3");
    String other = report();
    UUID lawyerAsked = UUID.randomUUID();
    var _ = assign(other, lawyerAsked, "LAWYER-01");
    var _ = answer(other, lawyerAsked, "DECLINE", "近期开庭", "");
    assertThat(trail(number)).contains("court.handOver", "court.news");
    assertThat(trail(other)).contains("lawyer.assign", "lawyer.answer");
  }

  private Set<String> trail(String number) throws Exception {
    Set<String> actions = new TreeSet<>();
    try (var admin = database.admin();
        var sql = admin.prepareStatement("SELECT action FROM audit_entry WHERE object = ?")) {
      sql.setString(1, number);
      try (var rows = sql.executeQuery()) {
        while (rows.next()) {
          actions.add(rows.getString(1));
        }
      }
    }
    return actions;
  }

  @Test
  void theThreeResponsiblePartiesStandInTheFile() throws Exception {
    assertThat(get("/api/items/" + report(), dispatcher).body())
        .contains("\"responsible\":{\"industry\":[{\"unit\":")
        .contains("\"unit\":\"HRSS\"")
        .contains("\"petition\":{\"tier\":");
  }

  @Test
  void theDirectoryIsSearchedPagedAndGuarded() throws Exception {
    assertThat(get("/api/resources?sort=LAWYER&language=zh&kind=LABOR", dispatcher).body())
        .contains("LAWYER-01")
        .doesNotContain("FLC-01");
    String first = get("/api/resources?limit=1", dispatcher).body();
    assertThat(first).contains("FLC-01").doesNotContain("NOTARY-01");
    String next = found("\"next\":\"([^\"]+)\"", first);
    assertThat(get("/api/resources?limit=1&after=" + next, dispatcher).body())
        .contains("LAWYER-01")
        .doesNotContain("FLC-01");
    assertThat(get("/api/resources?q=law", dispatcher).body())
        .contains("LAWYER-01", "\"areaName\":\"")
        .doesNotContain("NOTARY-01");
    assertThat(get("/api/resources?q=%00", dispatcher).body()).doesNotContain("LAWYER-01");
    assertThat(get("/api/resources?street=" + cell.community(), dispatcher).body())
        .contains("LAWYER-01");
    String elsewhere =
        bean(org.fengqiao.grid.Grids.class).current(DISTRICT).cells().getLast().street();
    assertThat(get("/api/resources?street=" + elsewhere, dispatcher).body())
        .contains("\"code\":\"resource-place\"");
    String admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
    String body =
        "{\"code\":\"EXPERT-9\",\"sort\":\"EXPERT\",\"name\":\"专家\",\"area\":\"440105\",\"capacity\":%d,\"version\":%d}";
    assertThat(post("/api/resources", admin, body.formatted(0, 0)).body())
        .contains("resource-faulty", "/capacity");
    assertThat(post("/api/resources", admin, body.formatted(3, 0)).statusCode()).isEqualTo(201);
    assertThat(post("/api/resources", admin, body.formatted(3, 0)).body())
        .contains("resource-exists");
    assertThat(send("PUT", "/api/resources/EXPERT-9", admin, body.formatted(4, 1)).body())
        .contains("\"version\":2");
    assertThat(send("PUT", "/api/resources/EXPERT-9", admin, body.formatted(5, 1)).body())
        .contains("resource-stale");
  }

  @Test
  void aCentreIsWrittenOverHttp() throws Exception {
    String admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
    String body =
        """
        {"code":"%1$s-HALL","name":"服务中心","tier":"STREET","territory":"%1$s","lon":113.3,
         "lat":23.1,"services":[{"service":"NOTARY","firstWeekday":%2$d,"lastWeekday":5,
         "opens":"09:00","closes":"17:00"}],"windows":[{"number":1,"sort":"NOTARY"}],"version":%3$d}\
        """;
    assertThat(post("/api/centres", admin, body.formatted(cell.street(), 6, 0)).body())
        .contains("centre-unfit", "/services/0");
    HttpResponse<String> made = post("/api/centres", admin, body.formatted(cell.street(), 1, 0));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = "/api/centres/" + cell.street() + "-HALL";
    assertThat(send("PUT", path, admin, body.formatted(cell.street(), 2, 1)).body())
        .contains("\"version\":2");
    assertThat(send("PUT", path, admin, body.formatted(cell.street(), 2, 1)).statusCode())
        .isEqualTo(409);
  }

  private HttpResponse<String> assign(String number, UUID id, String resource) throws Exception {
    return post(
        "/api/items/" + number + "/lawyers",
        dispatcher,
        "{\"id\":\"%s\",\"resource\":\"%s\",\"stage\":\"HARD_CASE\"}".formatted(id, resource));
  }

  private HttpResponse<String> answer(
      String number, UUID id, String reply, String text, String more) throws Exception {
    return post(
        "/api/items/" + number + "/lawyers/" + id,
        lawyer,
        "{\"id\":\"%s\",\"reply\":\"%s\",\"version\":1,\"text\":\"%s\"%s}"
            .formatted(UUID.randomUUID(), reply, text, more));
  }

  private String report() throws Exception {
    return report(worker);
  }

  private String report(String who) throws Exception {
    String body =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"工地拖欠工资，张三电话13812345678","peopleInvolved":2,
         "confirmedGrid":"%s"}\
        """
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), cell.code());
    return found("\"number\":\"([^\"]+)\"", post("/api/reports", who, body).body());
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
