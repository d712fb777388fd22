package org.fengqiao.hotspot.domain.backtest;

import java.util.Arrays;
import java.util.List;
import org.fengqiao.hotspot.domain.Exceedance;

/**
 * Whether the law behind the told chance of a raised rate comes true. At each origin the law of
 * every place's rate is told from the days before it, by the code of the score. The true rate is
 * never seen, so what is held against what came is what the same law says of counts: the chance
 * that the rate counted over as many days after is raised as many times against the area's, the
 * luck of counting included. It takes rates to go on as they are: what changes from one window to
 * the next counts against it too.
 */
public final class RaisedRates {
  private RaisedRates() {}

  /**
   * Holds told against came over the second half of a period.
   *
   * @param days of the window before and after each origin, 1 or more
   * @return tenths of all forecasts; none when no window fits
   */
  public static List<Reliability.Group> of(Study study, int days) {
    Reliability reliability = new Reliability();
    int window = 0;
    int start = Math.max(study.half, study.first + days);
    for (int origin = start; origin + days <= study.end; origin += days) {
      int[] before = study.found(origin - days, origin);
      int[] after = study.found(origin, origin + days);
      if (Arrays.stream(before).sum() > 0 && Arrays.stream(after).sum() > 0) {
        add(reliability, study, before, after, window++);
      }
    }
    return reliability.groups();
  }

  private static void add(
      Reliability reliability, Study study, int[] before, int[] after, int window) {
    double people = Arrays.stream(study.weight).sum();
    double limit = Exceedance.TIMES * Arrays.stream(before).sum() / people;
    double[] told = Exceedance.counted(study.links, before, study.weight, limit);
    // The area's own level is taken as it came: the law speaks of places among each other.
    double reached = Exceedance.TIMES * Arrays.stream(after).sum() / people;
    for (int g = 0; g < after.length; g++) {
      reliability.add(told[g], after[g] / study.weight[g] > reached, window);
    }
  }
}
