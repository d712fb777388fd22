package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.ImportReport;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Tier;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.OddDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Import of files, and what a strange map answers. */
class OddDistrictIT extends ContextIT {
  private static final Actor SYSTEM = Actor.system(OddDistrict.CODE);

  private Grids grids;

  @Override
  protected void started() {
    grids = bean(Grids.class);
    OddDistrict.load(grids);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 999901001001001, inside the ring",
    "3, 3, 999901002001001, in its hole the enclave",
    "2, 3, 999901001001001, on the edge of both the lower code",
    "9, 1, 999901001002001, in the L",
    "8, 2, 999901001002001, its inner corner",
    "5, 6.02, 999901002001002, in the sliver",
    "5, 6, 999901001001001, on its lower edge",
    "5, 9, 999901002001003, where four meet",
    "11, 1, 999901003001001, first part",
    "14, 1, 999901003001001, second part",
    "12, 3, 999901003001001, where the T is",
    "12.5, 3, 999901003001002, beside it",
    "21, 2, 999901003002001, the tip of the island",
  })
  void everyPositionHasItsGrid(double x, double y, String code, String where) {
    assertThat(at(x, y, 0).grid()).as(where).isEqualTo(code);
  }

  @Test
  void betweenThePartsIsNobody() {
    Located at = at(12.5, 1, 20);
    assertThat(at.grid()).isNull();
    assertThat(at.candidates())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.grid()).isEqualTo(OddDistrict.TWO_PARTS);
          assertThat(c.distanceM()).isBetween(50.0, 52.0);
        });
  }

  @Test
  void asksOnlyWhereItMatters() {
    assertThat(at(5, 9, 20).doubtful()).as("two communities at the corner").isTrue();
    assertThat(at(5, 8, 20).doubtful()).as("two grids of one community").isFalse();
    assertThat(at(5, 8, 20).candidates()).hasSize(2);
    assertThat(at(3, 3, 20).doubtful()).as("well inside the enclave").isFalse();
    assertThat(at(5, 6.02, 20).doubtful()).as("the sliver is thinner than the disc").isTrue();
    assertThat(at(0, 3, 20).doubtful()).as("half outside, but nobody else's").isFalse();
  }

  @Test
  void linksGridsThatTouchAtAPointAndThePlacesAbove() {
    GridSet set = grids.current(OddDistrict.CODE);
    assertThat(set.size()).isEqualTo(12);
    assertThat(codes(set, OddDistrict.ISLAND)).isEmpty();
    assertThat(codes(set, OddDistrict.ENCLAVE)).containsExactly(OddDistrict.RING);
    assertThat(codes(set, OddDistrict.CORNER)).contains("999901002002002");
    assertThat(codes(set, OddDistrict.TWO_PARTS)).contains("999901003001002");
    assertThat(grids.find(OddDistrict.CODE, "999901002").orElseThrow().tier())
        .isEqualTo(Tier.STREET);
    assertThat(grids.children(OddDistrict.CODE, "999901002001")).hasSize(4);
  }

  @Test
  void anImportMakesAVersionThatOldItemsOutlive() {
    long before = grids.current(OddDistrict.CODE).version();
    ImportReport report = imported(OddDistrict.file()).orThrow();
    assertThat(report.grids()).isEqualTo(12);
    assertThat(report.withHouseholds()).isEqualTo(12);
    assertThat(report.version()).isGreaterThan(before);
    assertThat(report.newPlaces()).isEmpty();
    assertThat(grids.current(OddDistrict.CODE).version()).isEqualTo(report.version());
    assertThat(grids.version(OddDistrict.CODE, before).size()).isEqualTo(12);
    assertThat(at(1, 1, 0).version()).isEqualTo(report.version());
  }

  @Test
  void overlapsAndDoubleCodesAreRefusedAndNothingIsStored() throws Exception {
    int versions = count("grid_version");
    String text = new String(OddDistrict.file(), StandardCharsets.UTF_8);
    String overlapping =
        text.replace(
            "[[113.008,23.002],[113.01,23.002],[113.01,23.006],[113.008,23.006],[113.008,23.002]]",
            "[[113.007,23.002],[113.01,23.002],[113.01,23.006],[113.007,23.006],[113.007,23.002]]");
    assertThat(refusal(overlapping).report().findings())
        .extracting(Finding::code)
        .contains(FindingCode.OVERLAP);
    String twice = text.replace("999901003002001", "999901003001002");
    assertThat(refusal(twice).first()).startsWith("DUP_CODE");
    String malformed = text.replace("999901003002001", "99990100300200X");
    assertThat(refusal(malformed).first()).startsWith("BAD_CODE");
    String elsewhere = text.replace("999901003002001", "440105003002001");
    assertThat(refusal(elsewhere).faults()).isPositive();
    assertThat(refusal("{").first()).isNotEmpty();
    assertThat(refusal("{\"type\":\"FeatureCollection\",\"features\":[]}").faults()).isEqualTo(1);
    assertThat(count("grid_version")).isEqualTo(versions);
  }

  @Test
  void roundingNoiseIsRepaired() {
    String noisy =
        new String(OddDistrict.file(), StandardCharsets.UTF_8)
            .replace("[113.01,23.003]", "[113.010001,23.003001]");
    ImportReport report = imported(noisy.getBytes(StandardCharsets.UTF_8)).orThrow();
    assertThat(report.findings()).noneMatch(Finding::error);
    assertThat(report.grids()).isEqualTo(12);
  }

  @Test
  void postgisHoldsTheSameVersion() throws Exception {
    try (Connection db = database.admin();
        Statement sql = db.createStatement();
        ResultSet row =
            sql.executeQuery(
                "SELECT count(*), bool_and(ST_IsValid(geom)), min(ST_SRID(geom)) FROM grid_cell"
                    + " WHERE version_id = (SELECT id FROM grid_version WHERE state = 'PUBLISHED')")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(12);
      assertThat(row.getBoolean(2)).isTrue();
      assertThat(row.getInt(3)).isEqualTo(4490);
    }
  }

  private Located at(double x, double y, double accuracyM) {
    return grids
        .locate(OddDistrict.CODE, Datum.CGCS2000, OddDistrict.lon(x), OddDistrict.lat(y), accuracyM)
        .orThrow();
  }

  private static java.util.List<String> codes(GridSet set, String of) {
    return java.util.Arrays.stream(set.neighbours().of(set.ordinal(of)))
        .mapToObj(i -> set.cells().get(i).code())
        .toList();
  }

  private Outcome<ImportReport> imported(byte[] file) {
    return grids.importLoaded(OddDistrict.loaded(file), "test", SYSTEM);
  }

  private GridRefusal.FileFaulty refusal(String text) {
    return switch (imported(text.getBytes(StandardCharsets.UTF_8))) {
      case Outcome.Refused<ImportReport>(var refusal) -> (GridRefusal.FileFaulty) refusal;
      case Outcome.Done<ImportReport> done -> throw new AssertionError("imported " + done);
    };
  }

  private int count(String table) throws Exception {
    try (Connection db = database.admin();
        Statement sql = db.createStatement();
        ResultSet row = sql.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getInt(1);
    }
  }
}
