package org.fengqiao.gis.check;

import java.util.List;
import org.fengqiao.gis.check.Lattice.Pos;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/**
 * Ground gained and lost between two outlines of one area. Edges that both have cancel; what is
 * left closes to loops around what was gained, counter-clockwise, or lost, clockwise. Where a new
 * edge crosses an old one both are in one loop and only their difference is counted: exact for the
 * balance, a little low for each.
 *
 * @param gainedM2 square metres
 * @param lostM2 square metres
 */
record Difference(double gainedM2, double lostM2) {

  static Difference between(Geometry before, Geometry after) {
    RingBuilder edges = RingBuilder.of(after);
    edges.remove(before);
    double gained = 0;
    double lost = 0;
    for (List<Pos> ring : edges.rings()) {
      if (ring.size() >= 4) {
        LinearRing loop = Lattice.ring(ring);
        double areaM2 = Metric.signedM2(loop);
        gained += Math.max(0, areaM2);
        lost += Math.max(0, -areaM2);
      }
    }
    return new Difference(gained, lost);
  }
}
