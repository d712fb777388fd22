package org.fengqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.Hotspots;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.CurrentRun;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.EarlyWarningRun;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;

/** Matters piled up on the middle of a community do not make a hotspot until somebody confirms. */
class StackedMattersIT extends ServerIT {
  private static final int PILED = 12;

  private String worker;
  private String admin;
  private Place community;

  @Override
  protected void started() throws Exception {
    super.started();
    Grids grids = DemoPlaces.load(context);
    Place street = grids.children(DISTRICT, DISTRICT).getFirst();
    community = grids.children(DISTRICT, street.code()).getFirst();
    worker = accounts().token(Role.GRID_WORKER, community.code());
    admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
  }

  private void report(double lon, double lat) throws Exception {
    String _ = report(lon, lat, "");
  }

  /** Number of the matter. */
  private String report(double lon, double lat, String more) throws Exception {
    HttpResponse<String> answer =
        post(
            "/api/reports",
            worker,
            """
            {"id":"%s","kind":"LABOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
             "occurredAt":"%s","text":"x","peopleInvolved":2%s}\
            """
                .formatted(UUID.randomUUID(), lon, lat, Instant.now(), more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    Matcher number = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  /** Matters a run of now counts. */
  private int counted() {
    bean(EarlyWarningRun.class).run(DISTRICT);
    CurrentRun run = bean(Hotspots.class).scores(DISTRICT, RunResult.KINDS - 1).run();
    assertThat(run).isNotNull();
    return run.matters();
  }

  @Test
  void aPileOnAMiddleIsWithheldUntilItIsConfirmed() throws Exception {
    int base = counted();
    report(community.lon() + 0.0004, community.lat());
    for (int i = 0; i < PILED; i++) {
      report(community.lon(), community.lat());
    }
    StackWatch watch = bean(StackWatch.class);
    assertThat(counted()).isEqualTo(base + PILED + 1);
    assertThat(watch.look(DISTRICT)).isEqualTo(1);
    assertThat(counted()).as("flagged and not decided").isEqualTo(base + 1);
    report(community.lon(), community.lat());
    assertThat(watch.look(DISTRICT)).as("it is known already").isZero();
    assertThat(counted()).isEqualTo(base + 1);

    String listed = get("/api/coordinate-stacks", admin).body();
    assertThat(listed).contains("\"reason\":\"CENTRE\"", "\"items\":" + (PILED + 1), "FLAGGED");
    Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(listed);
    assertThat(id.find()).isTrue();
    String decide = "/api/coordinate-stacks/" + id.group(1);
    HttpResponse<String> silent = post(decide, admin, "{}");
    assertThat(silent.statusCode()).isEqualTo(400);
    assertThat(silent.body()).contains("\"code\":\"missing-value\"", "/keep");
    assertThat(get("/api/coordinate-stacks", admin).body()).contains("FLAGGED");
    assertThat(post(decide, admin, "{\"keep\":true}").body()).contains("KEPT");
    assertThat(counted()).as("confirmed as a place").isEqualTo(base + PILED + 2);
    assertThat(post(decide, admin, "{\"keep\":false}").body()).contains("LEFT_OUT");
    assertThat(counted()).as("left out").isEqualTo(base + 1);
    assertThat(watch.look(DISTRICT)).as("what was decided stays decided").isZero();
    assertThat(List.of(post(decide, worker, "{\"keep\":true}").statusCode())).containsExactly(403);
    assertThat(post(decide, admin, "{\"keep\":true}").statusCode()).isEqualTo(200);
  }

  @Test
  void aMatterWhoseGridAPersonToldLiesThere() throws Exception {
    Place other = bean(Grids.class).children(DISTRICT, community.code().substring(0, 9)).getLast();
    for (int i = 0; i < PILED; i++) {
      report(other.lon(), other.lat());
    }
    StackWatch watch = bean(StackWatch.class);
    int before = counted();
    assertThat(watch.look(DISTRICT)).isEqualTo(1);
    assertThat(counted()).isEqualTo(before - PILED);
    String grid = bean(Grids.class).children(DISTRICT, other.code()).getFirst().code();
    String told = ",\"confirmedGrid\":\"" + grid + '"';
    String first = report(other.lon(), other.lat(), told);
    String _ = report(other.lon(), other.lat(), told);
    int _ = watch.look(DISTRICT);
    assertThat(counted()).as("both grids were told").isEqualTo(before - PILED + 2);
    Matcher id =
        Pattern.compile("\"id\":\"([^\"]+)\"[^}]*\"state\":\"FLAGGED\"")
            .matcher(get("/api/coordinate-stacks", admin).body());
    assertThat(id.find()).isTrue();
    String decide = "/api/coordinate-stacks/" + id.group(1);
    assertThat(post(decide, admin, "{\"keep\":false}").statusCode()).isEqualTo(200);
    assertThat(counted()).as("a person said that it is no place").isEqualTo(before - PILED);
    HttpResponse<String> verified =
        post(
            "/api/items/" + first + "/verify",
            accounts().token(Role.STREET_DISPATCHER, other.code().substring(0, 9)),
            "{\"id\":\"%s\",\"version\":1,\"means\":\"VISIT\",\"grid\":\"%s\"}"
                .formatted(UUID.randomUUID(), grid));
    assertThat(verified.statusCode()).as(verified.body()).isEqualTo(200);
    int _ = watch.look(DISTRICT);
    assertThat(counted()).as("who verified it knows better").isEqualTo(before - PILED + 1);
  }
}
