package org.fengqiao.gis.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.edit.EditRefused.Reason;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Edits of a three by three coverage whose inner corners are moved about. */
class CoverageEditorTest {
  private static final double WEST = 113.3;
  private static final double SOUTH = 23.08;
  private static final double STEP = 0.004;

  private final GeometryFactory factory = new GeometryFactory();

  @Test
  void aLineThroughAnAreaCutsItAndItsNeighboursGetTheCorners() throws Exception {
    CoverageEditor editor = new CoverageEditor(squares(3, 0));
    double before = area(editor.areas());

    Edited edited = editor.split("g11", line(1.5, 0.5, 1.37, 2.5), List.of("new"));

    assertEquals(List.of("g10", "g11", "g12", "new"), codes(edited.changed()));
    assertEquals(List.of(), edited.removed());
    assertCoverage(editor, before, 10);
    assertTrue(area("g11", editor) > area("new", editor), "the largest piece keeps the code");
  }

  @Test
  void aLineThatEndsInsideCutsNothing() {
    CoverageEditor editor = new CoverageEditor(squares(3, 0));

    EditRefused refused =
        assertThrows(
            EditRefused.class, () -> editor.split("g11", line(0.5, 1.5, 1.5, 1.5), List.of("n")));

    assertEquals(Reason.LINE_DOES_NOT_CUT, refused.reason());
    assertEquals(9, editor.areas().size());
  }

  @Test
  void aCutNeedsACodeForEveryPieceThatNobodyHas() {
    CoverageEditor editor = new CoverageEditor(squares(3, 0));
    LineString twice =
        factory.createLineString(
            new Coordinate[] {at(0.5, 1.2), at(2.5, 1.2), at(2.5, 1.7), at(0.5, 1.7)});

    assertEquals(
        Reason.TOO_MANY_PIECES,
        assertThrows(EditRefused.class, () -> editor.split("g11", twice, List.of("n"))).reason());
    assertEquals(
        Reason.UNKNOWN_OR_TAKEN_CODE,
        assertThrows(EditRefused.class, () -> editor.split("g11", twice, List.of("n", "g00")))
            .reason());
    assertEquals(9, editor.areas().size());
  }

  @Test
  void neighboursMergeAndStrangersDoNot() throws Exception {
    CoverageEditor editor = new CoverageEditor(squares(3, 0.3));
    double before = area(editor.areas());

    Edited edited = editor.merge(List.of("g00", "g10"), "g10");

    assertEquals(List.of("g00"), edited.removed());
    assertCoverage(editor, before, 8);
    assertEquals(
        Reason.NOT_NEIGHBOURS,
        assertThrows(EditRefused.class, () -> editor.merge(List.of("g10", "g22"), "g22")).reason());
  }

  @Test
  void aBorderIsDrawnAnew() throws Exception {
    CoverageEditor editor = new CoverageEditor(squares(3, 0));
    double before = area(editor.areas());
    double mine = area("g01", editor);

    Edited edited = editor.reshape("g01", "g11", line(1.3, 0.5, 1.1, 2.5));

    assertTrue(codes(edited.changed()).containsAll(List.of("g01", "g11")));
    assertTrue(area("g01", editor) > mine * 1.1, "the border moved east");
    assertCoverage(editor, before, 9);
  }

  @Test
  void aCornerMovesForEveryoneWhoHasIt() throws Exception {
    CoverageEditor editor = new CoverageEditor(squares(3, 0));
    double before = area(editor.areas());

    Edited edited = editor.moveCorner(at(1, 1), at(1.2, 1.3));

    assertEquals(List.of("g00", "g01", "g10", "g11"), codes(edited.changed()));
    assertCoverage(editor, before, 9);
  }

  @Test
  void aCornerIsNotMovedOverOtherAreas() {
    CoverageEditor editor = new CoverageEditor(squares(3, 0));

    EditRefused refused =
        assertThrows(EditRefused.class, () -> editor.moveCorner(at(1, 1), at(2.5, 2.4)));

    assertEquals(Reason.BREAKS_COVERAGE, refused.reason());
    assertEquals(
        Reason.NO_CORNER,
        assertThrows(EditRefused.class, () -> editor.moveCorner(at(1.1, 1), at(1, 1))).reason());
  }

  @Test
  void aCornerComesAndGoes() throws Exception {
    CoverageEditor editor = new CoverageEditor(squares(3, 0));
    double before = area(editor.areas());

    assertEquals(List.of("g01", "g11"), codes(editor.addCorner(at(1, 1.5)).changed()));
    editor.moveCorner(rounded(1, 1.5), at(1.2, 1.5));
    assertCoverage(editor, before, 9);
    editor.removeCorner(rounded(1.2, 1.5));

    assertEquals(5, editor.areas().get(1).geometry().getNumPoints());
    assertCoverage(editor, before, 9);
    assertEquals(
        Reason.NO_EDGE,
        assertThrows(EditRefused.class, () -> editor.addCorner(at(1.5, 1.5))).reason());
  }

  @Test
  void anyRowOfEditsLeavesACoverage() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    CoverageEditor editor = new CoverageEditor(squares(4, 0.3));
    double before = area(editor.areas());
    Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
    int done = 0;
    for (int n = 0; n < 200; n++) {
      try {
        edit(editor, random, n);
        done++;
      } catch (EditRefused refused) {
        // What is refused changes nothing: the next check sees the same coverage.
        refusals.merge(refused.reason(), 1, Integer::sum);
      }
      assertCoverage(editor, before, editor.areas().size());
    }
    assertTrue(done >= 25, done + " edits were made, refused " + refusals);
    assertTrue(refusals.getOrDefault(Reason.BREAKS_COVERAGE, 0) < done, refusals.toString());
  }

  private void edit(CoverageEditor editor, SplittableRandom random, int n) throws EditRefused {
    List<GridShape> areas = editor.areas();
    GridShape one = areas.get(random.nextInt(areas.size()));
    List<GridShape> beside =
        areas.stream()
            .filter(a -> !a.code().equals(one.code()) && a.geometry().intersects(one.geometry()))
            .toList();
    GridShape other = beside.isEmpty() ? one : beside.get(random.nextInt(beside.size()));
    double west = random.nextDouble(-1, 2);
    double south = random.nextDouble(-1, 2);
    LineString line =
        line(west, south, west + random.nextDouble(1, 4), south + random.nextDouble(1, 4));
    switch (random.nextInt(3)) {
      case 0 -> editor.split(one.code(), line, List.of("n" + n, "o" + n, "p" + n));
      case 1 -> editor.merge(List.of(one.code(), other.code()), one.code());
      default -> editor.reshape(one.code(), other.code(), line);
    }
  }

  private void assertCoverage(CoverageEditor editor, double area, int count) {
    Geometry[] all = editor.areas().stream().map(GridShape::geometry).toArray(Geometry[]::new);
    assertEquals(count, all.length);
    assertEquals(area, area(editor.areas()), area * 1e-8);
    assertTrue(CoverageValidator.isValid(all), "neighbours share their corners exactly");
  }

  private List<GridShape> squares(int n, double jitter) {
    SplittableRandom random = new SplittableRandom(42);
    Coordinate[][] corners = new Coordinate[n + 1][n + 1];
    for (int x = 0; x <= n; x++) {
      for (int y = 0; y <= n; y++) {
        boolean inner = x > 0 && y > 0 && x < n && y < n;
        double moved = inner ? jitter : 0;
        corners[x][y] =
            at(x + moved * (random.nextDouble() - 0.5), y + moved * (random.nextDouble() - 0.5));
      }
    }
    List<GridShape> all = new ArrayList<>();
    for (int x = 0; x < n; x++) {
      for (int y = 0; y < n; y++) {
        all.add(
            new GridShape(
                "g" + x + y,
                factory.createPolygon(
                    new Coordinate[] {
                      corners[x][y],
                      corners[x + 1][y],
                      corners[x + 1][y + 1],
                      corners[x][y + 1],
                      corners[x][y]
                    })));
      }
    }
    return all;
  }

  private static Coordinate at(double x, double y) {
    return new Coordinate(WEST + x * STEP, SOUTH + y * STEP);
  }

  private static Coordinate rounded(double x, double y) {
    return Lattice.round(at(x, y));
  }

  private LineString line(double x1, double y1, double x2, double y2) {
    return factory.createLineString(new Coordinate[] {at(x1, y1), at(x2, y2)});
  }

  private static List<String> codes(List<GridShape> shapes) {
    return shapes.stream().map(GridShape::code).toList();
  }

  private static double area(List<GridShape> shapes) {
    return shapes.stream().mapToDouble(s -> s.geometry().getArea()).sum();
  }

  private static double area(String code, CoverageEditor editor) {
    return editor.areas().stream()
        .filter(s -> s.code().equals(code))
        .mapToDouble(s -> s.geometry().getArea())
        .sum();
  }
}
