package org.fengqiao.hotspot.domain;

/**
 * Distinct matters of a place by who began them: residents who came by themselves, or a worker on a
 * round or a sweep. Of matters only, never of a worker.
 *
 * @param broughtRecent brought by residents in the recent days
 * @param broughtLong the same in the long stretch, the recent days among it
 * @param foundRecent found by workers in the recent days
 * @param foundLong the same in the long stretch
 */
public record Begun(int broughtRecent, int broughtLong, int foundRecent, int foundLong) {
  /** Nothing at all. */
  public static final Begun NONE = new Begun(0, 0, 0, 0);

  /** The kinds of who began that the past is drawn towards: half and half, by so many matters. */
  private static final double DRAWN = 3;

  /**
   * Share of what workers found in the days before the recent ones, drawn towards one half by three
   * matters: a place with nothing before has no share of its own.
   */
  public double shareFoundBefore() {
    double found = foundLong - (double) foundRecent;
    double all = found + broughtLong - broughtRecent;
    return (found + DRAWN / 2) / (all + DRAWN);
  }

  /**
   * Counts from matters by day.
   *
   * @param arrivals of one place, all of place 0
   * @param today epoch day of the last day
   */
  public static Begun of(Arrivals arrivals, int today, ReportingRule rule) {
    int recent = today - rule.recentDays() + 1;
    int first = today - rule.longDays() + 1;
    return new Begun(
        arrivals.count(0, recent, today, true),
        arrivals.count(0, first, today, true),
        arrivals.count(0, recent, today, false),
        arrivals.count(0, first, today, false));
  }
}
