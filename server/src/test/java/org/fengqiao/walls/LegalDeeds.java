package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.support.DemoPlaces.DISTRICT;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Lawyers, the foreign-law centre and courts. */
final class LegalDeeds extends Deeds {
  LegalDeeds(Hand hand) {
    super(hand);
  }

  /** Sign-in name and session of a lawyer. */
  private String lawyer = "";

  private String session = "";

  /** The lawyer who is asked. */
  LegalDeeds with(String username, String token) {
    lawyer = username;
    session = token;
    return this;
  }

  @Override
  void add(Map<String, Deed> deeds) throws Exception {
    String item = "/api/items/" + things.number();
    helper("LAWYER-AUDIT", "LAWYER", lawyer);
    helper("FLC-AUDIT", "FOREIGN_LAW_CENTRE", "");
    lawyers(deeds, item);
    String asked = UUID.randomUUID().toString();
    String question =
        "{\"id\":\"%s\",\"resource\":\"FLC-AUDIT\",\"law\":\"新加坡\",\"question\":\"适用何法\"}"
            .formatted(asked);
    deeds.put(
        "POST /api/items/{number}/legal-requests",
        new Deed("legal.ask", () -> post(item + "/legal-requests", dispatcher, question)));
    deeds.put(
        "POST /api/items/{number}/legal-requests/{request}",
        new Deed(
            "legal.close",
            () ->
                post(
                    item + "/legal-requests/" + asked,
                    dispatcher,
                    decision(1, "\"status\":\"ANSWERED\",\"answer\":\"y\""))));
    courts(deeds, "/api/items/" + atCourt());
  }

  private void lawyers(Map<String, Deed> deeds, String item) {
    String id = UUID.randomUUID().toString();
    String ask =
        "{\"id\":\"%s\",\"resource\":\"LAWYER-AUDIT\",\"stage\":\"HARD_CASE\"}".formatted(id);
    deeds.put(
        "POST /api/items/{number}/lawyers",
        new Deed("lawyer.assign", () -> post(item + "/lawyers", dispatcher, ask)));
    deeds.put(
        "POST /api/items/{number}/lawyers/{lawyer}",
        new Deed(
            "lawyer.answer",
            () ->
                post(
                    item + "/lawyers/" + id,
                    session,
                    decision(1, "\"reply\":\"OPINION\",\"text\":\"y\""))));
  }

  private void courts(Map<String, Deed> deeds, String item) {
    String id = UUID.randomUUID().toString();
    String hand = "{\"id\":\"%s\",\"court\":\"区人民法院\"}".formatted(id);
    deeds.put(
        "POST /api/items/{number}/court-handoffs",
        new Deed("court.handOver", () -> post(item + "/court-handoffs", dispatcher, hand)));
    deeds.put(
        "POST /api/items/{number}/court-handoffs/{handoff}",
        new Deed(
            "court.news",
            () ->
                post(
                    item + "/court-handoffs/" + id,
                    dispatcher,
                    decision(1, "\"level\":\"LEAD\",\"status\":\"RECEIVED\""))));
  }

  private void helper(String code, String sort, String account) throws Exception {
    String helper =
        """
        {"code":"%s","sort":"%s","name":"一处","area":"%s","languages":["zh"],"capacity":3,
         "account":"%s","version":0}\
        """;
    HttpResponse<String> made =
        post("/api/resources", admin, helper.formatted(code, sort, DISTRICT, account));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  /** A matter that was led out to a court; answers its number. */
  private String atCourt() throws Exception {
    String report =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"%s","text":"一处工地的劳务费","peopleInvolved":2,"confirmedGrid":"%s"}\
        """
            .formatted(
                UUID.randomUUID(),
                things.cell().lon(),
                things.cell().lat(),
                Instant.now(),
                things.cell().code());
    String number = field(post("/api/reports", worker, report).body(), "number");
    step(number, "verify", 1, "\"means\":\"CALL\"");
    step(
        number,
        "triage",
        2,
        "\"triage\":{\"tier\":\"COMMUNITY\",\"kind\":\"LABOR\",\"route\":\"JUDICIAL\","
            + "\"accepted\":true,\"basis\":\"第三十一条\"}");
    step(
        number,
        "routeOut",
        3,
        "\"reason\":\"y\",\"legal\":{\"channel\":\"CIV\",\"receiver\":\"区人民法院\","
            + "\"article\":\"第一百二十二条\",\"noLimitation\":true}");
    return number;
  }

  private void step(String number, String event, int seen, String more) throws Exception {
    HttpResponse<String> answer =
        post("/api/items/" + number + '/' + event, dispatcher, decision(seen, more));
    assertThat(answer.statusCode()).as(event + answer.body()).isEqualTo(200);
  }
}
