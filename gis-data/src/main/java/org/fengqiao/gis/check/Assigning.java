package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fengqiao.gis.check.Arrangement.Sides;
import org.fengqiao.gis.check.Lattice.Pos;
import org.fengqiao.gis.check.Lattice.Seg;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Gives gaps and overlaps to the neighbour with the longest shared edge, ties to the lowest code.
 * For an overlap the shared edge of an owner is where its own ground goes on beyond.
 */
final class Assigning {
  /** Lengths nearer than this are a tie, in metres. */
  private static final double TIE_M = 1e-6;

  private final Mesh mesh;
  private final List<Area> areas;
  private final Arrangement arrangement;
  private final Map<Integer, List<Edit>> edits = new TreeMap<>();

  private Assigning(Mesh mesh, List<Area> areas, Arrangement arrangement) {
    this.mesh = mesh;
    this.areas = areas;
    this.arrangement = arrangement;
  }

  /**
   * Outlines that change, by ordinal.
   *
   * @param outlines new ones
   * @param partners for each area that gets or gives ground, the others concerned
   */
  record Assigned(Map<Integer, Geometry> outlines, Map<Integer, List<Integer>> partners) {}

  private record Edit(Face face, boolean gained) {}

  /**
   * Applies what faces need.
   *
   * @param nearby areas whose edges meet the arrangement; they take in its nodes
   * @param which the faces to be given away
   */
  static Assigned of(
      Mesh mesh,
      List<Area> areas,
      Nearby nearby,
      Arrangement arrangement,
      List<Face> faces,
      Predicate<Face> which) {
    Assigning work = new Assigning(mesh, areas, arrangement);
    Map<Integer, List<Integer>> partners = new TreeMap<>();
    for (Face face : faces) {
      if (which.test(face)) {
        work.assign(face, partners);
      }
    }
    Map<Integer, Geometry> changed = new LinkedHashMap<>();
    for (int a : nearby.areas()) {
      Geometry made =
          work.edits.containsKey(a) ? work.edited(a) : Outline.rebuilt(mesh, a, arrangement::chain);
      if (made != null && !Outline.valid(made)) {
        made = Outline.fixed(made);
      }
      if (made != null && !made.isEmpty()) {
        changed.put(a, made);
      }
    }
    return new Assigned(changed, partners);
  }

  private void assign(Face face, Map<Integer, List<Integer>> partners) {
    Map<Integer, Double> lengths = new TreeMap<>();
    Boundary.walk(face.outline(), (from, to) -> measure(face, from, to, lengths));
    Integer keeper = longest(lengths, areas);
    if (keeper == null) {
      return;
    }
    if (face.gap()) {
      edits.computeIfAbsent(keeper, a -> new ArrayList<>()).add(new Edit(face, true));
      partners.computeIfAbsent(keeper, a -> new ArrayList<>());
      return;
    }
    for (int owner : face.owners()) {
      if (owner != keeper) {
        edits.computeIfAbsent(owner, a -> new ArrayList<>()).add(new Edit(face, false));
        partners.computeIfAbsent(owner, a -> new ArrayList<>()).add(keeper);
        partners.computeIfAbsent(keeper, a -> new ArrayList<>()).add(owner);
      }
    }
  }

  private void measure(Face face, Pos from, Pos to, Map<Integer, Double> lengths) {
    Seg piece = Seg.of(from, to);
    Sides sides = arrangement.sides(piece);
    double metres = Metric.lengthM(from, to);
    if (face.gap()) {
      sides.right(piece, from).forEach(a -> lengths.merge(a, metres, Double::sum));
      return;
    }
    // An owner that has no edge here goes on beyond.
    for (int owner : face.owners()) {
      if (!sides.left(piece, from).contains(owner)) {
        lengths.merge(owner, metres, Double::sum);
      }
    }
  }

  /** The ordinal with the greatest length, ties to the lowest code; null when there is none. */
  static @Nullable Integer longest(Map<Integer, Double> lengths, List<Area> areas) {
    Integer best = null;
    double bestM = 0;
    for (Map.Entry<Integer, Double> one : lengths.entrySet()) {
      int a = one.getKey();
      double metres = one.getValue();
      if (best == null
          || metres > bestM + TIE_M
          || (metres > bestM - TIE_M && before(areas, a, best))) {
        best = a;
        bestM = Math.max(metres, bestM);
      }
    }
    return best;
  }

  private static boolean before(List<Area> areas, int a, int b) {
    int byCode = areas.get(a).code().compareTo(areas.get(b).code());
    return byCode != 0 ? byCode < 0 : a < b;
  }

  private Geometry edited(int area) {
    RingBuilder rings = new RingBuilder();
    for (int v = mesh.start(mesh.firstRing(area)); v < mesh.start(mesh.firstRing(area + 1)); v++) {
      if (mesh.edge(v)) {
        List<Pos> chain = arrangement.chain(v);
        for (int i = 1; i < chain.size(); i++) {
          rings.add(chain.get(i - 1), chain.get(i));
        }
      }
    }
    for (Edit edit : edits.getOrDefault(area, List.of())) {
      if (edit.gained()) {
        rings.add(edit.face().outline());
      } else {
        rings.remove(edit.face().outline());
      }
    }
    return rings.build();
  }
}
