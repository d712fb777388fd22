package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fengqiao.gis.LocalScale;
import org.fengqiao.gis.check.Lattice.Pos;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Brings corners and edges of neighbours together that lie within the tolerance. Only ends of loose
 * edges move, each to the nearest corner that stays; two corners of one area never become one. Then
 * every loose edge takes in the corners beside it, so that neighbours run through the same ones.
 */
final class Snapping {
  private static final double PIECE_M = 50;
  private static final int MOST_PIECES = 256;

  private final Mesh mesh;
  private final Nearby nearby;
  private final double toleranceM;
  private final Predicate<Pos> frozen;
  private final LocalScale scale;
  private final Map<Pos, Corner> corners = new LinkedHashMap<>();
  private final HPRtree anchors = new HPRtree();

  private Snapping(Mesh mesh, Nearby nearby, double toleranceM, Predicate<Pos> frozen) {
    this.mesh = mesh;
    this.nearby = nearby;
    this.toleranceM = toleranceM;
    this.frozen = frozen;
    Envelope all = new Envelope();
    nearby.areas().forEach(a -> all.expandToInclude(mesh.box(a)));
    this.scale = Metric.scale(all);
  }

  /**
   * New outlines of the areas that change, by ordinal.
   *
   * @param frozen corners of wide overlaps and gaps, which stay as they are
   */
  static Map<Integer, Geometry> of(
      Mesh mesh, Nearby nearby, double toleranceM, Predicate<Pos> frozen) {
    Snapping snapping = new Snapping(mesh, nearby, toleranceM, frozen);
    if (nearby.loose().isEmpty()) {
      return Map.of();
    }
    snapping.collect();
    snapping.move();
    return snapping.rebuild();
  }

  /** An end of loose edges. */
  private static final class Corner {
    final Pos at;
    int[] areas = new int[2];
    int count;
    Pos to;

    /** Whether it is known where it goes. */
    boolean settled;

    /** The next corner that stays in the same cell. */
    @Nullable Corner next;

    /** The next corner at all in the same cell. */
    @Nullable Corner beside;

    Corner(Pos at) {
      this.at = at;
      this.to = at;
    }

    boolean of(int area) {
      for (int i = 0; i < count; i++) {
        if (areas[i] == area) {
          return true;
        }
      }
      return false;
    }

    boolean apart(Corner other) {
      for (int i = 0; i < count; i++) {
        if (other.of(areas[i])) {
          return false;
        }
      }
      return true;
    }

    void add(int area) {
      if (!of(area)) {
        if (count == areas.length) {
          areas = Arrays.copyOf(areas, count * 2);
        }
        areas[count++] = area;
      }
    }
  }

  private void collect() {
    for (int v : nearby.loose()) {
      corners.computeIfAbsent(mesh.at(v), Corner::new);
      corners.computeIfAbsent(mesh.at(v + 1), Corner::new);
    }
    for (int a : nearby.areas()) {
      for (int v = mesh.start(mesh.firstRing(a)); v < mesh.start(mesh.firstRing(a + 1)); v++) {
        Corner corner = corners.get(mesh.at(v));
        if (corner != null) {
          corner.add(a);
        }
      }
    }
  }

  /** Corners of many areas stay first, then those farther west, then farther south. */
  private void move() {
    List<Corner> order = new ArrayList<>(corners.values());
    order.removeIf(c -> frozen.test(c.at));
    order.sort(Comparator.comparingInt((Corner c) -> -c.count).thenComparing(c -> c.at));
    Map<Cell, Corner> all = new HashMap<>();
    order.forEach(c -> c.beside = all.put(cell(c.at, 0, 0), c));
    Map<Cell, Corner> cells = new HashMap<>();
    for (Corner corner : order) {
      corner.settled = true;
      Corner anchor = nearest(corner, cells);
      if (anchor == null || awaited(corner, anchor, all)) {
        corner.next = cells.put(cell(corner.at, 0, 0), corner);
        Envelope box = new Envelope(corner.at.degrees());
        anchors.insert(box, corner);
      } else {
        corner.to = anchor.at;
        for (int i = 0; i < corner.count; i++) {
          anchor.add(corner.areas[i]);
        }
      }
    }
    if (!cells.isEmpty()) {
      anchors.build();
    }
  }

  private @Nullable Corner nearest(Corner corner, Map<Cell, Corner> cells) {
    Corner best = null;
    double bestM = Double.POSITIVE_INFINITY;
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (Corner anchor = cells.get(cell(corner.at, dx, dy));
            anchor != null;
            anchor = anchor.next) {
          double away = distanceM(corner.at, anchor.at);
          if (away <= toleranceM
              && (away < bestM
                  || (best != null && away == bestM && anchor.at.compareTo(best.at) < 0))
              && anchor.apart(corner)) {
            best = anchor;
            bestM = away;
          }
        }
      }
    }
    return best;
  }

  /**
   * Whether a corner should wait for a nearer one instead: one that will not come to the same
   * anchor, as it belongs to an area that has that already. Two areas that lie a little apart would
   * else be joined crosswise at a short edge.
   */
  private boolean awaited(Corner corner, Corner anchor, Map<Cell, Corner> all) {
    double away = distanceM(corner.at, anchor.at);
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (Corner other = all.get(cell(corner.at, dx, dy)); other != null; other = other.beside) {
          if (!other.settled
              && distanceM(corner.at, other.at) < away
              && other.apart(corner)
              && !other.apart(anchor)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private record Cell(long column, long row) {}

  private Cell cell(Pos p, int dx, int dy) {
    double width = toleranceM / scale.lonM();
    double height = toleranceM / scale.latM();
    return new Cell(
        (long) Math.floor(Lattice.degrees(p.x()) / width) + dx,
        (long) Math.floor(Lattice.degrees(p.y()) / height) + dy);
  }

  private double distanceM(Pos p, Pos q) {
    return Math.hypot(
        Lattice.degrees(p.x() - q.x()) * scale.lonM(),
        Lattice.degrees(p.y() - q.y()) * scale.latM());
  }

  private Map<Integer, Geometry> rebuild() {
    Map<Integer, Geometry> changed = new LinkedHashMap<>();
    for (int a : nearby.areas()) {
      Geometry made = Outline.rebuilt(mesh, a, v -> chain(v, true));
      if (made != null && !Outline.valid(made)) {
        made = Outline.rebuilt(mesh, a, v -> chain(v, false));
      }
      if (made != null && !Outline.valid(made)) {
        made = Outline.fixed(made);
      }
      if (made != null && !made.isEmpty()) {
        changed.put(a, made);
      }
    }
    return changed;
  }

  private List<Pos> chain(int v, boolean taking) {
    Pos from = moved(mesh.at(v));
    Pos to = moved(mesh.at(v + 1));
    if (!taking || !mesh.loose(v) || from.equals(to)) {
      return List.of(from, to);
    }
    List<Beside> found = beside(v, from, to);
    if (found.isEmpty()) {
      return List.of(from, to);
    }
    List<Pos> chain = new ArrayList<>(found.size() + 2);
    chain.add(from);
    found.forEach(b -> chain.add(b.at));
    chain.add(to);
    return chain;
  }

  private Pos moved(Pos p) {
    Corner corner = corners.get(p);
    return corner == null ? p : corner.to;
  }

  /**
   * A corner beside an edge.
   *
   * @param share where along it, 0 to 1
   */
  private record Beside(Pos at, double share) {}

  private List<Beside> beside(int v, Pos from, Pos to) {
    Set<Corner> near = new HashSet<>();
    double length = distanceM(from, to);
    int pieces = (int) Math.min(MOST_PIECES, Math.ceil(length / PIECE_M));
    for (int k = 0; k < pieces; k++) {
      Envelope box = new Envelope(along(from, to, (double) k / pieces));
      box.expandToInclude(along(from, to, (k + 1.0) / pieces));
      box.expandBy(toleranceM / scale.lonM(), toleranceM / scale.latM());
      anchors.query(box, item -> near.add((Corner) item));
    }
    int area = mesh.areaOf(v);
    List<Beside> found = new ArrayList<>();
    for (Corner corner : near) {
      if (!corner.of(area) && !corner.at.equals(from) && !corner.at.equals(to)) {
        double share = share(corner.at, from, to);
        if (share > 0 && share < 1 && offM(corner.at, from, to, share) <= toleranceM) {
          found.add(new Beside(corner.at, share));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Beside::share).thenComparing(Beside::at));
    return found;
  }

  private static org.locationtech.jts.geom.Coordinate along(Pos from, Pos to, double share) {
    return new org.locationtech.jts.geom.Coordinate(
        Lattice.degrees(from.x()) + share * Lattice.degrees(to.x() - from.x()),
        Lattice.degrees(from.y()) + share * Lattice.degrees(to.y() - from.y()));
  }

  private double share(Pos p, Pos from, Pos to) {
    double dx = Lattice.degrees(to.x() - from.x()) * scale.lonM();
    double dy = Lattice.degrees(to.y() - from.y()) * scale.latM();
    double px = Lattice.degrees(p.x() - from.x()) * scale.lonM();
    double py = Lattice.degrees(p.y() - from.y()) * scale.latM();
    return (px * dx + py * dy) / (dx * dx + dy * dy);
  }

  private double offM(Pos p, Pos from, Pos to, double share) {
    double x = Lattice.degrees(from.x() - p.x()) + share * Lattice.degrees(to.x() - from.x());
    double y = Lattice.degrees(from.y() - p.y()) + share * Lattice.degrees(to.y() - from.y());
    return Math.hypot(x * scale.lonM(), y * scale.latM());
  }
}
