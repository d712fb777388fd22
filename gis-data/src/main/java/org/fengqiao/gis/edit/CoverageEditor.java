package org.fengqiao.gis.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.edit.EditRefused.Reason;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Edits of one coverage, each on what the one before left. Areas are polygons or multipolygons in
 * degrees on the lattice of nine decimals; a corner of one that lies on another's edge becomes a
 * corner of both. An edit touches the named areas and their neighbours only, and is refused, with
 * nothing changed, when it would break the coverage. Not for several threads.
 */
public final class CoverageEditor {
  /** One cut makes at most so many grids. */
  public static final int MOST_PIECES = 50;

  /**
   * Overlap that rounding explains, in square degrees: a tenth of a millimetre along ten
   * kilometres.
   */
  private static final double NOISE_DEG2 = 1e-10;

  private final Map<String, Geometry> areas = new TreeMap<>();

  /** Begins with the areas of a version. */
  public CoverageEditor(Collection<GridShape> shapes) {
    shapes.forEach(s -> areas.put(s.code(), Corners.rounded(s.geometry())));
  }

  /** The areas as they are now, in code order. */
  public List<GridShape> areas() {
    return areas.entrySet().stream().map(e -> new GridShape(e.getKey(), e.getValue())).toList();
  }

  /**
   * Cuts an area along a line that goes through it.
   *
   * @param code the area; the largest piece keeps the code
   * @param line degrees; ends may lie outside the area
   * @param codes names for the other pieces, west to east and north to south, at least as many as
   *     there are
   */
  public Edited split(String code, LineString line, List<String> codes) throws EditRefused {
    Geometry area = known(code);
    Cut cut = Cut.of(area, line);
    int pieces = cut.pieces().size();
    if (pieces < 2) {
      throw new EditRefused(Reason.LINE_DOES_NOT_CUT, code);
    }
    if (pieces > MOST_PIECES || codes.size() < pieces - 1) {
      throw new EditRefused(Reason.TOO_MANY_PIECES, pieces + " pieces");
    }
    int largest = largest(cut.pieces());
    Map<String, Geometry> next = neighbours(Set.of(code), cut.corners());
    next.put(code, cut.pieces().get(largest));
    for (int k = 0; k < pieces; k++) {
      if (k != largest) {
        next.put(free(codes.get(k < largest ? k : k - 1), next), cut.pieces().get(k));
      }
    }
    return apply(next, Set.of());
  }

  /**
   * Makes one area of several that hang together.
   *
   * @param codes two or more
   * @param into the code that stays, one of them
   */
  public Edited merge(List<String> codes, String into) throws EditRefused {
    Set<String> all = new HashSet<>(codes);
    if (all.size() < 2 || !all.contains(into)) {
      throw new EditRefused(Reason.UNKNOWN_OR_TAKEN_CODE, into);
    }
    Geometry union = union(codes);
    Set<String> removed = new HashSet<>(all);
    removed.remove(into);
    return apply(new TreeMap<>(Map.of(into, union)), removed);
  }

  /**
   * Draws the border between two neighbours anew: what lies on either side of the line goes to the
   * one that had more of it. The line begins and ends on or beyond their common outline.
   */
  public Edited reshape(String one, String other, LineString line) throws EditRefused {
    Geometry first = known(one);
    Geometry second = known(other);
    Cut cut = Cut.of(union(List.of(one, other)), line);
    if (cut.pieces().size() < 2) {
      throw new EditRefused(Reason.LINE_DOES_NOT_CUT, one + " / " + other);
    }
    List<Polygon> mine = new ArrayList<>();
    List<Polygon> theirs = new ArrayList<>();
    for (Polygon piece : cut.pieces()) {
      boolean firsts = piece.intersection(first).getArea() >= piece.intersection(second).getArea();
      (firsts ? mine : theirs).add(piece);
    }
    if (mine.isEmpty() || theirs.isEmpty()) {
      throw new EditRefused(Reason.BREAKS_COVERAGE, one + " / " + other);
    }
    Map<String, Geometry> next = neighbours(Set.of(one, other), cut.corners());
    next.put(one, CoverageUnion.union(mine.toArray(Geometry[]::new)));
    next.put(other, CoverageUnion.union(theirs.toArray(Geometry[]::new)));
    return apply(next, Set.of());
  }

  /** Moves a corner of every area that has it. */
  public Edited moveCorner(Coordinate from, Coordinate to) throws EditRefused {
    Coordinate target = Lattice.round(to);
    Map<String, Geometry> next = new TreeMap<>();
    for (String code : having(from)) {
      next.put(code, Corners.moved(known(code), from, target));
    }
    return apply(next, Set.of());
  }

  /** Puts a corner on the edge that passes there, of every area that has the edge. */
  public Edited addCorner(Coordinate at) throws EditRefused {
    Coordinate corner = Lattice.round(at);
    Map<String, Geometry> next = neighbours(Set.of(), Set.of(corner));
    if (next.isEmpty()) {
      throw new EditRefused(Reason.NO_EDGE, corner.toString());
    }
    return apply(next, Set.of());
  }

  /** Takes a corner out of every area that has it. */
  public Edited removeCorner(Coordinate at) throws EditRefused {
    Map<String, Geometry> next = new TreeMap<>();
    for (String code : having(at)) {
      Geometry left = Corners.without(known(code), at);
      if (left == null) {
        throw new EditRefused(Reason.BREAKS_COVERAGE, code);
      }
      next.put(code, left);
    }
    return apply(next, Set.of());
  }

  private static int largest(List<Polygon> pieces) {
    int largest = 0;
    for (int k = 1; k < pieces.size(); k++) {
      if (pieces.get(k).getArea() > pieces.get(largest).getArea()) {
        largest = k;
      }
    }
    return largest;
  }

  private Geometry known(String code) throws EditRefused {
    Geometry area = areas.get(code);
    if (area == null) {
      throw new EditRefused(Reason.UNKNOWN_OR_TAKEN_CODE, code);
    }
    return area;
  }

  private String free(String code, Map<String, Geometry> next) throws EditRefused {
    if (areas.containsKey(code) || next.containsKey(code)) {
      throw new EditRefused(Reason.UNKNOWN_OR_TAKEN_CODE, code);
    }
    return code;
  }

  private List<String> having(Coordinate corner) throws EditRefused {
    List<String> found = new ArrayList<>();
    areas.forEach((code, area) -> {
      if (area.getEnvelopeInternal().covers(corner) && Corners.has(area, corner)) {
        found.add(code);
      }
    });
    if (found.isEmpty()) {
      throw new EditRefused(Reason.NO_CORNER, corner.toString());
    }
    return found;
  }

  private Geometry union(List<String> codes) throws EditRefused {
    List<Geometry> parts = new ArrayList<>();
    int polygons = 0;
    for (String code : codes) {
      Geometry part = known(code);
      polygons += part.getNumGeometries();
      parts.add(part);
    }
    Geometry union = CoverageUnion.union(parts.toArray(Geometry[]::new));
    if (union.getNumGeometries() >= polygons || !union.isValid()) {
      throw new EditRefused(Reason.NOT_NEIGHBOURS, String.join(" / ", codes));
    }
    return union;
  }

  /** The other areas on whose edges new corners lie, with these corners. */
  private Map<String, Geometry> neighbours(Set<String> except, Set<Coordinate> corners) {
    Map<String, Geometry> next = new TreeMap<>();
    areas.forEach((code, area) -> {
      if (!except.contains(code)) {
        Geometry with = Corners.with(area, corners);
        if (with.getNumPoints() != area.getNumPoints()) {
          next.put(code, with);
        }
      }
    });
    return next;
  }

  private Edited apply(Map<String, Geometry> next, Set<String> removed) throws EditRefused {
    for (var entry : next.entrySet()) {
      if (entry.getValue().isEmpty() || !entry.getValue().isValid()) {
        throw new EditRefused(Reason.BREAKS_COVERAGE, entry.getKey());
      }
    }
    overlaps(next, removed);
    removed.forEach(areas::remove);
    areas.putAll(next);
    return new Edited(
        next.entrySet().stream().map(e -> new GridShape(e.getKey(), e.getValue())).toList(),
        removed.stream().sorted().toList());
  }

  /** Nothing that changed may lie over anything else by more than it did before rounding. */
  private void overlaps(Map<String, Geometry> next, Set<String> removed) throws EditRefused {
    STRtree tree = new STRtree();
    Envelope all = new Envelope();
    next.values().forEach(g -> all.expandToInclude(g.getEnvelopeInternal()));
    areas.forEach((code, area) -> {
      if (!next.containsKey(code)
          && !removed.contains(code)
          && area.getEnvelopeInternal().intersects(all)) {
        tree.insert(area.getEnvelopeInternal(), Map.entry(code, area));
      }
    });
    next.forEach((code, area) -> tree.insert(area.getEnvelopeInternal(), Map.entry(code, area)));
    for (var entry : next.entrySet()) {
      for (Object found : tree.query(entry.getValue().getEnvelopeInternal())) {
        var other = (Map.Entry<?, ?>) found;
        if (!entry.getKey().equals(other.getKey())
            && overlap(entry.getValue(), (Geometry) other.getValue()) > NOISE_DEG2) {
          throw new EditRefused(Reason.BREAKS_COVERAGE, entry.getKey() + " / " + other.getKey());
        }
      }
    }
  }

  private static double overlap(Geometry one, Geometry other) {
    return one.touches(other)
        ? 0
        : org.locationtech.jts.operation.overlayng.OverlayNGRobust.overlay(
                one, other, org.locationtech.jts.operation.overlayng.OverlayNG.INTERSECTION)
            .getArea();
  }
}
