package org.fengqiao.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A task worked on where it is: steps, records with photo and check-in, lists. In order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SiteWorkIT extends ServerIT {
  private static final int MATTERS = 14;

  private GridCell cell;
  private String worker;
  private String dispatcher;
  private String task;
  private final UUID record = UUID.randomUUID();
  private String photo = "";

  @BeforeAll
  void aTask() throws Exception {
    List<GridCell> cells = DemoPlaces.load(context).current(DISTRICT).cells();
    cell = cells.getFirst();
    worker = accounts().token(Role.GRID_WORKER, cell.code());
    dispatcher = accounts().token(Role.STREET_DISPATCHER, cell.street());
    for (int i = 0; i < MATTERS; i++) {
      String body =
          "{\"id\":\"%s\",\"kind\":\"TENANCY\",\"lon\":%s,\"lat\":%s,\"datum\":\"CGCS2000\",\"accuracyM\":5,"
              + "\"occurredAt\":\"%s\",\"text\":\"第 %d 户押金不退\",\"peopleInvolved\":2,"
              + "\"confirmedGrid\":\"%s\"}";
      String sent =
          body.formatted(UUID.randomUUID(), cell.lon(), cell.lat(), Instant.now(), i, cell.code());
      assertThat(post("/api/reports", worker, sent).statusCode()).isLessThan(300);
    }
    var _ = bean(EarlyWarningRun.class).run(DISTRICT);
    String list = get("/api/prevention-tasks?kind=TENANCY", dispatcher).body();
    task = "/api/prevention-tasks/" + found("\"id\":\"([^\"]+)\"", list);
  }

  @Test
  @Order(1)
  void theNewestPlaybookOfTheKindIsProposedAndAnotherMayBeChosen() throws Exception {
    String seen = get(task, dispatcher).body();
    assertThat(seen).contains("\"playbookCode\":\"CONTRACT_CLINIC\"", "\"books\":[");
    assertThat(accept("NO-SUCH").statusCode()).isEqualTo(422);
    HttpResponse<String> taken = accept("CLINIC-2026-1");
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body()).contains("\"state\":\"ACCEPTED\"", "\"works\":true");
  }

  @Test
  @Order(2)
  void aStepIsTickedAndTakenBack() throws Exception {
    String step = task + "/steps/CONTRACT_CLINIC";
    String ticked = send("PUT", step, worker, "{\"done\":true}").body();
    assertThat(ticked).containsPattern("CONTRACT_CLINIC\"[^}]*\"doneAt\":\"2");
    String again = send("PUT", step, worker, "{\"done\":false}").body();
    assertThat(again).doesNotContainPattern("CONTRACT_CLINIC\"[^}]*\"doneAt\":\"2");
    assertThat(send("PUT", task + "/steps/NO_SUCH", worker, "{}").statusCode()).isEqualTo(404);
    assertThat(send("PUT", step, dispatcher, "{\"done\":true}").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void aRecordKeepsWhetherItWasWrittenThereAndNoPosition() throws Exception {
    String said = note(record, "已上门，三户房东签了押金清单", cell.lon(), cell.lat());
    assertThat(post(task + "/records", worker, said).statusCode()).isEqualTo(200);
    assertThat(post(task + "/records", worker, said).statusCode()).isEqualTo(200);
    String other = note(record, "别的话", cell.lon(), cell.lat());
    assertThat(post(task + "/records", worker, other).body()).contains("task-key-reused");
    String far = note(UUID.randomUUID(), "在别处补记", cell.lon() + 0.1, cell.lat());
    assertThat(post(task + "/records", worker, far).statusCode()).isEqualTo(200);
    String empty = note(UUID.randomUUID(), " ", cell.lon(), cell.lat());
    assertThat(post(task + "/records", worker, empty).body()).contains("task-record");
    String read = get(task + "/records", dispatcher).body();
    assertThat(read).contains("押金清单", "\"checkIn\":\"INSIDE\"", "\"checkIn\":\"AWAY\"");
    assertThat(read).doesNotContain(Double.toString(cell.lon()));
    assertThat(
            texts(
                "SELECT column_name FROM information_schema.columns WHERE table_name ="
                    + " 'prevention_record' AND (data_type LIKE 'double%' OR udt_name = 'geometry')"))
        .as("columns that could hold a position")
        .isEmpty();
    assertThat(texts("SELECT detail::text FROM audit_entry WHERE action = 'prevention.record'"))
        .hasSize(2)
        .noneMatch(d -> d.contains("113."));
  }

  @Test
  @Order(4)
  void itsPhotosStayAndAreSeenByWhoMayReadTheTask() throws Exception {
    photo = sendPhoto();
    String read = get(task + "/records", dispatcher).body();
    assertThat(read).contains("\"photos\":[\"" + photo + "\"]");
    assertThat(get("/api/photos/" + photo, dispatcher).statusCode()).isEqualTo(200);
    String elsewhere = accounts().token(Role.STREET_DISPATCHER, "440105002");
    assertThat(get("/api/photos/" + photo, elsewhere).statusCode()).isEqualTo(404);
    String clerk = accounts().token(Role.PETITION_CLERK, cell.street());
    assertThat(get("/api/photos/" + photo, clerk).statusCode()).isEqualTo(404);
    run("UPDATE photo SET received_at = received_at - interval '40 days'");
    assertThat(bean(org.fengqiao.intake.PhotoIntake.class).removeUnclaimed()).isZero();
    assertThat(get("/api/photos/" + photo, worker).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(5)
  void whatIsOverdueIsAListAndTheCourseIsKept() throws Exception {
    String board = get("/api/prevention-tasks?due=OVERDUE", dispatcher).body();
    assertThat(board).contains("\"overdue\":0", "\"tasks\":[]");
    run("UPDATE prevention_task SET due_on = current_date - 3");
    String late = get("/api/prevention-tasks?due=OVERDUE", dispatcher).body();
    assertThat(late).contains("\"records\":2").doesNotContain("\"overdue\":0");
    String elsewhere = "/api/prevention-tasks?street=440105002";
    assertThat(get(elsewhere, dispatcher).body()).contains("\"tasks\":[]");
    assertThat(
            texts(
                "SELECT playbook_code FROM prevention_course"
                    + " WHERE accepted_at IS NOT NULL AND started_at IS NOT NULL AND done_at IS NULL"))
        .containsExactly("CONTRACT_CLINIC");
  }

  @Test
  @Order(6)
  void afterItsEndARecordStillComesInButNoStep() throws Exception {
    long version = Long.parseLong(found("\"version\":(\\d+)", get(task, worker).body()));
    String done =
        "{\"id\":\"%s\",\"version\":%d,\"outcome\":{\"code\":\"DEFUSED\",\"note\":\"x\"}}"
            .formatted(UUID.randomUUID(), version);
    assertThat(post(task + "/done", worker, done).statusCode()).isEqualTo(200);
    String late = note(UUID.randomUUID(), "离线时写的", cell.lon(), cell.lat());
    assertThat(post(task + "/records", worker, late).statusCode()).isEqualTo(200);
    assertThat(send("PUT", task + "/steps/FOLLOW_UP", worker, "{}").statusCode()).isEqualTo(409);
    assertThat(get(task, worker).body()).contains("\"event\":\"done\"", "\"event\":\"accept\"");
  }

  @Test
  @Order(7)
  void playbooksNameRoleDaysMaterialsAndLawOfEveryStep() throws Exception {
    String books = get("/api/prevention-playbooks", worker).body();
    assertThat(books)
        .contains("WAGES_BEFORE_SPRING", "BEFORE_SIGNING", "CONTRACT_CLINIC", "\"days\":3")
        .contains("工资专用账户核查表", "\"article\":\"32\"", "\"anchor\":\"SPRING_FESTIVAL\"");
  }

  private HttpResponse<String> accept(String playbook) throws Exception {
    long version = Long.parseLong(found("\"version\":(\\d+)", get(task, dispatcher).body()));
    return post(
        task + "/accept",
        dispatcher,
        "{\"id\":\"%s\",\"version\":%d,\"playbook\":\"%s\"}"
            .formatted(UUID.randomUUID(), version, playbook));
  }

  private static String note(UUID id, String text, double lon, double lat) {
    return ("{\"id\":\"%s\",\"at\":\"2026-01-05T02:00:00Z\",\"text\":\"%s\",\"result\":\"ONGOING\","
            + "\"photos\":[],\"position\":{\"lon\":%s,\"lat\":%s,\"datum\":\"CGCS2000\"}}")
        .formatted(id, text, lon, lat);
  }

  private String sendPhoto() throws Exception {
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", image);
    byte[] bytes = image.toByteArray();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    HttpResponse<String> sent =
        http.send(
            HttpRequest.newBuilder(uri("/api/photos?report=" + record + "&sha256=" + hash))
                .header("Authorization", "Bearer " + worker)
                .header("Content-Type", "image/jpeg")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return found("\"id\":\"([^\"]+)\"", sent.body());
  }

  private void run(String statement) throws Exception {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute(statement);
    }
  }

  private List<String> texts(String query) throws Exception {
    List<String> found = new java.util.ArrayList<>();
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
