package org.fengqiao.grid.domain;

import java.util.List;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A grid of an older version, and where its matters lie in the new one. Counts what it gives out
 * when ground is shared, so that figures differ from the shares by less than one; one thread.
 */
public final class Origin {
  /** A point outside every grid goes to the nearest one within this distance. */
  private static final double REACH_M = 2000;

  /** A successor of this share is the only one. */
  private static final double ALL = 0.995;

  private final @Nullable Geometry outline;
  private final List<Succession.Link> heirs;
  private final GridSet grids;
  private final GridIndex index;
  private final int[] given;
  private int total;

  /**
   * @param outline null when the old version does not know the grid
   * @param heirs largest share first
   * @param grids the new version
   * @param index over it
   */
  public Origin(
      @Nullable Geometry outline, List<Succession.Link> heirs, GridSet grids, GridIndex index) {
    this.outline = outline;
    this.heirs = heirs;
    this.grids = grids;
    this.index = index;
    this.given = new int[heirs.size()];
  }

  /** How a place was found. */
  public enum Rule {
    /** By the stored point. */
    POINT,
    /** The grid nearest to the stored point, which lies in none. */
    NEAREST,
    /** The one grid that took the old one over. */
    SUCCESSOR,
    /** One of several by the households they took over: right in sum, not for the one matter. */
    SHARE
  }

  /** A place in the new version. */
  public record Placed(GridCell cell, Rule rule) {}

  /**
   * The grid of a matter of the old grid.
   *
   * @param point where it was reported, CGCS2000 degrees; null when no point is stored
   * @param chosen a person chose the grid: a point outside of it is then not the matter's place
   * @return null when the new version covers nothing of the old grid
   */
  public @Nullable Placed place(@Nullable LonLat point, boolean chosen) {
    if (point != null && (!chosen || holds(point))) {
      int ordinal = index.locate(point.lon(), point.lat());
      if (ordinal >= 0) {
        return new Placed(grids.cells().get(ordinal), Rule.POINT);
      }
      var near = index.nearest(point.lon(), point.lat(), REACH_M);
      if (near != null) {
        return new Placed(grids.cells().get(near.ordinal()), Rule.NEAREST);
      }
    }
    return shared();
  }

  private boolean holds(LonLat point) {
    return outline != null
        && outline.covers(
            outline.getFactory().createPoint(new Coordinate(point.lon(), point.lat())));
  }

  /** Who is furthest behind its share gets the next one. */
  private @Nullable Placed shared() {
    int next = -1;
    double furthest = 0;
    total++;
    for (int i = 0; i < given.length; i++) {
      double behind = heirs.get(i).share() * total - given[i];
      if (behind > furthest) {
        furthest = behind;
        next = i;
      }
    }
    if (next < 0) {
      return null;
    }
    given[next]++;
    int ordinal = grids.ordinal(heirs.get(next).newCode());
    Rule rule = heirs.getFirst().share() >= ALL ? Rule.SUCCESSOR : Rule.SHARE;
    return ordinal < 0 ? null : new Placed(grids.cells().get(ordinal), rule);
  }
}
