package org.fengqiao.hotspot.domain.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The windows of a scan, circle by last days, and the best of them for given cases. A purely
 * spatial scan has one day. Cases and baselines are tables by item and duration: element {@code
 * item * days + d} sums the last {@code d + 1} days.
 */
final class Cylinders {
  final Zones zones;
  final int days;
  private final double[] baseline;
  private final Likelihood likelihood;
  private final int minCases;

  Cylinders(Zones zones, int days, double[] baseline, Likelihood likelihood, int minCases) {
    this.zones = zones;
    this.days = days;
    this.baseline = baseline;
    this.likelihood = likelihood;
    this.minCases = minCases;
  }

  /**
   * The best window of a centre.
   *
   * @param centre position in the zones' centres
   * @param outermost item at the rim of the circle
   * @param duration days less one
   */
  record Window(
      int centre, int outermost, int duration, long cases, double baseline, double ratio) {}

  /** Largest ratio of all windows; 0 when none holds more cases than expected. */
  double largest(int[] cases, Ladder ladder) {
    int[] inside = new int[days];
    double[] expected = new double[days];
    double best = 0;
    double[] row = ladder.row(best);
    for (int c = 0; c < zones.centres.length; c++) {
      Arrays.fill(inside, 0);
      Arrays.fill(expected, 0);
      boolean fresh = false;
      for (int o = zones.start[c]; o < zones.start[c + 1]; o++) {
        int entry = zones.entries[o];
        fresh |= enter(Zones.item(entry), cases, inside, expected);
        // A circle that grew without a case has a lower ratio than before.
        if (entry < 0 && fresh) {
          double now = best(inside, expected, best, row, ladder);
          row = now > best ? ladder.row(now) : row;
          best = now;
          fresh = false;
        }
      }
    }
    return best;
  }

  private boolean enter(int item, int[] cases, int[] inside, double[] expected) {
    int at = item * days;
    for (int d = 0; d < days; d++) {
      inside[d] += cases[at + d];
      expected[d] += baseline[at + d];
    }
    return cases[at + days - 1] > 0;
  }

  private double best(int[] inside, double[] expected, double best, double[] row, Ladder ladder) {
    double largest = best;
    for (int d = 0; d < days; d++) {
      if (inside[d] >= minCases && ladder.beats(row, best, inside[d], expected[d])) {
        largest = Math.max(largest, likelihood.ratio(inside[d], expected[d]));
      }
    }
    return largest;
  }

  /**
   * The best window of each centre that has one with more cases than expected.
   *
   * @param taken items that no window may hold
   */
  List<Window> bestOfEach(int[] cases, boolean[] taken) {
    int[] centres = Study.everyPlace(zones.centres.length);
    return best(centres, cases, taken, 0);
  }

  /** The best window of some centres, where its ratio is above a floor. */
  List<Window> bestOf(int[] centres, int[] cases, double floor) {
    return best(centres, cases, new boolean[cases.length / days], floor);
  }

  private List<Window> best(int[] centres, int[] cases, boolean[] taken, double floor) {
    List<Window> windows = new ArrayList<>();
    int[] inside = new int[days];
    double[] expected = new double[days];
    for (int c : centres) {
      Arrays.fill(inside, 0);
      Arrays.fill(expected, 0);
      Window best = new Window(c, -1, 0, 0, 0, floor);
      for (int o = zones.start[c]; o < zones.start[c + 1]; o++) {
        int item = Zones.item(zones.entries[o]);
        if (taken[item]) {
          break;
        }
        enter(item, cases, inside, expected);
        if (zones.entries[o] < 0) {
          best = better(best, item, inside, expected);
        }
      }
      if (best.outermost >= 0) {
        windows.add(best);
      }
    }
    return windows;
  }

  private Window better(Window best, int item, int[] inside, double[] expected) {
    Window found = best;
    for (int d = 0; d < days; d++) {
      if (inside[d] >= minCases) {
        double ratio = likelihood.ratio(inside[d], expected[d]);
        // Rounding must not decide: among equals the smaller circle and the shorter time stay.
        if (ratio > found.ratio * (1 + 1e-12)) {
          found = new Window(best.centre, item, d, inside[d], expected[d], ratio);
        }
      }
    }
    return found;
  }
}
