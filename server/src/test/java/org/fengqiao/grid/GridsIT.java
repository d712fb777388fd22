package org.fengqiao.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.domain.Candidate;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Tier;
import org.fengqiao.support.ContextIT;
import org.junit.jupiter.api.Test;

/** The demonstration district in a real PostGIS. */
class GridsIT extends ContextIT {
  private static final String DISTRICT = "440105";

  private Grids grids;

  @Override
  protected void started() {
    grids = bean(Grids.class);
    assertThat(grids.findCurrent(DISTRICT)).isEmpty();
    assertThat(grids.loadDemo(Actor.system(DISTRICT))).isPresent();
  }

  @Test
  void theDemoDistrictIsThereOnce() {
    GridSet set = grids.current(DISTRICT);
    assertThat(set.size()).isBetween(1850, 1950);
    assertThat(set.demo()).isTrue();
    assertThat(set.neighbours().size()).isEqualTo(set.size());
    assertThat(grids.loadDemo(Actor.system(DISTRICT))).isEmpty();
    assertThat(grids.version(DISTRICT, set.version())).isSameAs(set);
    assertThat(grids.findVersion("440106", set.version())).isEmpty();
    for (int i = 0; i < set.size(); i++) {
      assertThat(set.ordinal(set.cells().get(i).code())).isEqualTo(i);
    }
    assertThat(set.ordinal("nowhere")).isEqualTo(-1);
  }

  @Test
  void theTreeIsThatOfTheCodeTable() {
    assertThat(grids.find(DISTRICT, DISTRICT).orElseThrow().tier()).isEqualTo(Tier.DISTRICT);
    assertThat(grids.children(DISTRICT, DISTRICT)).hasSize(18);
    assertThat(grids.children(DISTRICT, DISTRICT).getFirst().name()).isEqualTo("赤岗街道");
    assertThat(
            grids.children(DISTRICT, DISTRICT).stream()
                .mapToInt(s -> grids.children(DISTRICT, s.code()).size())
                .sum())
        .isEqualTo(267);
    GridCell cell = grids.current(DISTRICT).cells().getFirst();
    assertThat(grids.find(DISTRICT, cell.code()).orElseThrow().parent())
        .isEqualTo(cell.community());
    assertThat(grids.children(DISTRICT, cell.community())).isNotEmpty();
    assertThat(grids.children(DISTRICT, "999")).isEmpty();
  }

  @Test
  void aPointInsideAGridIsThere() {
    for (GridCell cell : grids.current(DISTRICT).cells()) {
      Located at = grids.locate(DISTRICT, Datum.WGS84, cell.lon(), cell.lat(), 0).orThrow();
      assertThat(at.grid()).isEqualTo(cell.code());
      assertThat(at.doubtful()).isFalse();
      assertThat(at.candidates()).hasSize(1);
    }
  }

  @Test
  void theDatumIsConvertedAndTheUnknownOneIsDoubtful() {
    GridCell cell = grids.current(DISTRICT).cells().get(700);
    LonLat shifted = Datums.fromCgcs2000(Datum.BD09, new LonLat(cell.lon(), cell.lat()));
    Located at = grids.locate(DISTRICT, Datum.BD09, shifted.lon(), shifted.lat(), 0).orThrow();
    assertThat(at.grid()).isEqualTo(cell.code());
    assertThat(at.lon()).isCloseTo(cell.lon(), org.assertj.core.data.Offset.offset(1e-8));
    assertThat(
            grids.locate(DISTRICT, Datum.UNKNOWN, cell.lon(), cell.lat(), 5).orThrow().doubtful())
        .isTrue();
  }

  @Test
  void outsideTheNearestIsOffered() {
    Located far = grids.locate(DISTRICT, Datum.WGS84, 113.0, 23.5, 20).orThrow();
    assertThat(far.grid()).isNull();
    assertThat(far.doubtful()).isTrue();
    assertThat(far.candidates()).isEmpty();
    GridSet set = grids.current(DISTRICT);
    GridCell east =
        set.cells().stream().max(java.util.Comparator.comparing(GridCell::lon)).orElseThrow();
    Located near =
        grids.locate(DISTRICT, Datum.WGS84, east.lon() + 0.015, east.lat(), 20).orThrow();
    assertThat(near.grid()).isNull();
    assertThat(near.candidates()).hasSize(1);
    assertThat(near.candidates().getFirst().distanceM()).isBetween(1.0, 2000.0);
  }

  /** At 20 m accuracy at most 15 of 100 points of the district may ask a person. */
  @Test
  void seldomAsks() {
    GridSet set = grids.current(DISTRICT);
    SplittableRandom random = new SplittableRandom(2);
    int inside = 0;
    int asked = 0;
    while (inside < 20_000) {
      double lon = 113.22 + 0.2 * random.nextDouble();
      double lat = 23.03 + 0.1 * random.nextDouble();
      Located at = grids.locate(DISTRICT, Datum.WGS84, lon, lat, 20).orThrow();
      if (at.grid() != null) {
        inside++;
        asked += at.doubtful() ? 1 : 0;
        if (at.doubtful()) {
          assertThat(at.candidates().getFirst().share()).isLessThan(0.8001);
          assertThat(at.candidates().stream().map(Candidate::community).distinct().count())
              .isGreaterThan(1);
        }
      }
    }
    assertThat(set.demo()).isTrue();
    assertThat(asked / (double) inside).as("share of points that ask").isBetween(0.01, 0.15);
  }

  @Test
  void agreesWithPostgis() throws Exception {
    GridSet set = grids.current(DISTRICT);
    SplittableRandom random = new SplittableRandom(3);
    try (Connection db = database.app();
        PreparedStatement query =
            db.prepareStatement(
                """
                SELECT p.lon, p.lat, (
                  SELECT c.code FROM grid_cell c
                  WHERE c.version_id = ? AND ST_Covers(c.geom, ST_SetSRID(ST_MakePoint(p.lon, p.lat), 4490))
                  ORDER BY c.code LIMIT 1)
                FROM (
                  SELECT x AS lon, y AS lat FROM unnest(?::float8[], ?::float8[]) AS r(x, y)
                  UNION ALL
                  SELECT ST_X(d.geom), ST_Y(d.geom) FROM grid_cell v, ST_DumpPoints(v.geom) d
                  WHERE v.version_id = ?) p
                """)) {
      Double[] x = new Double[20_000];
      Double[] y = new Double[x.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = 113.22 + 0.2 * random.nextDouble();
        y[i] = 23.03 + 0.1 * random.nextDouble();
      }
      query.setLong(1, set.version());
      query.setArray(2, db.createArrayOf("float8", x));
      query.setArray(3, db.createArrayOf("float8", y));
      query.setLong(4, set.version());
      int compared = 0;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Located at =
              grids
                  .locate(DISTRICT, Datum.CGCS2000, rows.getDouble(1), rows.getDouble(2), 0)
                  .orThrow();
          assertThat(at.grid()).isEqualTo(rows.getString(3));
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(30_000);
    }
  }

  @Test
  void neighboursAreMutualAndNobodyIsAlone() {
    GridSet set = grids.current(DISTRICT);
    for (int i = 0; i < set.size(); i++) {
      int[] around = set.neighbours().of(i);
      assertThat(around).isNotEmpty().isSorted().doesNotContain(i);
      for (int k : around) {
        assertThat(set.neighbours().of(k)).contains(i);
      }
    }
  }

  @Test
  void refusesNumbersThatCannotBeMeant() {
    assertThat(code(23.1, 113.3)).isEqualTo("coordinates-swapped");
    assertThat(code(0, 0)).isEqualTo("coordinates-null-island");
    assertThat(code(2.35, 48.85)).isEqualTo("coordinates-outside-china");
    assertThat(code(Double.NaN, 23)).isEqualTo("coordinates-outside-china");
    assertThat(code(1e300, 23)).isEqualTo("coordinates-outside-china");
    assertThat(List.of(-1.0, 1e6, Double.NaN))
        .allSatisfy(
            metres -> assertThat(refusal(113.3, 23.1, metres)).isEqualTo("accuracy-out-of-range"));
  }

  private String code(double lon, double lat) {
    return refusal(lon, lat, 20);
  }

  private String refusal(double lon, double lat, double accuracyM) {
    return switch (grids.locate(DISTRICT, Datum.WGS84, lon, lat, accuracyM)) {
      case org.fengqiao.kernel.Outcome.Refused<Located>(var refusal) -> refusal.code();
      case org.fengqiao.kernel.Outcome.Done<Located> _ -> "";
    };
  }
}
