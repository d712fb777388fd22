package org.fengqiao.walls;

import java.util.Map;
import java.util.UUID;

/** Bodies, centres and the directory of helpers. */
final class BodyDeeds extends Deeds {
  BodyDeeds(Hand hand) {
    super(hand);
  }

  @Override
  void add(Map<String, Deed> deeds) {
    bodies(deeds);
    centres(deeds);
    helpers(deeds);
  }

  private void bodies(Map<String, Deed> deeds) {
    String street = things.cell().street();
    String body =
        """
        {"code":"%1$s-AUDIT","name":"审计工作室","sort":"BRANDED_STUDIO","tier":"STREET","version":%2$d,
         "territory":"%1$s","kinds":[],"languages":["zh"],"capacity":9,"lon":113.3,"lat":23.1}\
        """;
    String path = "/api/bodies/" + street + "-AUDIT";
    deeds.put(
        "POST /api/bodies",
        new Deed("body.create", () -> post("/api/bodies", admin, body.formatted(street, 0))));
    deeds.put(
        "PUT /api/bodies/{body}",
        new Deed("body.change", () -> send("PUT", path, admin, body.formatted(street, 1))));
    String roster = "{\"version\":0,\"slots\":[]}";
    deeds.put(
        "PUT /api/bodies/{body}/roster",
        new Deed("body.roster", () -> send("PUT", path + "/roster", admin, roster)));
    String tickets = "/api/centres/" + things.centre() + "/tickets";
    String id = UUID.randomUUID().toString();
    String visitor = "{\"id\":\"%s\",\"sort\":\"RECEPTION\"}".formatted(id);
    deeds.put(
        "POST /api/centres/{centre}/tickets",
        new Deed("centre.issue", () -> post(tickets, dispatcher, visitor)));
    deeds.put(
        "POST /api/centres/{centre}/tickets/{ticket}/{event}",
        new Deed(
            "centre.call",
            () -> post(tickets + '/' + id + "/call", dispatcher, decision(1, "\"window\":1"))));
    visits(deeds, tickets);
  }

  private void visits(Map<String, Deed> deeds, String tickets) {
    String id = UUID.randomUUID().toString();
    String matter =
        """
        {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
         "occurredAt":"2026-03-02T08:00:00+08:00","text":"来访反映一处工地的劳务费","peopleInvolved":2,
         "confirmedGrid":"%s"}\
        """
            .formatted(
                UUID.randomUUID(), things.cell().lon(), things.cell().lat(), things.cell().code());
    deeds.put(
        "POST /api/centres/{centre}/tickets/{ticket}/item",
        new Deed(
            "centre.link",
            () -> {
              var _ =
                  post(tickets, dispatcher, "{\"id\":\"%s\",\"sort\":\"NOTARY\"}".formatted(id));
              return post(tickets + '/' + id + "/item", dispatcher, matter);
            }));
  }

  private void centres(Map<String, Deed> deeds) {
    String community = things.cell().community();
    String centre =
        """
        {"code":"%1$s-AUDITC","name":"审计中心","tier":"COMMUNITY","territory":"%1$s","lon":113.3,
         "lat":23.1,"services":[],"windows":[{"number":1,"sort":"RECEPTION"}],"version":%2$d}\
        """;
    deeds.put(
        "POST /api/centres",
        new Deed("centre.keep", () -> post("/api/centres", admin, centre.formatted(community, 0))));
    String path = "/api/centres/" + community + "-AUDITC";
    deeds.put(
        "PUT /api/centres/{centre}",
        new Deed("centre.keep", () -> send("PUT", path, admin, centre.formatted(community, 1))));
  }

  private void helpers(Map<String, Deed> deeds) {
    String helper =
        """
        {"code":"NOTARY-AUDIT","sort":"NOTARY","name":"公证处","area":"%s","languages":["zh"],
         "capacity":%d,"version":%d}\
        """;
    String area = things.cell().community();
    deeds.put(
        "POST /api/resources",
        new Deed(
            "resource.create", () -> post("/api/resources", admin, helper.formatted(area, 2, 0))));
    deeds.put(
        "PUT /api/resources/{resource}",
        new Deed(
            "resource.change",
            () -> send("PUT", "/api/resources/NOTARY-AUDIT", admin, helper.formatted(area, 3, 1))));
  }
}
