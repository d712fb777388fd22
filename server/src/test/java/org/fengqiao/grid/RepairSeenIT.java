package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.OddDistrict;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.Test;

/** What the repair did and which communities are new is seen by who submits, or it stays here. */
class RepairSeenIT extends ServerIT {
  private static final String TOWN = "999905";
  private static final String A = "999905001001001";
  private static final String B = "999905001001002";
  private static final String NEW = "999905001777001";

  private TestAccounts people;

  @Override
  protected void started() throws Exception {
    super.started();
    people = new TestAccounts(context, TOWN);
    byte[] first = file(square(A, 0, 4), square(B, 4, 8)).getBytes(StandardCharsets.UTF_8);
    bean(Grids.class)
        .importLoaded(OddDistrict.loaded(first), "first", Actor.system(TOWN))
        .orThrow();
  }

  @Test
  void aRepairIsShownAndConfirmed() throws Exception {
    // B begins half a metre west of where A ends: an overlap of about 220 square metres.
    long version = stage(file(square(A, 0, 4), square(B, 3.995, 8)));
    String told = get(path(version) + "/findings", admin()).body();
    String seal = found("\"seal\": ?\"([0-9a-f]{64})\"", told);
    assertThat(told).contains("\"changed\": 1", "\"shown\": 1");

    String rows = get(path(version) + "/repair", admin()).body();
    assertThat(rows).contains("\"no\":1", "\"kind\":\"S", "\"name\":");
    double moved =
        Double.parseDouble(found("\"lostM2\":([0-9.]+)", rows))
            + Double.parseDouble(found("\"gainedM2\":([0-9.]+)", rows));
    assertThat(moved).isBetween(150.0, 300.0);
    String outlines = get(path(version) + "/repair/outlines?no=1", admin()).body();
    assertThat(outlines).contains("\"side\":\"BEFORE\"", "\"side\":\"AFTER\"");
    assertThat(outlines.contains("\"LOST\"") || outlines.contains("\"GAINED\"")).isTrue();
    assertThat(get(path(version) + "/repair/outlines?no=2", admin()).body())
        .doesNotContain("\"side\"");
    assertThat(get(path(99999) + "/repair", admin()).statusCode()).isEqualTo(404);

    assertThat(submit(version, "").body()).contains("grid-repair-unseen");
    assertThat(submit(version, ",\"repairSeen\":\"" + "0".repeat(64) + "\"").statusCode())
        .isEqualTo(409);
    // Who draws on it has seen no more of it.
    long draft = draft(version);
    assertThat(submit(draft, "").body()).contains("grid-repair-unseen");
    assertThat(get(path(draft) + "/repair", admin()).body()).isEqualTo(rows);

    HttpResponse<String> done = submit(version, ",\"repairSeen\":\"" + seal + "\"");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(one("SELECT payload FROM staged_change WHERE target = '" + version + "'"))
        .contains(seal);
    assertThat(audit(version)).contains(seal);
  }

  @Test
  void communitiesNobodyKnowsAreConfirmedOneByOne() throws Exception {
    long version = stage(file(square(A, 0, 4), square(B, 4, 8), square(NEW, 8, 12)));
    String told = get(path(version), admin()).body();
    assertThat(told).contains("\"newCommunities\":[{\"code\":\"999905001777\",\"grids\":1}]");
    assertThat(submit(version, "").body()).contains("grid-communities-unconfirmed", "999905001777");
    assertThat(submit(version, ",\"newCommunities\":[\"999905001778\"]").statusCode())
        .isEqualTo(409);
    assertThat(submit(version, ",\"newCommunities\":[\"x\"]").statusCode()).isEqualTo(400);
    HttpResponse<String> done = submit(version, ",\"newCommunities\":[\"999905001777\"]");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(audit(version)).contains("999905001777");
    assertThat(post(path(version) + "/withdraw", admin(), "{}").statusCode()).isEqualTo(200);
  }

  private long draft(long from) throws Exception {
    HttpResponse<String> begun =
        post(path(from) + "/drafts", admin(), "{\"id\":\"%s\"}".formatted(UUID.randomUUID()));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return Long.parseLong(found("\"version\":(\\d+)", begun.body()));
  }

  private HttpResponse<String> submit(long version, String more) throws Exception {
    return post(
        path(version) + "/submit",
        admin(),
        "{\"id\":\"%s\",\"reason\":\"y\"%s}".formatted(UUID.randomUUID(), more));
  }

  private long stage(String file) throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/grids/versions?name=new.geojson&datum=CGCS2000&borders=NEW",
            admin(),
            file,
            "Content-Type",
            "application/geo+json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("\"state\":\"CHECKED\"");
    return Long.parseLong(found("\"id\":(\\d+)", answer.body()));
  }

  private String admin() {
    return people.token(Role.SYS_ADMIN, TOWN);
  }

  private static String path(long version) {
    return "/api/grids/versions/" + version;
  }

  private String audit(long version) throws SQLException {
    return one(
        "SELECT detail::text FROM audit_entry WHERE action = 'grid.submit' AND object = '"
            + version
            + "'");
  }

  private String one(String query) throws SQLException {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private static String file(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String square(String code, double from, double to) {
    double w = 113 + from / 1000;
    double e = 113 + to / 1000;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s","households":320},"geometry":{"type":\
    "Polygon","coordinates":[[[%s,23.0],[%s,23.0],[%s,23.004],[%s,23.004],[%s,23.0]]]}}\
    """
        .formatted(code, code.substring(9), w, e, e, w, w);
  }
}
