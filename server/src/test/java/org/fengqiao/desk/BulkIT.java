package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One event for many items: each stands alone, none twice, nothing that ends a matter. */
class BulkIT extends ServerIT {
  private GridCell cell;
  private GridCell foreign;
  private String dispatcher;

  @BeforeAll
  void people() {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    foreign = cells.getLast();
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
  }

  private List<String> report(GridCell where, int count) throws Exception {
    String worker = accounts().token(Role.GRID_WORKER, where.community());
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String body =
          """
          {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
           "occurredAt":"%s","text":"第 %d 件批量事项","peopleInvolved":2,"confirmedGrid":"%s"}\
          """
              .formatted(
                  UUID.randomUUID(), where.lon(), where.lat(), Instant.now(), i, where.code());
      Matcher number =
          Pattern.compile("\"number\":\"([^\"]+)\"")
              .matcher(post("/api/reports", worker, body).body());
      assertThat(number.find()).isTrue();
      numbers.add(number.group(1));
    }
    return numbers;
  }

  private HttpResponse<String> bulk(String event, UUID id, List<String> numbers, String more)
      throws Exception {
    String items =
        numbers.stream()
            .map(n -> "{\"number\":\"" + n + "\",\"version\":1}")
            .collect(Collectors.joining(","));
    return post(
        "/api/bulk/" + event,
        dispatcher,
        "{\"items\":[" + items + "],\"with\":{\"id\":\"" + id + "\",\"version\":0" + more + "}}");
  }

  @Test
  void eachStandsAloneAndARepetitionDoesNothing() throws Exception {
    List<String> numbers = report(cell, 12);
    List<String> all = new ArrayList<>(numbers);
    all.addAll(report(foreign, 1));
    UUID id = UUID.randomUUID();
    String basis =
        ",\"means\":\"CALL\",\"triage\":{\"tier\":\"STREET\",\"route\":\"MEDIATION\",\"accepted\":true,\"basis\":\"人民调解法 17\"}";
    HttpResponse<String> done = bulk("accept", id, all, basis);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(done.body())
        .contains("\"done\":12,\"refused\":1")
        .contains("{\"number\":\"" + all.getLast() + "\",\"code\":\"item-not-found\",\"title\":")
        .contains("{\"number\":\"" + all.getFirst() + "\",\"version\":4,\"state\":\"DISPATCHED\"}");
    assertThat(bulk("accept", id, all, basis).body()).isEqualTo(done.body());
    assertThat(bulk("accept", UUID.randomUUID(), numbers, basis).body())
        .contains("\"done\":0,\"refused\":12")
        .contains("stale-version");
  }

  @Test
  void nothingEndsForManyAtOnce() throws Exception {
    List<String> numbers = report(cell, 1);
    for (String event : List.of("settled", "reject", "agree", "markVoid", "withdraw", "nothing")) {
      HttpResponse<String> answer = bulk(event, UUID.randomUUID(), numbers, ",\"reason\":\"批量办结\"");
      assertThat(answer.statusCode()).as(event).isEqualTo(422);
      assertThat(answer.body()).contains("\"code\":\"not-for-many\"");
    }
    assertThat(bulk("markFast", UUID.randomUUID(), List.of(), "").statusCode()).isEqualTo(422);
  }
}
