package org.fengqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Photos over HTTP on a real database. */
class PhotosIT extends ServerIT {
  private GridCell cell;
  private String worker;
  private String dispatcher;
  private String stranger;

  @BeforeAll
  void people() {
    Grids grids = DemoPlaces.load(context);
    var cells = grids.current(DemoPlaces.DISTRICT).cells();
    cell = cells.getFirst();
    TestAccounts accounts = new TestAccounts(context, DemoPlaces.DISTRICT);
    worker = accounts.token(Role.GRID_WORKER, cell.community());
    dispatcher = accounts.token(Role.STREET_DISPATCHER, cell.street());
    stranger = accounts.token(Role.STREET_DISPATCHER, cells.getLast().street());
  }

  @Test
  void aPhotoMayComeBeforeItsReportAndIsShownWithTheItem() throws Exception {
    UUID report = UUID.randomUUID();
    byte[] sent = withExif(jpeg());
    HttpResponse<String> taken = upload(report, sha256(sent), sent);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(taken.body()).contains("\"sha256\":\"" + sha256(sent) + "\"");
    assertThat(upload(report, sha256(sent), sent).body()).isEqualTo(taken.body());
    String id = taken.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    assertThat(read(id, dispatcher).statusCode()).isEqualTo(404);
    assertThat(read(id, worker).statusCode()).isEqualTo(200);
    for (String accept : new String[] {"image/jpeg", "image/*", "image/webp, */*;q=0.5"}) {
      assertThat(send("GET", "/api/photos/" + id, worker, null, "Accept", accept).statusCode())
          .as(accept)
          .isEqualTo(200);
    }
    String number = report(report);
    assertThat(get("/api/items/" + number, dispatcher).body()).contains(id).contains(sha256(sent));
    HttpResponse<byte[]> shown = read(id, dispatcher);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type").orElse("")).isEqualTo("image/jpeg");
    assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth()).isEqualTo(40);
    assertThat(read(id, stranger).statusCode()).isEqualTo(404);
    assertThat(read(UUID.randomUUID().toString(), worker).statusCode()).isEqualTo(404);
    assertThat(count("photo WHERE position('\\x45786966'::bytea in sealed) > 0")).isZero();
    assertThat(count("audit_entry WHERE action = 'photo.read'")).isPositive();
  }

  @Test
  void whatIsNoPhotoIsRefusedAndNotStored() throws Exception {
    long before = count("photo");
    byte[] text = "<script>".getBytes(StandardCharsets.UTF_8);
    UUID report = UUID.randomUUID();
    assertThat(upload(report, sha256(text), text).body()).contains("photo-not-an-image");
    byte[] photo = jpeg();
    assertThat(upload(report, sha256(text), photo).body()).contains("photo-hash-mismatch");
    assertThat(upload(report, "xyz", photo).body()).contains("photo-hash-missing");
    byte[] cut = Arrays.copyOf(photo, photo.length / 2);
    assertThat(upload(report, sha256(cut), cut).body()).contains("photo-damaged");
    byte[] big = new byte[9 * 1024 * 1024];
    assertThat(upload(report, sha256(big), big).statusCode()).isEqualTo(413);
    assertThat(count("photo")).isEqualTo(before);
  }

  @Test
  void aReportHasAtMostNinePhotos() throws Exception {
    UUID report = UUID.randomUUID();
    for (int i = 0; i < 9; i++) {
      byte[] photo = withComment(jpeg(), i);
      assertThat(upload(report, sha256(photo), photo).statusCode()).isEqualTo(201);
    }
    byte[] tenth = withComment(jpeg(), 9);
    assertThat(upload(report, sha256(tenth), tenth).body()).contains("photo-too-many");
  }

  @Test
  void aPhotoWhoseReportNeverCameIsRemovedAfterThirtyDays() throws Exception {
    UUID claimed = UUID.randomUUID();
    UUID lost = UUID.randomUUID();
    byte[] photo = jpeg();
    assertThat(upload(claimed, sha256(photo), photo).statusCode()).isEqualTo(201);
    assertThat(upload(lost, sha256(photo), photo).statusCode()).isEqualTo(201);
    String _ = report(claimed);
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(
          "UPDATE photo SET received_at = received_at - interval '31 days' WHERE report_id IN ('"
              + claimed
              + "', '"
              + lost
              + "')");
    }
    assertThat(bean(PhotoIntake.class).removeUnclaimed()).isEqualTo(1);
    assertThat(count("photo WHERE report_id = '" + claimed + "'")).isEqualTo(1);
    assertThat(count("photo WHERE report_id = '" + lost + "'")).isZero();
  }

  private HttpResponse<String> upload(UUID report, String hash, byte[] bytes) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri("/api/photos?report=" + report + "&sha256=" + hash))
            .header("Authorization", "Bearer " + worker)
            .header("Content-Type", "image/jpeg")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> read(String id, String who) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri("/api/photos/" + id))
            .header("Authorization", "Bearer " + who)
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private String report(UUID id) throws Exception {
    String body =
        "{\"id\":\"%s\",\"kind\":\"LABOR\",\"lon\":%s,\"lat\":%s,\"datum\":\"WGS84\",\"accuracyM\":1,"
            + "\"occurredAt\":\"2026-01-05T09:30:00+08:00\",\"text\":\"拖欠工资\","
            + "\"peopleInvolved\":4}";
    String answer = post("/api/reports", worker, body.formatted(id, cell.lon(), cell.lat())).body();
    return answer.replaceAll(".*\"number\":\"([^\"]+)\".*", "$1");
  }

  private static byte[] jpeg() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg) {
    byte[] exif = "Exif\0\0GPS 23.09,113.26".getBytes(StandardCharsets.ISO_8859_1);
    return inserted(jpeg, 0xE1, exif);
  }

  private static byte[] withComment(byte[] jpeg, int i) {
    return inserted(jpeg, 0xFE, new byte[] {(byte) i});
  }

  private static byte[] inserted(byte[] jpeg, int marker, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(marker);
    out.write(0);
    out.write(data.length + 2);
    out.writeBytes(data);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private long count(String from) throws Exception {
    try (Connection admin = database.admin();
        ResultSet rows = admin.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
