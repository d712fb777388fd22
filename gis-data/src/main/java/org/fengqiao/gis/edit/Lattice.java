package org.fengqiao.gis.edit;

import org.locationtech.jts.geom.Coordinate;

/** The nine decimals of a degree (0.1 mm) that a published outline is written with. */
final class Lattice {
  private static final double CELLS = 1e9;

  /** A corner counts as lying on an edge up to this many degrees beside it: rounding moves it. */
  static final double ON_EDGE = 3e-9;

  private Lattice() {}

  static Coordinate round(Coordinate c) {
    return new Coordinate(Math.rint(c.x * CELLS) / CELLS, Math.rint(c.y * CELLS) / CELLS);
  }
}
