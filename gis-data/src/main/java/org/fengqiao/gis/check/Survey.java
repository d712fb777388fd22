package org.fengqiao.gis.check;

import java.util.List;
import java.util.function.Predicate;
import org.fengqiao.gis.check.Lattice.Pos;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What there is to know of outlines before anything is said or done about them.
 *
 * @param outlines valid, on the lattice, empty where there is none
 */
record Survey(
    List<Geometry> outlines,
    Mesh mesh,
    Nearby nearby,
    AreaTree tree,
    Arrangement arrangement,
    Zones zones) {

  /**
   * Looks at outlines.
   *
   * @param all see {@link Arrangement#of}
   */
  static Survey of(List<Geometry> outlines, double toleranceM, boolean all) {
    Mesh mesh = Mesh.of(outlines);
    Nearby nearby = Nearby.of(mesh, toleranceM);
    AreaTree tree = new AreaTree(outlines);
    Arrangement arrangement = Arrangement.of(mesh, nearby, all);
    List<Face> faces = Faces.of(arrangement, tree, toleranceM);
    return new Survey(outlines, mesh, nearby, tree, arrangement, Zones.of(faces, toleranceM));
  }

  /** Gaps and overlaps from west to east. */
  List<Face> faces() {
    return zones.faces();
  }

  /** Tells the corners of what is wider than the tolerance. */
  Predicate<Pos> frozen(double toleranceM) {
    STRtree cores = new STRtree();
    for (Geometry wide : zones.ground()) {
      Geometry core = Metric.core(wide, toleranceM);
      cores.insert(core.getEnvelopeInternal(), PreparedGeometryFactory.prepare(core));
    }
    cores.build();
    return at -> {
      Coordinate point = at.degrees();
      for (Object core : cores.query(new Envelope(point))) {
        if (((PreparedGeometry) core).covers(Lattice.FACTORY.createPoint(point))) {
          return true;
        }
      }
      return false;
    };
  }
}
