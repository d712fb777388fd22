package org.fengqiao.law.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;

/**
 * How the matters of late would have gone under other rules. Implemented by who knows matters;
 * changes nothing.
 */
public interface Rehearsal {

  /**
   * Judges the reader's matters by both editions.
   *
   * @param days how far back, 1 to 366
   */
  Result run(LawEdition before, LawEdition after, int days, Actor reader);

  /**
   * The outcome.
   *
   * @param items matters judged; sealed ones and those outside the reader's territory are not
   * @param otherTier how many would have gone to another tier
   * @param otherLevel how many would have another severity level
   * @param tiers how many went from one tier to another, by {@code FROM>TO}
   * @param levels the same of levels
   * @param sample a few of those that differ; numbers of matters, nothing of persons
   * @param complete false when there were more matters than are judged
   */
  record Result(
      int days,
      int items,
      int otherTier,
      int otherLevel,
      Map<String, Integer> tiers,
      Map<String, Integer> levels,
      List<Moved> sample,
      boolean complete) {}

  /** A matter that would have gone elsewhere. */
  record Moved(String number, Tier tier, Tier otherTier, Level level, Level otherLevel) {}
}
