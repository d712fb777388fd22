package org.fengqiao.hotspot.domain.night;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.hotspot.domain.Scatter;
import org.fengqiao.hotspot.domain.WeeklyGiStar;
import org.fengqiao.hotspot.domain.forecast.Forecast;
import org.fengqiao.hotspot.domain.forecast.Forecaster;
import org.fengqiao.hotspot.domain.forecast.Settings;
import org.fengqiao.hotspot.domain.scan.ScanCluster;
import org.fengqiao.hotspot.domain.scan.ScanPlaces;
import org.fengqiao.hotspot.domain.scan.ScanSettings;
import org.fengqiao.hotspot.domain.scan.SpaceTimePermutationScan;
import org.fengqiao.hotspot.domain.series.EmergingClass;

/**
 * What is too slow to be done after every report and need not be: the forecast, the prospective
 * space-time scan and the trend of every grid for one kind, from matters known at the end of a day.
 * Pure: the same matters give the same bits, chance included, which begins at the same seed.
 */
public final class NightWork {
  /** Days a scan looks at, its window included: a season, so that places have not changed much. */
  static final int STUDY_DAYS = 91;

  private static final int WINDOW_DAYS = 28;

  /** Metres: what people walk to; larger circles are districts of their own. */
  private static final double RADIUS = 1500;

  /** Replications end when so many maxima reach the observed one: nothing unusual is there. */
  private static final int STOP_AFTER = 20;

  /** Places visited in circles by a kind's replications: about two seconds of one core. */
  private static final long VISITS = 1_000_000_000L;

  /** So many replications tell the two numbers of the Gumbel law to a tenth. */
  private static final int LEAST_REPLICATIONS = 99;

  private static final int CLUSTERS = 20;

  private static final Settings FORECAST = intervals();

  private final Links links;
  private final double[] exposure;
  private final ScanPlaces places;

  /**
   * For one grid version.
   *
   * @param links queen contiguity
   * @param households per grid, 0 for unknown
   * @param x metres east of anywhere, by grid
   * @param y metres north
   */
  public NightWork(Links links, int[] households, double[] x, double[] y) {
    this.links = links;
    this.exposure = Arrays.stream(households).asDoubleStream().toArray();
    this.places = ScanPlaces.planar(x, y);
  }

  private static Settings intervals() {
    Settings usual = Settings.DEFAULT;
    return new Settings(
        usual.anchorLeast(), usual.anchorCounts(), usual.steps(), 0.025, usual.calendar());
  }

  /**
   * What a night found for a kind.
   *
   * @param outlook by grid ordinal
   * @param clusters best first, members by grid ordinal
   * @param matters distinct matters it rests on
   */
  public record Found(Outlook outlook, List<ScanCluster> clusters, int matters) {
    public Found {
      clusters = List.copyOf(clusters);
    }
  }

  /**
   * Works a kind through.
   *
   * @param matters of all kinds; what lies after {@code lastDay} is left out
   * @param kind its index
   * @param total the index that stands for all kinds together
   * @param lastDay epoch day from whose end to look back
   */
  public Found kind(Matters matters, int kind, int total, int lastDay) {
    int[] grid = new int[matters.size()];
    int[] day = new int[matters.size()];
    int n = 0;
    for (int i = 0; i < grid.length; i++) {
      boolean mine = kind == total || matters.kind(i) == kind;
      if (mine && matters.day(i) <= lastDay) {
        grid[n] = matters.grid(i);
        day[n++] = matters.day(i);
      }
    }
    int[] cells = Arrays.copyOf(grid, n);
    int[] days = Arrays.copyOf(day, n);
    // All kinds together gather wherever people live: only single kinds are scanned.
    List<ScanCluster> clusters = kind == total ? List.of() : scan(cells, days, lastDay);
    Foreseen foreseen = forecast(cells, days, lastDay);
    Outlook outlook =
        new Outlook(
            lastDay,
            foreseen.rows(),
            kind == total ? new double[0] : recurrence(clusters),
            trend(cells, days, lastDay),
            foreseen.scatter());
    return new Found(outlook, clusters, n);
  }

  private List<ScanCluster> scan(int[] cells, int[] days, int lastDay) {
    int[] cell = new int[cells.length];
    int[] day = new int[cells.length];
    int n = 0;
    for (int i = 0; i < cells.length; i++) {
      if (days[i] > lastDay - STUDY_DAYS) {
        cell[n] = cells[i];
        day[n++] = days[i];
      }
    }
    ScanSettings settings =
        ScanSettings.standard()
            .radius(RADIUS)
            .window(WINDOW_DAYS)
            .aroundCases()
            .stopAfter(STOP_AFTER)
            .clusters(CLUSTERS)
            .effort(VISITS, LEAST_REPLICATIONS)
            .on(2);
    return SpaceTimePermutationScan.prospective(
            places, Arrays.copyOf(cell, n), Arrays.copyOf(day, n), lastDay, settings)
        .clusters();
  }

  private double[] recurrence(List<ScanCluster> clusters) {
    double[] days = new double[links.size()];
    for (ScanCluster cluster : clusters) {
      for (int member : cluster.members()) {
        days[member] = Math.max(days[member], single(cluster.recurrenceDays()));
      }
    }
    return days;
  }

  /** Mean, low and high of each horizon by grid, and the scatter around the mean. */
  private record Foreseen(double[][] rows, List<Scatter> scatter) {}

  private Foreseen forecast(int[] cells, int[] days, int lastDay) {
    double[][] rows = new double[3 * Outlook.HORIZONS.size()][links.size()];
    List<Scatter> scatter = new ArrayList<>();
    if (cells.length == 0) {
      return new Foreseen(rows, Outlook.HORIZONS.stream().map(h -> Scatter.POISSON).toList());
    }
    Forecaster fitted = Forecaster.fit(links, exposure, cells, days, lastDay, FORECAST);
    int row = 0;
    for (int horizon : Outlook.HORIZONS) {
      Forecast told = fitted.forecast(horizon);
      for (int g = 0; g < links.size(); g++) {
        rows[row][g] = single(told.mean()[g]);
        rows[row + 1][g] = told.low()[g];
        rows[row + 2][g] = told.high()[g];
      }
      row += 3;
      scatter.add(fitted.scatter(horizon));
    }
    return new Foreseen(rows, scatter);
  }

  /** As it comes back from where it is kept. */
  private static double single(double value) {
    return Double.isFinite(value) ? (float) value : 0;
  }

  private byte[] trend(int[] cells, int[] days, int lastDay) {
    byte[] trend = new byte[links.size()];
    WeeklyGiStar weeks = WeeklyGiStar.of(links, cells, days, lastDay);
    double[] z = new double[WeeklyGiStar.WEEKS];
    for (int g = 0; g < trend.length; g++) {
      if (weeks.touched(g)) {
        weeks.series(g, z);
        trend[g] = code(EmergingClass.of(z, EmergingClass.ALPHA));
      }
    }
    return trend;
  }

  private static byte code(EmergingClass found) {
    return Outlook.Trend.valueOf(found.name()).code();
  }
}
