package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.check.Lattice.Pos;
import org.fengqiao.gis.check.Lattice.Seg;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * Loose edges and the shared ones beside them, cut wherever they meet: pieces that meet in common
 * ends only, and the ground they enclose.
 */
final class Arrangement {
  private final Mesh mesh;
  private final Map<Seg, List<Pos>> chains = new HashMap<>();
  private final Map<Seg, Sides> sides = new LinkedHashMap<>();

  private Arrangement(Mesh mesh) {
    this.mesh = mesh;
  }

  /**
   * Cuts edges where they meet.
   *
   * @param all every shared edge of the areas nearby, so that wide ground has one set of owners too
   */
  static Arrangement of(Mesh mesh, Nearby nearby, boolean all) {
    Arrangement made = new Arrangement(mesh);
    List<Integer> edges = new ArrayList<>(nearby.loose());
    edges.addAll(nearby.shared(all));
    made.node(edges);
    for (int v : edges) {
      made.own(v);
      if (mesh.shared(v)) {
        made.own(mesh.twin(v));
      }
    }
    return made;
  }

  /** The areas beside a piece, on its left and on its right as it runs from its lower end. */
  static final class Sides {
    private final List<Integer> left = new ArrayList<>(1);
    private final List<Integer> right = new ArrayList<>(1);

    /** Areas on the left of it when it runs from {@code from}. */
    List<Integer> left(Seg piece, Pos from) {
      return piece.a().equals(from) ? left : right;
    }

    List<Integer> right(Seg piece, Pos from) {
      return piece.a().equals(from) ? right : left;
    }
  }

  private void node(List<Integer> edges) {
    Set<Seg> distinct = new LinkedHashSet<>(edges.size() * 2);
    for (int v : edges) {
      distinct.add(Seg.of(mesh.at(v), mesh.at(v + 1)));
    }
    List<Seg> list = List.copyOf(distinct);
    boolean[] touching = Touching.of(list);
    List<SegmentString> input = new ArrayList<>();
    for (int i = 0; i < touching.length; i++) {
      if (touching[i]) {
        input.add(string(list.get(i)));
      }
    }
    if (!input.isEmpty()) {
      cut(input);
    }
  }

  private static SegmentString string(Seg seg) {
    return new NodedSegmentString(
        new Coordinate[] {new Coordinate(seg.a().degrees()), new Coordinate(seg.b().degrees())},
        seg);
  }

  private void cut(List<SegmentString> input) {
    SnapRoundingNoder noder = new SnapRoundingNoder(Lattice.MODEL);
    noder.computeNodes(input);
    // Pieces of one string come one after the other, as they run.
    @SuppressWarnings("unchecked")
    Collection<SegmentString> pieces = noder.getNodedSubstrings();
    for (SegmentString piece : pieces) {
      List<Pos> chain = chains.computeIfAbsent((Seg) piece.getData(), s -> new ArrayList<>());
      for (int i = chain.isEmpty() ? 0 : 1; i < piece.size(); i++) {
        Coordinate c = piece.getCoordinate(i);
        chain.add(Lattice.pos(c.x, c.y));
      }
    }
  }

  private void own(int v) {
    int area = mesh.areaOf(v);
    List<Pos> chain = chain(v);
    for (int i = 1; i < chain.size(); i++) {
      Seg piece = Seg.of(chain.get(i - 1), chain.get(i));
      sides.computeIfAbsent(piece, s -> new Sides()).left(piece, chain.get(i - 1)).add(area);
    }
  }

  /** Corners an edge runs through, both ends among them; its two ends when nothing meets it. */
  List<Pos> chain(int v) {
    Pos from = mesh.at(v);
    Pos to = mesh.at(v + 1);
    Seg seg = Seg.of(from, to);
    List<Pos> chain = chains.get(seg);
    if (chain == null) {
      return List.of(from, to);
    }
    return seg.a().equals(from) ? chain : chain.reversed();
  }

  /** The areas beside a piece. */
  Sides sides(Seg piece) {
    return sides.getOrDefault(piece, NOBODY);
  }

  private static final Sides NOBODY = new Sides();

  /** What the pieces enclose. */
  List<Polygon> polygons() {
    return Patches.of(sides.keySet());
  }
}
