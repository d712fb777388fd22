package org.fengqiao.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.gazetteer.domain.Stacks;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.PlaceRegister;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;

/** Tables of places brought, searched and read, over HTTP in the demonstration district. */
class GazetteerIT extends ServerIT {
  private Grids grids;
  private GridCell cell;
  private String admin;
  private String clerk;

  @Override
  protected void started() throws Exception {
    super.started();
    grids = DemoPlaces.load(context);
    cell = grids.current(DISTRICT).cells().get(100);
    admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
    clerk = accounts().token(Role.STREET_DISPATCHER, cell.street());
  }

  private HttpResponse<String> bring(String what, String options, byte[] table) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri("/api/place-tables/" + what + "?format=csv" + options))
            .header("Authorization", "Bearer " + admin)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(table))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String search(String typed) throws Exception {
    bean(Indexes.class).recheck(DISTRICT);
    String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return get("/api/gazetteer/search?q=" + q, clerk).body();
  }

  @Test
  void aTableMayBeLargerThanAForm() throws Exception {
    byte[] large = "名称\n".concat("甲乙花园\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(large.length).isGreaterThan(256 * 1024);
    assertThat(bring("gazetteer", "", large).statusCode()).isNotEqualTo(413);
  }

  @Test
  void placesAreBroughtSearchedAndRead() throws Exception {
    String table =
        "海珠区地名台账;;;;;\n名称;类型;别名;地址;经度;纬度\n"
            + "枫桥花园;小区;枫桥苑、老枫桥;枫桥路8号;%s;%s\n".formatted(cell.lon(), cell.lat())
            + "枫桥路;道路;;;;\n";
    byte[] gbk = table.getBytes(Charset.forName("GBK"));
    assertThat(bring("gazetteer", "", gbk).body())
        .as("a rehearsal first, and the datum is asked for")
        .contains("\"stored\":false", "CRS_UNKNOWN", "\"publishable\":false");
    HttpResponse<String> stored = bring("gazetteer", "&datum=CGCS2000&dryRun=false", gbk);
    assertThat(stored.body()).contains("\"stored\":true", "\"added\":2");
    assertThat(bring("gazetteer", "&datum=CGCS2000&dryRun=false", gbk).body())
        .contains("\"added\":0", "\"changed\":0", "\"unchanged\":2");
    for (String typed : List.of("枫桥花园", "fqhy", "楓橋花園", "老枫桥", "枫侨花园", "枫桥路八号")) {
      assertThat(search(typed))
          .as(typed)
          .contains("\"name\":\"枫桥花园\"", "\"grid\":\"" + cell.code() + '"');
    }
    String text = URLEncoder.encode("枫桥花园3栋1202房", StandardCharsets.UTF_8);
    assertThat(get("/api/gazetteer/resolve?text=" + text, clerk).body())
        .contains("\"confidence\":0.85", "\"what\":\"ESTATE\"", "\"grid\":\"" + cell.code() + '"');
    assertThat(get("/api/gazetteer/search?q=x&near=nowhere", clerk).body())
        .contains("near-not-a-place");
    assertThat(get("/api/gazetteer/resolve?text=" + "x".repeat(2001), clerk).body())
        .contains("address-too-long");
  }

  @Test
  void oneListOfNamesGridsAndAreas() throws Exception {
    String table = "名称,类型,经度,纬度,精度\n翠湖花园,小区,%s,%s,5\n".formatted(cell.lon(), cell.lat());
    assertThat(
            bring(
                    "gazetteer",
                    "&datum=CGCS2000&dryRun=false",
                    table.getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("\"stored\":true");
    bean(Indexes.class).recheck(DISTRICT);
    for (String typed : List.of("翠湖花园", "chhy", "翠湖")) {
      String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
      assertThat(get("/api/places/search?q=" + q, clerk).body())
          .as(typed)
          .contains("\"kind\":\"ESTATE\"", "\"grid\":\"" + cell.code() + '"', "\"confirm\":false");
    }
    assertThat(get("/api/places/search?q=" + cell.code(), clerk).body())
        .contains("\"kind\":\"GRID\"", "\"community\":\"" + cell.community() + '"');
    assertThat(get("/api/places/search?q=" + cell.community(), clerk).body())
        .contains("\"kind\":\"COMMUNITY\"", "\"confirm\":true");
  }

  @Test
  void personsAndRoomsAreNoPlaces() throws Exception {
    byte[] table = "名称\n张三家\n某苑3栋1202房\n好花园\n".getBytes(StandardCharsets.UTF_16);
    String report = bring("gazetteer", "&dryRun=false", table).body();
    assertThat(report).contains("PERSONAL_NAME", "\"stored\":false", "\"features\":3");
    assertThat(report).doesNotContain("张三");
    assertThat(bring("gazetteer", "", new byte[] {1, 2, 3}).statusCode()).isBetween(200, 422);
    assertThat(bring("moon", "", table).statusCode()).isEqualTo(422);
  }

  @Test
  void theDatumShowsInTheCommunitiesNamed() throws Exception {
    StringBuilder table = new StringBuilder("名称,社区代码,经度,纬度\n");
    List<GridCell> cells = grids.current(DISTRICT).cells();
    for (int i = 0; i < 400; i += 4) {
      GridCell at = cells.get(i);
      // GCJ-02 lies some 530 m east and 290 m south of CGCS2000 here.
      double lon = at.lon() + 0.00536;
      double lat = at.lat() - 0.00262;
      table.append("证据地标%d,%s,%.6f,%.6f%n".formatted(i, at.community(), lon, lat));
    }
    String report =
        bring("gazetteer", "", table.toString().getBytes(StandardCharsets.UTF_8)).body();
    assertThat(report).contains("\"proposed\":\"GCJ02\"", "DATUM_APPROXIMATE");
    assertThat(report).doesNotContain("CRS_UNKNOWN");
  }

  @Test
  void newCodesAreConfirmed() throws Exception {
    PlaceRegister register = bean(PlaceRegister.class);
    Place some =
        register.open(DISTRICT).stream()
            .filter(p -> p.code().length() == 12)
            .reduce((a, b) -> b)
            .orElseThrow();
    String unknown = some.code().substring(0, 9) + "099";
    String table =
        "统计用区划代码,名称,撤销日期\n%s,%s居委会,\n%s,新江社区居委会,\n".formatted(some.code(), some.name(), unknown);
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    assertThat(bring("codes", "&dryRun=false", bytes).body())
        .contains("NEW_CODE", "\"stored\":false", "\"unchanged\":1");
    assertThat(bring("codes", "&dryRun=false&acceptNew=true", bytes).body())
        .contains("\"stored\":true", "\"added\":1");
    assertThat(search("xjsq")).contains("\"id\":\"" + unknown + '"', "\"name\":\"新江社区\"");
    byte[] over = (unknown + ",新江社区居委会," + "2026-01-05" + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] head = "代码,名称,撤销日期\n".getBytes(StandardCharsets.UTF_8);
    byte[] all =
        java.nio.ByteBuffer.allocate(head.length + over.length).put(head).put(over).array();
    assertThat(bring("codes", "&dryRun=false", all).body())
        .contains("\"ended\":1", "\"stored\":true");
    assertThat(search("xjsq")).doesNotContain(unknown);
    assertThat(
            bring("codes", "", "代码,名称\n440115001000,别区\n".getBytes(StandardCharsets.UTF_8)).body())
        .contains("FOREIGN_CODE");
  }

  @Test
  void householdsReachTheGridsThatAnswer() throws Exception {
    String table = "网格编码,户数,人口,来源,年份\n%s,777,2100,七普,2020\n".formatted(cell.code());
    assertThat(bring("households", "&dryRun=false", table.getBytes(StandardCharsets.UTF_8)).body())
        .contains("\"stored\":true", "\"changed\":1");
    assertThat(grids.current(DISTRICT).cells().get(100).households()).isEqualTo(777);
    String wrong = "代码,户数\n440105999999999,5\n";
    assertThat(bring("households", "&dryRun=false", wrong.getBytes(StandardCharsets.UTF_8)).body())
        .contains("BAD_CODE", "\"stored\":false");
  }

  @Test
  void stacksAreFlaggedAndDecidedOn() throws Exception {
    CoordinateStacks stacks = bean(CoordinateStacks.class);
    Place community = grids.find(DISTRICT, cell.community()).orElseThrow();
    LonLat middle = new LonLat(community.lon(), community.lat());
    List<Stacks.Spot> spots =
        java.util.stream.IntStream.range(0, 12).mapToObj(i -> new Stacks.Spot(middle, "")).toList();
    Actor actor = Actor.system(DISTRICT);
    assertThat(stacks.look(actor, spots, List.of())).isEqualTo(1);
    assertThat(stacks.look(actor, spots, List.of())).as("known already").isZero();
    String told = get("/api/coordinate-stacks", admin).body();
    assertThat(told).contains("\"state\":\"FLAGGED\"", "\"items\":12");
    String id = stacks.list(actor, null).stacks().getFirst().id();
    assertThat(post("/api/coordinate-stacks/" + id, admin, "{\"keep\":true}").body())
        .contains("\"state\":\"KEPT\"");
    String unknown = "/api/coordinate-stacks/" + new java.util.UUID(0, 1);
    assertThat(post(unknown, admin, "{\"keep\":true}").statusCode()).isEqualTo(404);
  }

  @Test
  void noStackIsForgottenHoweverManyThereAre() {
    CoordinateStacks stacks = bean(CoordinateStacks.class);
    Actor actor = Actor.system(DISTRICT);
    List<Stacks.Spot> spots = new java.util.ArrayList<>();
    List<Stacks.Centre> offices = new java.util.ArrayList<>();
    int many = 1_050;
    for (int i = 0; i < many; i++) {
      LonLat at = new LonLat(113.2 + i % 50 * 0.002, 23.0 + i / 50 * 0.002);
      offices.add(new Stacks.Centre("X" + i, at));
      for (int n = 0; n < CoordinateStacks.LEAST; n++) {
        spots.add(new Stacks.Spot(at, ""));
      }
    }
    int before = stacks.list(actor, null).count().all();
    assertThat(stacks.look(actor, spots, offices)).isEqualTo(many);
    assertThat(stacks.look(actor, spots, offices)).as("each is known").isZero();
    java.util.Set<String> seen = new java.util.HashSet<>();
    java.util.UUID last = null;
    CoordinateStacks.Page page;
    do {
      page = stacks.list(actor, last);
      page.stacks().forEach(s -> assertThat(seen.add(s.id())).isTrue());
      last = java.util.UUID.fromString(page.stacks().getLast().id());
    } while (page.more());
    assertThat(seen).hasSize(before + many);
    assertThat(page.count().all()).isEqualTo(before + many);
  }
}
