package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;

/** People of one grid and the matters they report, for stories told over HTTP. */
abstract class FieldMatter extends ServerIT {
  GridCell cell;
  String worker;
  String dispatcher;
  String stranger;

  @BeforeAll
  void people() {
    var cells = DemoPlaces.load(context).current(DemoPlaces.DISTRICT).cells();
    cell = cells.getFirst();
    worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    stranger = accounts().token(Role.STREET_DISPATCHER, cells.getLast().street());
  }

  /** Number of a new, small matter. */
  String report() throws Exception {
    HttpResponse<String> answer = report(worker, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return found("\"number\":\"([^\"]+)\"", answer.body());
  }

  HttpResponse<String> report(String who, String more) throws Exception {
    String body =
        """
        {"id":"%s","kind":"NEIGHBOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":1,
         "occurredAt":"2026-01-05T09:30:00+08:00","text":"楼道堆物争执 13800138000",
         "peopleInvolved":2,"confirmedGrid":"%s"%s}\
        """
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), cell.code(), more);
    return post("/api/reports", who, body);
  }

  HttpResponse<String> event(
      String number, String event, String who, UUID key, long version, String members)
      throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":%d%s}"
            .formatted(key, version, members.isEmpty() ? "" : "," + members);
    return post("/api/items/" + number + "/" + event, who, body);
  }

  /** An event that happens; the item after it. */
  String done(String number, String event, String who, long version, String members)
      throws Exception {
    HttpResponse<String> answer = event(number, event, who, UUID.randomUUID(), version, members);
    assertThat(answer.statusCode()).as(event + answer.body()).isEqualTo(200);
    return answer.body();
  }

  static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
