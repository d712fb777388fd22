package org.fengqiao.hotspot.domain;

import java.time.Instant;
import java.util.function.ToIntFunction;

/** Where matters come from. */
public interface MatterSource {
  /**
   * The distinct matters of a district that had arrived in the year before {@code asOf}: merged,
   * repeated and same-text ones once, sealed, void and non-dispute ones never.
   *
   * @param ordinal ordinal of a grid code, -1 for a grid that no longer exists
   */
  Matters read(String district, Instant asOf, ToIntFunction<String> ordinal);
}
