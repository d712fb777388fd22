package org.fengqiao.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.fengqiao.gis.tile.TileAddress;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.DemoPlaces;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.Test;

/** Projects brought as a table and shown as tiles, and names of places beside them. */
class ProjectsIT extends ServerIT {
  private GridCell cell;
  private String admin;
  private String leader;

  @Override
  protected void started() throws Exception {
    super.started();
    cell = DemoPlaces.load(context).current(DISTRICT).cells().get(100);
    admin = accounts().token(Role.SYS_ADMIN, DISTRICT);
    leader = accounts().token(Role.LEADER, DISTRICT);
  }

  private String bring(String what, String options, String table) throws Exception {
    return http.send(
            HttpRequest.newBuilder(uri("/api/place-tables/" + what + "?format=csv" + options))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(table))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String tile(String layer) {
    TileAddress at = TileAddress.of(cell.lon(), cell.lat(), 14);
    return "/tiles/%s/%d/%d/%d.mvt".formatted(layer, at.z(), at.x(), at.y());
  }

  @Test
  void projectsAreBroughtOnceAndShownWhileTheyLast() throws Exception {
    double x = cell.lon();
    double y = cell.lat();
    String outline =
        "\"POLYGON ((%s %s, %s %s, %s %s, %s %s))\""
            .formatted(x, y, x + 0.001, y, x + 0.001, y + 0.001, x, y);
    String table =
        "名称,类型,阶段,经度,纬度,范围,开始日期,结束日期\n"
            + "枫桥旧改,拆迁,在建,,,"
            + outline
            + ",2026-01-01,\n"
            + "枫桥物业更换,物业,规划,"
            + x
            + ','
            + y
            + ",,,\n"
            + "旧项目,建设,完工,"
            + x
            + ','
            + y
            + ",,2010-01-01,2012-01-01\n";
    assertThat(bring("projects", "&dryRun=false", table))
        .contains("CRS_UNKNOWN", "\"stored\":false");
    assertThat(bring("projects", "&datum=CGCS2000&dryRun=false", table))
        .contains("\"stored\":true", "\"added\":3");
    assertThat(bring("projects", "&datum=CGCS2000&dryRun=false", table))
        .contains("\"added\":0", "\"changed\":0", "\"unchanged\":3");
    Thread.sleep(2100); // the list in memory is asked for again
    HttpResponse<String> shown = get(tile("projects"), leader);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("projectAreas", "枫桥旧改", "DEMOLITION", "UNDER_WAY", "枫桥物业更换", "PROPERTY")
        .doesNotContain("旧项目");
    String etag = shown.headers().firstValue("ETag").orElseThrow();
    assertThat(send("GET", tile("projects"), leader, null, "If-None-Match", etag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void badProjectsAreToldAndNothingIsStored() throws Exception {
    String table =
        "name,kind,wkt\n"
            + "甲,OTHER,LINESTRING (113 23; 113.1 23)\n"
            + "乙,OTHER,\"LINESTRING (113 23, 113.1 23)\"\n"
            + "丙,OTHER,\"POLYGON ((113 23, 113.1 23.1, 113.1 23, 113 23.1, 113 23))\"\n"
            + "丁,OTHER,POINT (23 113)\n"
            + "张三家,OTHER,POINT (113.3 23.08)\n"
            + "戊,OTHER,\n";
    assertThat(bring("projects", "&datum=CGCS2000&dryRun=false", table))
        .contains("MALFORMED", "NOT_POLYGON", "INVALID", "WRONG_EXTENT", "NO_GEOMETRY")
        .contains("\"stored\":false");
  }

  @Test
  void namesOfPlacesAreTiles() throws Exception {
    String table = "名称,类型,经度,纬度\n枫叶花园,小区,%s,%s\n".formatted(cell.lon(), cell.lat());
    assertThat(bring("gazetteer", "&datum=CGCS2000&dryRun=false", table))
        .contains("\"stored\":true");
    bean(Indexes.class).recheck(DISTRICT);
    assertThat(get(tile("labels"), leader).body()).contains("labels", "枫叶花园", "ESTATE");
    TileAddress far = TileAddress.of(cell.lon(), cell.lat(), 12);
    String address = "/tiles/labels/%d/%d/%d.mvt".formatted(far.z(), far.x(), far.y());
    assertThat(get(address, leader).statusCode()).isEqualTo(204);
    assertThat(get("/tiles/grids/current.json", leader).body())
        .contains("\"version\":", "\"grids\":");
  }
}
