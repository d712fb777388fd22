package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.account.Accounts;
import org.fengqiao.account.Accounts.DemoAccount;
import org.fengqiao.dispatch.DemoOffices;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One file from the council of a grid to the committee of the community to the street (NS-07), and
 * the people of each body to choose a mediator from.
 */
class CouncilIT extends ServerIT {
  private static final String CONSENTS =
      "\"consents\":[{\"side\":\"A\",\"consented\":true},{\"side\":\"B\",\"consented\":true}]";
  private static final String SUMMARY = "\"reason\":\"谈不拢\",\"summary\":\"已两次议事，一方不接受分摊办法\"";

  private GridCell cell;
  private String worker;
  private String dispatcher;
  private String mediator;
  private String street;

  @BeforeAll
  void people() {
    cell = DemoPlaces.load(context).current(DISTRICT).cells().getFirst();
    bean(Accounts.class)
        .createDemo(
            DISTRICT,
            List.of(
                new DemoAccount(
                    Role.COMMUNITY_MEDIATOR, "mediator1", "演示社区调解员", List.of(cell.community()))));
    bean(DemoOffices.class).add(DISTRICT);
    worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    mediator = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
    street = accounts().token(Role.STREET_MEDIATOR, cell.street());
  }

  @Test
  void oneFileGoesFromTheCouncilToTheCommitteeToTheStreet() throws Exception {
    String number = report();
    String council = cell.code() + "-COUNCIL";
    assertThat(get("/api/bodies?number=" + number, dispatcher).body())
        .contains("\"code\":\"" + council + "\"")
        .contains("\"sort\":\"GRID_COUNCIL\",\"tier\":\"GRID\"");
    assertThat(get("/api/items/" + number, dispatcher).body())
        .as("the machine proposes the committee, a person the council")
        .doesNotContain(council);

    String first =
        "\"means\":\"CALL\",\"triage\":{\"tier\":\"COMMUNITY\",\"route\":\"MEDIATION\",\"accepted\":true,\"basis\":\"人民调解法 17\"},"
            + "\"body\":\""
            + council
            + "\",\"reason\":\"先由网格议事会商议\"";
    assertThat(event(number, "accept", dispatcher, 1, first))
        .contains("\"state\":\"DISPATCHED\"")
        .contains(council);
    assertThat(get("/api/items?view=inbox", mediator).body()).contains(number);
    event(number, "sign", mediator, 4, "");
    String reason = "\"reason\":\"双方在议事会上始终谈不拢分摊办法\"";
    assertThat(send(number, "escalate", mediator, 5, reason).body())
        .as("a long reason is no summary")
        .contains("event-guard-summary", "/summary");
    event(number, "escalate", mediator, 5, SUMMARY);

    event(number, "dispatch", dispatcher, 6, to(cell.community() + "-PM"));
    event(number, "sign", mediator, 7, "");
    event(number, "escalate", mediator, 8, SUMMARY);

    event(number, "dispatch", dispatcher, 9, to(cell.street() + "-PM"));
    String last = event(number, "sign", street, 10, "");
    assertThat(last).contains("\"state\":\"ACCEPTED\"").contains("\"tier\":\"STREET\"");
    assertThat(last.split("\"event\":\"dispatch\"", -1)).as("one chain of events").hasSize(4);
  }

  @Test
  void backToTheCouncilOnlyWithASummaryAndAfterAnObjectionToTheCommittee() throws Exception {
    String number = report();
    String council = cell.code() + "-COUNCIL";
    String first =
        "\"means\":\"CALL\",\"triage\":{\"tier\":\"COMMUNITY\",\"route\":\"MEDIATION\",\"accepted\":true,\"basis\":\"人民调解法 17\"},\"reason\":\"先议事\",\"body\":\"";
    event(number, "accept", dispatcher, 1, first + council + '"');
    event(number, "object", mediator, 4, "\"reason\":\"涉及两个网格，议事会无权决定\"");
    String other = accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT);
    event(number, "upholdObjection", other, 5, "\"reason\":\"异议成立\"");
    event(number, "dispatch", dispatcher, 6, to(cell.community() + "-PM"));
    event(number, "sign", mediator, 7, "");
    event(number, "escalate", mediator, 8, SUMMARY);
    String back = "\"body\":\"" + council + "\",\"reason\":\"";
    String reason = "情况已变，双方愿意重新议事\"";
    assertThat(send(number, "dispatch", dispatcher, 9, back + reason).body())
        .as("however long the reason")
        .contains("event-guard-hand-back-summary", "/summary");
    String words = ",\"summary\":\"街道已约谈双方，双方愿意回议事会再谈分摊\"";
    assertThat(event(number, "dispatch", dispatcher, 9, back + reason + words))
        .contains("\"tier\":\"GRID\"", "街道已约谈双方");
  }

  @Test
  void thePartiesChooseAmongThoseOfTheBodyWhoHaveNotSteppedBack() throws Exception {
    String number = report();
    assertThat(get("/api/items/" + number + "/mediators", dispatcher).body())
        .isEqualTo("{\"body\":null,\"mediators\":[],\"handler\":null}");
    String pm =
        "\"means\":\"CALL\",\"triage\":{\"tier\":\"COMMUNITY\",\"route\":\"MEDIATION\",\"accepted\":true,\"basis\":\"人民调解法 17\"},\"reason\":\"就近\",\"body\":\"";
    event(number, "accept", dispatcher, 1, pm + cell.community() + "-PM\"");
    event(number, "sign", mediator, 4, "");
    String offer = get("/api/items/" + number + "/mediators", mediator).body();
    assertThat(offer)
        .contains("\"body\":{\"code\":\"" + cell.community() + "-PM\"")
        .contains("\"open\":")
        .contains("\"name\":\"演示社区调解员\",\"skills\":[\"FAMILY\",\"NEIGHBOR\",\"PROPERTY_MGMT\"]")
        .contains("{\"account\":null,\"name\":\"演示志愿调解员\"");
    Matcher chosen =
        Pattern.compile("\"account\":\"([^\"]+)\",\"name\":\"演示社区调解员\"").matcher(offer);
    assertThat(chosen.find()).isTrue();

    String with = CONSENTS + ",\"chosen\":true,\"mediator\":\"";
    assertThat(send(number, "startMediation", mediator, 5, with + UUID.randomUUID() + '"').body())
        .contains("\"pointer\":\"/mediator\"");
    String leaves =
        "\"reason\":\"与一方是亲属\",\"recusal\":{\"relation\":\"FAMILY\",\"person\":\""
            + chosen.group(1)
            + "\"}";
    event(number, "recuse", dispatcher, 5, leaves);
    assertThat(get("/api/items/" + number + "/mediators", mediator).body())
        .doesNotContain("演示社区调解员");
    assertThat(send(number, "startMediation", mediator, 6, with + chosen.group(1) + '"').body())
        .as("who stepped back is not chosen")
        .contains("\"pointer\":\"/mediator\"");
    assertThat(event(number, "startMediation", mediator, 6, CONSENTS))
        .contains("\"state\":\"MEDIATING\"");
  }

  private static String to(String body) {
    return "\"body\":\"" + body + "\",\"reason\":\"交调解委员会\"";
  }

  private String report() throws Exception {
    String report =
        """
        {"id":"%s","kind":"NEIGHBOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"楼顶漏水费用分摊起争执","peopleInvolved":2,"confirmedGrid":"%s"}\
        """
            .formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), cell.code());
    Matcher number =
        Pattern.compile("\"number\":\"([^\"]+)\"")
            .matcher(post("/api/reports", worker, report).body());
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  private String event(String number, String event, String token, int version, String more)
      throws Exception {
    HttpResponse<String> answer = send(number, event, token, version, more);
    assertThat(answer.statusCode()).as(event + ' ' + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> send(
      String number, String event, String token, int version, String more) throws Exception {
    String comma = more.isEmpty() ? "" : ",";
    String body =
        "{\"id\":\"%s\",\"version\":%d%s%s}".formatted(UUID.randomUUID(), version, comma, more);
    return post("/api/items/" + number + '/' + event, token, body);
  }
}
