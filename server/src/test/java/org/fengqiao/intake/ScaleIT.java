package org.fengqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How large a matter is weighs in its severity (domain notes 3.5): money, and matters alike. */
class ScaleIT extends ServerIT {
  private List<GridCell> cells;
  private String dispatcher;

  @BeforeAll
  void people() {
    cells = DemoPlaces.load(context).current(DISTRICT).cells();
    dispatcher = accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT);
  }

  private String report(int grid, String kind, String more) {
    GridCell cell = cells.get(grid);
    return """
    {"id":"%s","kind":"%s","lon":%s,"lat":%s,"datum":"WGS84","accuracyM":1,"safety":[],
     "occurredAt":"2026-01-05T09:30:00+08:00","text":"押金一直不退%s","peopleInvolved":2,
     "confirmedGrid":"%s"%s}\
    """
        .formatted(
            UUID.randomUUID(), kind, cell.lon(), cell.lat(), UUID.randomUUID(), cell.code(), more);
  }

  private static List<String> numbers(String answer) {
    List<String> numbers = new ArrayList<>();
    Matcher found = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(answer);
    while (found.find()) {
      numbers.add(found.group(1));
    }
    return numbers;
  }

  private String file(String number) throws Exception {
    return get("/api/items/" + number, dispatcher).body();
  }

  private String opened(String report) throws Exception {
    return numbers(post("/api/reports", dispatcher, report).body()).getFirst();
  }

  @Test
  void whatCameUpBesideItCountsAndOtherKindsAndPlacesDoNot() throws Exception {
    assertThat(file(opened(report(3, "TENANCY", "")))).doesNotContain("SPREAD");
    assertThat(file(opened(report(3, "TENANCY", ""))))
        .contains("{\"factor\":\"SPREAD\",\"points\":1}", "\"nearby\":1");
    assertThat(file(opened(report(3, "FAMILY", "")))).doesNotContain("SPREAD");
    assertThat(file(opened(report(4, "TENANCY", "")))).doesNotContain("SPREAD");
  }

  @Test
  void thoseOfOneBatchCountEachOtherAndFiveAreTheMost() throws Exception {
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      reports.add(report(6, "NEIGHBOR", ""));
    }
    String answer =
        post("/api/reports/batch", dispatcher, "{\"reports\":[" + String.join(",", reports) + "]}")
            .body();
    List<String> numbers = numbers(answer);
    assertThat(numbers).hasSize(8);
    assertThat(file(numbers.getFirst())).contains("\"nearby\":0").doesNotContain("SPREAD");
    assertThat(file(numbers.get(2))).contains("{\"factor\":\"SPREAD\",\"points\":2}");
    assertThat(file(numbers.getLast()))
        .contains("\"nearby\":7", "{\"factor\":\"SPREAD\",\"points\":5}");
  }

  @Test
  void moneyWeighsByItsBandAndMayBeToldAtTriage() throws Exception {
    String rich = opened(report(8, "TENANCY", ",\"amount\":1200000"));
    assertThat(file(rich)).contains("\"amount\":1200000", "{\"factor\":\"AMOUNT\",\"points\":5}");
    String number = opened(report(10, "TENANCY", ""));
    assertThat(file(number)).contains("\"amount\":null").doesNotContain("\"AMOUNT\"");
    String accepted =
        post(
                "/api/items/" + number + "/accept",
                dispatcher,
                """
                {"id":"%s","version":1,"means":"CALL","triage":{"accepted":true,"tier":"COMMUNITY",
                 "route":"MEDIATION","basis":"第十条","amount":60000}}\
                """
                    .formatted(UUID.randomUUID()))
            .body();
    assertThat(accepted).contains("\"amount\":60000", "{\"factor\":\"AMOUNT\",\"points\":2}");
    assertThat(post("/api/reports", dispatcher, report(9, "TENANCY", ",\"amount\":0")).body())
        .contains("amount-out-of-range");
    String other = opened(report(11, "TENANCY", ""));
    assertThat(
            post(
                    "/api/items/" + other + "/accept",
                    dispatcher,
                    """
                    {"id":"%s","version":1,"triage":{"accepted":true,"tier":"COMMUNITY",
                     "route":"MEDIATION","basis":"第十条","amount":-5}}\
                    """
                        .formatted(UUID.randomUUID()))
                .body())
        .contains("amount-out-of-range", "/triage/amount");
  }
}
