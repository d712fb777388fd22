package org.fengqiao.tool.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts distinct matters. */
public interface MatterCounts {
  /** Distinct matters of a grid that had arrived by then, of one kind or, with null, of all. */
  int count(String district, String grid, @Nullable String kind, Instant until);
}
