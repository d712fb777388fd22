package org.fengqiao.gazetteer.domain;

import java.util.List;
import org.fengqiao.gazetteer.domain.Resolved.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A place that was found, with where it lies today.
 *
 * @param entry the place
 * @param match how it answers what was typed; null when an address was read
 * @param confidence 0 to 1, of an address that was read; 1 for a search
 * @param matched the pieces of the address
 * @param grid code of the grid its point lies in; null without a point, outside every grid, or when
 *     the place is an area or a road, which one point does not stand for
 * @param gridName name of that grid
 * @param community 12 digits, null when not known
 * @param communityName its name, empty when not known
 * @param street 9 digits, null when not known
 * @param streetName its name, empty when not known
 * @param doubtful whether the point lies so near an edge that a person must say which grid it is
 */
public record Found(
    Entry entry,
    @Nullable Match match,
    double confidence,
    List<Piece> matched,
    @Nullable String grid,
    @Nullable String gridName,
    @Nullable String community,
    String communityName,
    @Nullable String street,
    String streetName,
    boolean doubtful) {

  public Found {
    matched = List.copyOf(matched);
  }
}
