package org.fengqiao.gis.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * The geometry of one feature while a reader goes through it. Takes rings of polygons, or rings of
 * which the format does not say what they are; keeps the first fault and goes on, so that a reader
 * need not leave the middle of a record. Used again for the next feature.
 */
final class ShapeDraft {
  /** Two packed ordinates a corner: 150,000 areas of 50 corners are 120 MB, not a gigabyte. */
  static final GeometryFactory FACTORY =
      new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private final Limits limits;
  private final List<List<double[]>> polygons = new ArrayList<>();
  private final List<double[]> loose = new ArrayList<>();
  private final Ordinates ring = new Ordinates();
  private final RingNest nest = new RingNest();
  private @Nullable List<double[]> polygon;
  private @Nullable BadFeature fault;
  private @Nullable String other;
  private boolean heights;
  private boolean measures;
  private boolean collection;
  private int closed;
  private int corners;
  private int rings;

  ShapeDraft(Limits limits) {
    this.limits = limits;
  }

  /** Forgets the feature before. */
  ShapeDraft clear() {
    polygons.clear();
    loose.clear();
    ring.clear();
    polygon = null;
    fault = null;
    other = null;
    heights = false;
    measures = false;
    collection = false;
    closed = 0;
    corners = 0;
    rings = 0;
    return this;
  }

  /** The rings that follow are one polygon, its outline first. */
  void startPolygon() {
    polygon = new ArrayList<>();
    polygons.add(polygon);
  }

  /** The rings that follow are sorted into outlines and holes by where they lie. */
  void startLoose() {
    polygon = null;
  }

  void startRing() {
    ring.clear();
  }

  void corner(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      fail(FindingCode.BAD_ORDINATE, "ring", rings + 1, "corner", ring.corners() + 1);
    } else if (++corners > limits.featureVertices()) {
      fail(FindingCode.TOO_MUCH, "what", "featureVertices", "limit", limits.featureVertices());
    } else {
      ring.add(x, y);
    }
  }

  void endRing() {
    if (++rings > limits.featureRings()) {
      fail(FindingCode.TOO_MUCH, "what", "featureRings", "limit", limits.featureRings());
    }
    if (fault != null) {
      return;
    }
    if (ring.corners() > 0 && !ring.closed()) {
      ring.close();
      closed++;
    }
    if (!ring.encloses()) {
      fail(FindingCode.RING_TOO_SHORT, "ring", rings);
      return;
    }
    (polygon == null ? loose : polygon).add(ring.copy());
  }

  /** Something that is no area stands here. */
  void other(String type) {
    other = type;
  }

  void collection() {
    collection = true;
  }

  void height() {
    heights = true;
  }

  void measure() {
    measures = true;
  }

  void closedBefore() {
    closed++;
  }

  /** How deep collections may stand in collections. */
  int mostNesting() {
    return limits.nesting();
  }

  boolean heights() {
    return heights;
  }

  boolean measures() {
    return measures;
  }

  /** Keeps the first fault. */
  void fail(FindingCode code, Object... facts) {
    if (fault == null) {
      fault = new BadFeature(code, Faults.facts(facts));
    }
  }

  /** Polygon or multipolygon. */
  Geometry build() throws BadFeature {
    if (fault != null) {
      throw fault;
    }
    polygons.removeIf(List::isEmpty);
    if (!loose.isEmpty()) {
      polygons.addAll(nest.sort(loose));
      loose.clear();
    }
    if (polygons.isEmpty()) {
      throw other == null
          ? new BadFeature(FindingCode.NO_GEOMETRY, Faults.facts())
          : new BadFeature(FindingCode.NOT_POLYGON, Faults.facts("type", other));
    }
    Polygon[] parts = polygons.stream().map(ShapeDraft::polygon).toArray(Polygon[]::new);
    return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
  }

  /** What was changed to make an area of it. */
  void tell(int number, Consumer<Finding> findings) {
    if (collection) {
      findings.accept(
          Finding.of(
              FindingCode.COLLECTION_FLATTENED, number, Faults.facts("parts", polygons.size())));
    }
    if (closed > 0) {
      findings.accept(Finding.of(FindingCode.RING_CLOSED, number, Faults.facts("rings", closed)));
    }
    if (other != null) {
      // A label beside its area: the area is kept, the label is not.
      findings.accept(
          Finding.of(FindingCode.NOT_POLYGON, number, Faults.facts("type", other))
              .as(Severity.WARNING));
    }
  }

  private static Polygon polygon(List<double[]> rings) {
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return FACTORY.createPolygon(ring(rings.getFirst()), holes);
  }

  private static LinearRing ring(double[] pairs) {
    return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(pairs, 2, 0));
  }
}
