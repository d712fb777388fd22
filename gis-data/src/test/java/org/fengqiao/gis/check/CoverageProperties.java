package org.fengqiao.gis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.IrregularCells;
import org.fengqiao.gis.finding.FindingCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoverageProperties {
  private static final CheckRules RULES = CheckRules.divisions(null);
  private static final double T = RULES.toleranceM();

  @Property(tries = 60)
  void aShakenCoverageIsMendedWithinTheShaking(
      @ForAll @LongRange(min = 0, max = 100_000) long seed,
      @ForAll @DoubleRange(min = 0.0, max = 0.49) double by) {
    List<Area> clean = irregular(12, seed);
    Repaired repaired = repair(Drawn.shaken(clean, by * T, seed));
    assertThat(repaired.left().of(FindingCode.OVERLAP)).isEmpty();
    assertThat(repaired.left().of(FindingCode.GAP)).isEmpty();
    assertThat(Drawn.overlapM2(repaired.areas())).isLessThan(1e-3);
    assertThat(Drawn.holes(repaired.areas())).isEmpty();
    for (int i = 0; i < clean.size(); i++) {
      assertThat(repaired.areas().get(i).code()).isEqualTo(clean.get(i).code());
      Geometry was = clean.get(i).geometry();
      double slack = Metric.metres(was).getLength() * 2 * T;
      assertThat(Metric.areaM2(repaired.areas().get(i).geometry()))
          .isBetween(Metric.areaM2(was) - slack, Metric.areaM2(was) + slack);
      Geometry room = Metric.metres(was).buffer(2.5 * T);
      assertThat(Metric.areaM2(repaired.areas().get(i).geometry()))
          .isLessThanOrEqualTo(room.getArea());
    }
  }

  @Property(tries = 60)
  void whatIsRepairedIsNotChangedByAnotherRepair(
      @ForAll @LongRange(min = 0, max = 100_000) long seed,
      @ForAll @DoubleRange(min = 0.0, max = 3.0) double by) {
    List<Area> areas = new ArrayList<>(Drawn.shaken(irregular(10, seed), by * T, seed));
    areas.add(Drawn.area(900, tangle(new Random(seed), 300)));
    Repaired once = repair(areas);
    Repaired twice = repair(once.areas());
    assertThat(twice.changes()).isEmpty();
    for (int i = 0; i < areas.size(); i++) {
      assertThat(twice.areas().get(i).geometry().equalsExact(once.areas().get(i).geometry()))
          .isTrue();
    }
  }

  @Property(tries = 60)
  void noiseIsGoneAfterARepairWhateverElseIsWrong(
      @ForAll @LongRange(min = 0, max = 100_000) long seed,
      @ForAll @DoubleRange(min = 0.0, max = 4.0) double by) {
    Repaired repaired = repair(Drawn.shaken(irregular(10, seed), by * T, seed));
    assertThat(repaired.left().noise().sumM2()).isLessThan(1e-3);
    assertThat(repaired.areas()).allMatch(a -> a.geometry().isValid());
  }

  @Property(tries = 60)
  void plantedOverlapsAreFoundAndNeverMendedAway(
      @ForAll @LongRange(min = 0, max = 100_000) long seed,
      @ForAll @IntRange(min = 0, max = 11) int where,
      @ForAll @DoubleRange(min = 1.2, max = 40) double widthM,
      @ForAll @DoubleRange(min = 1.2, max = 40) double heightM) {
    List<Area> areas = new ArrayList<>(irregular(12, seed));
    Coordinate at = areas.get(where).geometry().getCentroid().getCoordinate();
    Geometry planted =
        Drawn.box(
            (at.x - Drawn.LON) * Drawn.SCALE.lonM(),
            (at.y - Drawn.LAT) * Drawn.SCALE.latM(),
            widthM,
            heightM);
    areas.add(Drawn.area(500, planted));
    List<Area> shaken = new ArrayList<>(Drawn.shaken(areas, 0.05, seed));
    double toldM2 = overlapM2(check(shaken));
    assertThat(toldM2).isGreaterThan(1);
    Repaired repaired = repair(shaken);
    assertThat(repaired.left().of(FindingCode.OVERLAP)).isNotEmpty();
    assertThat(Drawn.overlapM2(repaired.areas())).isGreaterThan(0.98 * toldM2 - 0.1);
  }

  @Property(tries = 60)
  void plantedGapsAreFoundAndNeverMendedAway(
      @ForAll @LongRange(min = 0, max = 100_000) long seed,
      @ForAll @IntRange(min = 0, max = 11) int where,
      @ForAll @DoubleRange(min = 1.3, max = 40) double sideM) {
    List<Area> areas = new ArrayList<>(irregular(12, seed));
    Area holed = areas.get(where);
    Coordinate at = holed.geometry().getCentroid().getCoordinate();
    Geometry hole =
        Drawn.box(
            (at.x - Drawn.LON) * Drawn.SCALE.lonM() - sideM / 2,
            (at.y - Drawn.LAT) * Drawn.SCALE.latM() - sideM / 2,
            sideM,
            sideM);
    if (!holed.geometry().contains(hole)) {
      return;
    }
    areas.set(where, holed.with(holed.geometry().difference(hole)));
    List<Area> shaken = Drawn.shaken(areas, 0.05, seed);
    assertThat(check(shaken).of(FindingCode.GAP)).isNotEmpty();
    assertThat(repair(shaken).left().of(FindingCode.GAP)).isNotEmpty();
  }

  @Property(tries = 300)
  void nothingThrows(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 5) int count,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 500) double spanM) {
    Random random = new Random(seed);
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      areas.add(Drawn.area(i + 1, tangle(random, spanM)));
    }
    check(areas);
    Repaired repaired = repair(areas);
    CoverageRepair.repairWide(areas, Parents.NONE, RULES);
    assertThat(repaired.areas()).hasSameSizeAs(areas);
  }

  /** A ring that may cross and touch itself, repeat corners and be of no ground at all. */
  private static Geometry tangle(Random random, double spanM) {
    GeometryFactory factory = new GeometryFactory();
    int corners = 3 + random.nextInt(9);
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      boolean again = i > 0 && random.nextInt(8) == 0;
      boolean round = random.nextInt(3) == 0;
      double x = random.nextDouble() * spanM;
      double y = random.nextDouble() * spanM;
      ring[i] =
          again
              ? ring[random.nextInt(i)].copy()
              : Drawn.at(round ? Math.rint(x) : x, round ? Math.rint(y) : y);
    }
    ring[corners] = ring[0].copy();
    return factory.createPolygon(ring);
  }

  /** A clean coverage of some 100 m wide cells with bent edges. */
  private static List<Area> irregular(int count, long seed) {
    double side = Math.sqrt(count) * 0.0016;
    List<GridShape> shapes =
        IrregularCells.make(
            count, new Envelope(Drawn.LON, Drawn.LON + side, Drawn.LAT, Drawn.LAT + side), seed);
    List<Area> areas = new ArrayList<>();
    for (GridShape shape : shapes) {
      areas.add(Drawn.area(areas.size() + 1, shape.geometry()));
    }
    while (areas.size() < count) {
      // A cell that came out crossed is left out; number them on for the index.
      areas.add(Drawn.area(areas.size() + 1, Drawn.box(-900 - 200 * areas.size(), 0, 100, 100)));
    }
    return areas;
  }

  private static double overlapM2(Checked checked) {
    return checked.of(FindingCode.OVERLAP).stream()
        .mapToDouble(f -> (Double) f.facts().get("areaM2"))
        .sum();
  }

  private static Checked check(List<Area> areas) {
    return CoverageCheck.check(areas, Parents.NONE, RULES);
  }

  private static Repaired repair(List<Area> areas) {
    return CoverageRepair.repair(areas, Parents.NONE, RULES);
  }
}
