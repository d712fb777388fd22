package org.fengqiao.walls;

import java.util.Map;
import java.util.UUID;

/** Versions of the grids. */
final class GridDeeds extends Deeds {
  private static final String FILE =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"440105001001%03d"},\
      "geometry":{"type":"Polygon","coordinates":[[[113.30,23.08],[113.304,23.08],[113.304,23.084],[113.30,23.08]]]}}]}
      """;

  private static final String NAMED = "?name=a.geojson&datum=CGCS2000";

  GridDeeds(Hand hand) {
    super(hand);
  }

  @Override
  void add(Map<String, Deed> deeds) throws Exception {
    String path = "/api/grids/versions";
    deeds.put(
        "POST /api/grids/versions",
        new Deed("grid.stage", () -> post(path + NAMED, admin, FILE.formatted(1))));
    String first = id(post(path + NAMED, admin, FILE.formatted(2)).body());
    String second = id(post(path + NAMED, admin, FILE.formatted(3)).body());
    deeds.put(
        "POST /api/grids/versions/{version}/submit",
        new Deed(
            "approval.stage",
            () ->
                post(
                    path + "/" + first + "/submit",
                    admin,
                    ("{\"id\":\"%s\",\"reason\":\"y\",\"newCommunities\":[\"440105001001\"]}")
                        .formatted(UUID.randomUUID()))));
    deeds.put(
        "POST /api/grids/versions/{version}/withdraw",
        new Deed("grid.withdraw", () -> post(path + "/" + second + "/withdraw", admin, "{}")));
    deeds.put(
        "POST /api/law/grid-rules/{table}/proposals",
        new Deed(
            "law.propose",
            () ->
                post(
                    "/api/law/grid-rules/grid-bounds/proposals",
                    admin,
                    """
                    {"id":"%s","baseVersion":1,"effectiveOn":"%s","reason":"x","dryRun":false,"rows":[
                     {"gridType":"BASIC","settlement":"TOWN","minM2":1,"minHouseholds":1,"source":"x"}]}\
                    """
                        .formatted(UUID.randomUUID(), java.time.LocalDate.now().plusDays(9)))));
    drawing(deeds, path + "/" + id(post(path + NAMED, admin, FILE.formatted(4)).body()));
  }

  private void drawing(Map<String, Deed> deeds, String origin) throws Exception {
    String key = "{\"id\":\"%s\"".formatted(UUID.randomUUID());
    deeds.put(
        "POST /api/grids/versions/{version}/drafts",
        new Deed("grid.draft", () -> post(origin + "/drafts", admin, key + "}")));
    String begun =
        post(origin + "/drafts", admin, "{\"id\":\"%s\"}".formatted(UUID.randomUUID())).body();
    String draft = "/api/grids/versions/" + found("\"version\":(\\d+)", begun) + "/edits";
    deeds.put(
        "POST /api/grids/versions/{version}/edits",
        new Deed(
            "grid.edit",
            () ->
                post(
                    draft,
                    admin,
                    key
                        + ",\"after\":0,\"kind\":\"RENAME\",\"grids\":[\"440105001001004\"],"
                        + "\"names\":[\"x\"]}")));
    deeds.put(
        "POST /api/grids/versions/{version}/edits/undo",
        new Deed(
            "grid.edit",
            () ->
                post(
                    draft + "/undo",
                    admin,
                    "{\"id\":\"%s\",\"after\":1}".formatted(UUID.randomUUID()))));
    deeds.put(
        "POST /api/grids/versions/{version}/edits/redo",
        new Deed(
            "grid.edit",
            () ->
                post(
                    draft + "/redo",
                    admin,
                    "{\"id\":\"%s\",\"after\":2}".formatted(UUID.randomUUID()))));
  }

  private static String id(String body) {
    return found("\"id\":(\\d+)", body);
  }
}
