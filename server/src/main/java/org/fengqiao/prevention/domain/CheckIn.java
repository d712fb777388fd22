package org.fengqiao.prevention.domain;

import org.fengqiao.grid.domain.Candidate;
import org.fengqiao.grid.domain.Located;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record was written at the place of its task. This is all that is kept of a position: no
 * coordinate, and no distance beyond the tolerance, so that records make no track of a worker.
 *
 * @param distanceM metres from the grid's border, 0 inside, null when away or not told
 */
public record CheckIn(Where where, @Nullable Integer distanceM) {

  /** No position was given. */
  public static final CheckIn NONE = new CheckIn(Where.NONE, null);

  /** Where a record was written, seen from its task's grid. */
  public enum Where {
    /** Inside the grid. */
    INSIDE,
    /** Outside, but within the tolerance. */
    NEAR,
    /** Further off. */
    AWAY,
    /** Nobody knows. */
    NONE
  }

  /**
   * Judges a position that was located with a disc of at least the tolerance.
   *
   * @param grid place of the task: its grid, or a wider one
   * @param nearM tolerance in metres
   */
  public static CheckIn of(Located at, String grid, int nearM) {
    String found = at.grid();
    if (found != null && found.startsWith(grid)) {
      return new CheckIn(Where.INSIDE, 0);
    }
    for (Candidate candidate : at.candidates()) {
      if (candidate.grid().startsWith(grid) && candidate.distanceM() <= nearM) {
        return new CheckIn(Where.NEAR, (int) Math.ceil(candidate.distanceM()));
      }
    }
    return new CheckIn(Where.AWAY, null);
  }
}
