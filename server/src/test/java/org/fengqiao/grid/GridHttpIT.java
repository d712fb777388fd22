package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.OddDistrict;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers, places and locate over HTTP, on the small odd district. */
class GridHttpIT extends ServerIT {
  private static final String LOCATE = "/api/grids/locate?lon=%s&lat=%s&datum=%s&accuracyM=20";

  private String token;
  private long version;

  @Override
  protected void started() throws Exception {
    super.started();
    version = OddDistrict.load(bean(Grids.class)).version();
    token = new TestAccounts(context, OddDistrict.CODE).token(Role.GRID_WORKER, "999901001001");
  }

  @Test
  void locates() throws Exception {
    String body = get(LOCATE.formatted("113.001", "23.001", "WGS84"), token).body();
    assertThat(body)
        .contains("\"grid\":\"999901001001001\"")
        .contains("\"community\":\"999901001001\"")
        .contains("\"street\":\"999901001\"")
        .contains("\"district\":\"999901\"")
        .contains("\"name\":\"环形网格\"")
        .contains("\"confirm\":false")
        .contains("\"candidates\":[{\"grid\":\"999901001001001\"");
    assertThat(get(LOCATE.formatted("113.001", "23.001", "UNKNOWN"), token).body())
        .contains("\"confirm\":true");
    assertThat(get(LOCATE.formatted("114.5", "24.5", "WGS84"), token).body())
        .contains("\"grid\":null")
        .contains("\"candidates\":[]");
  }

  @ParameterizedTest
  @CsvSource({
    "23.1, 113.3, WGS84, 422, coordinates-swapped",
    "0, 0, WGS84, 422, coordinates-null-island",
    "2.35, 48.85, WGS84, 422, coordinates-outside-china",
    "NaN, 23.1, WGS84, 422, coordinates-outside-china",
    "1e999, 23.1, WGS84, 422, coordinates-outside-china",
  })
  void refusesWhatCannotBeMeant(String lon, String lat, String datum, int status, String code)
      throws Exception {
    HttpResponse<String> answer = get(LOCATE.formatted(lon, lat, datum), token);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/grids/locate?lon=abc&lat=23&datum=WGS84",
    "/api/grids/locate?lon=113&lat=23&datum=MOON",
    "/api/grids/locate?lat=23",
    "/api/grids?level=galaxy",
    "/api/grids?version=x"
  })
  void refusesMalformedQuestions(String path) throws Exception {
    HttpResponse<String> answer = get(path, token);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":");
  }

  @Test
  void servesEveryLevel() throws Exception {
    assertThat(count(get("/api/grids", token).body())).isEqualTo(12);
    assertThat(count(get("/api/grids?level=community", token).body())).isEqualTo(6);
    assertThat(count(get("/api/grids?level=street", token).body())).isEqualTo(3);
    assertThat(count(get("/api/grids?level=district", token).body())).isEqualTo(1);
    assertThat(get("/api/grids", token).body())
        .startsWith("{\"type\":\"FeatureCollection\",\"version\":" + version + ",\"demo\":false,")
        .contains(
            "{\"type\":\"Feature\",\"id\":0,\"properties\":{\"code\":\"999901001001001\","
                + "\"name\":\"环形网格\",\"community\":\"999901001001\",\"street\":\"999901001\","
                + "\"households\":500},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[113.0");
  }

  @Test
  void cachesByVersion() throws Exception {
    HttpResponse<String> today = get("/api/grids?level=street", token);
    String etag = today.headers().firstValue("ETag").orElseThrow();
    assertThat(today.headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(
            send("GET", "/api/grids?level=street", token, null, "If-None-Match", etag).statusCode())
        .isEqualTo(304);
    HttpResponse<String> fixed = get("/api/grids?level=street&version=" + version, token);
    assertThat(fixed.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(fixed.body()).isEqualTo(today.body());
    assertThat(get("/api/grids?version=999999", token).statusCode()).isEqualTo(404);
  }

  @Test
  void sendsZippedBytesToWhoTakesThem() throws Exception {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(uri("/api/grids"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(text).isEqualTo(get("/api/grids", token).body());
  }

  @Test
  void listsPlaces() throws Exception {
    String streets = get("/api/places", token).body();
    assertThat(streets)
        .contains(
            "{\"code\":\"999901001\",\"name\":\"999901001\",\"tier\":\"STREET\",\"parent\":\"999901\"");
    assertThat(get("/api/places?parent=999901", token).body()).isEqualTo(streets);
    assertThat(get("/api/places?parent=123", token).body()).isEqualTo("{\"places\":[]}");
    assertThat(get("/api/places", null).statusCode()).isEqualTo(401);
  }

  private static int count(String geoJson) {
    return geoJson.split("\"type\":\"Feature\"", -1).length - 1;
  }
}
