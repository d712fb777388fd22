package org.fengqiao.hotspot.domain.forecast;

/**
 * What was known of an area before a day: counts per cell, all and by age. Later arrivals are never
 * looked at.
 */
final class History {
  final Area area;

  /** Days from the first day to the day before the origin. */
  final double days;

  final double[] counts;
  final double total;
  private final Occurrences known;
  private final int until;
  private final int origin;

  private History(Area area, Occurrences known, int until, int from, int origin, double[] counts) {
    this.area = area;
    this.known = known;
    this.until = until;
    this.origin = origin;
    this.days = Math.max(1, origin - from);
    this.counts = counts;
    double sum = 0;
    for (double c : counts) {
      sum += c;
    }
    this.total = sum;
  }

  /**
   * The history before an origin.
   *
   * @param from first epoch day of the data
   * @param origin epoch day; what arrived on it or later is unknown
   */
  static History of(Area area, Occurrences all, int from, int origin) {
    int until = all.knownBefore(origin);
    double[] counts = new double[area.size()];
    for (int i = 0; i < until; i++) {
      counts[all.cell(i)]++;
    }
    return new History(area, all, until, from, origin, counts);
  }

  /** Counts that lose half their weight every {@code halfLife} days. */
  double[] decayed(double halfLife) {
    double[] weight = weights(halfLife);
    double[] sum = new double[area.size()];
    for (int i = 0; i < until; i++) {
      sum[known.cell(i)] += weight[Math.min(weight.length - 1, age(i))];
    }
    return sum;
  }

  /** Days the decayed counts stand for. */
  double decayedDays(double halfLife) {
    double sum = 0;
    double[] weight = weights(halfLife);
    for (int a = 0; a < days; a++) {
      sum += weight[a];
    }
    return sum;
  }

  /** Counts of the last days only. */
  double[] last(int window) {
    double[] sum = new double[area.size()];
    for (int i = 0; i < until; i++) {
      if (age(i) < window) {
        sum[known.cell(i)]++;
      }
    }
    return sum;
  }

  private int age(int i) {
    return Math.max(0, origin - 1 - known.day(i));
  }

  private double[] weights(double halfLife) {
    return Excitation.powers(StrictMath.pow(0.5, 1 / halfLife), (int) days + 1);
  }

  double[] excited(Excitation excitation) {
    return excitation.field(area, known, until, origin);
  }

  /** Usual matters a day for the whole area, of late rather than long ago. */
  double level(DayFactors factors, double halfLife) {
    double[] weight = weights(halfLife);
    double found = 0;
    for (int i = 0; i < until; i++) {
      found += weight[Math.min(weight.length - 1, age(i))];
    }
    double usual = 0;
    for (int a = 0; a < days; a++) {
      usual += weight[a] * factors.of(origin - 1 - a);
    }
    return usual > 0 ? found / usual : 0;
  }

  /** Share of the weight of all days that lies before one, 0 to 1. */
  double weightBefore(int day, double halfLife) {
    double[] weight = weights(halfLife);
    double before = 0;
    double all = 0;
    for (int a = 0; a < days; a++) {
      all += weight[a];
      before += origin - 1 - a < day ? weight[a] : 0;
    }
    return all > 0 ? before / all : 1;
  }

  /** Matters per exposure in the neighbours of each cell; the whole area's for an island. */
  double[] nearRates(double[] values) {
    double[] rates = new double[area.size()];
    double everywhere = sum(values) / area.totalExposure;
    for (int g = 0; g < rates.length; g++) {
      double sum = 0;
      for (int o = area.links.from(g); o < area.links.to(g); o++) {
        sum += values[area.links.at(o)];
      }
      rates[g] = area.around[g] > 0 ? sum / area.around[g] : everywhere;
    }
    return rates;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }
}
