package org.fengqiao.hotspot.domain.forecast;

import java.util.Arrays;

/**
 * What recent matters set off: a matter of day {@code t} in cell {@code g} adds {@code theta}
 * further ones in all, {@code (1 - q) q^(lag - 1)} of them {@code lag} days later (the exponential
 * decay {@code omega e^(-omega dt)} by whole days, {@code omega = -ln q}), the share {@code own} in
 * the cell itself and the rest in its neighbours, equal shares. An island keeps all.
 *
 * @param theta further matters per matter, 0 to below 1
 * @param q share that is left from one day to the next, 0 to below 1
 * @param own share that stays in the cell, 0 to 1
 */
public record Excitation(double theta, double q, double own) {
  /** Nothing sets anything off. */
  public static final Excitation NONE = new Excitation(0, 0.9, 1);

  /** Mean lag between cause and effect, days. */
  public double meanLag() {
    return 1 / (1 - q);
  }

  /**
   * What is being set off in each cell on a day, before {@code theta}: its own matters and its
   * neighbours', each by its age.
   *
   * @param known what is known, days before {@code origin}
   * @param until how many of them, from the first
   */
  double[] field(Area area, Occurrences known, int until, int origin) {
    double[] source = new double[area.size()];
    double[] decay = powers(q, 400);
    for (int i = 0; i < until; i++) {
      int lag = origin - known.day(i) - 1;
      if (lag >= 0 && lag < decay.length) {
        source[known.cell(i)] += (1 - q) * decay[lag];
      }
    }
    return spread(area, source);
  }

  private double[] spread(Area area, double[] source) {
    double[] field = new double[source.length];
    for (int g = 0; g < field.length; g++) {
      double sum = (area.degree[g] == 0 ? 1 : own) * source[g];
      for (int o = area.links.from(g); o < area.links.to(g); o++) {
        int j = area.links.at(o);
        sum += (1 - own) * source[j] / area.degree[j];
      }
      field[g] = sum;
    }
    return field;
  }

  static double[] powers(double q, int n) {
    double[] powers = new double[n];
    Arrays.setAll(powers, i -> StrictMath.pow(q, i));
    return powers;
  }
}
