package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holes that comparable systems shipped (peers notes), each looked for here by its name. */
class PeerBugsIT extends ServerIT {
  private GridCell here;
  private GridCell there;
  private String worker;
  private String dispatcher;
  private String officer;

  @BeforeAll
  void people() {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    here = cells.getFirst();
    there = cells.getLast();
    worker = accounts().token(Role.GRID_WORKER, here.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, here.street());
    officer = accounts().token(Role.PETITION_OFFICER, DISTRICT);
  }

  private String report(GridCell cell) throws Exception {
    String body =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"WGS84","accuracyM":1,
         "occurredAt":"2026-01-05T09:30:00+08:00","text":"拖欠工资 %s","peopleInvolved":2,
         "confirmedGrid":"%s"}\
        """
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), UUID.randomUUID(), cell.code());
    String who = accounts().token(Role.GRID_WORKER, cell.community());
    Matcher found =
        Pattern.compile("\"number\":\"([^\"]+)\"").matcher(post("/api/reports", who, body).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> event(
      String number, String event, String who, long version, String more) throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":%d%s}"
            .formatted(UUID.randomUUID(), version, more.isEmpty() ? "" : "," + more);
    return post("/api/items/" + number + "/" + event, who, body);
  }

  /** Code and sentence of a problem, without what differs from call to call. */
  private static String words(HttpResponse<String> answer) {
    return answer.statusCode() + answer.body().replaceAll("\"(instance|trace)\":\"[^\"]*\",?", "");
  }

  /** A parameter beside the item is judged as the item is, and tells nothing of what it names. */
  @Test
  void zammadCve202634722AnItemNamedBesideIsJudgedToo() throws Exception {
    String own = report(here);
    String foreign = report(there);
    String sealed = sealed();
    String unknown = "440105-2026-999999";
    String nothing = words(merge(own, unknown));
    assertThat(nothing).contains("event-guard-lead-open");
    assertThat(words(merge(own, foreign))).isEqualTo(nothing);
    assertThat(words(merge(own, sealed))).isEqualTo(nothing);
    assertThat(get("/api/items/" + own, dispatcher).body())
        .contains("\"state\":\"REPORTED\"", "\"version\":1,");
    assertThat(
            event(own, "newFacts", dispatcher, 1, "\"leadItem\":\"" + foreign + "\"").statusCode())
        .isIn(403, 409);
    assertThat(post("/api/items/" + own + "/split", dispatcher, "{}").body())
        .doesNotContain(foreign);
  }

  private HttpResponse<String> merge(String own, String lead) throws Exception {
    return event(own, "merge", dispatcher, 1, "\"reason\":\"同一事项\",\"leadItem\":\"" + lead + "\"");
  }

  private String sealed() throws Exception {
    String number = report(here);
    event(
        number,
        "raisePetition",
        officer,
        1,
        "\"reason\":\"举报\",\"triage\":{\"category\":\"ACCUSATION\"}");
    event(number, "verify", officer, 2, "\"means\":\"CALL\"");
    String three =
        "\"triage\":{\"accepted\":true,\"tier\":\"DISTRICT\",\"basis\":\"条例 30\",\"category\":\"ACCUSATION\",\"route\":\"PARTY_APPEAL\"}";
    event(number, "triage", officer, 3, three);
    String out =
        "\"reason\":\"移送\",\"legal\":{\"channel\":\"DIS\",\"receiver\":\"区纪委监委\",\"article\":\"条例 30\"}";
    event(number, "routeOut", officer, 4, out);
    assertThat(get("/api/items/" + number, officer).statusCode()).isEqualTo(404);
    return number;
  }

  /** Who somebody is follows from the session alone, whatever a proxy or a caller writes. */
  @Test
  void zammadCve202634720AHeaderIsNobody() throws Exception {
    List<String> names =
        List.of(
            "X-Forwarded-User",
            "X-Remote-User",
            "Remote-User",
            "REMOTE_USER",
            "X-Auth-Request-User",
            "X-Authenticated-User",
            "X-User",
            "X-SSO-User",
            "X-Client-Cert-Subject");
    for (String name : names) {
      for (String user : List.of("test1", "sysadmin1", "admin")) {
        assertThat(as(name, user, null).statusCode()).as(name).isEqualTo(401);
        assertThat(as(name, user, worker).body())
            .as(name)
            .isEqualTo(get("/api/account", worker).body());
      }
    }
  }

  private HttpResponse<String> as(String header, String user, @Nullable String token)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/account")).header(header, user);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The door of events is judged as the door of items: hidden is not there, for every event. */
  @Test
  void dhis2Cve202332060EveryEventKnowsWhoMaySeeTheItem() throws Exception {
    String foreign = report(there);
    String sealed = sealed();
    for (ItemEvent event : ItemEvent.values()) {
      assertThat(event(foreign, event.wire(), dispatcher, 1, "").statusCode())
          .as(event.wire())
          .isEqualTo(404);
      assertThat(event(sealed, event.wire(), officer, 5, "").statusCode())
          .as(event.wire())
          .isEqualTo(404);
    }
    String now = get("/api/items/" + foreign, officer).body();
    assertThat(now).contains("\"version\":1,");
  }
}
