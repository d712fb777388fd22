package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.grid.GridVersions.Upload;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionState;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.OddDistrict;
import org.junit.jupiter.api.Test;

/** What a file is held against when grids answer already, and what it need not say again. */
class StagedFilesIT extends ContextIT {
  private static final String TOWN = "999903";
  private static final Actor SYSTEM = Actor.system(TOWN);
  private static final String A = "999903001001001";
  private static final String B = "999903001001002";
  private static final String C = "999903001002001";

  private GridVersions versions;

  @Override
  protected void started() {
    versions = bean(GridVersions.class);
    bean(Grids.class)
        .importLoaded(
            OddDistrict.loaded(
                file(square(A, 0, 4, 310), square(B, 4, 8, 320), square(C, 8, 12, 330))),
            "first",
            SYSTEM)
        .orThrow();
  }

  @Test
  void aGridThatLeavesItsCommunityIsAnErrorUnlessTheBordersChange() {
    byte[] moved = file(square(A, 0, 4, 310), square(B, 4, 10, 320), square(C, 10, 12, 330));
    VersionRow faulty = stage(moved, false);
    assertThat(faulty.state()).isEqualTo(VersionState.STAGED);
    assertThat(versions.findings(faulty.id(), SYSTEM).orThrow()).contains("OUTSIDE_PARENT", B);

    assertThat(stage(moved, true).state()).isEqualTo(VersionState.CHECKED);
  }

  @Test
  void householdsThatTheFileDoesNotTellAreKept() {
    VersionRow row = stage(file(bare(A, 0, 4), square(B, 4, 8, 400), bare(C, 8, 12)), false);
    assertThat(row.state()).isEqualTo(VersionState.CHECKED);
    assertThat(bean(GridStore.class).cells(TOWN, row.id()))
        .extracting(GridCell::households)
        .containsExactly(310, 400, 330);
  }

  @Test
  void aFileWithoutAreasIsNotKept() {
    Upload upload =
        new Upload("no areas".getBytes(StandardCharsets.UTF_8), "../x.zip", said(false), "");
    int before = versions.list(SYSTEM).size();
    assertThat(versions.stage(upload, SYSTEM)).isInstanceOf(Outcome.Refused.class);
    assertThat(versions.list(SYSTEM)).hasSize(before);
  }

  private VersionRow stage(byte[] file, boolean newBorders) {
    return versions.stage(new Upload(file, "town.geojson", said(newBorders), ""), SYSTEM).orThrow();
  }

  private static GridFiles.Saying said(boolean newBorders) {
    return new GridFiles.Saying(SourceCrs.given("CGCS2000"), null, null, newBorders);
  }

  private static byte[] file(String... features) {
    return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String square(String code, int from, int to, int households) {
    return bare(code, from, to).replace("\"name\"", "\"households\":" + households + ",\"name\"");
  }

  private static String bare(String code, int from, int to) {
    double w = 113 + from / 1000.0;
    double e = 113 + to / 1000.0;
    return """
    {"type":"Feature","properties":{"code":"%s","name":"%s"},"geometry":{"type":\
    "Polygon","coordinates":[[[%s,23.0],[%s,23.0],[%s,23.004],[%s,23.004],[%s,23.0]]]}}\
    """
        .formatted(code, code.substring(9), w, e, e, w, w);
  }
}
