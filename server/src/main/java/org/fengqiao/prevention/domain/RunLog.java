package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of early-warning runs, and what tells that another is due. */
public interface RunLog {
  /** Takes the district's run lock until the transaction ends; waits for it. */
  void lock(String district);

  /** Position of the newest item event that has been put in order, 0 when there is none. */
  long position(String district);

  /** Districts with item events behind {@code position} of their last run. */
  List<String> districtsWithNews();

  /** Districts that have ever been run. */
  List<String> districts();

  /** The newest run by its as-of. */
  Optional<Entry> last(String district);

  /** Appends. */
  void append(String district, Entry entry);

  /** Why a run ran. */
  enum Cause {
    /** New item events. */
    EVENT,
    /** A new day in Asia/Shanghai. */
    MIDNIGHT,
    /** A past day again. */
    HISTORY,
    /** Somebody asked. */
    ASKED,
    /** A night's work has become ready. */
    NIGHT
  }

  /**
   * One run.
   *
   * @param position outbox position of the newest item event it has seen
   * @param warnings events of warnings it caused
   * @param tasks tasks it proposed
   * @param tookMs milliseconds of work
   * @param used what it counted
   * @param steps how long each step took
   */
  record Entry(
      UUID run,
      Instant asOf,
      Cause cause,
      long position,
      int warnings,
      int tasks,
      int tookMs,
      Used used,
      Steps steps) {}

  /**
   * Data of a run.
   *
   * @param matters distinct matters
   * @param gridVersion version they were counted in
   * @param night day whose night's outlook was used; null when there was none
   */
  record Used(int matters, long gridVersion, @Nullable LocalDate night) {}

  /** Milliseconds of reading and scoring, of judging warnings, of proposing tasks. */
  record Steps(int score, int assess, int propose) {}
}
