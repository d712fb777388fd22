package org.fengqiao.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of files from a page, by HTTP. */
class ImportJobsIT extends ServerIT {
  private static final String TOWN = "999903";
  private static final String OTHER = "999902";
  private static final int PIECE = 1 << 20;
  private static final String NOTHING = "{}";
  private static final String CGCS2000 = "{\"datum\":\"CGCS2000\",\"note\":\"年度调整\"}";

  @TempDir static Path data;
  private String admin;

  @Override
  protected Map<String, Object> configuration() {
    return Map.of(
        "fengqiao.data",
        data.toString(),
        "fengqiao.imports.piece-bytes",
        PIECE,
        "fengqiao.imports.open-jobs",
        4);
  }

  @Override
  protected void started() throws Exception {
    super.started();
    admin = new TestAccounts(context, TOWN).token(Role.SYS_ADMIN, TOWN);
  }

  @Test
  void aFileOfMoreThanTwelveMegabytesComesInPiecesInAnyOrderAndIsStaged() throws Exception {
    Brought file = grids(Squares.file(TOWN, 30, 460_000));
    assertThat(file.bytes().length).isGreaterThan(13_000_000);
    HttpResponse<String> begun = start(file, CGCS2000);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    assertThat(start(file, CGCS2000).statusCode()).isEqualTo(201);
    Path folder = data.resolve("imports").resolve(file.id().toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");

    assertThat(put(file, 3, "0".repeat(64)).body()).contains("import-piece-damaged");
    assertThat(send(file, 99, new byte[PIECE]).body()).contains("import-piece-unknown");
    assertThat(send(file, 2, new byte[7]).body()).contains("import-piece-unknown");
    for (int piece = file.pieces() - 1; piece > 0; piece--) {
      assertThat(put(file, piece).statusCode()).isEqualTo(200);
    }
    assertThat(put(file, 5).statusCode()).as("twice").isEqualTo(200);
    assertThat(get(file).body()).contains("\"state\":\"UPLOADING\"", "\"missing\":[0]");
    assertThat(accept(file, 1).body()).contains("import-state");
    assertThat(put(file, 0).statusCode()).isEqualTo(200);
    assertThat(put(file, 0).statusCode()).as("its answer was lost").isEqualTo(200);

    String checked = reached(file, "CHECKED");
    assertThat(checked).contains("\"features\":30", "\"publishable\":true");
    assertThat(get("/api/imports/" + file.id() + "/report", admin).body())
        .contains(
            "\"publishable\":true", "\"format\":\"geojson\"", "\"groups\":", "\"findings\":[");
    assertThat(accept(file, 2).body()).contains("import-check-moved");
    assertThat(accept(file, 1).statusCode()).isEqualTo(200);
    assertThat(accept(file, 1).statusCode()).as("its answer was lost").isEqualTo(200);
    String done = reached(file, "DONE");
    long version = Long.parseLong(found("\"version\":(\\d+)", done));
    assertThat(get("/api/grids/versions/" + version, admin).body())
        .contains("\"state\":\"CHECKED\"", "\"grids\":30", "年度调整", "\"mine\":true");
    assertThat(number("SELECT length(bytes) FROM grid_file WHERE version_id = " + version))
        .isEqualTo(file.bytes().length);
    assertThat(folder).doesNotExist();
    assertThat(cancel(file).body()).contains("import-state");
  }

  @Test
  void anUploadGoesOnAfterTheServerWasStopped() throws Exception {
    Brought file = grids(Squares.file(TOWN, 6, 460_000));
    start(file, CGCS2000);
    put(file, 0);
    put(file, 2);
    restart();
    assertThat(get(file).body()).contains("\"missing\":[1]");
    put(file, 1);
    reached(file, "CHECKED");
    context.close();
    // As if it had been killed in the middle of it.
    run("UPDATE import_job SET state = 'CHECKING', tries = 1 WHERE id = '" + file.id() + "'");
    open();
    reached(file, "CHECKED");
    assertThat(get(file).body()).contains("\"checks\":2");
    assertThat(cancel(file).body()).contains("\"state\":\"CANCELLED\"");
  }

  @Test
  void whatWasGivenUpIsGone() throws Exception {
    Brought half = grids(Squares.file(TOWN, 6, 460_000));
    start(half, CGCS2000);
    put(half, 1);
    assertThat(cancel(half).body()).contains("\"state\":\"CANCELLED\"");
    assertThat(cancel(half).statusCode()).isEqualTo(200);
    assertThat(put(half, 0).body()).contains("import-state");
    assertThat(data.resolve("imports").resolve(half.id().toString())).doesNotExist();

    Brought looked = grids(Squares.file(TOWN, 2, 0));
    start(looked, CGCS2000);
    put(looked, 0);
    reached(looked, "CHECKED");
    cancel(looked);
    assertThat(accept(looked, 1).body()).contains("import-state");
    assertThat(number("SELECT count(*) FROM grid_version WHERE source = '" + looked.name() + "'"))
        .isZero();
  }

  @Test
  void whatIsWrongIsToldAndNotWritten() throws Exception {
    Brought faulty = grids(Squares.overlapping(TOWN));
    start(faulty, CGCS2000);
    put(faulty, 0);
    assertThat(reached(faulty, "REFUSED")).contains("\"publishable\":false");
    String report = get("/api/imports/" + faulty.id() + "/report", admin).body();
    assertThat(report).contains("\"severity\":\"error\"", "\"text\":");
    assertThat(accept(faulty, 1).body()).contains("import-state");
    cancel(faulty);

    Brought hostile =
        new Brought(UUID.randomUUID(), "GRIDS", "grids.zip", hostile("../../x.geojson"), PIECE);
    start(hostile, CGCS2000);
    put(hostile, 0);
    reached(hostile, "REFUSED");
    assertThat(get("/api/imports/" + hostile.id() + "/report", admin).body())
        .contains("UNSAFE_PATH");
    cancel(hostile);
  }

  @Test
  void aDatumThatNobodySaidIsSaidAfterwardsWithoutTheFileComingAgain() throws Exception {
    Brought file = grids(Squares.file(TOWN, 3, 0));
    start(file, NOTHING);
    put(file, 0);
    reached(file, "REFUSED");
    assertThat(
            post("/api/imports/" + file.id() + "/check", admin, said("{\"datum\":\"X\"}")).body())
        .contains("/options/datum");
    post("/api/imports/" + file.id() + "/check", admin, said(CGCS2000));
    assertThat(reached(file, "CHECKED")).contains("\"checks\":2", "年度调整");
    cancel(file);
  }

  @Test
  void tablesAreWrittenWhenAPersonAccepts() throws Exception {
    Brought codes =
        Brought.text(
            "CODES", "codes.csv", "区划代码,名称\n999903,测试区\n999903001,东街道\n999903001001,甲社区\n", PIECE);
    start(codes, NOTHING);
    put(codes, 0);
    reached(codes, "CHECKED");
    assertThat(number("SELECT count(*) FROM place WHERE code = '999903001001'")).isZero();
    accept(codes, 1);
    reached(codes, "DONE");
    assertThat(number("SELECT count(*) FROM place WHERE code = '999903001001'")).isOne();
    assertThat(get("/api/imports/" + codes.id() + "/report", admin).body())
        .contains("\"stored\":true", "\"added\":");

    Brought places = Brought.text("GAZETTEER", "names.csv", "名称,类型\n金碧花园,小区\n", PIECE);
    start(places, NOTHING);
    put(places, 0);
    reached(places, "CHECKED");
    accept(places, 1);
    reached(places, "DONE");
    assertThat(number("SELECT count(*) FROM gazetteer_entry WHERE name = '金碧花园'")).isOne();

    Brought none = Brought.text("HOUSEHOLDS", "households.csv", "nothing of the kind", PIECE);
    start(none, NOTHING);
    put(none, 0);
    reached(none, "REFUSED");
    cancel(none);
  }

  @Test
  void whatCannotBeAnImportIsRefusedAtTheStart() throws Exception {
    String large =
        """
        {"id":"%s","kind":"GRIDS","files":[{"name":"a.zip","size":2147483648,"digest":"%s"}]}\
        """
            .formatted(UUID.randomUUID(), "0".repeat(64));
    HttpResponse<String> refused = post("/api/imports", admin, large);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("import-too-large", "512");
    assertThat(start(Brought.text("GAZETTEER", "a.zip", "x", PIECE), NOTHING).body())
        .contains("import-wrong-kind", "csv");
    assertThat(start(Brought.text("X", "a.zip", "x", PIECE), NOTHING).body())
        .contains("import-member");
    assertThat(start(grids(""), NOTHING).body()).contains("import-files", "empty");
    Brought first = grids("x");
    start(first, NOTHING);
    Brought other = new Brought(first.id(), "GRIDS", "b.geojson", new byte[3], PIECE);
    assertThat(start(other, NOTHING).body()).contains("import-key-reused");
    cancel(first);
  }

  @Test
  void anotherDistrictSeesNothingAndMayNothing() throws Exception {
    Brought file = grids(Squares.file(TOWN, 2, 0));
    start(file, CGCS2000);
    String stranger = new TestAccounts(context, OTHER).token(Role.SYS_ADMIN, OTHER);
    String path = "/api/imports/" + file.id();
    assertThat(get("/api/imports", stranger).body()).doesNotContain(file.id().toString());
    assertThat(get(path, stranger).statusCode()).isEqualTo(404);
    assertThat(get(path + "/report", stranger).statusCode()).isEqualTo(404);
    assertThat(put(file, 0, file.sum(0), stranger).statusCode()).isEqualTo(404);
    assertThat(post(path + "/cancel", stranger, "{}").statusCode()).isEqualTo(404);
    assertThat(post(path + "/accept", stranger, "{\"check\":1}").statusCode()).isEqualTo(404);
    assertThat(get("/api/imports", admin).body()).contains(file.id().toString());
    cancel(file);
  }

  @Test
  void anAccountHasFewOpenImports() throws Exception {
    String busy = new TestAccounts(context, "999904").token(Role.SYS_ADMIN, "999904");
    for (int k = 0; k < 4; k++) {
      assertThat(post("/api/imports", busy, grids("x").announced("null")).statusCode())
          .isEqualTo(201);
    }
    assertThat(post("/api/imports", busy, grids("x").announced("null")).body())
        .contains("import-too-many");
  }

  private static Brought grids(String text) {
    return Brought.text("GRIDS", UUID.randomUUID() + ".geojson", text, PIECE);
  }

  private static byte[] hostile(String name) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(Squares.file(TOWN, 2, 0).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static String said(String options) {
    return "{\"options\":" + options + "}";
  }

  private HttpResponse<String> start(Brought file, String options) throws Exception {
    return post("/api/imports", admin, file.announced(options));
  }

  private HttpResponse<String> get(Brought file) throws Exception {
    return get("/api/imports/" + file.id(), admin);
  }

  private HttpResponse<String> accept(Brought file, int check) throws Exception {
    return post("/api/imports/" + file.id() + "/accept", admin, "{\"check\":" + check + "}");
  }

  private HttpResponse<String> cancel(Brought file) throws Exception {
    return post("/api/imports/" + file.id() + "/cancel", admin, "{}");
  }

  private HttpResponse<String> put(Brought file, int piece) throws Exception {
    return put(file, piece, file.sum(piece));
  }

  private HttpResponse<String> put(Brought file, int piece, String sum) throws Exception {
    return put(file, piece, sum, admin);
  }

  private HttpResponse<String> put(Brought file, int piece, String sum, String token)
      throws Exception {
    return send(file, piece, file.piece(piece), sum, token);
  }

  private HttpResponse<String> send(Brought file, int piece, byte[] bytes) throws Exception {
    return send(file, piece, bytes, "0".repeat(64), admin);
  }

  private HttpResponse<String> send(Brought file, int piece, byte[] bytes, String sum, String token)
      throws Exception {
    String path = "/api/imports/%s/files/0/pieces/%d?sha256=%s".formatted(file.id(), piece, sum);
    return http.send(
        HttpRequest.newBuilder(uri(path))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .header("Content-Type", "application/octet-stream")
            .header("Authorization", "Bearer " + token)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String reached(Brought file, String state) throws Exception {
    String body = "";
    for (int k = 0; k < 600; k++) {
      body = get(file).body();
      if (body.contains("\"state\":\"" + state + '"')) {
        return body;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not " + state + ": " + body);
  }

  private void restart() {
    context.close();
    open();
  }

  private void open() {
    Map<String, Object> all = new java.util.HashMap<>(configuration());
    all.put("datasources.default.url", database.appUrl());
    all.put("datasources.default.maximum-pool-size", 8);
    all.put("micronaut.server.port", -1);
    context = ApplicationContext.builder(all).environments("test").start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private long number(String query) throws SQLException {
    try (Connection db = database.admin();
        Statement sql = db.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String statement) throws SQLException {
    try (Connection db = database.admin();
        Statement sql = db.createStatement()) {
      sql.execute(statement);
    }
  }
}
