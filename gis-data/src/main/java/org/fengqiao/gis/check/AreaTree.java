package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Which areas lie over a place. */
final class AreaTree {
  private final List<Geometry> outlines;
  private final HPRtree tree = new HPRtree();

  AreaTree(List<Geometry> outlines) {
    this.outlines = outlines;
    boolean any = false;
    for (int a = 0; a < outlines.size(); a++) {
      if (!outlines.get(a).isEmpty()) {
        tree.insert(outlines.get(a).getEnvelopeInternal(), a);
        any = true;
      }
    }
    if (any) {
      tree.build();
    }
  }

  /** Ordinals of areas whose boxes meet a box, ascending. */
  List<Integer> near(Envelope box) {
    List<Integer> found = new ArrayList<>();
    if (tree.size() > 0) {
      tree.query(box, item -> found.add((Integer) item));
    }
    Collections.sort(found);
    return found;
  }

  /** Ordinals of areas a point lies inside of, not on the edge; ascending. */
  List<Integer> over(Coordinate point) {
    List<Integer> found = near(new Envelope(point));
    found.removeIf(
        a -> SimplePointInAreaLocator.locate(point, outlines.get(a)) != Location.INTERIOR);
    return found;
  }
}
