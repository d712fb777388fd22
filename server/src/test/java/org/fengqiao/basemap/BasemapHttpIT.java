package org.fengqiao.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Base maps from a file and from a WMTS on this machine. */
class BasemapHttpIT extends ServerIT {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 7};
  private static final int DRIPPING = -1;
  private static final String TILE = "/basemap/12/3337/1777";

  private final Path data = folder();
  private String token;
  private HttpServer wmts;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger answers = new AtomicInteger(200);

  private static Path folder() {
    try {
      return Files.createTempDirectory("basemap");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  protected Map<String, Object> configuration() {
    return Map.of(
        "fengqiao.data", data.toString(),
        "fengqiao.basemap.timeout-ms", 1000,
        "fengqiao.basemap.look-ms", 0);
  }

  @Override
  protected void started() throws Exception {
    super.started();
    token = accounts().token(Role.GRID_WORKER, DISTRICT + "001001");
    wmts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    wmts.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          int status = answers.get();
          if (status == DRIPPING) {
            drip(exchange);
            return;
          }
          byte[] body = status == 201 ? "<html>key".getBytes(StandardCharsets.UTF_8) : PNG;
          exchange
              .getResponseHeaders()
              .add("Content-Type", status == 201 ? "text/html" : "image/png");
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
          exchange.sendResponseHeaders(
              status == 201 ? 200 : status, status == 204 ? -1 : body.length);
          if (status != 204) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    wmts.start();
  }

  /** A byte now and then, until the other side has had enough. */
  private static void drip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "image/png");
    exchange.sendResponseHeaders(200, 1000);
    try (exchange) {
      for (int i = 0; i < 100; i++) {
        exchange.getResponseBody().write(PNG[0]);
        exchange.getResponseBody().flush();
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  @AfterAll
  void stop() {
    wmts.stop(0);
  }

  @BeforeEach
  void nothing() throws Exception {
    Files.createDirectories(data.resolve("basemap"));
    Files.deleteIfExists(data.resolve("basemap/basemap.properties"));
    answers.set(200);
    asked.clear();
  }

  private void settings(String... lines) throws Exception {
    Path file = data.resolve("basemap/basemap.properties");
    Files.write(file, List.of(lines));
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(Instant.now()));
  }

  private void file() throws Exception {
    Path file = data.resolve("basemap/own.mbtiles");
    Files.deleteIfExists(file);
    try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement does = made.createStatement()) {
      does.execute("CREATE TABLE metadata (name text, value text)");
      does.execute(
          "INSERT INTO metadata VALUES ('format', 'png'), ('bounds', '113,22.9,113.5,23.2'),"
              + " ('minzoom', '10'), ('maxzoom', '14'), ('attribution', '测绘院')");
      does.execute(
          "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer,"
              + " tile_data blob)");
      try (PreparedStatement row =
          made.prepareStatement("INSERT INTO tiles VALUES (12, 3337, 2318, ?)")) {
        row.setBytes(1, PNG);
        row.executeUpdate();
      }
    }
  }

  @Test
  void withoutOneEverythingSaysSo() throws Exception {
    assertThat(get("/basemap", token).body()).contains("\"state\":\"NONE\"");
    HttpResponse<String> tile = get(TILE, token);
    assertThat(tile.statusCode()).isEqualTo(404);
    assertThat(tile.body()).contains("\"code\":\"no-base-map\"");
    assertThat(get("/basemap", null).statusCode()).isEqualTo(401);
    assertThat(get(TILE, null).statusCode()).isEqualTo(401);
  }

  @Test
  void servesTheTilesOfAFile() throws Exception {
    file();
    settings("file=own.mbtiles", "datum=CGCS2000", "approval=粤S(2026)001号");
    assertThat(get("/basemap", token).body())
        .contains("\"state\":\"READY\"", "\"kind\":\"raster\"", "\"bounds\":[113", "测绘院")
        .contains("\"minZoom\":10", "\"maxZoom\":14", "\"datum\":\"CGCS2000\"", "粤S(2026)001号");
    HttpResponse<String> tile = get(TILE, token);
    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(tile.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(tile.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("img-src 'self'");
    assertThat(tile.headers().firstValue("Cache-Control")).contains("private, max-age=86400");
    String etag = tile.headers().firstValue("ETag").orElseThrow();
    assertThat(send("GET", TILE, token, null, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(get("/basemap/12/3337/1778", token).statusCode()).isEqualTo(204);
    assertThat(get("/basemap/12/0/0", token).statusCode()).isEqualTo(204);
    for (String bad : List.of("/basemap/23/0/0", "/basemap/-1/0/0", "/basemap/2/4/0")) {
      assertThat(get(bad, token).body()).contains("\"code\":\"tile-out-of-range\"");
    }
    assertThat(get("/basemap/12/%2e%2e/1777", token).statusCode()).isEqualTo(400);
    assertThat(get("/basemap/12/a/1777", token).statusCode()).isEqualTo(400);
  }

  @Test
  void aShiftedOrUndeclaredOneIsNotShown() throws Exception {
    file();
    settings("file=own.mbtiles", "datum=GCJ02");
    assertThat(get("/basemap", token).body()).contains("\"state\":\"SHIFTED\"");
    assertThat(get(TILE, token).statusCode()).isEqualTo(404);
    settings("file=own.mbtiles", "datum=");
    assertThat(get("/basemap", token).body()).contains("\"state\":\"UNDECLARED\"");
    settings("file=../../etc/passwd", "datum=WGS84", "#");
    assertThat(get("/basemap", token).body()).contains("\"state\":\"UNUSABLE\"");
    settings("file=missing.mbtiles", "datum=WGS84", "##");
    assertThat(get("/basemap", token).body()).contains("\"state\":\"UNUSABLE\"");
  }

  private void proxy() throws Exception {
    Files.createDirectories(data.resolve("keys"));
    Files.writeString(data.resolve("keys/basemap.key"), "geheim\n");
    settings(
        "wmts=http://127.0.0.1:" + wmts.getAddress().getPort() + "/t?z={z}&x={x}&y={y}&tk={key}",
        "datum=CGCS2000",
        "attribution=天地图",
        "#" + System.nanoTime());
  }

  @Test
  void asksTheOneHostAndKeepsTheKey() throws Exception {
    proxy();
    HttpResponse<String> about = get("/basemap", token);
    assertThat(about.body()).contains("READY", "天地图").doesNotContain("geheim", "127.0.0.1");
    HttpResponse<String> tile = get(TILE, token);
    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.body()).doesNotContain("geheim");
    assertThat(tile.headers().map().toString()).doesNotContain("geheim");
    assertThat(asked).containsExactly("/t?z=12&x=3337&y=1777&tk=geheim");
    assertThat(get(TILE, token).statusCode()).isEqualTo(200);
    assertThat(asked).hasSize(1); // kept
    assertThat(get("/basemap/12/10/10", token).statusCode()).isEqualTo(204);
    assertThat(asked).hasSize(1); // far from China
  }

  @Test
  void failuresAreNoTileAndNobodyIsLedElsewhere() throws Exception {
    proxy();
    for (int status : List.of(302, 500, 201, 403, 429)) {
      answers.set(status);
      HttpResponse<String> tile = get("/basemap/12/3337/" + (1770 + asked.size()), token);
      assertThat(tile.statusCode()).as("%d", status).isEqualTo(204);
      assertThat(tile.headers().firstValue("Cache-Control")).contains("no-store");
    }
    assertThat(asked).hasSize(5).allMatch(path -> path.startsWith("/t?"));
    answers.set(200);
    assertThat(get(TILE, token).statusCode()).isEqualTo(204); // left alone after three failures
    assertThat(asked).hasSize(5);
  }

  @Test
  void whatItHasNotGotIsNoFailure() throws Exception {
    proxy();
    for (int status : List.of(400, 404, 204, 400)) {
      answers.set(status);
      HttpResponse<String> tile = get("/basemap/12/3337/" + (1770 + asked.size()), token);
      assertThat(tile.statusCode()).as("%d", status).isEqualTo(204);
      assertThat(tile.headers().firstValue("Cache-Control")).contains("private, max-age=600");
    }
    answers.set(200);
    assertThat(get(TILE, token).statusCode()).as("not left alone").isEqualTo(200);
  }

  @Test
  void aHostThatDripsIsNotWaitedFor() throws Exception {
    proxy();
    answers.set(DRIPPING);
    Instant before = Instant.now();
    HttpResponse<String> tile = get(TILE, token);
    assertThat(tile.statusCode()).isEqualTo(204);
    assertThat(tile.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
  }
}
