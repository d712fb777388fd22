package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.gis.check.Lattice.Seg;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What is wide among gaps and overlaps. Where a third area reaches into an overlap its patches have
 * different owners and each may be narrow, so patches side by side are measured together.
 *
 * @param faces with their width decided
 * @param ground the wide zones, whole
 */
record Zones(List<Face> faces, List<Geometry> ground) {

  /**
   * Measures faces together.
   *
   * @param faces each measured by itself
   */
  static Zones of(List<Face> faces, double toleranceM) {
    int[] group = groups(faces);
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(find(group, i), g -> new ArrayList<>(1)).add(i);
    }
    List<Face> measured = new ArrayList<>(faces);
    List<Geometry> ground = new ArrayList<>();
    for (List<Integer> zone : members.values()) {
      if (zone.size() == 1) {
        Face face = faces.get(zone.getFirst());
        if (face.wide()) {
          ground.add(face.outline());
        }
      } else {
        together(zone, measured, ground, toleranceM);
      }
    }
    return new Zones(measured, ground);
  }

  private static void together(
      List<Integer> zone, List<Face> measured, List<Geometry> ground, double toleranceM) {
    Geometry whole =
        RingBuilder.of(zone.stream().map(i -> measured.get(i).outline()).toArray(Geometry[]::new))
            .build();
    if (!Metric.wide(whole, toleranceM)) {
      return;
    }
    ground.add(whole);
    // A zone may go through a whole district, each of its faces is small.
    STRtree cores = parts(Metric.core(whole, toleranceM));
    for (int i : zone) {
      Face face = measured.get(i);
      if (!face.wide() && touches(face.outline(), cores)) {
        measured.set(i, new Face(face.outline(), face.owners(), face.areaM2(), true));
      }
    }
  }

  private static STRtree parts(Geometry core) {
    STRtree parts = new STRtree();
    for (int k = 0; k < core.getNumGeometries(); k++) {
      parts.insert(core.getGeometryN(k).getEnvelopeInternal(), core.getGeometryN(k));
    }
    parts.build();
    return parts;
  }

  /** Whether there is common ground. */
  private static boolean touches(Geometry outline, STRtree cores) {
    for (Object core : cores.query(outline.getEnvelopeInternal())) {
      if (!Overlay.common(outline, (Geometry) core).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Overlaps with a common edge, as a forest. */
  private static int[] groups(List<Face> faces) {
    int[] group = new int[faces.size()];
    Map<Seg, Integer> beside = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      if (!faces.get(i).gap()) {
        int mine = i;
        Boundary.walk(
            faces.get(i).outline(),
            (from, to) -> {
              Integer other = beside.putIfAbsent(Seg.of(from, to), mine);
              if (other != null) {
                group[find(group, mine)] = find(group, other);
              }
            });
      }
    }
    return group;
  }

  private static int find(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }
}
