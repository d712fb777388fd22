package org.fengqiao.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.fengqiao.gis.tile.TileAddress;
import org.fengqiao.grid.Grids;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.OddDistrict;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiles over HTTP, on the small odd district. */
class TileHttpIT extends ServerIT {
  private static final String PLACE = place(14, 5, 5);

  private String token;
  private String leader;
  private long version;

  @Override
  protected void started() throws Exception {
    super.started();
    version = OddDistrict.load(bean(Grids.class)).version();
    TestAccounts accounts = new TestAccounts(context, OddDistrict.CODE);
    token = accounts.token(Role.GRID_WORKER, "999901001001");
    leader = accounts.token(Role.LEADER, OddDistrict.CODE);
  }

  private static String place(int z, double x, double y) {
    TileAddress at = TileAddress.of(OddDistrict.lon(x), OddDistrict.lat(y), z);
    return "/%d/%d/%d.mvt".formatted(at.z(), at.x(), at.y());
  }

  @Test
  void servesEveryLayer() throws Exception {
    HttpResponse<String> grids = get("/tiles/grids/" + version + PLACE, token);
    assertThat(grids.statusCode()).isEqualTo(200);
    assertThat(grids.headers().firstValue("Content-Type"))
        .contains("application/vnd.mapbox-vector-tile");
    assertThat(grids.body()).contains("grids", "code", "community", OddDistrict.RING, "环形网格");
    String communities = get("/tiles/communities/" + version + PLACE, token).body();
    assertThat(communities).contains("communities", "999901001001").doesNotContain("环形网格");
    assertThat(get("/tiles/streets/" + version + PLACE, token).body())
        .contains("streets", "999901001");
    assertThat(get("/tiles/grids/" + version + PLACE, null).statusCode()).isEqualTo(401);
  }

  @Test
  void aTileOfAVersionNeverChanges() throws Exception {
    String path = "/tiles/grids/" + version + PLACE;
    HttpResponse<String> first = get(path, token);
    assertThat(first.headers().firstValue("Cache-Control"))
        .contains("private, max-age=31536000, immutable");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = send("GET", path, token, null, "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(path, token).body()).isEqualTo(first.body());
    assertThat(unzipped(path)).isEqualTo(first.body());
  }

  private String unzipped(String path) throws Exception {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  @Test
  void whereNothingIsNothingComes() throws Exception {
    HttpResponse<String> empty = get("/tiles/grids/" + version + "/14/1/1.mvt", token);
    assertThat(empty.statusCode()).isEqualTo(204);
    assertThat(empty.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    HttpResponse<String> bodies = get("/tiles/bodies" + PLACE, leader);
    assertThat(bodies.statusCode()).isEqualTo(204);
    assertThat(bodies.headers().firstValue("Cache-Control")).contains("private, no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "/tiles/roads/V/14/1/1.mvt, 404, unknown-tile-layer",
    "/tiles/grids/999999/14/1/1.mvt, 404, unknown-grid-version",
    "/tiles/grids/V/19/1/1.mvt, 400, tile-out-of-range",
    "/tiles/grids/V/-1/0/0.mvt, 400, tile-out-of-range",
    "/tiles/grids/V/3/8/0.mvt, 400, tile-out-of-range",
    "/tiles/grids/V/3/0/-1.mvt, 400, tile-out-of-range",
  })
  void refusesWhatThereIsNot(String path, int status, String code) throws Exception {
    HttpResponse<String> answer = get(path.replace("V", Long.toString(version)), token);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void theListHasBoxesAndNoOutlines() throws Exception {
    HttpResponse<String> list = get("/tiles/grids/" + version + "/list.json", token);
    assertThat(list.body())
        .contains("{\"type\":\"Feature\",\"id\":0,\"bbox\":[113.")
        .contains("\"code\":\"999901001001001\",\"name\":\"环形网格\"")
        .contains("\"households\":500},\"geometry\":null}");
    assertThat(list.body().split("\"type\":\"Feature\"", -1)).hasSize(13);
    assertThat(list.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(get("/tiles/grids/999999/list.json", token).statusCode()).isEqualTo(404);
  }

  @Test
  void ofAnotherDistrictThereIsNoVersion() throws Exception {
    String stranger = new TestAccounts(context, "999902").token(Role.LEADER, "999902");
    assertThat(get("/tiles/grids/" + version + PLACE, stranger).statusCode()).isEqualTo(404);
  }

  @Test
  void publishingRefusesNobodyAndOldVersionsGoOn() throws Exception {
    long before = bean(Grids.class).current(OddDistrict.CODE).version();
    AtomicBoolean over = new AtomicBoolean();
    ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String place = place(12 + i, 5, 5);
      readers.add(
          Thread.ofVirtual()
              .start(() -> {
                while (!over.get()) {
                  answers.add(status("/tiles/grids/" + before + place));
                }
              }));
    }
    long after = OddDistrict.load(bean(Grids.class)).version();
    for (int i = 0; i < 5; i++) {
      bean(Tiles.class).prepare();
      assertThat(get("/tiles/grids/" + after + PLACE, token).statusCode()).isEqualTo(200);
    }
    over.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(answers).isNotEmpty().containsOnly(200);
    assertThat(get("/tiles/communities/" + before + PLACE, token).statusCode()).isEqualTo(200);
    assertThat(bean(Tiles.class).bytes()).isPositive();
  }

  private int status(String path) {
    try {
      return get(path, token).statusCode();
    } catch (Exception e) {
      return -1;
    }
  }
}
