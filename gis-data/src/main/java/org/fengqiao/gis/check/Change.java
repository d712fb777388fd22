package org.fengqiao.gis.check;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What the repair does to one area, to be shown before it is accepted.
 *
 * @param kind the strongest thing that happens to it
 * @param feature number of the area in its file
 * @param codes the area, then those it gives ground to or gets ground from
 * @param before CGCS2000 degrees, as the file has it
 * @param after as it would be published
 * @param gainedM2 ground it gets
 * @param lostM2 ground it gives
 */
public record Change(
    Kind kind,
    int feature,
    List<String> codes,
    Geometry before,
    Geometry after,
    double gainedM2,
    double lostM2) {

  /** What can happen, strongest last. */
  public enum Kind {
    /** Corners of neighbours were added or moved within the tolerance, so that edges are shared. */
    SNAPPED,
    /** Ground of a sliver was given or taken. */
    SLIVER,
    /** What left the parent was cut off. */
    CUT_TO_PARENT,
    /** An outline that crossed or touched itself was taken apart. */
    MADE_VALID,
    /**
     * An overlap or gap wider than the tolerance was given to one neighbour, as it was asked for.
     */
    WIDE
  }

  public Change {
    codes = List.copyOf(codes);
  }

  /** Ground that changes hands, square metres. */
  public double movedM2() {
    return gainedM2 + lostM2;
  }

  /** The ground it gets; empty when there is none. */
  public Geometry gained() {
    return Overlay.without(after, sound());
  }

  /** The ground it gives; empty when there is none. */
  public Geometry lost() {
    return Overlay.without(sound(), after);
  }

  /** What it covered before; an outline that crosses itself covers what the repair made of it. */
  private Geometry sound() {
    Geometry written = Outline.polygons(Lattice.rounded(before));
    return Outline.valid(written) ? written : Outline.fixed(written);
  }
}
