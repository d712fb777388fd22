package org.fengqiao.hotspot;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hotspot.domain.CurrentRun;
import org.jspecify.annotations.Nullable;

/**
 * Scores of one kind as one reader may see them. Arrays follow the ordinals of the version; 0
 * stands for what is outside the territory and for what is hidden, as if nothing were known. Arrays
 * are not copied: read only.
 *
 * @param version grid version
 * @param run the run they are from; null for a past day, or when the district was never scored
 * @param scores 0 to 100
 * @param levels ordinals of {@code Level}; 0 on past days
 * @param trust how much data stands behind a score: 0 little (fewer than 3 matters), 1 some, 2 much
 *     (9 or more); 0 on past days
 * @param byCommunity whether every grid of a community shows the same figure
 * @param joined ordinals of grids that are shown as one
 */
public record ShownScores(
    long version,
    @Nullable CurrentRun run,
    int[] scores,
    int[] levels,
    int[] trust,
    boolean byCommunity,
    List<List<Integer>> joined) {

  /**
   * Scores of several days, only those above 0.
   *
   * @param version grid version of today; days of another one are left out
   * @param enter scores from which blue, yellow, orange and red begin by today's table
   * @param days oldest first
   */
  public record Days(long version, List<Double> enter, boolean byCommunity, List<Day> days) {
    public Days {
      enter = List.copyOf(enter);
      days = List.copyOf(days);
    }
  }

  /** Scores of one day by ordinal; read only. */
  public record Day(LocalDate date, int[] scores) {}
}
