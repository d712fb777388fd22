package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The feature's API: score a district, explain a score, remember the levels given to it. */
@Singleton
public class Hotspots {

  /**
   * Scores every grid for every kind and stores the result as the district's current scores. Joins
   * the caller's transaction; the caller holds the district's run lock. Same data and same {@code
   * asOf} give the same result.
   *
   * @param asOf only matters that had arrived by then are counted
   */
  public RunResult score(String district, Instant asOf) {
    throw new UnsupportedOperationException("not built yet: " + district + " " + asOf);
  }

  /**
   * Stores the levels that {@code warning} gave after a run, so that scores are shown with them.
   * Called in the run's transaction.
   *
   * @param kind index as in {@link RunResult}
   * @param levels ordinals of {@code Level} by grid ordinal
   */
  public void setLevels(RunResult run, int kind, byte[] levels) {
    throw new UnsupportedOperationException("not built yet");
  }

  /**
   * Explains a current score with full counts; hide small cells with {@link Explanation} views
   * before showing it outside the grid's own staff.
   *
   * @param kind index as in {@link RunResult}
   * @return empty when the grid is unknown or the district has never been scored
   */
  public Optional<Explanation> explain(String district, String grid, int kind) {
    throw new UnsupportedOperationException("not built yet");
  }
}
