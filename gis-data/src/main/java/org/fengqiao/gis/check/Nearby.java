package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.LocalScale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** What lies within the tolerance of a loose edge: the only ground that needs a closer look. */
final class Nearby {
  private final Mesh mesh;
  private final double growX;
  private final double growY;
  private final List<Integer> loose;
  private final HPRtree tree = new HPRtree();
  private final List<Integer> areas = new ArrayList<>();

  private Nearby(Mesh mesh, double toleranceM) {
    this.mesh = mesh;
    Envelope all = new Envelope();
    for (int a = 0; a < mesh.areas(); a++) {
      all.expandToInclude(mesh.box(a));
    }
    LocalScale scale = Metric.scale(all);
    growX = toleranceM / scale.lonM();
    growY = toleranceM / scale.latM();
    loose = mesh.loose();
  }

  static Nearby of(Mesh mesh, double toleranceM) {
    Nearby nearby = new Nearby(mesh, toleranceM);
    nearby.find();
    return nearby;
  }

  private void find() {
    if (loose.isEmpty()) {
      return;
    }
    for (int v : loose) {
      tree.insert(mesh.box(v, growX, growY), v);
    }
    tree.build();
    for (int a = 0; a < mesh.areas(); a++) {
      if (!mesh.box(a).isNull() && near(mesh.box(a))) {
        areas.add(a);
      }
    }
  }

  /** All loose edges in order. */
  List<Integer> loose() {
    return loose;
  }

  /** Areas that have a loose edge or lie beside one, in order. */
  List<Integer> areas() {
    return areas;
  }

  /**
   * One of each pair of shared edges of these areas.
   *
   * @param all all of them, not only those beside a loose edge
   */
  List<Integer> shared(boolean all) {
    List<Integer> found = new ArrayList<>();
    for (int a : areas) {
      for (int v = mesh.start(mesh.firstRing(a)); v < mesh.start(mesh.firstRing(a + 1)); v++) {
        if (mesh.shared(v) && v < mesh.twin(v) && (all || near(mesh.box(v, 0, 0)))) {
          found.add(v);
        }
      }
    }
    return found;
  }

  private boolean near(Envelope box) {
    boolean[] hit = new boolean[1];
    tree.query(box, item -> hit[0] = true);
    return hit[0];
  }
}
