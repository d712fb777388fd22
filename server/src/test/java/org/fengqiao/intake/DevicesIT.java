package org.fengqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Five positions corrected by the shift of GCJ-02 make a kind of device doubtful; one clears it.
 */
class DevicesIT extends ServerIT {
  private static final String AGENT =
      "Mozilla/5.0 (Linux; Android 9; %s; wv) AppleWebKit Chrome/78 Mobile MicroMessenger/7.0";

  private List<GridCell> cells;
  private String dispatcher;
  private String admin;

  @BeforeAll
  void people() {
    cells = DemoPlaces.load(context).current(DISTRICT).cells();
    dispatcher = accounts().token(Role.DISTRICT_DISPATCHER, DISTRICT);
    admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
  }

  private HttpResponse<String> send(String maker, String path, String body) throws Exception {
    return send("POST", path, dispatcher, body, "User-Agent", AGENT.formatted(maker));
  }

  private String own(String maker) throws Exception {
    return send(
            "GET",
            "/api/device-classes/own",
            dispatcher,
            null,
            "User-Agent",
            AGENT.formatted(maker))
        .body();
  }

  private String report(UUID id, GridCell cell, String more) {
    return """
    {"id":"%s","kind":"TENANCY","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,"safety":[],
     "occurredAt":"2026-01-05T09:30:00+08:00","text":"押金不退","peopleInvolved":2%s}\
    """
        .formatted(id, cell.lon(), cell.lat(), more);
  }

  private String corrected(UUID id, GridCell cell) {
    LonLat mars = Datums.fromCgcs2000(Datum.GCJ02, new LonLat(cell.lon(), cell.lat()));
    return report(
        id,
        cell,
        ",\"confirmedGrid\":\"%s\",\"deviceLon\":%s,\"deviceLat\":%s"
            .formatted(cell.code(), mars.lon(), mars.lat()));
  }

  @Test
  void theFifthShiftMakesTheKindDoubtfulAndARetryCountsNothing() throws Exception {
    UUID first = UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      // The same report three times is one correction.
      assertThat(send("HUAWEI A", "/api/reports", corrected(first, cells.get(20))).statusCode())
          .isEqualTo(201);
    }
    for (int i = 1; i < 4; i++) {
      send("HUAWEI B", "/api/reports", corrected(UUID.randomUUID(), cells.get(20 + i)));
    }
    assertThat(get("/api/device-classes", admin).body())
        .contains("{\"code\":\"ANDROID/WECHAT/HUAWEI\",\"corrected\":4,\"shifted\":4")
        .doesNotContain("\"flaggedAt\":\"");
    String batch =
        "{\"reports\":[%s,%s]}"
            .formatted(
                corrected(UUID.randomUUID(), cells.get(30)),
                report(UUID.randomUUID(), cells.get(31), ""));

    assertThat(send("HUAWEI C", "/api/reports/batch", batch).statusCode()).isEqualTo(200);

    assertThat(get("/api/device-classes", admin).body())
        .contains("\"corrected\":5,\"shifted\":5", "\"flaggedAt\":\"");
    assertThat(bean(Devices.class).all(DISTRICT)).hasSize(1);
    String clear = "{\"code\":\"ANDROID/WECHAT/HUAWEI\"}";
    assertThat(post("/api/device-classes/clear", dispatcher, clear).statusCode()).isEqualTo(403);
    assertThat(post("/api/device-classes/clear", admin, clear).statusCode()).isEqualTo(204);
    assertThat(get("/api/device-classes", admin).body()).isEqualTo("{\"classes\":[]}");
    assertThat(post("/api/device-classes/clear", admin, "{\"code\":\"A/B/C\"}").body())
        .contains("device-class-unknown");
    assertThat(own("HUAWEI A"))
        .isEqualTo("{\"code\":\"ANDROID/WECHAT/HUAWEI\",\"doubtful\":false}");
  }

  @AfterEach
  void believeAgain() throws Exception {
    post("/api/device-classes/clear", admin, "{\"code\":\"ANDROID/WECHAT/VIVO\"}");
  }

  @Test
  void aDoubtfulKindAsksForTheGridAndAPointSetByHandDoesNot() throws Exception {
    for (int i = 0; i < 5; i++) {
      send("vivo X", "/api/reports", corrected(UUID.randomUUID(), cells.get(40 + i)));
    }
    assertThat(own("vivo Y")).contains("\"doubtful\":true");
    GridCell cell = cells.get(50);
    String byDevice = report(UUID.randomUUID(), cell, "").replace("\"CGCS2000\"", "\"WGS84\"");
    assertThat(send("vivo Z", "/api/reports", byDevice).body()).contains("\"confirm\":true");
    assertThat(send("vivo Z", "/api/reports", report(UUID.randomUUID(), cell, "")).body())
        .doesNotContain("\"confirm\":true");
    assertThat(
            send(
                    "HONOR Z",
                    "/api/reports",
                    byDevice.replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString()))
                .body())
        .doesNotContain("\"confirm\":true");
  }
}
