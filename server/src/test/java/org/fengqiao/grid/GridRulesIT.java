package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fengqiao.gis.check.CheckRules;
import org.fengqiao.gis.check.GridType;
import org.fengqiao.gis.crs.SevenParameters;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.grid.GridVersions.Upload;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.law.Laws;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.OddDistrict;
import org.junit.jupiter.api.Test;

/** Rules about grids from their tables to the checks, and what a file tells of its grids. */
class GridRulesIT extends ContextIT {
  private static final String TOWN = "999904";
  private static final Actor SYSTEM = Actor.system(TOWN);
  private static final String A = "999904001001001";
  private static final String B = "999904001001002";

  private GridVersions versions;

  @Override
  protected void started() {
    versions = bean(GridVersions.class);
    byte[] first =
        file(square(A, 0, 4, 900, "专属网格"), square(B, 4, 8, 320, ""))
            .getBytes(StandardCharsets.UTF_8);
    bean(Grids.class).importLoaded(OddDistrict.loaded(first), "first.geojson", SYSTEM).orThrow();
  }

  @Test
  void theProductsRowsAreThoseOfThePack() {
    CheckRules held = bean(GridRules.class).of("999999");
    CheckRules pack = CheckRules.grids("999999");
    assertThat(held.bounds()).isEqualTo(pack.bounds());
    assertThat(held.toleranceM()).isEqualTo(pack.toleranceM());
    assertThat(held.outsideShare()).isEqualTo(pack.outsideShare());
    assertThat(held.outsideM2()).isEqualTo(pack.outsideM2());
    assertThat(held.codes().rural().pattern()).isEqualTo(pack.codes().rural().pattern());
    assertThat(held.codes().pattern().pattern()).isEqualTo("\\d{14,15}");
    assertThat(bean(GridRules.class).serialDigits("999999")).containsExactly(2, 3);
  }

  @Test
  void aDistrictsOwnRowsStandInForThem() throws Exception {
    VersionRow before = stage(file(square(A, 0, 4, 310, ""), square(B, 4, 8, 600, "")));
    assertThat(versions.findings(before.id(), SYSTEM).orThrow()).contains("HOUSEHOLDS_RANGE", B);
    own(
        "INSERT INTO law_grid_bounds (district, version, valid_from, grid_type, settlement, min_m2,"
            + " min_households, max_households, source)"
            + " VALUES ('999904', 2, '2000-01-01', 'BASIC', 'TOWN', 1, 1, 700, 'test')",
        "INSERT INTO law_grid_rule (district, version, valid_from, community_digits, serial_least,"
            + " serial_most, tolerance_m, outside_percent, outside_m2, source)"
            + " VALUES ('999904', 2, '2000-01-01', 12, 3, 4, 0.5, 1, 10, 'test')");
    try {
      CheckRules rules = bean(GridRules.class).of(TOWN);
      assertThat(rules.toleranceM()).isEqualTo(0.5);
      assertThat(rules.outsideShare()).isEqualTo(0.01);
      VersionRow after = stage(file(square(A, 0, 4, 310, ""), square(B, 4, 8, 600, "")));
      assertThat(versions.findings(after.id(), SYSTEM).orThrow()).doesNotContain("HOUSEHOLDS");
      VersionRow wide = stage(file(square(A, 0, 4, 310, ""), square(B + "1", 4, 8, 320, "")));
      assertThat(versions.findings(wide.id(), SYSTEM).orThrow()).doesNotContain("BAD_CODE");
    } finally {
      own(
          "DELETE FROM law_grid_bounds WHERE district = '999904'",
          "DELETE FROM law_grid_rule WHERE district = '999904'",
          "DELETE FROM law_edition WHERE district = '999904'");
    }
  }

  /** A campus need not tell again what it is, and is held against the bounds of its kind. */
  @Test
  void theKindOfAGridIsKeptFromVersionToVersion() throws Exception {
    VersionRow row = stage(file(square(A, 0, 4, 950, ""), square(B, 4, 8, 330, "基础网格")));
    assertThat(versions.findings(row.id(), SYSTEM).orThrow()).doesNotContain("HOUSEHOLDS_RANGE");
    assertThat(bean(GridStore.class).cells(TOWN, row.id()))
        .extracting(GridCell::type)
        .containsExactly(GridType.DEDICATED, GridType.BASIC);
  }

  /** The version of an operator tells how its file was read, as a staged one does. */
  @Test
  void whatTheCommandLinePublishesTellsHowItWasRead() {
    VersionStore store = bean(VersionStore.class);
    long id = bean(GridStore.class).published(TOWN).orElseThrow();
    assertThat(store.reading(TOWN, id)).contains("\"format\"", "\"datum\"", "CGCS2000");
    assertThat(store.find(TOWN, id).orElseThrow().source()).isEqualTo("first.geojson");
  }

  @Test
  void parametersOfAnOldDatumAreKeptAndTheRowTellsIt() throws Exception {
    String old =
        file(square(A, 0, 4, 310, ""))
            .replace("113.004,23.004", "396400,2545400")
            .replace("113.0,23.004", "396000,2545400")
            .replace("113.004,23.0", "396400,2545000")
            .replace("113.0,23.0", "396000,2545000");
    assertThat(old).doesNotContain("113.");
    GridFiles.Saying bare = new GridFiles.Saying(SourceCrs.given("EPSG:2383"), null, null, true);
    assertThat(versions.stage(upload(old, bare), SYSTEM))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.toString()).contains("CRS_NEEDS_PARAMETERS"));
    GridFiles.Saying said =
        new GridFiles.Saying(
            SourceCrs.given("EPSG:2383"), null, null, true, SevenParameters.parse("1,2,3"));
    VersionRow row = versions.stage(upload(old, said), SYSTEM).orThrow();
    assertThat(row.datum()).isEqualTo("EPSG:2383");
    assertThat(versions.findings(row.id(), SYSTEM).orThrow()).doesNotContain("NEEDS_PARAMETERS");
  }

  private VersionRow stage(String file) {
    GridFiles.Saying said = new GridFiles.Saying(SourceCrs.given("CGCS2000"), null, null, true);
    return versions.stage(upload(file, said), SYSTEM).orThrow();
  }

  private static Upload upload(String file, GridFiles.Saying said) {
    return new Upload(file.getBytes(StandardCharsets.UTF_8), "town.geojson", said, "");
  }

  /** Rows of the district, put in by hand. */
  private void own(String... statements) throws SQLException {
    try (Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      for (String one : statements) {
        sql.execute(one);
      }
      if (statements[0].startsWith("INSERT")) {
        sql.execute(
            "INSERT INTO law_edition (district, table_name, version, valid_from, source,"
                + " published_at) SELECT '999904', t, 2, '2000-01-01', 'test', now()"
                + " FROM unnest(ARRAY['GRID_BOUNDS', 'GRID_RULE']) t");
      }
    }
    bean(Laws.class).reload();
  }

  private static String file(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String square(String code, int from, int to, int households, String type) {
    double w = 113 + from / 1000.0;
    double e = 113 + to / 1000.0;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s","households":%d,"type":"%s"},"geometry":\
    {"type":"Polygon","coordinates":[[[%s,23.0],[%s,23.0],[%s,23.004],[%s,23.004],[%s,23.0]]]}}\
    """
        .formatted(code, code.substring(9), households, type, w, e, e, w, w);
  }
}
