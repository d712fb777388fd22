package org.fengqiao.gis.check;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Common and different ground of two valid outlines. */
final class Overlay {
  private Overlay() {}

  static Geometry common(Geometry a, Geometry b) {
    return of(a, b, OverlayNG.INTERSECTION);
  }

  /** Ground of the first that is not of the second. */
  static Geometry without(Geometry a, Geometry b) {
    return of(a, b, OverlayNG.DIFFERENCE);
  }

  private static Geometry of(Geometry a, Geometry b, int operation) {
    try {
      return Outline.polygons(OverlayNGRobust.overlay(a, b, operation));
    } catch (TopologyException | IllegalArgumentException noise) {
      // The lattice decides what arithmetic cannot.
      return Outline.polygons(OverlayNG.overlay(a, b, operation, Lattice.MODEL));
    }
  }

  /** Common ground on the lattice. */
  static Geometry commonOnLattice(Geometry a, Geometry b) {
    return Lattice.rounded(
        Outline.polygons(OverlayNG.overlay(a, b, OverlayNG.INTERSECTION, Lattice.MODEL)));
  }
}
