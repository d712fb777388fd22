package org.fengqiao.hotspot.domain;

import java.time.Instant;
import java.util.List;
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

  /**
   * Distinct matters that arrived in some grids taken together, withheld ones left out; all of them
   * stand at place 0.
   *
   * @param kind name of a kind, or {@code ALL}
   * @param version version of the grids that are told
   * @param grids codes of that version
   * @param from first moment
   * @param until last moment
   */
  Arrivals of(
      String district, String kind, long version, List<String> grids, Instant from, Instant until);

  /** Grids with a matter of any kind since then in which safety is at stake. */
  Set<String> guarded(String district, Instant since, Instant until);
}
