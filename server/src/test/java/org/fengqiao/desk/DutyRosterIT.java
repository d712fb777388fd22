package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.dispatch.ServiceCentres;
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

/**
 * Whose visitor is at a service centre: only who is present or on call there is offered (HZ-22).
 */
class DutyRosterIT extends ServerIT {
  private static final String TRIAGE =
      "\"means\":\"CALL\",\"triage\":{\"tier\":\"STREET\",\"kind\":\"LABOR\",\"route\":\"MEDIATION\",\"accepted\":true,"
          + "\"basis\":\"第十条\"}";

  private GridCell cell;
  private String centre;
  private String clerk;
  private String worker;
  private String dispatcher;

  @BeforeAll
  void people() throws Exception {
    cell = DemoPlaces.load(context).current(DISTRICT).cells().getFirst();
    centre = cell.street() + "-C1";
    var _ =
        bean(ServiceCentres.class)
            .keep(
                Actor.system(DISTRICT),
                new Centre(
                    centre,
                    "群众诉求服务中心",
                    Tier.STREET,
                    cell.street(),
                    113.3,
                    23.1,
                    "",
                    "",
                    List.of(),
                    List.of(new Centre.Window(1, WindowSort.RECEPTION, null)),
                    0),
                true)
            .orThrow();
    clerk = accounts().token(Role.PETITION_CLERK, cell.street());
    worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    StringBuilder slots = new StringBuilder();
    for (String half : List.of("AM", "PM")) {
      slots.append(
          ",{\"date\":\"%s\",\"half\":\"%s\",\"presence\":\"ON_CALL\",\"centre\":\"%s\"}"
              .formatted(today, half, centre));
    }
    HttpResponse<String> put =
        send(
            "PUT",
            "/api/bodies/" + cell.street() + "-PM/roster",
            accounts().token(Role.SYS_ADMIN, DISTRICT),
            "{\"version\":0,\"slots\":[" + slots.substring(1) + "]}");
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
  }

  @Test
  void onlyWhoIsThereIsOffered() throws Exception {
    String number = report();
    String labour = cell.street() + "-LABOR";
    String committee = cell.street() + "-PM";
    assertThat(get("/api/items/" + number, dispatcher).body())
        .contains("\"suggestion\":{\"code\":\"" + labour + "\"");
    visit(number);
    assertThat(get("/api/items/" + number, dispatcher).body())
        .contains("\"suggestion\":{\"code\":\"" + committee + "\"")
        .contains("\"code\":\"ON_CALL\"")
        .doesNotContain("\"code\":\"" + labour + "\"");
    assertThat(presence(get("/api/bodies?number=" + number, dispatcher).body(), labour))
        .isEqualTo("\"ABSENT\"");
    assertThat(presence(get("/api/bodies?number=" + number, dispatcher).body(), committee))
        .isEqualTo("\"ON_CALL\"");
    assertThat(event(number, "accept", 1, TRIAGE + ",\"body\":\"" + labour + '"'))
        .as("somebody who is not there only for a reason")
        .contains("\"code\":\"reason-needed\"");
    assertThat(event(number, "accept", 1, TRIAGE))
        .contains("\"state\":\"DISPATCHED\"")
        .contains("\"body\":{\"code\":\"" + committee + "\"");
  }

  private void visit(String number) throws Exception {
    String id = UUID.randomUUID().toString();
    String tickets = "/api/centres/" + centre + "/tickets";
    assertThat(post(tickets, clerk, "{\"id\":\"" + id + "\",\"sort\":\"RECEPTION\"}").statusCode())
        .isLessThan(300);
    HttpResponse<String> linked =
        post(
            tickets + "/" + id + "/link",
            clerk,
            "{\"id\":\"%s\",\"version\":1,\"item\":\"%s\"}".formatted(UUID.randomUUID(), number));
    assertThat(linked.statusCode()).as(linked.body()).isEqualTo(200);
  }

  private static String presence(String bodies, String code) {
    Matcher found =
        Pattern.compile("\"code\":\"" + code + "\"[^}]*?\"present\":(null|\"[A-Z_]+\")")
            .matcher(bodies);
    assertThat(found.find()).as(bodies).isTrue();
    return found.group(1);
  }

  private String report() throws Exception {
    HttpResponse<String> answer =
        post(
            "/api/reports",
            worker,
            ("{\"id\":\"%s\",\"kind\":\"LABOR\",\"lon\":%s,\"lat\":%s,\"datum\":\"WGS84\","
                    + "\"accuracyM\":1,\"occurredAt\":\"2026-01-05T09:30:00+08:00\","
                    + "\"text\":\"拖欠工资\",\"peopleInvolved\":4}")
                .formatted(UUID.randomUUID(), cell.lon(), cell.lat()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    Matcher number = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  private String event(String number, String event, long version, String members) throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":%d,%s}".formatted(UUID.randomUUID(), version, members);
    return post("/api/items/" + number + "/" + event, dispatcher, body).body();
  }
}
