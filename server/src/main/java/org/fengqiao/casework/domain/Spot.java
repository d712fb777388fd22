package org.fengqiao.casework.domain;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.kernel.Kind;

/**
 * A kind of matter in one grid, as seen from one moment back: what else of the kind came up there.
 *
 * @param until matters that came before this moment
 */
public record Spot(String grid, Kind kind, Instant until) {
  /** How far back (domain notes 3.5: within thirty days). */
  public static final Duration WINDOW = Duration.ofDays(30);

  /** More than any band of the severity table asks for; nobody counts further. */
  public static final int MOST = 20;
}
