package org.fengqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Tier;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Facts told at triage, failed sessions and a major urgency lift a matter (domain notes 3.3, 4.5).
 */
class FlagsIT extends ServerIT {
  private GridCell cell;
  private String worker;
  private String dispatcher;
  private String mediator;
  private String officer;
  private String street;

  @BeforeAll
  void people() {
    cell = DemoPlaces.load(context).current(DISTRICT).cells().getFirst();
    worker = accounts().token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    officer = accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT);
    street = accounts().token(Role.STREET_MEDIATOR, cell.street());
    mediator = accounts().token(Role.COMMUNITY_MEDIATOR, cell.community());
  }

  private String report(String kind, int people, String safety) throws Exception {
    String body =
        """
        {"id":"%s","kind":"%s","lon":%s,"lat":%s,"datum":"WGS84","accuracyM":1,"safety":[%s],
         "occurredAt":"2026-01-05T09:30:00+08:00","text":"小区停水三天","peopleInvolved":%d,
         "confirmedGrid":"%s"}\
        """
            .formatted(
                UUID.randomUUID(), kind, cell.lon(), cell.lat(), safety, people, cell.code());
    String answer = post("/api/reports", worker, body).body();
    Matcher found = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return found.group(1);
  }

  private String event(String number, String event, String who, int version, String more)
      throws Exception {
    String body =
        "{\"id\":\"%s\",\"version\":%d%s}"
            .formatted(UUID.randomUUID(), version, more.isEmpty() ? "" : "," + more);
    return post("/api/items/" + number + "/" + event, who, body).body();
  }

  private String suggestion(String number) throws Exception {
    String item = get("/api/items/" + number, dispatcher).body();
    return item.substring(item.indexOf("\"suggestion\":"));
  }

  private static String accept(Tier tier, String flags) {
    return "\"means\":\"CALL\",\"triage\":{\"accepted\":true,\"tier\":\"%s\",\"route\":\"MEDIATION\",\"basis\":\"第十条\",\"flags\":[%s]}"
        .formatted(tier, flags);
  }

  @Test
  void aToldFactLiftsTheMatterToTheTierOfItsRule() throws Exception {
    String number = report("PROPERTY_MGMT", 2, "");
    assertThat(suggestion(number)).contains("\"tier\":\"COMMUNITY\"");
    assertThat(
            event(number, "accept", dispatcher, 1, accept(Tier.DISTRICT, "\"EMPLOYER_ABSCONDED\"")))
        .contains("value-not-known", "/triage/flags");
    assertThat(
            event(
                number, "accept", dispatcher, 1, accept(Tier.DISTRICT, "\"TWO_FAILED_SESSIONS\"")))
        .contains("value-not-known");
    String sent =
        event(
            number,
            "accept",
            officer,
            1,
            accept(Tier.DISTRICT, "\"UTILITY_CUT\",\"PUBLIC_ATTENTION\""));
    assertThat(sent)
        .contains("\"state\":\"DISPATCHED\"", "\"tier\":\"DISTRICT\"", "\"UTILITY_CUT\"")
        .contains("\"factor\":\"PUBLIC_ATTENTION\"");
    assertThat(get("/api/items/" + number + "/tasks", dispatcher).body())
        .doesNotContain("REPORT_DISTRICT");
  }

  private boolean counted(String number) throws SQLException {
    try (Connection admin = database.admin();
        PreparedStatement of =
            admin.prepareStatement("SELECT counts, countable FROM matter_fact WHERE number = ?")) {
      of.setString(1, number);
      try (ResultSet row = of.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getBoolean(2)).isEqualTo(row.getBoolean(1));
        return row.getBoolean(1);
      }
    }
  }

  @Test
  void aMatterOfFaithIsInNoFigureOfAPlace() throws Exception {
    String number = report("NEIGHBOR", 2, "");
    assertThat(counted(number)).isTrue();
    assertThat(
            event(number, "accept", dispatcher, 1, accept(Tier.COMMUNITY, "\"ETHNIC_RELIGIOUS\"")))
        .contains("\"ETHNIC_RELIGIOUS\"");
    assertThat(counted(number)).isFalse();
  }

  @Test
  void ofARedMatterTheDistrictIsToldAtOnce() throws Exception {
    String number = report("NEIGHBOR", 25, "\"THREAT\",\"INJURY\",\"MINORS\"");
    String sent = event(number, "accept", officer, 1, accept(Tier.DISTRICT, ""));
    assertThat(sent).contains("\"level\":\"RED\"");
    assertThat(get("/api/items/" + number + "/tasks", dispatcher).body())
        .contains("REPORT_DISTRICT");
  }

  @Test
  void theDistrictIsToldOnceWhenSessionsMakeAMatterRed() throws Exception {
    String number = report("FAMILY", 12, "\"THREAT\"");
    event(number, "accept", dispatcher, 1, accept(Tier.STREET, ""));
    String tasks = "/api/items/" + number + "/tasks";
    assertThat(get(tasks, dispatcher).body()).doesNotContain("REPORT_DISTRICT");
    event(number, "sign", street, 4, "");
    String consents =
        "\"consents\":[{\"side\":\"A\",\"consented\":true},{\"side\":\"B\",\"consented\":true}]";
    event(number, "startMediation", street, 5, consents);
    event(number, "session", street, 6, "\"minutes\":\"各说各的\"");
    event(number, "session", street, 7, "\"minutes\":\"还是各说各的\"");
    assertThat(get(tasks, dispatcher).body().split("REPORT_DISTRICT", -1)).hasSize(2);
  }

  @Test
  void aMajorMatterGoesToTheDistrict() throws Exception {
    String number = report("NEIGHBOR", 2, "");
    assertThat(suggestion(number)).contains("\"tier\":\"COMMUNITY\"");
    assertThat(
            event(
                number,
                "emergency",
                dispatcher,
                1,
                "\"reason\":\"有人受伤\",\"oversight\":{\"told\":[\"POLICE\"]}"))
        .contains("\"urgency\":\"MAJOR\"");
    assertThat(suggestion(number)).contains("\"tier\":\"DISTRICT\"", "\"MAJOR\"");
  }

  @Test
  void twoSessionsWithoutAgreementLiftAQuarrelOfNeighbours() throws Exception {
    String number = report("NEIGHBOR", 2, "");
    event(number, "accept", dispatcher, 1, accept(Tier.COMMUNITY, ""));
    event(number, "sign", mediator, 4, "");
    String consents =
        "\"consents\":[{\"side\":\"A\",\"consented\":true},{\"side\":\"B\",\"consented\":true}]";
    event(number, "startMediation", mediator, 5, consents);
    assertThat(
            event(number, "session", mediator, 6, "\"minutes\":\"各说各的\",\"nextOn\":\"2020-01-01\""))
        .contains("event-guard-next-ahead");
    event(number, "session", mediator, 6, "\"minutes\":\"各说各的\"");
    event(number, "session", mediator, 7, "\"minutes\":\"还是各说各的\"");
    event(
        number,
        "terminate",
        mediator,
        8,
        "\"reason\":\"谈不拢\",\"term\":{\"cause\":\"NO_AGREEMENT\"},\"legal\":{\"routes\":[\"CIV\"]}");
    String up =
        event(
            number,
            "escalate",
            mediator,
            9,
            "\"reason\":\"两次调解都没有达成协议\",\"summary\":\"两次调解都没有达成协议,请街道接办\"");
    assertThat(up).contains("\"state\":\"ESCALATED\"");
    assertThat(suggestion(number)).contains("TWO_FAILED_SESSIONS");
  }
}
