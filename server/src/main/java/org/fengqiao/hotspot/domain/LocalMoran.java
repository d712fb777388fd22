package org.fengqiao.hotspot.domain;

/**
 * Local Moran's I (Anselin 1995) with its moments under conditional randomisation (Sokal 1998,
 * formulas A7 and A8) and under total randomisation. Second moments divide by n. NaN where
 * undefined: islands, units at the mean, constant values.
 */
public final class LocalMoran {
  /** The statistic. */
  public final double[] i;

  /** Conditional expectation, variance and standardised value. */
  public final double[] expected;

  public final double[] variance;
  public final double[] z;

  /** Two-sided normal p of the conditional z. */
  public final double[] p;

  /** The same under total randomisation. */
  public final double[] expectedTotal;

  public final double[] varianceTotal;
  public final double[] zTotal;

  /** Quadrant by the signs of the centred value and its lag; exactly 0 counts as low. */
  public final Quadrant[] quadrant;

  /** Quadrant by the value against the mean and the lagged value against the mean of the lags. */
  public final Quadrant[] quadrantMean;

  private LocalMoran(int n) {
    i = new double[n];
    expected = new double[n];
    variance = new double[n];
    z = new double[n];
    p = new double[n];
    expectedTotal = new double[n];
    varianceTotal = new double[n];
    zTotal = new double[n];
    quadrant = new Quadrant[n];
    quadrantMean = new Quadrant[n];
  }

  /** Where a unit stands: itself, then its neighbours. */
  public enum Quadrant {
    LOW_LOW("Low-Low"),
    LOW_HIGH("Low-High"),
    HIGH_LOW("High-Low"),
    HIGH_HIGH("High-High");

    private final String label;

    Quadrant(String label) {
      this.label = label;
    }

    /** The label R prints. */
    public String label() {
      return label;
    }

    static Quadrant of(boolean high, boolean lagHigh) {
      return values()[(high ? 2 : 0) + (lagHigh ? 1 : 0)];
    }
  }

  /** Computes the statistic for every unit. */
  public static LocalMoran of(Links links, Style style, double[] x) {
    LocalMoran result = new LocalMoran(x.length);
    double[] centred = Sums.centred(x);
    Moments moments = Moments.of(centred, Sums.constant(x));
    for (int u = 0; u < x.length; u++) {
      result.unit(
          u,
          links.degree(u),
          style,
          centred[u],
          GlobalMoran.lag(links, style, centred, u),
          moments);
    }
    result.quadrants(links, style, x, centred);
    return result;
  }

  private void unit(int u, int links, Style style, double c, double lag, Moments m) {
    double weight = links == 0 ? 0 : style.weight(links);
    double w = links * weight;
    double w2 = links * weight * weight;
    i[u] = c / m.second * lag;
    expected[u] = -(c * c * w) / ((m.n - 1) * m.second);
    variance[u] = m.conditional(c, w, w2);
    z[u] = standardised(i[u], expected[u], variance[u]);
    p[u] = Gamma.normalTwoSided(z[u]);
    expectedTotal[u] = -w / (m.n - 1);
    varianceTotal[u] = m.total(w, w2, expectedTotal[u]);
    zTotal[u] = standardised(i[u], expectedTotal[u], varianceTotal[u]);
  }

  private static double standardised(double value, double expected, double variance) {
    return variance > 0 ? (value - expected) / Math.sqrt(variance) : Double.NaN;
  }

  private void quadrants(Links links, Style style, double[] x, double[] centred) {
    double mean = Sums.mean(x);
    double[] lags = new double[x.length];
    for (int u = 0; u < x.length; u++) {
      lags[u] = GlobalMoran.lag(links, style, x, u);
    }
    double meanLag = Sums.mean(lags);
    for (int u = 0; u < x.length; u++) {
      boolean lagHigh = GlobalMoran.lag(links, style, centred, u) > 0;
      quadrant[u] = Quadrant.of(centred[u] > 0, lagHigh);
      quadrantMean[u] = Quadrant.of(x[u] > mean, lags[u] > meanLag);
    }
  }

  /** Second and fourth moment of the centred values. */
  private record Moments(double n, double second, double kurtosis) {
    static Moments of(double[] centred, boolean constant) {
      Sums second = new Sums();
      Sums fourth = new Sums();
      for (double c : centred) {
        second.addProduct(c, c);
        fourth.add(c * c * c * c);
      }
      double n = centred.length;
      double m2 = constant ? Double.NaN : second.value() / n;
      return new Moments(n, m2, fourth.value() / n / (m2 * m2));
    }

    double conditional(double c, double w, double w2) {
      // The unit holds all the variance there is (one hot unit): nothing is left to permute.
      double rest = second - c * c / (n - 1);
      double left = Math.abs(rest) <= 1e-12 * second ? 0 : rest;
      double spread = Math.abs(w2 - w * w / (n - 1)) <= 1e-12 * w2 ? 0 : w2 - w * w / (n - 1);
      double scale = c / second;
      return scale * scale * (n / (n - 2)) * spread * left;
    }

    double total(double w, double w2, double expected) {
      double a = (n - kurtosis) / (n - 1);
      double b = (2 * kurtosis - n) / ((n - 1) * (n - 2));
      return a * w2 + b * (w * w - w2) - expected * expected;
    }
  }
}
