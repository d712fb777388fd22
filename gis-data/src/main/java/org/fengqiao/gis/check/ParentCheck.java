package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether areas lie in their parents. Two outlines drawn apart never agree to the last decimal, and
 * snapping may move an edge by the tolerance once more, so what is nowhere wider than twice the
 * tolerance outside is not looked at.
 */
final class ParentCheck {
  private final List<Area> areas;
  private final Parents parents;
  private final CheckRules rules;
  private final Map<String, List<Integer>> groups = new TreeMap<>();

  /** What was looked at last for each area, and what came out. */
  private final Geometry[] seen;

  private final @Nullable Outside[] result;

  ParentCheck(List<Area> areas, Parents parents, CheckRules rules) {
    this.areas = areas;
    this.parents = parents;
    this.rules = rules;
    this.seen = new Geometry[areas.size()];
    this.result = new Outside[areas.size()];
    for (int i = 0; i < areas.size(); i++) {
      String parent = rules.codes().parent(areas.get(i).code());
      if (parents.outlines().containsKey(parent)) {
        groups.computeIfAbsent(parent, p -> new ArrayList<>()).add(i);
      }
    }
  }

  Parents parents() {
    return parents;
  }

  /**
   * Ground of an area outside its parent.
   *
   * @param share of the whole area, 0 to 1
   * @param error more than may be cut off
   */
  record Outside(
      int area, String parent, Geometry ground, double areaM2, double share, boolean error) {}

  /** Areas that leave their parents by more than the tolerance, in order. */
  List<Outside> of(List<Geometry> outlines) {
    groups.entrySet().parallelStream().forEach(e -> group(e.getKey(), e.getValue(), outlines));
    List<Outside> found = new ArrayList<>();
    for (Outside one : result) {
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  /** Whether an outline is another object than the one looked at last. */
  @SuppressWarnings("ReferenceEquality")
  private boolean stale(int area, List<Geometry> outlines) {
    return seen[area] != outlines.get(area);
  }

  /** Each area belongs to one group, so no two threads write to one place. */
  private void group(String code, List<Integer> members, List<Geometry> outlines) {
    List<Integer> stale = members.stream().filter(a -> stale(a, outlines)).toList();
    if (stale.isEmpty()) {
      return;
    }
    Geometry room = room(code);
    Room prepared = room.isEmpty() ? null : new Room(room);
    for (int a : stale) {
      Geometry outline = outlines.get(a);
      boolean inside = outline.isEmpty() || prepared == null || prepared.covers(outline);
      result[a] = inside ? null : outside(a, code, outline, room);
      seen[a] = outline;
    }
  }

  private @Nullable Outside outside(int area, String code, Geometry outline, Geometry room) {
    Geometry beyond = Overlay.without(outline, room);
    double areaM2 = Metric.areaM2(beyond);
    double share = areaM2 / Metric.areaM2(outline);
    boolean error = share > rules.outsideShare() && areaM2 > rules.outsideM2();
    return error || Metric.wide(beyond, 2 * rules.toleranceM())
        ? new Outside(area, code, beyond, areaM2, share, error)
        : null;
  }

  /** The outline of a parent, made valid; empty when it is none. */
  private Geometry room(String code) {
    Parents.Outline outline = parents.outlines().get(code);
    if (outline == null || !Outline.onEarth(outline.geometry())) {
      return Lattice.FACTORY.createPolygon();
    }
    Geometry rounded = Outline.polygons(Lattice.rounded(outline.geometry()));
    return rounded.isEmpty() || Outline.valid(rounded) ? rounded : Outline.fixed(rounded);
  }

  /** What is left of areas after the cut, by ordinal; those with an error are left alone. */
  Map<Integer, Geometry> cut(List<Geometry> outlines) {
    Map<Integer, Geometry> cut = new HashMap<>();
    for (Outside one : of(outlines)) {
      Geometry rest = Lattice.FACTORY.createPolygon();
      if (!one.error()) {
        rest = Overlay.commonOnLattice(outlines.get(one.area()), room(one.parent()));
      }
      if (!rest.isEmpty() && Outline.valid(rest)) {
        cut.put(one.area(), rest);
      }
    }
    return cut;
  }

  /** The findings. */
  List<Finding> findings(List<Geometry> outlines) {
    return of(outlines).stream().map(o -> finding(areas.get(o.area()), o)).toList();
  }

  private Finding finding(Area area, Outside outside) {
    Parents.Outline parent = parents.outlines().get(outside.parent());
    return Findings.of(
        FindingCode.OUTSIDE_PARENT,
        outside.error() ? Severity.ERROR : Severity.WARNING,
        List.of(area),
        outside.ground(),
        Findings.facts(
            "parent",
            outside.parent(),
            "parentName",
            parent == null ? "" : parent.name(),
            "areaM2",
            outside.areaM2(),
            "percent",
            outside.share() * 100));
  }
}
