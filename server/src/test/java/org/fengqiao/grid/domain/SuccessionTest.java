package org.fengqiao.grid.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.Neighbours;
import org.fengqiao.grid.domain.VersionDiff.Kind;
import org.fengqiao.grid.domain.VersionDiff.Side;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Splits, mergers, new codes and new borders of square grids. */
class SuccessionTest {
  private static final String A = "999902001001001";
  private static final String B = "999902001001002";
  private static final String EAST = "999902001001003";
  private static final String C = "999902001002001";
  private static final String RECODED = "999902001003001";

  private final Town before = new Town().grid(A, 300, 0, 4).grid(B, 200, 4, 8).grid(C, 100, 8, 12);

  /** A row of squares; positions in thousandths of a degree. */
  private static final class Town {
    private final List<GridCell> cells = new ArrayList<>();
    private final List<GridShape> shapes = new ArrayList<>();

    Town grid(String code, int households, double from, double to) {
      return grid(code, code, households, from, to);
    }

    Town grid(String code, String name, int households, double from, double to) {
      cells.add(
          new GridCell(code, name, code.substring(0, 12), code.substring(0, 9), households, 0, 0));
      shapes.add(
          new GridShape(
              code,
              new GeometryFactory()
                  .toGeometry(new Envelope(113 + from / 1000, 113 + to / 1000, 23.0, 23.004))));
      return this;
    }

    Side side() {
      return new Side(cells, shapes);
    }

    GridSet set() {
      int[] start = new int[cells.size() + 1];
      return new GridSet("999902", 2, cells, new Neighbours(start, new int[0]), false);
    }

    Map<String, Double> ground() {
      Map<String, Double> ground = new HashMap<>();
      shapes.forEach(s -> ground.put(s.code(), Succession.areaM2(s.geometry())));
      return ground;
    }
  }

  @Test
  void nothingChangedIsNoChange() {
    VersionDiff diff = VersionDiff.of(before.side(), before.side());
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.links()).isEmpty();
  }

  @Test
  void aSplitAndANewCode() {
    Town after =
        new Town()
            .grid(A, 100, 0, 2)
            .grid(B, "新名", 200, 4, 8)
            .grid(EAST, 300, 2, 4)
            .grid(RECODED, 100, 8, 12);
    VersionDiff diff = VersionDiff.of(before.side(), after.side());
    assertThat(diff.changes())
        .extracting(VersionDiff.Change::kind)
        .containsExactly(Kind.ADDED, Kind.RECODED, Kind.RESHAPED, Kind.RENAMED);
    assertThat(diff.changes().get(1).oldCode()).isEqualTo(C);
    List<Succession.Link> ofA = diff.links().stream().filter(l -> l.oldCode().equals(A)).toList();
    assertThat(ofA).hasSize(2);
    assertThat(ofA.getFirst().newCode()).isEqualTo(EAST);
    assertThat(ofA.getFirst().share()).isCloseTo(0.75, within(1e-6));
    assertThat(ofA.getFirst().areaShare()).isCloseTo(0.5, within(1e-6));
    assertThat(ofA.getFirst().rule()).isEqualTo(Succession.Rule.HOUSEHOLDS);

    Territories places = new Territories(before.cells, after.ground(), diff.links());
    assertThat(places.follow(List.of(A))).containsExactly(A, EAST);
    assertThat(places.follow(List.of(B))).containsExactly(B);
    assertThat(places.follow(List.of("999902001002")))
        .containsExactly("999902001002", "999902001003");
    assertThat(places.follow(List.of("999902001"))).containsExactly("999902001");
    assertThat(places.follow(List.of("999902"))).containsExactly("999902");
    assertThat(places.heir("999902001002")).contains("999902001003");
    assertThat(places.heir(C)).contains(RECODED);
    assertThat(places.heir("999902009")).isEmpty();
  }

  @Test
  void aMergerAndGroundNobodyTook() {
    Town after = new Town().grid(A, 0, 0, 8);
    VersionDiff diff = VersionDiff.of(before.side(), after.side());
    assertThat(diff.changes())
        .extracting(VersionDiff.Change::kind)
        .containsExactly(Kind.REMOVED, Kind.REMOVED, Kind.RESHAPED);
    assertThat(diff.links()).hasSize(2).allMatch(l -> l.newCode().equals(A));
    assertThat(diff.links()).allMatch(l -> l.rule() == Succession.Rule.AREA);
    assertThat(diff.links()).allMatch(l -> Math.abs(l.share() - 1) < 1e-9);
    Territories places = new Territories(before.cells, after.ground(), diff.links());
    assertThat(places.follow(List.of(B))).containsExactly(A, B);
    assertThat(places.heir(C)).isEmpty();
  }

  @Test
  void pointsDecideAndOnlyWithoutThemIsShared() {
    Town after = new Town().grid(A, 100, 0, 2).grid(EAST, 300, 2, 4);
    Succession succession = new Succession(after.cells, after.shapes);
    Origin origin =
        new Origin(
            before.shapes.getFirst().geometry(),
            succession.of(before.shapes.getFirst()),
            after.set(),
            GridIndex.build(after.shapes));
    assertThat(place(origin, new LonLat(113.001, 23.001), true)).isEqualTo("POINT " + A);
    assertThat(place(origin, new LonLat(113.003, 23.001), true)).isEqualTo("POINT " + EAST);
    // Said to be in A by a person although the point lies elsewhere: the point is not the place.
    LonLat far = new LonLat(113.010, 23.001);
    int east = 0;
    for (int i = 1; i <= 40; i++) {
      east += place(origin, i % 2 == 0 ? null : far, true).equals("SHARE " + EAST) ? 1 : 0;
      assertThat((double) east).isCloseTo(0.75 * i, within(1.0));
    }
    assertThat(place(origin, far, false)).isEqualTo("NEAREST " + EAST);
  }

  private static String place(Origin origin, LonLat point, boolean chosen) {
    Origin.Placed placed = origin.place(point, chosen);
    return placed == null ? "" : placed.rule() + " " + placed.cell().code();
  }
}
