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
  private final List<Integer> shared = new ArrayList<>();
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

  /**
   * Finds what is near.
   *
   * @param all every shared edge of the areas found, not only those beside a loose edge
   */
  static Nearby of(Mesh mesh, double toleranceM, boolean all) {
    Nearby nearby = new Nearby(mesh, toleranceM);
    nearby.find(all);
    return nearby;
  }

  private void find(boolean all) {
    if (loose.isEmpty()) {
      return;
    }
    HPRtree tree = new HPRtree();
    for (int v : loose) {
      tree.insert(mesh.box(v, growX, growY), v);
    }
    tree.build();
    for (int a = 0; a < mesh.areas(); a++) {
      if (!mesh.box(a).isNull() && near(tree, mesh.box(a))) {
        areas.add(a);
        shared(a, tree, all);
      }
    }
  }

  private void shared(int area, HPRtree tree, boolean all) {
    int end = mesh.start(mesh.firstRing(area + 1));
    for (int v = mesh.start(mesh.firstRing(area)); v < end; v++) {
      // The twin is of an area nearby as well; each pair is taken once.
      if (mesh.shared(v) && v < mesh.twin(v) && (all || near(tree, mesh.box(v, 0, 0)))) {
        shared.add(v);
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

  /** One of each pair of shared edges beside a loose one. */
  List<Integer> shared() {
    return shared;
  }

  private static boolean near(HPRtree tree, Envelope box) {
    boolean[] hit = new boolean[1];
    tree.query(box, item -> hit[0] = true);
    return hit[0];
  }
}
