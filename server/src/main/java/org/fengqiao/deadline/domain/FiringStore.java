package org.fengqiao.deadline.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.deadline.domain.Alarms.Mark;
import org.jspecify.annotations.Nullable;

/** Which clocks must be looked at, and which stages have fired. */
public interface FiringStore {
  /**
   * Clocks to look at now: those that run, and those that stand still only until now; the longest
   * waiting first. Locks nothing.
   */
  List<Timer.Key> due(Instant now, int most);

  /**
   * Those of the clocks that are still to be looked at, locked until the end of the transaction;
   * without those another has locked. The caller holds their items.
   */
  List<Timer> claim(List<Timer.Key> keys, Instant now);

  /** When a clock that stands still goes on by itself. */
  Optional<Instant> wakesAt(Timer.Key key);

  /** What has fired of these clocks. */
  Map<Timer.Key, Set<Mark>> fired(List<Timer> timers);

  /** Writes down a stage; its key lets none fire twice. */
  void write(FiredTimer fired);

  /** Where claimed clocks go on, null when nothing is left of one; in one statement. */
  void next(List<Timer> timers, List<@Nullable Instant> nextAt);

  /** Puts a clock off after a failed try. Returns the tries failed in a row. */
  int putOff(Timer.Key key, Instant now);

  /** Clocks whose last try failed, over all districts. */
  int failing();
}
