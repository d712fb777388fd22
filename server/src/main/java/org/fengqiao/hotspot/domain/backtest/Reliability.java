package org.fengqiao.hotspot.domain.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.hotspot.domain.series.Quantiles;

/**
 * Whether told probabilities come true: forecasts sorted by what they told, cut into ten groups of
 * one size, and in each the share that came beside what was told (reliability diagram; Murphy and
 * Winkler 1977). Forecasts that told exactly the same stay together.
 *
 * <p>Two intervals stand beside each share. Wilson's takes all forecasts as independent. The other
 * one knows that the cells of one window share its weather: the windows are its sample (a clustered
 * mean, Student's t with one degree of freedom fewer than windows), as wide as they differ.
 */
public final class Reliability {
  private static final int GROUPS = 10;

  /** 97.5 % point of a standard normal. */
  private static final double TWO_SIDED_95 = 1.959963984540054;

  private double[] told = new double[1024];
  private boolean[] came = new boolean[1024];
  private int[] window = new int[1024];
  private int size;
  private int windows;

  /**
   * One tenth of the forecasts.
   *
   * @param told mean probability told, 0 to 1
   * @param came share of them that came true
   * @param low lower end of Wilson's 95 % interval of that share (forecasts taken as independent)
   * @param high upper end
   * @param half half the width of the 95 % interval by windows; NaN for one window
   * @param forecasts how many
   */
  public record Group(
      double told, double came, double low, double high, double half, int forecasts) {
    /** Whether what was told lies in Wilson's interval of what came. */
    public boolean holds() {
      return told >= low && told <= high;
    }

    /** Whether it lies in the interval by windows; as {@link #holds} for one window. */
    public boolean holdsByWindows() {
      return half >= 0 ? Math.abs(told - came) <= half : holds();
    }
  }

  /**
   * Takes one forecast and what became of it.
   *
   * @param chance told, 0 to 1
   * @param of window it is about, 0 or more
   */
  public void add(double chance, boolean happened, int of) {
    if (size == told.length) {
      told = Arrays.copyOf(told, 2 * size);
      came = Arrays.copyOf(came, 2 * size);
      window = Arrays.copyOf(window, 2 * size);
    }
    told[size] = chance;
    came[size] = happened;
    window[size++] = of;
    windows = Math.max(windows, of + 1);
  }

  /** At most ten groups, from the least probable; fewer where many told the same. */
  public List<Group> groups() {
    double[] sorted = Arrays.copyOf(told, size);
    Arrays.sort(sorted);
    List<Group> groups = new ArrayList<>();
    int from = 0;
    while (from < size) {
      int next = Math.max(from + 1, (int) ((long) (groups.size() + 1) * size / GROUPS));
      double last = sorted[Math.min(next, size) - 1];
      int until = next;
      while (until < size && sorted[until] == last) {
        until++;
      }
      groups.add(group(sorted[from], sorted[Math.min(until, size) - 1]));
      from = until;
    }
    return List.copyOf(groups);
  }

  private Group group(double least, double most) {
    double sum = 0;
    int hits = 0;
    int n = 0;
    double[] beyond = new double[windows];
    for (int i = 0; i < size; i++) {
      if (told[i] >= least && told[i] <= most) {
        sum += told[i];
        hits += came[i] ? 1 : 0;
        beyond[window[i]] += (came[i] ? 1 : 0) - told[i];
        n++;
      }
    }
    double share = (double) hits / n;
    double z2 = TWO_SIDED_95 * TWO_SIDED_95;
    double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    double half =
        TWO_SIDED_95 * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
    return new Group(
        sum / n,
        share,
        Math.max(0, middle - half),
        Math.min(1, middle + half),
        halfByWindows(beyond, n),
        n);
  }

  /** Of the mean over forecasts of what came beyond what was told, windows being the sample. */
  private static double halfByWindows(double[] beyond, int n) {
    int k = beyond.length;
    if (k < 2) {
      return Double.NaN;
    }
    double mean = Arrays.stream(beyond).sum() / k;
    double squares = Arrays.stream(beyond).map(e -> (e - mean) * (e - mean)).sum();
    return Quantiles.student95(k - 1) * Math.sqrt(squares * k / (k - 1)) / n;
  }
}
