package org.fengqiao.walls;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** What stands beside items, and groups of them. */
final class MatterDeeds extends Deeds {
  MatterDeeds(Hand hand) {
    super(hand);
  }

  @Override
  void add(Map<String, Deed> deeds) {
    besideItems(deeds, "/api/items/" + things.number());
    lateUpdates(deeds, "/api/items/" + things.number());
    groups(deeds);
    inquiry(deeds);
  }

  /** A code is handed out; its holder asks, and rates what waits for a rating. */
  private void inquiry(Map<String, Deed> deeds) {
    String[] slip = {""};
    deeds.put(
        "POST /api/items/{number}/query-code",
        new Deed(
            "inquiry.code",
            () -> {
              String path = "/api/items/" + things.rated() + "/query-code";
              HttpResponse<String> issued = post(path, dispatcher, "{\"seen\":0}");
              slip[0] = found("\"code\":\"([^\"]+)\"", issued.body());
              return issued;
            }));
    String key = "{\"number\":\"%s\",\"code\":\"%s\"%s}";
    deeds.put(
        "POST /api/inquiry",
        new Deed(
            "inquiry.ask",
            () -> post("/api/inquiry", null, key.formatted(things.rated(), slip[0], ""))));
    String marks = ",\"office\":\"SATISFIED\",\"unit\":\"DISSATISFIED\"";
    deeds.put(
        "POST /api/inquiry/rating",
        new Deed(
            "inquiry.rate",
            () ->
                post("/api/inquiry/rating", null, key.formatted(things.rated(), slip[0], marks))));
  }

  private void besideItems(Map<String, Deed> deeds, String item) {
    String made = "{\"id\":\"%s\",\"kind\":\"AID_LEGAL\"}".formatted(UUID.randomUUID());
    deeds.put(
        "POST /api/items/{number}/tasks",
        new Deed("casework.task.make", () -> post(item + "/tasks", dispatcher, made)));
    String done = item + "/tasks/" + things.itemTask();
    deeds.put(
        "POST /api/items/{number}/tasks/{id}",
        new Deed(
            "casework.task.finish",
            () -> post(done, dispatcher, decision(1, "\"result\":\"DONE\""))));
    String many = "{\"items\":[{\"number\":\"%s\",\"version\":%s}],\"with\":%s}";
    deeds.put(
        "POST /api/bulk/{event}",
        new Deed(
            "casework.markFast",
            () -> {
              String seen = found("\"version\":(\\d+)", get(item, dispatcher).body());
              String with = decision(0, "\"reason\":\"y\"");
              return post(
                  "/api/bulk/markFast", dispatcher, many.formatted(things.number(), seen, with));
            }));
  }

  private void lateUpdates(Map<String, Deed> deeds, String item) {
    String late = item + "/late-updates";
    String said = "\"event\":\"verify\",\"with\":{\"means\":\"CALL\"}";
    deeds.put(
        "POST /api/items/{number}/late-updates",
        new Deed("desk.lateUpdate", () -> post(late, dispatcher, decision(1, said))));
    deeds.put(
        "GET /api/items/{number}/late-updates",
        new Deed("desk.readLateUpdates", () -> get(late, clerk)));
    deeds.put(
        "POST /api/late-updates/{id}",
        new Deed(
            "desk.decideLateUpdate",
            () ->
                post("/api/late-updates/" + things.late(), dispatcher, "{\"decision\":\"KEPT\"}")));
  }

  /** A matter split, and a class case from its opening to its close. */
  private void groups(Map<String, Deed> deeds) {
    String item = "/api/items/" + things.number();
    String second = "{\"id\":\"%s\",\"kind\":\"LABOR\",\"text\":\"还有一事\",\"reason\":\"y\"}";
    deeds.put(
        "POST /api/items/{number}/split",
        new Deed(
            "group.split",
            () -> post(item + "/split", dispatcher, second.formatted(UUID.randomUUID()))));
    String cases = "/api/class-cases";
    String words = "\"cause\":\"EMPLOYER\",\"title\":\"某工地\",\"place\":\"%s\"";
    String members = "\"items\":[\"" + things.number() + "\"],\"reason\":\"y\"";
    String one = cases + "/" + things.classCase();
    String named = cases + "/{number}";
    String opened = words.formatted(things.cell().community());
    cause(deeds, "POST " + cases, "group.classCase.open", cases, 0, opened);
    cause(deeds, "POST " + named, "group.classCase.revise", one, 1, opened);
    cause(deeds, "POST " + named + "/join", "casework.joinClass", one + "/join", 0, members);
    String decided = "\"decision\":\"NONE\",\"note\":\"y\"";
    cause(
        deeds, "POST " + named + "/decide", "group.classCase.decide", one + "/decide", 2, decided);
    cause(deeds, "POST " + named + "/leave", "casework.leaveClass", one + "/leave", 0, members);
    cause(deeds, "POST " + named + "/close", "group.classCase.close", one + "/close", 3, "\"x\":0");
  }

  private void cause(
      Map<String, Deed> deeds, String name, String action, String path, long seen, String more) {
    deeds.put(name, new Deed(action, () -> post(path, dispatcher, decision(seen, more))));
  }
}
