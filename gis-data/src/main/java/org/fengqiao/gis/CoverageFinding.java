package org.fengqiao.gis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or worth knowing, about a set of areas.
 *
 * @param kind what
 * @param codes the areas concerned, as they are coded in the source; "#3" for the third when it has
 *     no usable code
 * @param areaM2 size of the overlap or gap, 0 where size has no meaning
 * @param at a position on it, null when there is none
 */
public record CoverageFinding(Kind kind, List<String> codes, double areaM2, @Nullable LonLat at) {

  public CoverageFinding {
    codes = List.copyOf(codes);
  }

  /** Whether the set cannot be used as it is. A gap is only told: rivers and parks make them. */
  public boolean error() {
    return kind != Kind.GAP;
  }

  /** What can be wrong. */
  public enum Kind {
    /** No polygon, or one without area. */
    EMPTY,
    /** Self-intersection, hole outside its shell and the like. */
    INVALID,
    /** Not digits of the right length. */
    MALFORMED_CODE,
    DUPLICATE_CODE,
    /** Two codes for one outline. */
    DUPLICATE_SHAPE,
    /** Wider than the tolerance. */
    OVERLAP,
    /** Uncovered and enclosed, wider than the tolerance. */
    GAP,
    /** Reaches out of its parent by more than the tolerance. */
    OUTSIDE_PARENT
  }
}
