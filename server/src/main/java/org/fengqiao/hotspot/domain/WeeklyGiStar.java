package org.fengqiao.hotspot.domain;

/**
 * How a place has moved: Gi* of each of the last weeks by itself, so that no matter is in two of
 * them and the series does not carry itself on. Weeks end with the last day; a week in which
 * nothing varies has z = 0.
 */
public final class WeeklyGiStar {
  /** Weeks looked at: half a year. */
  public static final int WEEKS = 26;

  private static final int DAYS = 7;

  private final double[][] z;
  private final boolean[] touched;

  private WeeklyGiStar(double[][] z, boolean[] touched) {
    this.z = z;
    this.touched = touched;
  }

  /**
   * Counts the weeks.
   *
   * @param links two-sided contiguity
   * @param grid ordinal of each matter
   * @param day epoch day of each matter, in any order
   * @param lastDay epoch day on which the last week ends
   */
  public static WeeklyGiStar of(Links links, int[] grid, int[] day, int lastDay) {
    int[] weeks = new int[grid.length];
    int[] start = new int[WEEKS + 1];
    for (int i = 0; i < grid.length; i++) {
      int age = lastDay - day[i];
      weeks[i] = age < 0 || age >= WEEKS * DAYS ? -1 : WEEKS - 1 - age / DAYS;
      if (weeks[i] >= 0) {
        start[weeks[i] + 1]++;
      }
    }
    for (int w = 0; w < WEEKS; w++) {
      start[w + 1] += start[w];
    }
    int[] next = start.clone();
    int[] places = new int[start[WEEKS]];
    for (int i = 0; i < grid.length; i++) {
      if (weeks[i] >= 0) {
        places[next[weeks[i]]++] = grid[i];
      }
    }
    return counted(links, start, places);
  }

  private static WeeklyGiStar counted(Links links, int[] start, int[] places) {
    int n = links.size();
    double[][] z = new double[WEEKS][n];
    boolean[] touched = new boolean[n];
    RunningGiStar running = new RunningGiStar(links);
    for (int w = 0; w < WEEKS; w++) {
      for (int i = start[w]; i < start[w + 1]; i++) {
        running.add(places[i], 1);
        touched[places[i]] = true;
        for (int o = links.from(places[i]); o < links.to(places[i]); o++) {
          touched[links.at(o)] = true;
        }
      }
      running.z(z[w]);
      for (int i = start[w]; i < start[w + 1]; i++) {
        running.add(places[i], -1);
      }
    }
    return new WeeklyGiStar(z, touched);
  }

  /** Whether anything happened in the grid or beside it in all these weeks. */
  public boolean touched(int grid) {
    return touched[grid];
  }

  /**
   * Gi* of a grid by week, the oldest first.
   *
   * @param into {@link #WEEKS} elements
   */
  public void series(int grid, double[] into) {
    for (int w = 0; w < WEEKS; w++) {
      into[w] = z[w][grid];
    }
  }
}
