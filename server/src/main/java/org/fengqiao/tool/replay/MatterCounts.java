package org.fengqiao.tool.replay;

import java.time.Instant;

/** Counts distinct matters. */
public interface MatterCounts {
  /** Distinct matters of a grid that had arrived by then, of every kind. */
  int count(String district, String grid, Instant until);
}
