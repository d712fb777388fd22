package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fengqiao.gis.check.Lattice.Pos;
import org.fengqiao.gis.check.Lattice.Seg;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The patches of ground that pieces enclose, as polygons with their holes. */
final class Patches {
  private final List<Shell> shells = new ArrayList<>();
  private final List<LinearRing> free = new ArrayList<>();
  private final HPRtree tree = new HPRtree();

  private Patches() {}

  /** The outer ring of a patch. */
  private static final class Shell {
    private final LinearRing ring;
    private final List<LinearRing> holes = new ArrayList<>(0);
    private @Nullable IndexedPointInAreaLocator locator;

    Shell(LinearRing ring) {
      this.ring = ring;
    }

    boolean holds(LinearRing hole) {
      if (!ring.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
        return false;
      }
      if (locator == null) {
        locator = new IndexedPointInAreaLocator(Lattice.FACTORY.createPolygon(ring));
      }
      for (int i = 0; i < hole.getNumPoints(); i++) {
        int where = locator.locate(hole.getCoordinateN(i));
        if (where != Location.BOUNDARY) {
          return where == Location.INTERIOR;
        }
      }
      return false;
    }
  }

  static List<Polygon> of(Collection<Seg> pieces) {
    Patches patches = new Patches();
    for (List<List<Pos>> walk : Tracing.of(pieces)) {
      patches.add(walk);
    }
    if (!patches.shells.isEmpty()) {
      patches.tree.build();
    }
    patches.free.forEach(patches::place);
    return patches.shells.stream()
        .map(s -> Lattice.FACTORY.createPolygon(s.ring, s.holes.toArray(LinearRing[]::new)))
        .toList();
  }

  private void add(List<List<Pos>> walk) {
    Shell shell = null;
    List<LinearRing> holes = new ArrayList<>();
    for (List<Pos> corners : walk) {
      if (corners.size() >= 4) {
        LinearRing ring = Lattice.ring(corners);
        if (Orientation.isCCW(ring.getCoordinateSequence())) {
          shell = new Shell(ring);
          shells.add(shell);
          tree.insert(ring.getEnvelopeInternal(), shell);
        } else {
          holes.add(ring);
        }
      }
    }
    // Holes that touch the shell are walked together with it.
    (shell == null ? free : shell.holes).addAll(holes);
  }

  /** Gives a hole to the smallest shell around it; what lies in none is the open outside. */
  private void place(LinearRing hole) {
    List<Shell> around = new ArrayList<>();
    if (!shells.isEmpty()) {
      tree.query(
          hole.getEnvelopeInternal(),
          item -> {
            Shell shell = (Shell) item;
            if (shell.ring.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
              around.add(shell);
            }
          });
    }
    Shell best = null;
    for (Shell shell : around) {
      if ((best == null
              || shell.ring.getEnvelopeInternal().getArea()
                  < best.ring.getEnvelopeInternal().getArea())
          && shell.holds(hole)) {
        best = shell;
      }
    }
    if (best != null) {
      best.holes.add(hole);
    }
  }
}
