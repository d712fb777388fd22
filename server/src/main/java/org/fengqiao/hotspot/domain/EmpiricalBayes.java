package org.fengqiao.hotspot.domain;

import java.util.function.IntUnaryOperator;

/**
 * Empirical-Bayes rates (Marshall 1991): raw rates drawn towards a mean, the more the smaller the
 * exposure. Units without exposure take no part; their values are NaN here and the product shows
 * the mean instead. Means without any event leave 0 / 0: NaN here, rate 0 in the product.
 */
public final class EmpiricalBayes {
  /** Raw rates. */
  public final double[] raw;

  /** Shrunken rates. */
  public final double[] estimate;

  /** Between-unit variance, truncated at 0; one element for the global form. */
  public final double[] variance;

  /** Mean rate drawn towards; one element for the global form. */
  public final double[] mean;

  private EmpiricalBayes(double[] raw, double[] estimate, double[] variance, double[] mean) {
    this.raw = raw;
    this.estimate = estimate;
    this.variance = variance;
    this.mean = mean;
  }

  /** Towards the mean of the whole area; Poisson variance. */
  public static EmpiricalBayes global(double[] count, double[] exposure) {
    Area area = Area.of(count, exposure);
    double a = Math.max(0, area.variance - area.mean / (area.exposure / area.units));
    double[] estimate = new double[count.length];
    for (int i = 0; i < estimate.length; i++) {
      estimate[i] = shrink(area.raw[i], area.mean, a, exposure[i]);
    }
    return new EmpiricalBayes(area.raw, estimate, new double[] {a}, new double[] {area.mean});
  }

  /** Towards the mean of the whole area; binomial variance (Martuzzi and Elliott 1996). */
  public static double[] globalBinomial(double[] count, double[] exposure) {
    Area area = Area.of(count, exposure);
    double mean = area.exposure / area.units;
    double noise = area.mean * (1 - area.mean);
    double[] estimate = new double[count.length];
    for (int i = 0; i < estimate.length; i++) {
      double x = exposure[i];
      double rho =
          (x * area.variance - x / mean * noise)
              / ((x - 1) * area.variance + (mean - x) / mean * noise);
      estimate[i] = rho * area.raw[i] + (1 - rho) * area.mean;
    }
    return estimate;
  }

  /** Towards the mean of unit and neighbours, deviations from that mean (as GeoDa does). */
  public static EmpiricalBayes local(Links links, double[] count, double[] exposure) {
    return local(links, count, exposure, true);
  }

  /** As R's default: each neighbour's deviation is taken from the neighbour's own local mean. */
  public static EmpiricalBayes localOwnMeans(Links links, double[] count, double[] exposure) {
    return local(links, count, exposure, false);
  }

  /** Standardised rates of the empirical-Bayes index (Assuncao and Reis 1999). */
  public static double[] index(double[] count, double[] exposure) {
    EmpiricalBayes eb = global(count, exposure);
    double[] z = new double[count.length];
    for (int i = 0; i < z.length; i++) {
      double v = eb.variance[0] + eb.mean[0] / exposure[i];
      z[i] = v > 0 ? (eb.raw[i] - eb.mean[0]) / Math.sqrt(v) : Double.NaN;
    }
    return z;
  }

  static double shrink(double raw, double mean, double a, double exposure) {
    return mean + (raw - mean) * (a / (a + mean / exposure));
  }

  private static EmpiricalBayes local(
      Links links, double[] count, double[] exposure, boolean ownMean) {
    int n = count.length;
    double[] raw = rates(count, exposure);
    double[] means = localMeans(links, count, exposure);
    double[] estimate = new double[n];
    double[] variance = new double[n];
    for (int i = 0; i < n; i++) {
      double people = 0;
      double spread = 0;
      int units = 0;
      for (int o = links.from(i) - 1; o < links.to(i); o++) {
        int j = o < links.from(i) ? i : links.at(o);
        if (exposure[j] > 0) {
          double d = raw[j] - means[ownMean ? i : j];
          people += exposure[j];
          spread += exposure[j] * d * d;
          units++;
        }
      }
      variance[i] = excess(spread, people, units, means[i]);
      estimate[i] = shrink(raw[i], means[i], variance[i], exposure[i]);
    }
    return new EmpiricalBayes(raw, estimate, variance, means);
  }

  /** Variance between units beyond the Poisson one, truncated at 0. */
  private static double excess(double spread, double people, int units, double mean) {
    double a = spread / people - mean / (people / units);
    return a < 0 ? 0 : a;
  }

  /**
   * Variance of one unit and its neighbours around a mean, as {@link #local} has it.
   *
   * @param exposure above 0 everywhere
   */
  static double localVariance(
      Links links, IntUnaryOperator count, double[] exposure, int i, double mean) {
    double people = 0;
    double spread = 0;
    for (int o = links.from(i) - 1; o < links.to(i); o++) {
      int j = o < links.from(i) ? i : links.at(o);
      double d = count.applyAsInt(j) / exposure[j] - mean;
      people += exposure[j];
      spread += exposure[j] * d * d;
    }
    return excess(spread, people, links.degree(i) + 1, mean);
  }

  private static double[] localMeans(Links links, double[] count, double[] exposure) {
    double[] means = new double[count.length];
    for (int i = 0; i < means.length; i++) {
      double events = exposure[i] > 0 ? count[i] : 0;
      double people = exposure[i] > 0 ? exposure[i] : 0;
      for (int o = links.from(i); o < links.to(i); o++) {
        int j = links.at(o);
        if (exposure[j] > 0) {
          events += count[j];
          people += exposure[j];
        }
      }
      means[i] = events / people;
    }
    return means;
  }

  private static double[] rates(double[] count, double[] exposure) {
    double[] raw = new double[count.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = exposure[i] > 0 ? count[i] / exposure[i] : Double.NaN;
    }
    return raw;
  }

  /** Weighted mean and variance of the raw rates of units with exposure. */
  private static final class Area {
    final double[] raw;
    final double mean;
    final double variance;
    final double exposure;
    final int units;

    Area(double[] raw, double mean, double variance, double exposure, int units) {
      this.raw = raw;
      this.mean = mean;
      this.variance = variance;
      this.exposure = exposure;
      this.units = units;
    }

    static Area of(double[] count, double[] exposure) {
      double[] raw = rates(count, exposure);
      double events = 0;
      double people = 0;
      int units = 0;
      for (int i = 0; i < raw.length; i++) {
        if (exposure[i] > 0) {
          events += count[i];
          people += exposure[i];
          units++;
        }
      }
      double mean = events / people;
      double variance = 0;
      for (int i = 0; i < raw.length; i++) {
        if (exposure[i] > 0) {
          variance += exposure[i] * ((raw[i] - mean) * (raw[i] - mean) / people);
        }
      }
      return new Area(raw, mean, variance, people, units);
    }
  }
}
