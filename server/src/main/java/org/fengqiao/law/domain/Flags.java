package org.fengqiao.law.domain;

import java.util.Set;
import java.util.TreeSet;

/**
 * Facts of an event that lift it or weigh on it, besides kind, people and safety (domain notes 3.3,
 * 3.5). Which ones are asked about a kind is said by its tier rules; two more belong to the
 * severity of any kind, one takes a matter of any kind out of the scores, and one follows from the
 * history of the matter and is never asked.
 */
public final class Flags {
  /** A limitation, appeal or milestone date is near. */
  public static final String TIME_PRESSURE = "TIME_PRESSURE";

  /** The matter is in the news or on social media. */
  public static final String PUBLIC_ATTENTION = "PUBLIC_ATTENTION";

  /**
   * A matter of ethnic affairs or religion (code 16 of the 17-kind table): the competent office's,
   * no dispute of the eleven kinds. It is neither scored nor on any map (domain notes 3.4). A fact
   * of the matter, of no person.
   */
  public static final String ETHNIC_RELIGIOUS = "ETHNIC_RELIGIOUS";

  /** Two sessions brought no agreement; known without asking. */
  public static final String TWO_FAILED_SESSIONS = "TWO_FAILED_SESSIONS";

  private static final int FAILED = 2;

  private Flags() {}

  /** Whether somebody may tell this about a matter of a kind whose rules ask for {@code asked}. */
  public static boolean askable(String flag, Set<String> asked) {
    return flag.equals(TIME_PRESSURE)
        || flag.equals(PUBLIC_ATTENTION)
        || flag.equals(ETHNIC_RELIGIOUS)
        || (asked.contains(flag) && !flag.equals(TWO_FAILED_SESSIONS));
  }

  /** What was told, with what follows from the sessions that were held. */
  public static Set<String> withHistory(Set<String> told, int sessions) {
    Set<String> all = new TreeSet<>(told);
    if (sessions >= FAILED) {
      all.add(TWO_FAILED_SESSIONS);
    }
    return all;
  }
}
