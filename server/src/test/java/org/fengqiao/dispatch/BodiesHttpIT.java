package org.fengqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.dispatch.domain.Centre;
import org.fengqiao.dispatch.domain.Centre.WindowSort;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The book of bodies, rosters and the turns of visitors, over HTTP. */
class BodiesHttpIT extends ServerIT {
  private String street;
  private String admin;
  private String clerk;
  private String centre;

  @BeforeAll
  void places() {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    street = cells.getFirst().street();
    admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
    clerk = accounts().token(Role.PETITION_CLERK, street);
    centre = street + "-C1";
    bean(ServiceCentres.class)
        .keep(
            Actor.system(DISTRICT),
            new Centre(
                centre,
                "群众诉求服务中心",
                Tier.STREET,
                street,
                113.3,
                23.1,
                "020-1",
                "路 1 号",
                List.of(),
                List.of(
                    new Centre.Window(1, WindowSort.RECEPTION, null),
                    new Centre.Window(2, WindowSort.LEGAL_AID, null)),
                0),
            true)
        .orThrow();
  }

  @Test
  void aBodyIsAddedChangedAndGuardedByItsVersion() throws Exception {
    HttpResponse<String> made = post("/api/bodies", admin, body("STUDIO", 12, 0));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(post("/api/bodies", admin, body("STUDIO", 12, 0)).body())
        .contains("\"code\":\"body-exists\"");
    String path = "/api/bodies/" + street + "-STUDIO";
    HttpResponse<String> changed = send("PUT", path, admin, body("STUDIO", 15, 1));
    assertThat(changed.body()).contains("\"capacity\":15").contains("\"version\":2");
    HttpResponse<String> late = send("PUT", path, admin, body("STUDIO", 99, 1));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("\"code\":\"body-stale\"").contains("\"version\":2");
    assertThat(get("/api/bodies?sort=BRANDED_STUDIO&language=yue", clerk).body())
        .contains(street + "-STUDIO")
        .contains("\"capacity\":15");
    assertThat(get("/api/bodies?sort=BRANDED_STUDIO&kind=FAMILY", clerk).body())
        .doesNotContain(street + "-STUDIO");
    assertThat(get("/api/bodies?q=%E6%98%8E%E7%8F%A0", clerk).body()).contains("明珠工作室");
  }

  @Test
  void theNearestMediationPointIsNearestInAStraightLine() throws Exception {
    String answer = get("/api/bodies/nearest?lon=113.32&lat=23.08&datum=CGCS2000", clerk).body();
    assertThat(answer).contains("\"distance\":\"straight-line\"");
    List<Long> metres = new ArrayList<>();
    Matcher found = Pattern.compile("\"distanceM\":(\\d+)").matcher(answer);
    while (found.find()) {
      metres.add(Long.parseLong(found.group(1)));
    }
    assertThat(metres).hasSizeBetween(1, 5).isSorted();
    assertThat(get("/api/bodies/nearest?lon=113.32&lat=23.08&limit=1", clerk).body())
        .contains("\"distanceM\":");
    HttpResponse<String> swapped = get("/api/bodies/nearest?lon=23.08&lat=113.32", clerk);
    assertThat(swapped.statusCode()).isEqualTo(422);
    assertThat(swapped.body()).contains("\"code\":\"coordinates-swapped\"");
  }

  /** A list without entries is an empty list, not a missing one: the faces count on it. */
  @Test
  void emptyListsAreSaid() throws Exception {
    String path = "/api/bodies/" + street + "-PM";
    assertThat(get(path + "/mediators", clerk).body()).isEqualTo("{\"mediators\":[]}");
    assertThat(get(path + "/roster", clerk).body()).isEqualTo("{\"version\":0,\"slots\":[]}");
    assertThat(get(path, clerk).body()).contains("\"slots\":[]").contains("\"results\":[]");
    assertThat(get("/api/centres", clerk).body()).contains("\"services\":[]");
    String far = accounts().token(Role.STREET_MEDIATOR, "440106");
    assertThat(get("/api/centres", far).body()).isEqualTo("{\"centres\":[]}");
    String quiet = street + "-C2";
    Centre second =
        new Centre(quiet, "x", Tier.STREET, street, 113.3, 23.1, "", "", List.of(), List.of(), 0);
    var _ = bean(ServiceCentres.class).keep(Actor.system(DISTRICT), second, true).orThrow();
    assertThat(get("/api/centres/" + quiet + "/tickets", clerk).body())
        .isEqualTo("{\"tickets\":[]}");
  }

  @Test
  void whatIsWrongIsToldFieldByField() throws Exception {
    String wrong =
        """
        {"code":"x","name":"<script>a</script>","sort":"INDUSTRY","tier":"STREET",
         "territory":"999999","capacity":0,"lon":0,"lat":0,"parent":"440105-NO","phone":"=1+1"}\
        """;
    HttpResponse<String> answer = post("/api/bodies", admin, wrong);
    assertThat(answer.statusCode()).isEqualTo(422);
    for (String pointer :
        List.of("/code", "/name", "/territory", "/capacity", "/lon", "/parent", "/phone")) {
      assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
    }
  }

  @Test
  void aRosterDecidesWhoIsPresent() throws Exception {
    String path = "/api/bodies/" + street + "-LABOR/roster";
    assertThat(get("/api/bodies?present=today", clerk).body()).doesNotContain(street + "-LABOR");
    StringBuilder slots = new StringBuilder();
    String today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    for (String half : List.of("AM", "PM")) {
      slots.append(
          ",{\"date\":\"%s\",\"half\":\"%s\",\"presence\":\"ON_CALL\"}".formatted(today, half));
    }
    String roster = "{\"version\":0,\"slots\":[" + slots.substring(1) + "]}";
    HttpResponse<String> put = send("PUT", path, admin, roster);
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    assertThat(send("PUT", path, admin, roster).body()).contains("\"code\":\"roster-stale\"");
    assertThat(get("/api/bodies?present=today", clerk).body())
        .contains(street + "-LABOR")
        .contains("\"present\":\"ON_CALL\"");
    String both = "{\"version\":1,\"slots\":[{\"half\":\"AM\",\"presence\":\"PRESENT\"},null]}";
    assertThat(send("PUT", path, admin, both).body())
        .contains("\"code\":\"roster-faulty\"")
        .contains("/slots/0")
        .contains("/slots/1");
  }

  @Test
  void oneTicketGoesFromWindowToWindow() throws Exception {
    String id = UUID.randomUUID().toString();
    String asked = "{\"id\":\"%s\",\"sort\":\"RECEPTION\",\"language\":\"yue\"}".formatted(id);
    String tickets = "/api/centres/" + centre + "/tickets";
    String first = post(tickets, clerk, asked).body();
    assertThat(post(tickets, clerk, asked).body()).as("the same again").isEqualTo(first);
    assertThat(turn(id, "serve", 1, "")).contains("\"code\":\"ticket-event\"");
    assertThat(turn(id, "call", 1, ",\"window\":7")).contains("/window");
    assertThat(turn(id, "call", 1, ",\"window\":1"))
        .contains("\"state\":\"CALLED\"")
        .contains("\"window\":1");
    assertThat(turn(id, "call", 1, ",\"window\":2")).contains("\"code\":\"ticket-stale\"");
    assertThat(turn(id, "link", 2, ",\"item\":\"440105-2026-999999\""))
        .contains("\"code\":\"item-not-found\"");
    assertThat(turn(id, "pass", 2, ",\"sort\":\"LEGAL_AID\""))
        .contains("\"state\":\"WAITING\"")
        .contains("\"sort\":\"LEGAL_AID\"");
    assertThat(turn(id, "call", 3, ",\"window\":2")).contains("\"window\":2");
    assertThat(turn(id, "serve", 4, "")).contains("\"state\":\"SERVED\"");
    assertThat(turn(id, "close", 5, "")).contains("\"code\":\"ticket-event\"");
  }

  @Test
  void oneRegistrationIsSeenAtEveryWindow() throws Exception {
    String id = UUID.randomUUID().toString();
    String ticket = "/api/centres/" + centre + "/tickets/" + id;
    var _ =
        post(
            "/api/centres/" + centre + "/tickets",
            clerk,
            "{\"id\":\"%s\",\"sort\":\"RECEPTION\"}".formatted(id));
    assertThat(turn(id, "call", 1, ",\"window\":1")).contains("CALLED");
    assertThat(post(ticket + "/item", clerk, "{}").body()).contains("id-not-a-uuid");
    String matter = matter();
    HttpResponse<String> made = post(ticket + "/item", clerk, matter);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    Matcher number = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(made.body());
    assertThat(number.find()).isTrue();
    assertThat(post(ticket + "/item", clerk, matter).body()).as("again").isEqualTo(made.body());
    assertThat(post(ticket + "/item", clerk, matter()).body())
        .contains("ticket-registered", number.group(1));
    assertThat(turn(id, "pass", 3, ",\"sort\":\"LEGAL_AID\""))
        .contains("\"state\":\"WAITING\"", "\"item\":\"" + number.group(1) + '"');
    assertThat(turn(id, "call", 4, ",\"window\":2")).contains(number.group(1));
    String gone = UUID.randomUUID().toString();
    var _ =
        post(
            "/api/centres/" + centre + "/tickets",
            clerk,
            "{\"id\":\"%s\",\"sort\":\"RECEPTION\"}".formatted(gone));
    assertThat(turn(gone, "close", 1, "")).contains("CLOSED");
    assertThat(post(ticket.replace(id, gone) + "/item", clerk, matter()).body())
        .contains("\"code\":\"ticket-event\"");
  }

  private String matter() {
    GridCell cell = bean(org.fengqiao.grid.Grids.class).current(DISTRICT).cells().getFirst();
    return """
    {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
     "occurredAt":"%s","text":"来访反映工资未结清","peopleInvolved":2,"confirmedGrid":"%s",
     "channel":"VISIT"}\
    """
        .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), java.time.Instant.now(), cell.code());
  }

  @Test
  void aCentreTellsWhoSitsThereInTheWeek() throws Exception {
    String code = street + "-DESK";
    assertThat(post("/api/bodies", admin, body("DESK", 20, 0)).statusCode()).isEqualTo(201);
    String path = "/api/centres/" + centre + "/roster";
    assertThat(get(path, clerk).body()).doesNotContain(code);
    String week =
        "{\"version\":0,\"slots\":[{\"weekday\":1,\"half\":\"AM\",\"presence\":\"ON_CALL\",\"centre\":\"%s\"}]}"
            .formatted(centre);
    assertThat(send("PUT", "/api/bodies/" + code + "/roster", admin, week).statusCode())
        .isEqualTo(200);
    assertThat(get(path, clerk).body()).contains(code, "\"presence\":\"ON_CALL\"");
    String elsewhere =
        bean(org.fengqiao.grid.Grids.class).current(DISTRICT).cells().getLast().street();
    assertThat(get(path, accounts().token(Role.PETITION_CLERK, elsewhere)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void visitorsAtOnceGetDifferentNumbersWithoutAGap() throws Exception {
    List<Callable<String>> visitors = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      visitors.add(() ->
          post(
                  "/api/centres/" + centre + "/tickets",
                  clerk,
                  "{\"id\":\"%s\",\"sort\":\"LEGAL_AID\"}".formatted(UUID.randomUUID()))
              .body());
    }
    TreeSet<Integer> numbers = new TreeSet<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<String> answer : threads.invokeAll(visitors)) {
        Matcher number = Pattern.compile("\"number\":(\\d+)").matcher(answer.get());
        assertThat(number.find()).as(answer.get()).isTrue();
        numbers.add(Integer.valueOf(number.group(1)));
      }
    }
    assertThat(numbers).hasSize(24);
    assertThat(numbers.last() - numbers.first()).isEqualTo(23);
  }

  private String turn(String id, String event, int version, String more) throws Exception {
    String body = "{\"id\":\"%s\",\"version\":%d%s}".formatted(UUID.randomUUID(), version, more);
    return post("/api/centres/" + centre + "/tickets/" + id + "/" + event, clerk, body).body();
  }

  private String body(String code, int capacity, int version) {
    return """
    {"code":"%1$s-%2$s","name":"明珠工作室","sort":"BRANDED_STUDIO","tier":"STREET",
     "territory":"%1$s","kinds":["LABOR"],"languages":["zh","yue"],"capacity":%3$d,
     "lon":113.3,"lat":23.1,"phone":"020-12345678","hours":"周一至周五","version":%4$d}\
    """
        .formatted(street, code, capacity, version);
  }
}
