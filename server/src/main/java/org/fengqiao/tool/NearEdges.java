package org.fengqiao.tool;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fengqiao.gis.ExactCover;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Points on edges and within 1 mm of them: the index against arithmetic that never rounds. */
final class NearEdges {
  /** Under 1 mm in degrees of latitude. */
  private static final double MOST_DEGREES = 8.9e-9;

  private final List<GridShape> shapes;
  private final STRtree tree = new STRtree();

  private NearEdges(List<GridShape> shapes) {
    this.shapes = shapes;
    for (int i = 0; i < shapes.size(); i++) {
      tree.insert(shapes.get(i).geometry().getEnvelopeInternal(), i);
    }
  }

  /** Prints how many of {@code count} points differ; true when none does. */
  static boolean check(GridIndex index, List<GridShape> shapes, int count, PrintStream out) {
    NearEdges slow = new NearEdges(shapes);
    SplittableRandom random = new SplittableRandom(77);
    int differ = 0;
    for (int k = 0; k < count; k++) {
      Coordinate[] ring = shapes.get(random.nextInt(shapes.size())).geometry().getCoordinates();
      int e = random.nextInt(ring.length - 1);
      double t = random.nextDouble();
      // From a millimetre down to less than the last bit, on both sides, and none at all.
      double off = MOST_DEGREES * Math.pow(10, -10 * random.nextDouble()) * random.nextInt(-1, 2);
      double x = ring[e].x + t * (ring[e + 1].x - ring[e].x) + off;
      double y = ring[e].y + t * (ring[e + 1].y - ring[e].y) + off * random.nextDouble();
      differ += slow.agrees(index, x, y) ? 0 : 1;
    }
    out.printf(
        Locale.ROOT,
        "locate.exact points=%d within=1mm differ=%d %s%n",
        count,
        differ,
        BenchLocateCommand.circumstances());
    return differ == 0;
  }

  private boolean agrees(GridIndex index, double x, double y) {
    String lowest = null;
    for (Object found : tree.query(new Envelope(x, x, y, y))) {
      GridShape shape = shapes.get((Integer) found);
      boolean lower = lowest == null || shape.code().compareTo(lowest) < 0;
      if (lower && ExactCover.covers(shape.geometry(), x, y)) {
        lowest = shape.code();
      }
    }
    int ours = index.locate(x, y);
    return java.util.Objects.equals(lowest, ours < 0 ? null : index.code(ours));
  }
}
