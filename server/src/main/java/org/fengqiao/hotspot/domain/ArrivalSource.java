package org.fengqiao.hotspot.domain;

import java.time.Instant;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Where arrivals are read from. A port: the table behind it is another feature's. */
public interface ArrivalSource {
  /**
   * Distinct matters that arrived in a stretch of time, withheld ones left out.
   *
   * @param kind name of a kind, or {@code ALL}
   * @param version version of the grids whose ordinals are told
   * @param ordinal ordinal of a grid code; below 0 leaves the matter out
   * @param from first moment
   * @param until first moment after
   */
  Arrivals read(
      String district,
      String kind,
      long version,
      ToIntFunction<String> ordinal,
      Instant from,
      Instant until);

  /** Grids with a matter of any kind since then in which safety is at stake. */
  Set<String> guarded(String district, Instant since, Instant until);
}
