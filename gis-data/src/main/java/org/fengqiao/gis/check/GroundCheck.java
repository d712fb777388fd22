package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.gis.check.Lattice.Seg;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Overlaps, gaps, the same outline twice, islands, and the noise that is left beside them. */
final class GroundCheck {
  /** Two outlines are the same when so much of each is common. */
  private static final double SAME = 0.999;

  private static final int MOST_PLACES = 500;

  /** Pairs that are compared; 3,000 equal outlines have four and a half million. */
  static final int MOST_PAIRS = 20_000;

  private final List<Area> areas;
  private final Survey survey;
  private final double toleranceM;
  private final Map<Pair, Geometry> overlaps = new TreeMap<>();
  private final Set<Pair> compared = new HashSet<>();

  private GroundCheck(List<Area> areas, Survey survey, double toleranceM) {
    this.areas = areas;
    this.survey = survey;
    this.toleranceM = toleranceM;
  }

  private record Pair(int a, int b) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
    }
  }

  /**
   * What was found.
   *
   * @param findings in no order
   * @param noise within the tolerance
   */
  record Found(List<Finding> findings, Checked.Noise noise) {}

  static Found of(List<Area> areas, Survey survey, double toleranceM) {
    GroundCheck check = new GroundCheck(areas, survey, toleranceM);
    List<Finding> findings = new ArrayList<>();
    survey.faces().stream().filter(f -> f.wide() && !f.gap()).forEach(check::overlap);
    check.overlaps.forEach((pair, ground) -> findings.add(check.overlap(pair, ground)));
    if (check.full()) {
      findings.add(tooMuch());
    }
    survey.faces().stream()
        .filter(f -> f.wide() && f.gap())
        .forEach(f -> findings.add(check.gap(f)));
    check.islands(findings);
    return new Found(findings, check.noise(findings));
  }

  /** Whether so many pairs were compared that no more are. */
  private boolean full() {
    return compared.size() >= MOST_PAIRS;
  }

  /** An error: a check that was cut says nothing about what it did not look at. */
  private static Finding tooMuch() {
    return Findings.of(
        FindingCode.TOO_MUCH,
        FindingCode.TOO_MUCH.severity(),
        List.of(),
        null,
        Findings.facts("what", "overlaps", "limit", MOST_PAIRS));
  }

  /** Compares all areas over an overlap with each other, until it is enough. */
  private void overlap(Face face) {
    if (full()) {
      return;
    }
    Envelope box = face.outline().getEnvelopeInternal();
    Set<Integer> over = new TreeSet<>(survey.tree().near(box));
    Pair largest = null;
    Geometry largestGround = null;
    boolean told = false;
    for (int a : over) {
      if (full()) {
        break;
      }
      Envelope common = box.intersection(survey.mesh().box(a));
      for (int b : survey.tree().near(common)) {
        Pair pair = new Pair(a, b);
        if (b > a && !full() && over.contains(b)) {
          told |= overlaps.containsKey(pair);
          if (compared.add(pair)) {
            Geometry ground = Overlay.common(survey.outlines().get(a), survey.outlines().get(b));
            if (!ground.isEmpty() && anyWide(ground)) {
              overlaps.put(pair, ground);
              told = true;
            } else if (!ground.isEmpty()
                && (largestGround == null || ground.getArea() > largestGround.getArea())) {
              largest = pair;
              largestGround = ground;
            }
          }
        }
      }
    }
    // Narrow strips of several areas side by side: wide together.
    if (!told && largest != null && largestGround != null) {
      overlaps.put(largest, largestGround);
    }
  }

  private boolean anyWide(Geometry ground) {
    for (int k = 0; k < ground.getNumGeometries(); k++) {
      if (Metric.wide(ground.getGeometryN(k), toleranceM)) {
        return true;
      }
    }
    return false;
  }

  private Finding overlap(Pair pair, Geometry ground) {
    double areaM2 = Metric.areaM2(ground);
    double largerM2 =
        Math.max(
            Metric.areaM2(survey.outlines().get(pair.a)),
            Metric.areaM2(survey.outlines().get(pair.b)));
    FindingCode code = areaM2 >= SAME * largerM2 ? FindingCode.DUP_SHAPE : FindingCode.OVERLAP;
    return Findings.of(
        code,
        code.severity(),
        List.of(areas.get(pair.a), areas.get(pair.b)),
        ground,
        Findings.facts("areaM2", areaM2, "parts", ground.getNumGeometries()));
  }

  private Finding gap(Face face) {
    Set<Integer> around = new TreeSet<>();
    Boundary.walk(
        face.outline(),
        (from, to) -> {
          Seg piece = Seg.of(from, to);
          around.addAll(survey.arrangement().sides(piece).right(piece, from));
        });
    Finding about =
        Findings.of(
            FindingCode.GAP,
            FindingCode.GAP.severity(),
            around.stream().map(areas::get).toList(),
            face.outline(),
            Findings.facts("areaM2", face.areaM2(), "around", around.size()));
    // A gap is no fault of any one feature.
    return new Finding(
        about.code(),
        about.severity(),
        null,
        about.codes(),
        about.at(),
        about.place(),
        about.facts());
  }

  private void islands(List<Finding> findings) {
    long some = survey.outlines().stream().filter(o -> !o.isEmpty()).limit(2).count();
    for (int a = 0; a < areas.size() && some > 1; a++) {
      Geometry outline = survey.outlines().get(a);
      if (!outline.isEmpty() && !survey.mesh().touches(a) && alone(a)) {
        findings.add(Findings.of(FindingCode.ISLAND, areas.get(a), Findings.facts()));
      }
    }
  }

  private boolean alone(int area) {
    Geometry outline = survey.outlines().get(area);
    Envelope box = new Envelope(survey.mesh().box(area));
    double scaleX = Metric.scale(box).lonM();
    double scaleY = Metric.scale(box).latM();
    box.expandBy(toleranceM / scaleX, toleranceM / scaleY);
    for (int other : survey.tree().near(box)) {
      // The finer scale, so that a neighbour is never taken for none.
      if (other != area
          && DistanceOp.isWithinDistance(
              outline, survey.outlines().get(other), toleranceM / Math.min(scaleX, scaleY))) {
        return false;
      }
    }
    return true;
  }

  private Checked.Noise noise(List<Finding> findings) {
    int[] count = new int[2];
    double[] areaM2 = new double[2];
    List<Face> narrow = survey.faces().stream().filter(f -> !f.wide() && !told(f)).toList();
    for (Face face : narrow) {
      int k = face.gap() ? 1 : 0;
      count[k]++;
      areaM2[k] += face.areaM2() * (face.gap() ? 1 : face.owners().size() - 1);
    }
    Checked.Noise noise = new Checked.Noise(count[0], areaM2[0], count[1], areaM2[1]);
    if (!narrow.isEmpty()) {
      findings.add(sliver(narrow, noise));
    }
    return noise;
  }

  /** Whether it is a part of an overlap that is told. */
  private boolean told(Face face) {
    return face.owners().size() == 2
        && overlaps.containsKey(new Pair(face.owners().get(0), face.owners().get(1)));
  }

  private static Finding sliver(List<Face> narrow, Checked.Noise noise) {
    Geometry largest =
        Outline.polygons(
            Lattice.FACTORY.createGeometryCollection(
                narrow.stream()
                    .sorted(Comparator.comparingDouble(Face::areaM2).reversed())
                    .limit(MOST_PLACES)
                    .map(Face::outline)
                    .toArray(Geometry[]::new)));
    return Findings.at(
        FindingCode.SLIVER,
        FindingCode.SLIVER.severity(),
        List.of(),
        largest,
        largest.getGeometryN(0).getInteriorPoint().getCoordinate(),
        Findings.facts(
            "overlaps",
            noise.overlaps(),
            "overlapM2",
            noise.overlapM2(),
            "gaps",
            noise.gaps(),
            "gapM2",
            noise.gapM2()));
  }
}
