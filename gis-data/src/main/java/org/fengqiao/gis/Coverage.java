package org.fengqiao.gis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Whether a set of areas can serve as a map of places: every outline valid, codes well formed and
 * unique, no two areas over the same ground, none out of its parent, and where it leaves holes.
 *
 * <p>Polygons drawn or rounded one by one never fit to the last decimal. Overlaps and gaps that are
 * nowhere wider than the tolerance are therefore summed up as noise and not reported one by one.
 * Takes about a second for 2,000 areas.
 */
public final class Coverage {
  /** Six-decimal rounding moves a point by up to 0.08 m; a drawn error is wider than a metre. */
  public static final double TOLERANCE_M = 1.0;

  private final List<GridShape> shapes;
  private final double toleranceM;
  private final GaussKruger plane;
  private final List<CoverageFinding> findings = new ArrayList<>();
  private final Map<Integer, Geometry> metres = new HashMap<>();
  private double noiseM2;

  private Coverage(List<GridShape> shapes, double toleranceM) {
    this.shapes = shapes;
    this.toleranceM = toleranceM;
    Envelope all = new Envelope();
    shapes.forEach(s -> all.expandToInclude(s.geometry().getEnvelopeInternal()));
    this.plane = GaussKruger.around(all.isNull() ? 114 : all.centre().x);
  }

  /**
   * Checks areas of one tier.
   *
   * @param shapes in degrees
   * @param code what a code must look like
   * @param toleranceM widest overlap or gap in metres that counts as noise
   */
  public static CoverageReport check(List<GridShape> shapes, Pattern code, double toleranceM) {
    Coverage check = new Coverage(shapes, toleranceM);
    check.codes(code);
    check.outlines();
    check.overlaps();
    check.gaps();
    return check.report();
  }

  /** The areas that reach out of {@code parent} by more than the tolerance. */
  public static List<CoverageFinding> outside(
      List<GridShape> shapes, Geometry parent, double toleranceM) {
    Coverage check = new Coverage(shapes, toleranceM);
    Geometry room = check.plane.project(parent);
    for (GridShape shape : shapes) {
      Geometry beyond =
          OverlayNGRobust.overlay(
              check.plane.project(shape.geometry()), room, OverlayNG.DIFFERENCE);
      if (check.wide(beyond)) {
        check.add(
            CoverageFinding.Kind.OUTSIDE_PARENT, List.of(shape.code()), beyond.getArea(), beyond);
      }
    }
    return List.copyOf(check.findings);
  }

  private void codes(Pattern code) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < shapes.size(); i++) {
      String mine = shapes.get(i).code();
      if (!code.matcher(mine).matches()) {
        findings.add(finding(CoverageFinding.Kind.MALFORMED_CODE, label(i)));
      } else if (seen.putIfAbsent(mine, i) != null) {
        findings.add(finding(CoverageFinding.Kind.DUPLICATE_CODE, mine));
      }
    }
  }

  private void outlines() {
    for (int i = 0; i < shapes.size(); i++) {
      Geometry geometry = shapes.get(i).geometry();
      if (geometry.isEmpty() || geometry.getDimension() < 2) {
        findings.add(finding(CoverageFinding.Kind.EMPTY, label(i)));
        continue;
      }
      TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
      if (fault != null) {
        Coordinate at = fault.getCoordinate();
        findings.add(
            new CoverageFinding(
                CoverageFinding.Kind.INVALID,
                List.of(label(i)),
                0,
                at == null ? null : new LonLat(at.x, at.y)));
      } else if (!(geometry.getArea() > 0)) {
        findings.add(finding(CoverageFinding.Kind.EMPTY, label(i)));
      } else {
        metres.put(i, plane.project(geometry));
      }
    }
  }

  private void overlaps() {
    STRtree tree = new STRtree();
    metres.forEach((i, g) -> tree.insert(g.getEnvelopeInternal(), i));
    for (int i = 0; i < shapes.size(); i++) {
      Geometry mine = metres.get(i);
      if (mine == null) {
        continue;
      }
      PreparedGeometry prepared = PreparedGeometryFactory.prepare(mine);
      for (Object found : tree.query(mine.getEnvelopeInternal())) {
        int j = (Integer) found;
        Geometry other = metres.get(j);
        if (j > i && other != null && prepared.intersects(other) && !mine.touches(other)) {
          overlap(i, mine, j, other);
        }
      }
    }
  }

  private void overlap(int i, Geometry mine, int j, Geometry other) {
    List<String> both = List.of(label(i), label(j));
    if (mine.getEnvelopeInternal().equals(other.getEnvelopeInternal()) && mine.equalsTopo(other)) {
      add(CoverageFinding.Kind.DUPLICATE_SHAPE, both, mine.getArea(), mine);
      return;
    }
    Geometry shared = OverlayNGRobust.overlay(mine, other, OverlayNG.INTERSECTION);
    if (wide(shared)) {
      add(CoverageFinding.Kind.OVERLAP, both, shared.getArea(), shared);
    } else {
      noiseM2 += shared.getArea();
    }
  }

  private void gaps() {
    if (metres.isEmpty()) {
      return;
    }
    Geometry all = OverlayNGRobust.union(metres.values());
    for (int k = 0; k < all.getNumGeometries(); k++) {
      if (all.getGeometryN(k) instanceof Polygon part) {
        for (int h = 0; h < part.getNumInteriorRing(); h++) {
          gap(part.getInteriorRingN(h));
        }
      }
    }
  }

  private void gap(LinearRing ring) {
    Polygon hole = ring.getFactory().createPolygon(ring);
    if (wide(hole)) {
      add(CoverageFinding.Kind.GAP, List.of(), hole.getArea(), hole);
    } else {
      noiseM2 += hole.getArea();
    }
  }

  /** Whether a disc of the tolerance's diameter fits inside. */
  private boolean wide(Geometry region) {
    return region.getArea() > toleranceM * toleranceM / 2
        && !region.buffer(-toleranceM / 2).isEmpty();
  }

  private void add(
      CoverageFinding.Kind kind, List<String> codes, double areaM2, Geometry inMetres) {
    Coordinate at = inMetres.getInteriorPoint().getCoordinate();
    findings.add(new CoverageFinding(kind, codes, areaM2, plane.unproject(at.x, at.y)));
  }

  private static CoverageFinding finding(CoverageFinding.Kind kind, String code) {
    return new CoverageFinding(kind, List.of(code), 0, null);
  }

  private String label(int i) {
    String code = shapes.get(i).code();
    return code.isBlank() ? "#" + (i + 1) : code;
  }

  private CoverageReport report() {
    findings.sort(
        Comparator.comparing(CoverageFinding::kind)
            .thenComparing(f -> f.codes().toString())
            .thenComparing(Comparator.comparingDouble(CoverageFinding::areaM2).reversed()));
    double area = metres.values().stream().mapToDouble(Geometry::getArea).sum();
    return new CoverageReport(shapes.size(), area, findings, noiseM2);
  }
}
