package org.fengqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.gazetteer.CoordinateStacks;
import org.fengqiao.gazetteer.domain.KnownStack;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;

/** What workers confirm on the spot becomes a place when somebody takes it in. */
class PlaceProposalsIT extends ServerIT {
  private GridCell cell;
  private String worker;
  private String admin;

  @Override
  protected void started() throws Exception {
    super.started();
    Grids grids = DemoPlaces.load(context);
    cell = grids.current(DISTRICT).cells().get(300);
    worker = accounts().token(Role.GRID_WORKER, cell.community());
    admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
  }

  private void report(String text, double lon) throws Exception {
    HttpResponse<String> answer =
        post(
            "/api/reports",
            worker,
            """
            {"id":"%s","kind":"NEIGHBOR","lon":%s,"lat":%s,"datum":"CGCS2000","accuracyM":5,
             "source":"MAP","occurredAt":"%s","text":"%s","peopleInvolved":2,"confirmedGrid":"%s"}\
            """
                .formatted(UUID.randomUUID(), lon, cell.lat(), Instant.now(), text, cell.code()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private String proposals() throws Exception {
    return get("/api/place-proposals", admin).body();
  }

  private String id(String name) throws Exception {
    Matcher found =
        Pattern.compile("\\{\"id\":\"([^\"]+)\"[^}]*\"name\":\"" + name + "\"")
            .matcher(proposals());
    assertThat(found.find()).as(proposals()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> decide(String id, String body) throws Exception {
    return post("/api/place-proposals/" + id, admin, body);
  }

  @Test
  void threeReportsNameAGateAndAPersonTakesItIn() throws Exception {
    List<String> texts = List.of("青柠花园南门有噪音", "业主投诉，青柠花园南门占道", "青柠花园南门3栋1202房张三家漏水", "白鹭大厦二楼油烟");
    for (int i = 0; i < 12; i++) {
      report(texts.get(i % 4), cell.lon());
    }
    PlaceWatch watch = bean(PlaceWatch.class);
    assertThat(watch.look(DISTRICT)).as(proposals()).isGreaterThanOrEqualTo(2);
    assertThat(watch.look(DISTRICT)).as("once").isZero();
    String listed = proposals();
    assertThat(listed)
        .contains("青柠花园南门", "\"reports\":9", "白鹭大厦", cell.community())
        .doesNotContain("张", "1202", "3栋", "业主");
    String gate = id("青柠花园南门");

    CoordinateStacks stacks = bean(CoordinateStacks.class);
    bean(StackWatch.class).look(DISTRICT);
    long flagged = flagged(stacks);
    assertThat(decide(gate, "{}").statusCode()).isEqualTo(400);
    assertThat(decide(gate, "{\"accept\":true,\"name\":\"张三家\"}").body())
        .contains("place-name-personal");
    assertThat(decide(gate, "{\"accept\":true,\"name\":\"青柠路12号\"}").body())
        .contains("place-name-personal");
    HttpResponse<String> taken = decide(gate, "{\"accept\":true}");
    assertThat(taken.body()).as(taken.body()).doesNotContain("青柠花园南门");
    assertThat(decide(gate, "{\"accept\":true}").statusCode()).as("twice is once").isEqualTo(200);
    assertThat(decide(gate, "{\"accept\":false}").body()).contains("place-proposal-decided");
    assertThat(flagged(stacks)).as("the stack at the gate").isLessThanOrEqualTo(flagged);
    String q = java.net.URLEncoder.encode("青柠花园南门", java.nio.charset.StandardCharsets.UTF_8);
    Thread.sleep(2_100); // other readers' memories of places are two seconds old at most
    assertThat(get("/api/gazetteer/search?q=" + q, worker).body())
        .contains("\"source\":\"CONFIRMED\"", cell.code());

    String tower = id("白鹭大厦");
    assertThat(decide(tower, "{\"accept\":false}").body()).doesNotContain("白鹭大厦");
    assertThat(decide(tower, "{\"accept\":false}").statusCode()).isEqualTo(200);
    report("白鹭大厦又有油烟", cell.lon());
    assertThat(watch.look(DISTRICT)).as("turned down for good").isZero();
    assertThat(decide(new UUID(0, 7).toString(), "{\"accept\":true}").statusCode()).isEqualTo(404);
    assertThat(post("/api/place-proposals/" + gate, worker, "{\"accept\":true}").statusCode())
        .isEqualTo(403);
  }

  private static long flagged(CoordinateStacks stacks) {
    return stacks.list(Actor.system(DISTRICT), null).stacks().stream()
        .filter(s -> s.state() == KnownStack.State.FLAGGED)
        .count();
  }
}
