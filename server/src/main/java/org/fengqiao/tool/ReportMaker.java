package org.fengqiao.tool;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes reports inside the grids of the signed-in worker: same seed, same reports. */
final class ReportMaker {
  private static final List<String> KINDS =
      List.of("LABOR", "TENANCY", "NEIGHBOR", "PROPERTY_MGMT", "CONSUMER_CONTRACT");

  private final SplittableRandom random;
  private final List<double[]> points = new ArrayList<>();

  ReportMaker(ApiClient client, long seed) throws IOException, InterruptedException {
    random = new SplittableRandom(seed);
    Map<?, ?> user =
        (Map<?, ?>) Objects.requireNonNull(client.get("/api/session").get("user"), "user");
    for (Object code : ApiClient.list(user, "territory")) {
      collect(client, (String) code);
    }
    if (points.isEmpty()) {
      throw new IllegalStateException("the worker's territory has no grids");
    }
  }

  private void collect(ApiClient client, String code) throws IOException, InterruptedException {
    for (Object entry : ApiClient.list(client.get("/api/places?parent=" + code), "places")) {
      Map<?, ?> place = (Map<?, ?>) entry;
      if ("GRID".equals(place.get("tier"))) {
        points.add(new double[] {ApiClient.number(place, "lon"), ApiClient.number(place, "lat")});
      } else if (points.size() < 500) {
        collect(client, ApiClient.text(place, "code"));
      }
    }
  }

  /** Id of the next report. */
  UUID nextId() {
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
  }

  /** Body of a report with this id; the text differs so that no two are the same matter. */
  String body(UUID id, Instant occurredAt) {
    double[] point = points.get(random.nextInt(points.size()));
    // Written by hand: a loader that spends processor time takes it from the server it measures.
    return "{\"id\":\""
        + id
        + "\",\"kind\":\""
        + KINDS.get(random.nextInt(KINDS.size()))
        + "\",\"lon\":"
        + point[0]
        + ",\"lat\":"
        + point[1]
        + ",\"datum\":\"WGS84\",\"accuracyM\":8,\"peopleInvolved\":2,\"occurredAt\":\""
        + occurredAt
        + "\",\"text\":\"演练：房东不退押金，已上门两次，编号 "
        + id
        + "\"}";
  }
}
