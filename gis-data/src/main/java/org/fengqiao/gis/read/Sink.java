package org.fengqiao.gis.read;

import java.util.Map;
import java.util.function.Consumer;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a reader hands over its features: numbers them, keeps the limits, sums up what was left
 * out.
 */
final class Sink {
  private final Limits limits;
  private final Consumer<RawArea> areas;
  private final Consumer<Finding> findings;
  private int number;
  private long vertices;
  private int heights;
  private int measures;

  Sink(Limits limits, Consumer<RawArea> areas, Consumer<Finding> findings) {
    this.limits = limits;
    this.areas = areas;
    this.findings = findings;
  }

  /** Takes the number of the next feature. */
  int next() throws UnreadableFile {
    if (number >= limits.features()) {
      throw Faults.tooMuch("features", limits.features());
    }
    return ++number;
  }

  /** The feature being read; 0 before the first. */
  int number() {
    return number;
  }

  /** Hands over the current feature, or tells why it is left out. */
  void area(Map<String, Object> attributes, ShapeDraft draft) throws UnreadableFile {
    try {
      Geometry geometry = draft.build();
      vertices += geometry.getNumPoints();
      if (vertices > limits.vertices()) {
        throw Faults.tooMuch("vertices", limits.vertices());
      }
      draft.tell(number, findings);
      heights += draft.heights() ? 1 : 0;
      measures += draft.measures() ? 1 : 0;
      areas.accept(new RawArea(number, attributes, geometry));
    } catch (BadFeature e) {
      findings.accept(e.finding(number));
    }
  }

  void tell(Finding finding) {
    findings.accept(finding);
  }

  /** About the current feature. */
  void tell(FindingCode code, Object... facts) {
    findings.accept(Finding.of(code, number, Faults.facts(facts)));
  }

  /** What is said once for all features. */
  void tellSums() {
    if (heights > 0) {
      tell(Finding.of(FindingCode.Z_DROPPED, Map.of("features", heights)));
    }
    if (measures > 0) {
      tell(Finding.of(FindingCode.M_DROPPED, Map.of("features", measures)));
    }
  }
}
