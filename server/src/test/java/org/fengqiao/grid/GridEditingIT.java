package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.OddDistrict;
import org.fengqiao.support.ServerIT;
import org.fengqiao.support.TestAccounts;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** A draft of three grids in a row, drawn on over HTTP. Each test begins a draft of its own. */
class GridEditingIT extends ServerIT {
  private static final String TOWN = "999904";
  private static final String A = "999904001001001";
  private static final String B = "999904001001002";
  private static final String C = "999904001002001";

  private TestAccounts people;
  private long first;

  @Override
  protected void started() throws Exception {
    super.started();
    people = new TestAccounts(context, TOWN);
    String file =
        "{\"type\":\"FeatureCollection\",\"features\":["
            + String.join(",", square(A, 301, 0, 4), square(B, 200, 4, 8), square(C, 100, 8, 12))
            + "]}";
    first =
        bean(Grids.class)
            .importLoaded(
                OddDistrict.loaded(file.getBytes(StandardCharsets.UTF_8)),
                "first",
                Actor.system(TOWN))
            .orThrow()
            .version();
  }

  private static String square(String code, int households, double from, double to) {
    double w = 113 + from / 1000;
    double e = 113 + to / 1000;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s","households":%d},"geometry":{"type":\
    "Polygon","coordinates":[[[%s,23.0],[%s,23.0],[%s,23.004],[%s,23.004],[%s,23.0]]]}}\
    """
        .formatted(code, code.substring(9), households, w, e, e, w, w);
  }

  private String admin() {
    return people.token(Role.SYS_ADMIN, TOWN);
  }

  private static String path(long version) {
    return "/api/grids/versions/" + version;
  }

  private long begin(long from) throws Exception {
    HttpResponse<String> begun =
        post(path(from) + "/drafts", admin(), "{\"id\":\"%s\"}".formatted(UUID.randomUUID()));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return Long.parseLong(found("\"version\":(\\d+)", begun.body()));
  }

  private HttpResponse<String> edit(long draft, int after, String more) throws Exception {
    return edit(draft, UUID.randomUUID(), after, more);
  }

  private HttpResponse<String> edit(long draft, UUID id, int after, String more) throws Exception {
    return post(
        path(draft) + "/edits",
        admin(),
        "{\"id\":\"%s\",\"after\":%d,%s}".formatted(id, after, more));
  }

  private HttpResponse<String> undo(long draft, int after) throws Exception {
    return replay(draft, "undo", UUID.randomUUID(), after);
  }

  private HttpResponse<String> replay(long draft, String way, UUID key, int after)
      throws Exception {
    return post(
        path(draft) + "/edits/" + way,
        admin(),
        "{\"id\":\"%s\",\"after\":%d}".formatted(key, after));
  }

  private static String split(String grid, double lon) {
    return "\"kind\":\"SPLIT\",\"grids\":[\"%s\"],\"line\":[[%s,22.999],[%s,23.005]]"
        .formatted(grid, lon, lon);
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection db = database.admin();
        Statement sql = db.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private List<String> cells(long version) throws SQLException {
    return rows(
        "SELECT code || ' ' || coalesce(households, -1) || ' ' || households_source || ' '"
            + " || ST_AsText(geom, 9) FROM grid_cell WHERE version_id = "
            + version
            + " ORDER BY code");
  }

  @Test
  void aDraftIsACopyAndDiffersInNothing() throws Exception {
    long draft = begin(first);
    assertThat(cells(draft)).isEqualTo(cells(first));
    String told = get(path(draft), admin()).body();
    assertThat(told).contains("\"state\":\"CHECKED\"").contains("\"base\":" + first);
    assertThat(told).contains("\"changes\":[]").contains("\"links\":[]");
    String edits = get(path(draft) + "/edits", admin()).body();
    assertThat(edits).contains("\"drawnFrom\":" + first).contains("\"editable\":true");
    assertThat(get(path(draft) + "/edits/outlines", admin()).body())
        .contains("\"edit\":0")
        .contains("[113.004000000,23.004000000]")
        .contains("\"estimated\":false");
  }

  @Test
  void aSplitSharesHouseholdsByGroundAndIsUndone() throws Exception {
    long draft = begin(first);
    List<String> before = cells(draft);
    String offered = get(path(draft) + "/edits/codes?code=" + A + "&count=2", admin()).body();
    String fresh = found("\"(\\d{15})\"", offered);
    // Whatever drafts of other tests hold is used up.
    assertThat(offered).contains(Long.toString(Long.parseLong(fresh) + 1)).doesNotContain(B);
    UUID key = UUID.randomUUID();
    HttpResponse<String> done = edit(draft, key, 0, split(A, 113.003));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(done.body()).contains("\"edit\":1").contains("\"usable\":true");
    assertThat(done.body()).contains("\"code\":\"" + fresh + "\"").contains("\"estimated\":true");
    assertThat(edit(draft, key, 0, split(A, 113.003)).body()).isEqualTo(done.body());
    List<String> after = cells(draft);
    assertThat(after).hasSize(4);
    assertThat(after.getFirst()).startsWith(A + " 226 ESTIMATED");
    assertThat(after.get(2)).startsWith(fresh + " 75 ESTIMATED");
    String told = get(path(draft), admin()).body();
    assertThat(told).contains("\"ADDED\":1").contains("\"RESHAPED\":1").contains("\"grids\":4");
    assertThat(
            rows("SELECT array_length(neighbour_start, 1) FROM grid_version WHERE id = " + draft))
        .containsExactly("5");

    HttpResponse<String> back = undo(draft, 1);
    assertThat(back.body()).contains("\"edit\":2").contains("\"removed\":[\"" + fresh + "\"]");
    assertThat(cells(draft)).isEqualTo(before);
    assertThat(get(path(draft), admin()).body()).contains("\"changes\":[]");
    assertThat(undo(draft, 2).body()).contains("grid-edit-none");
    assertThat(get(path(draft) + "/edits", admin()).body())
        .contains("\"undone\":true")
        .contains("\"undoes\":1");

    assertThat(replay(draft, "redo", UUID.randomUUID(), 2).body()).contains("\"edit\":3");
    assertThat(cells(draft)).isEqualTo(after);
    assertThat(replay(draft, "redo", UUID.randomUUID(), 3).body()).contains("grid-redo-none");
    assertThat(undo(draft, 3).statusCode()).isEqualTo(200);
    assertThat(cells(draft)).isEqualTo(before);
    edit(draft, 4, "\"kind\":\"RENAME\",\"grids\":[\"%s\"],\"names\":[\"甲\"]".formatted(A));
    assertThat(replay(draft, "redo", UUID.randomUUID(), 5).body()).contains("grid-redo-none");
  }

  @Test
  void aKeyBelongsToWhatWasAskedForWithIt() throws Exception {
    long draft = begin(first);
    UUID key = UUID.randomUUID();
    String wish = "\"kind\":\"ADD_CORNER\",\"at\":[113.004,23.002]";
    assertThat(edit(draft, key, 0, wish).statusCode()).isEqualTo(200);
    assertThat(edit(draft, key, 0, wish).body()).contains("\"edit\":1");
    assertThat(edit(draft, key, 0, wish.replace("004", "003")))
        .satisfies(a -> assertThat(a.statusCode()).isEqualTo(422))
        .satisfies(a -> assertThat(a.body()).contains("key-reused"));
    assertThat(replay(draft, "undo", key, 1).body()).contains("key-reused");
    assertThat(rows("SELECT count(*) FROM grid_edit WHERE version_id = " + draft))
        .containsExactly("1");
  }

  @Test
  void cornersMoveForAllGridsThatHaveThem() throws Exception {
    long draft = begin(first);
    HttpResponse<String> added = edit(draft, 0, "\"kind\":\"ADD_CORNER\",\"at\":[113.004,23.002]");
    assertThat(added.body()).contains(A).contains(B).doesNotContain(C);
    HttpResponse<String> moved =
        edit(draft, 1, "\"kind\":\"MOVE_CORNER\",\"at\":[113.004,23.002],\"to\":[113.0045,23.002]");
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    assertThat(moved.body().split("113.004500000")).hasSize(3);
    assertThat(edit(draft, 2, "\"kind\":\"REMOVE_CORNER\",\"at\":[113.0045,23.002]").statusCode())
        .isEqualTo(200);
    assertThat(edit(draft, 3, "\"kind\":\"MOVE_CORNER\",\"at\":[113.0041,23.002],\"to\":[1,2]"))
        .satisfies(a -> assertThat(a.statusCode()).isEqualTo(422));
    assertThat(
            edit(draft, 3, "\"kind\":\"MOVE_CORNER\",\"at\":[113.0041,23.002],\"to\":[113.1,23]")
                .body())
        .contains("grid-edit-nothing-there");
    assertThat(
            edit(draft, 3, "\"kind\":\"MOVE_CORNER\",\"at\":[113.0,23.0],\"to\":[113.006,23.002]")
                .body())
        .contains("grid-edit-breaks");
  }

  @Test
  void mergesAcrossACommunityAndRedrawsWhatIsAbove() throws Exception {
    long draft = begin(first);
    HttpResponse<String> merged =
        edit(
            draft,
            0,
            "\"kind\":\"MERGE\",\"grids\":[\"%s\",\"%s\"],\"into\":\"%s\"".formatted(B, C, B));
    assertThat(merged.body()).contains("\"removed\":[\"" + C + "\"]");
    assertThat(merged.body()).contains("\"households\":300");
    assertThat(rows("SELECT code FROM grid_area WHERE version_id = " + draft + " ORDER BY code"))
        .containsExactly("999904", "999904001", "999904001001");
    undo(draft, 1);
    assertThat(
            rows(
                "SELECT code || round(ST_Area(geom)::numeric * 1000000) FROM grid_area"
                    + " WHERE version_id = "
                    + draft
                    + " ORDER BY code"))
        .containsExactly("99990448", "99990400148", "99990400100132", "99990400100216");
    assertThat(
            edit(draft, 2, "\"kind\":\"MERGE\",\"grids\":[\"%s\",\"%s\"]".formatted(A, C)).body())
        .contains("grid-edit-not-neighbours");
  }

  @Test
  void reshapesRenamesAndKeepsCodesForOnce() throws Exception {
    long draft = begin(first);
    HttpResponse<String> reshaped =
        edit(
            draft,
            0,
            "\"kind\":\"RESHAPE\",\"grids\":[\"%s\",\"%s\"],\"line\":[[113.005,22.999],[113.005,23.005]]"
                .formatted(A, B));
    assertThat(reshaped.statusCode()).as(reshaped.body()).isEqualTo(200);
    assertThat(
            edit(draft, 1, "\"kind\":\"RENAME\",\"grids\":[\"%s\"],\"names\":[\"新名\"]".formatted(A))
                .body())
        .contains("新名");
    assertThat(edit(draft, 2, split(A, 113.002) + ",\"codes\":[\"" + B + "\"]").body())
        .contains("grid-edit-code");
    assertThat(edit(draft, 2, split(A, 113.002) + ",\"codes\":[\"999904001002009\"]").body())
        .contains("grid-edit-code");
    assertThat(edit(draft, 2, split(A, 113.006)).body()).contains("grid-edit-line");
    assertThat(edit(draft, 2, split("999904001001009", 113.002)).body())
        .contains("grid-edit-unknown-code");
    assertThat(
            edit(
                    draft,
                    2,
                    split(A, 113.002) + ",\"codes\":[\"999904001001050\"],\"names\":[\"东格\"]")
                .body())
        .contains("东格");
  }

  @Test
  void whoIsLateIsToldAndWhatIsSubmittedRests() throws Exception {
    long draft = begin(first);
    assertThat(edit(draft, 0, split(A, 113.001)).statusCode()).isEqualTo(200);
    HttpResponse<String> late = edit(draft, 0, split(B, 113.005));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("grid-edit-stale");
    UUID submission = UUID.randomUUID();
    HttpResponse<String> submitted =
        post(
            path(draft) + "/submit",
            admin(),
            "{\"id\":\"%s\",\"reason\":\"x\"}".formatted(submission));
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    assertThat(edit(draft, 1, split(B, 113.005)).body()).contains("grid-version-submitted");
    assertThat(get(path(draft) + "/edits", admin()).body()).contains("\"editable\":false");
    post(path(draft) + "/withdraw", admin(), "{}");
    assertThat(edit(draft, 1, split(B, 113.005)).body()).contains("grid-version-state");
    assertThat(edit(first, 0, split(B, 113.005)).body()).contains("grid-version-not-draft");
  }

  @Test
  void onlyDraftsLoseRows() throws Exception {
    long draft = begin(first);
    String delete = "DELETE FROM grid_cell WHERE version_id = ";
    try (Connection db = database.admin();
        Statement sql = db.createStatement()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.execute(delete + first))
          .isInstanceOf(PSQLException.class)
          .hasMessageContaining("no draft");
      assertThat(sql.executeUpdate(delete + draft)).isEqualTo(3);
    }
  }

  @Test
  void findingsHavePlacesAndWords() throws Exception {
    HttpResponse<String> staged =
        post(
            "/api/grids/versions?name=a.geojson",
            admin(),
            "{\"type\":\"FeatureCollection\",\"features\":["
                + square("999904001001021", 300, 0, 4)
                + ","
                + square("999904001001022", 300, 3, 8)
                + "]}");
    String id = found("\"id\":(\\d+)", staged.body());
    HttpResponse<String> places = get("/api/grids/versions/" + id + "/findings.geojson", admin());
    assertThat(places.statusCode()).isEqualTo(200);
    assertThat(places.body()).contains("\"code\":\"OVERLAP\"").contains("\"text\":");
    assertThat(places.body()).doesNotContain("\"text\":\"finding.");
    assertThat(places.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/geo+json");
    long draft = begin(first);
    String clean = get(path(draft) + "/findings.geojson", admin()).body();
    assertThat(clean).contains("\"type\":\"FeatureCollection\"");
  }
}
