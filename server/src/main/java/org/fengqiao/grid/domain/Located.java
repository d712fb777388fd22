package org.fengqiao.grid.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a point lies. All codes are null when it lies outside every grid of the district; then the
 * nearest grids within reach are the candidates.
 *
 * @param grid code of the grid that covers the point
 * @param community 12 digits
 * @param street 9 digits
 * @param districtCode six digits
 * @param name name of the grid
 * @param lon canonical position, CGCS2000 degrees
 * @param lat as lon
 * @param version grid version that answered; an item keeps it
 * @param doubtful whether a person must confirm: datum unknown, outside every grid, or the best
 *     candidate holds less than 80 % of the accuracy disc and the candidates differ in community
 *     (bodies are appointed by community). That the point lies outside a worker's own grids is
 *     asked by intake
 * @param candidates grids that share the accuracy disc, largest share first; at most eight
 */
public record Located(
    @Nullable String grid,
    @Nullable String community,
    @Nullable String street,
    String districtCode,
    @Nullable String name,
    double lon,
    double lat,
    long version,
    boolean doubtful,
    List<Candidate> candidates) {

  public Located {
    candidates = List.copyOf(candidates);
  }
}
