package org.fengqiao.grid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.fengqiao.grid.domain.Candidate;
import org.fengqiao.grid.domain.GridHolders;
import org.fengqiao.grid.domain.Located;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Where a point lies.
 *
 * @param confirm whether a person must say which grid it is
 * @param holders who answers for the grid, one a layer at most; none outside the reader's territory
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@PersonalData
record LocatedView(
    @Nullable String grid,
    @Nullable String community,
    @Nullable String street,
    String district,
    @Nullable String name,
    double lon,
    double lat,
    long version,
    boolean confirm,
    List<CandidateView> candidates,
    List<HolderView> holders) {

  static LocatedView of(Located at, List<GridHolders.Holder> holders) {
    return new LocatedView(
        at.grid(),
        at.community(),
        at.street(),
        at.districtCode(),
        at.name(),
        at.lon(),
        at.lat(),
        at.version(),
        at.doubtful(),
        at.candidates().stream().map(CandidateView::of).toList(),
        holders.stream().map(h -> new HolderView(h.layer(), h.account(), h.name())).toList());
  }

  /**
   * Who answers for the grid in one of the three layers.
   *
   * @param layer PARTY, SECURITY or SERVICE
   */
  @Serdeable
  @PersonalData
  record HolderView(String layer, UUID account, String name) {}

  /** A grid the point may belong to. */
  @Serdeable
  record CandidateView(
      String grid, String name, String community, String street, double distanceM, double share) {
    static CandidateView of(Candidate c) {
      return new CandidateView(
          c.grid(), c.name(), c.community(), c.street(), c.distanceM(), c.share());
    }
  }
}
