package org.fengqiao.grid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fengqiao.grid.domain.Candidate;
import org.fengqiao.grid.domain.Located;
import org.jspecify.annotations.Nullable;

/**
 * Where a point lies.
 *
 * @param confirm whether a person must say which grid it is
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
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
    List<CandidateView> candidates) {

  static LocatedView of(Located at) {
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
        at.candidates().stream().map(CandidateView::of).toList());
  }

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
