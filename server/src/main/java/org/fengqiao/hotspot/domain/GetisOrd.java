package org.fengqiao.hotspot.domain;

/**
 * Gi and Gi* (Ord and Getis 1995), standardised. Row-standardised and binary weights give the same
 * z for contiguity. Values are centred first, so large offsets cost no digits. NaN where undefined:
 * constant values, units linked to all others, for Gi also islands and a unit whose others are all
 * equal.
 */
public final class GetisOrd {
  private GetisOrd() {}

  /** Gi: the neighbours' sum against the mean of the other units. */
  public static double[] gi(Links links, Style style, double[] x) {
    double[] z = Sums.centred(x);
    int n = x.length;
    Sums first = new Sums();
    Sums second = new Sums();
    for (double c : z) {
      first.add(c);
      second.addProduct(c, c);
    }
    Others others = Others.of(x);
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      int k = links.degree(i);
      double mean = (first.value() - z[i]) / (n - 1);
      Sums rest = second.copy();
      rest.addProduct(-z[i], z[i]);
      rest.addProduct(-mean * (n - 1), mean);
      double variance = others.constant(x[i]) ? 0 : rest.value() / (n - 1);
      result[i] =
          k == n - 1
              ? Double.NaN
              : standardised(
                  GlobalMoran.lag(links, style, z, i), mean, variance, style, k, n - 1.0);
    }
    return result;
  }

  /** Gi*: the sum of neighbours and unit against the mean of all. */
  public static double[] giStar(Links links, Style style, double[] x) {
    double[] z = Sums.centred(x);
    int n = x.length;
    // What rounding left of the mean after centring; matters beside an offset of 1e9.
    double mean = Sums.of(z) / n;
    double variance = Sums.constant(x) ? 0 : Math.max(0, Sums.squares(z, mean) / n);
    double[] scale = scales(links, style, variance);
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      int from = links.from(i);
      int to = links.to(i);
      int k = to - from + 1;
      double sum = z[i];
      for (int o = from; o < to; o++) {
        sum += z[links.at(o)];
      }
      result[i] = (sum - k * mean) * scale[k];
    }
    return result;
  }

  /** What a sum over k units, itself one of them, is to be multiplied by; NaN where undefined. */
  private static double[] scales(Links links, Style style, double variance) {
    int n = links.size();
    int most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, links.degree(i) + 1);
    }
    double[] scale = new double[most + 1];
    for (int k = 1; k <= most; k++) {
      double weight = style.weight(k);
      double w = k * weight;
      double spread = variance * (n * w * weight - w * w) / (n - 1.0);
      scale[k] = k < n && spread > 0 ? weight / Math.sqrt(spread) : Double.NaN;
    }
    return scale;
  }

  private static double standardised(
      double lag, double mean, double variance, Style style, int k, double n) {
    double weight = style.weight(k);
    double w = k * weight;
    double w2 = k * weight * weight;
    double spread = variance * (n * w2 - w * w) / (n - 1);
    return spread > 0 ? (lag - w * mean) / Math.sqrt(spread) : Double.NaN;
  }

  /** Whether the units other than one are all equal, decided without arithmetic. */
  private record Others(boolean constant, boolean lone, double loneValue) {
    static Others of(double[] x) {
      double a = x.length == 0 ? 0 : x[0];
      double b = a;
      int countA = 0;
      int countB = 0;
      for (double value : x) {
        if (value == a) {
          countA++;
        } else if (countB == 0 || value == b) {
          b = value;
          countB++;
        } else {
          return new Others(false, false, 0);
        }
      }
      // With two units, each is the other's only other.
      return new Others(
          countB == 0 || x.length <= 2, countA == 1 || countB == 1, countB == 1 ? b : a);
    }

    boolean constant(double own) {
      return constant || (lone && own == loneValue);
    }
  }
}
