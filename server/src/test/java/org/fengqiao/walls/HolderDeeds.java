package org.fengqiao.walls;

import java.util.Map;
import java.util.UUID;

/** Holders of grids and cadres. */
final class HolderDeeds extends Deeds {
  HolderDeeds(Hand hand) {
    super(hand);
  }

  @Override
  void add(Map<String, Deed> deeds) throws Exception {
    String path = "/api/grids/" + things.cell().code();
    String holder = field(get(path + "/holders/candidates", admin).body(), "account");
    String cadre = field(get(path + "/holders/candidates?layer=CADRE", admin).body(), "account");
    String body =
        "{\"id\":\"%s\",\"layer\":\"PARTY\",\"account\":\"%s\",\"reason\":\"y\"}"
            .formatted(UUID.randomUUID(), holder);
    deeds.put(
        "POST /api/grids/{grid}/hand-over",
        new Deed("holder.handOver", () -> post(path + "/hand-over", admin, body)));
    deeds.put(
        "PUT /api/grids/{grid}/cadres/{account}",
        new Deed(
            "holder.cadre",
            () -> send("PUT", path + "/cadres/" + cadre, admin, "{\"linked\":true}")));
    deeds.put(
        "PUT /api/grids/{grid}/walks/{month}",
        new Deed(
            "holder.walks", () -> send("PUT", path + "/walks/2026-01", admin, "{\"walks\":3}")));
  }
}
