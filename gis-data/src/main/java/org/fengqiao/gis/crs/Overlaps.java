package org.fengqiao.gis.crs;

import org.fengqiao.gis.LocalScale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * How well the known outline lies on the ground of a file under a hypothesis, and how far it would
 * have to be moved to lie best. GCJ-02 moves a district by half a kilometre, a rough drawing is off
 * by tens of metres: the remaining shift tells the two apart where the overlap alone would not.
 */
final class Overlaps {
  private static final double FIRST_STEP_M = 160;
  private static final double LAST_STEP_M = 10;
  private static final int MOST_STEPS = 200;

  private final Geometry outline;
  private final LocalScale scale;

  Overlaps(Geometry outline) {
    this.outline = outline;
    this.scale = LocalScale.at(outline.getEnvelopeInternal().centre().y);
  }

  /** Common ground over the ground of both, 0 to 1. */
  double overlap(Silhouette file, Hypothesis hypothesis) {
    return overlap(file, hypothesis, 0, 0);
  }

  private double overlap(Silhouette file, Hypothesis hypothesis, double eastM, double northM) {
    Geometry moved =
        AffineTransformation.translationInstance(eastM / scale.lonM(), northM / scale.latM())
            .transform(outline);
    try {
      return file.overlap(hypothesis.placing().fromCgcs2000(moved));
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  /** Metres from where the outline lies to where it would lie best, found uphill. */
  double shiftM(Silhouette file, Hypothesis hypothesis) {
    double east = 0;
    double north = 0;
    double best = overlap(file, hypothesis, 0, 0);
    int steps = 0;
    for (double step = FIRST_STEP_M; step >= LAST_STEP_M && steps < MOST_STEPS; ) {
      double bestEast = east;
      double bestNorth = north;
      for (int turn = 0; turn < 8; turn++) {
        double toEast = east + step * Math.rint(Math.cos(turn * Math.PI / 4));
        double toNorth = north + step * Math.rint(Math.sin(turn * Math.PI / 4));
        double there = overlap(file, hypothesis, toEast, toNorth);
        steps++;
        if (there > best) {
          best = there;
          bestEast = toEast;
          bestNorth = toNorth;
        }
      }
      if (bestEast == east && bestNorth == north) {
        step /= 2;
      }
      east = bestEast;
      north = bestNorth;
    }
    return Math.hypot(east, north);
  }
}
