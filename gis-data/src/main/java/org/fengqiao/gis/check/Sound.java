package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * The outlines of areas on the lattice, each made valid where it is not.
 *
 * @param outlines one for each area in order; empty where there is no ground at all
 * @param mended whether the outline had to be made valid
 * @param findings what was wrong
 */
record Sound(List<Geometry> outlines, List<Boolean> mended, List<Finding> findings) {

  /**
   * Looks at outlines.
   *
   * @param toleranceM width up to which ground is noise
   */
  static Sound of(List<Area> areas, double toleranceM) {
    List<One> each =
        IntStream.range(0, areas.size())
            .parallel()
            .mapToObj(i -> one(areas.get(i), toleranceM))
            .toList();
    List<Finding> findings = new ArrayList<>();
    each.forEach(o -> {
      if (o.finding != null) {
        findings.add(o.finding);
      }
    });
    return new Sound(
        each.stream().map(One::outline).toList(),
        each.stream().map(o -> o.mended).toList(),
        findings);
  }

  private record One(Geometry outline, boolean mended, @Nullable Finding finding) {}

  private static One one(Area area, double toleranceM) {
    Geometry given = area.geometry();
    Geometry none = Lattice.FACTORY.createPolygon();
    if (!Outline.onEarth(given)) {
      boolean finite = Outline.finite(given);
      return new One(
          none,
          false,
          Findings.of(
              finite ? FindingCode.WRONG_EXTENT : FindingCode.BAD_ORDINATE,
              area,
              Findings.facts()));
    }
    Geometry written = Outline.polygons(Lattice.rounded(given));
    if (written.isEmpty()) {
      return new One(none, false, empty(area));
    }
    TopologyValidationError fault = Outline.fault(written);
    if (fault == null) {
      // Ground that is all noise is nobody's: a line drawn there and back.
      boolean ground = Metric.wide(written, toleranceM);
      return new One(written, false, ground ? null : empty(area));
    }
    Geometry fixed = Outline.fixed(written);
    if (fixed.isEmpty()) {
      return new One(none, false, empty(area));
    }
    boolean ground = Metric.wide(fixed, toleranceM);
    double doubtM2 = doubtM2(written, fixed);
    boolean clear = doubtM2 < Math.PI * toleranceM * toleranceM / 4;
    return new One(fixed, true, ground ? invalid(area, fault, fixed, doubtM2, clear) : empty(area));
  }

  /** Where the cutting of broken rings fails nothing is sure. */
  private static double doubtM2(Geometry written, Geometry fixed) {
    try {
      return Winding.doubtM2(written);
    } catch (TopologyException | IllegalArgumentException e) {
      return Metric.areaM2(fixed);
    }
  }

  private static Finding empty(Area area) {
    return Findings.of(FindingCode.EMPTY_AREA, area, Findings.facts());
  }

  /**
   * A ring that runs round its ground once, though it touches itself or has spikes, leaves no doubt
   * what it means; where it runs round some ground twice or the other way it does.
   */
  private static Finding invalid(
      Area area, TopologyValidationError fault, Geometry fixed, double doubtM2, boolean clear) {
    Coordinate at = fault.getCoordinate();
    return Findings.at(
        FindingCode.INVALID,
        clear ? Severity.WARNING : FindingCode.INVALID.severity(),
        List.of(area),
        at == null ? area.geometry() : Lattice.FACTORY.createPoint(at),
        at == null ? area.geometry().getCoordinate() : at,
        Findings.facts(
            "detail",
            fault.getMessage(),
            "parts",
            fixed.getNumGeometries(),
            "areaM2",
            Metric.areaM2(fixed),
            "doubtM2",
            doubtM2));
  }
}
