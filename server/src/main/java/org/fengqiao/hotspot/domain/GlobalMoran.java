package org.fengqiao.hotspot.domain;

/**
 * Moran's I of a whole area with its expectation and variance under randomisation and under
 * normality. Islands are left out of the number of units but not of the moments, as in R's spdep
 * (moran.test with adjust.n). NaN where undefined: constant values, no links, fewer than four
 * linked units, or a negative variance (extreme kurtosis).
 *
 * @param i Moran's I
 * @param expected expectation of I
 * @param varianceRandomised variance under randomisation, possibly negative
 * @param zRandomised standardised I under randomisation
 * @param pRandomised P(Z > z) under randomisation
 * @param varianceNormal variance under normality
 * @param zNormal standardised I under normality
 * @param pNormal P(Z > z) under normality
 */
public record GlobalMoran(
    double i,
    double expected,
    double varianceRandomised,
    double zRandomised,
    double pRandomised,
    double varianceNormal,
    double zNormal,
    double pNormal) {

  /** Computes I of the values under the links. */
  public static GlobalMoran of(Links links, Style style, double[] x) {
    double[] z = Sums.centred(x);
    double n = links.size() - (double) links.islands();
    Constants c = Constants.of(links, style);
    Sums products = new Sums();
    Sums second = new Sums();
    Sums fourth = new Sums();
    for (int u = 0; u < z.length; u++) {
      products.addProduct(z[u], lag(links, style, z, u));
      second.addProduct(z[u], z[u]);
      fourth.add(z[u] * z[u] * z[u] * z[u]);
    }
    double zz = Sums.constant(x) ? Double.NaN : second.value();
    double kurtosis = x.length * fourth.value() / (zz * zz);
    double i = n / c.s0 * (products.value() / zz);
    double expected = -1 / (n - 1);
    double varianceR = c.randomised(n, kurtosis) - expected * expected;
    double varianceN = c.normal(n) - expected * expected;
    double zR = (i - expected) / Math.sqrt(varianceR);
    double zN = (i - expected) / Math.sqrt(varianceN);
    return new GlobalMoran(
        i, expected, varianceR, zR, Gamma.normalUpper(zR), varianceN, zN, Gamma.normalUpper(zN));
  }

  /** I alone with every unit counted, islands too, as R's EBImoran does. */
  public static double countingIslands(Links links, Style style, double[] x) {
    double linked = links.size() - (double) links.islands();
    return of(links, style, x).i() * (links.size() / linked);
  }

  /** Weighted sum of the neighbours' values; 0 for an island. */
  static double lag(Links links, Style style, double[] z, int unit) {
    double weight = style.weight(links.degree(unit));
    double sum = 0;
    for (int o = links.from(unit); o < links.to(unit); o++) {
      sum += weight * z[links.at(o)];
    }
    return sum;
  }

  /** Sums of weights that the moments need (Cliff and Ord 1981). */
  private record Constants(double s0, double s1, double s2) {

    static Constants of(Links links, Style style) {
      double[] rows = new double[links.size()];
      double[] columns = new double[links.size()];
      double s1 = 0;
      for (int i = 0; i < rows.length; i++) {
        double weight = style.weight(links.degree(i));
        for (int o = links.from(i); o < links.to(i); o++) {
          int j = links.at(o);
          double back = links.linked(j, i) ? style.weight(links.degree(j)) : 0;
          rows[i] += weight;
          columns[j] += weight;
          s1 += weight * weight + weight * back;
        }
      }
      double s0 = 0;
      double s2 = 0;
      for (int i = 0; i < rows.length; i++) {
        s0 += rows[i];
        s2 += (rows[i] + columns[i]) * (rows[i] + columns[i]);
      }
      return new Constants(s0, s1, s2);
    }

    double randomised(double n, double kurtosis) {
      double nn = n * n;
      double square = s0 * s0;
      double first = n * (s1 * (nn - 3 * n + 3) - n * s2 + 3 * square);
      double second = kurtosis * (s1 * (nn - n) - 2 * n * s2 + 6 * square);
      return (first - second) / ((n - 1) * (n - 2) * (n - 3) * square);
    }

    double normal(double n) {
      double nn = n * n;
      return (nn * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (nn - 1));
    }
  }
}
