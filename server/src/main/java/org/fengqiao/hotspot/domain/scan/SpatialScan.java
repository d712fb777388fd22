package org.fengqiao.hotspot.domain.scan;

/** Purely spatial circular scan for high rates (Kulldorff 1997). */
public final class SpatialScan {
  private SpatialScan() {}

  /**
   * Poisson model: cases against population.
   *
   * @param cases cases by place, 0 or more
   * @param population population by place, 0 or more, finite; places without one may hold no case
   * @throws IllegalArgumentException when a number is out of range
   */
  public static ScanResult poisson(
      ScanPlaces places, int[] cases, double[] population, ScanSettings settings) {
    long total = total(cases);
    double people = people(population, cases);
    if (total < settings.minCases()) {
      return ScanResult.nothing(total);
    }
    int[] items = Study.everyPlace(places.size());
    Zones zones =
        Zones.of(
            places, items, items, population, settings.maxShare() * people, settings.maxRadius());
    // The population itself is the baseline: whole numbers sum without rounding.
    Likelihood likelihood = new Likelihood.Rate(total, total / people);
    Cylinders cylinders = new Cylinders(zones, 1, population, likelihood, settings.minCases());
    Study study = new Study(places, items, cylinders, likelihood, cases, total, true, false);
    Chance dealt = new Chance.Dealt(population, (int) total, 1, 1);
    return study.scan(
        settings,
        observed -> Replications.run(settings, observed, () -> Chance.worker(study, dealt)));
  }

  /**
   * Bernoulli model: cases among cases and controls.
   *
   * @param cases cases by place, 0 or more
   * @param controls controls by place, 0 or more
   * @throws IllegalArgumentException when a number is out of range
   */
  public static ScanResult bernoulli(
      ScanPlaces places, int[] cases, int[] controls, ScanSettings settings) {
    long total = total(cases);
    long all = total + total(controls);
    if (total < settings.minCases() || all == total) {
      return ScanResult.nothing(total);
    }
    double[] both = new double[cases.length];
    int[] cell = new int[(int) all];
    int used = 0;
    for (int i = 0; i < both.length; i++) {
      both[i] = (double) cases[i] + controls[i];
      java.util.Arrays.fill(cell, used, used + cases[i] + controls[i], i);
      used += cases[i] + controls[i];
    }
    int[] items = Study.everyPlace(places.size());
    Zones zones =
        Zones.of(places, items, items, both, settings.maxShare() * all, settings.maxRadius());
    Likelihood likelihood = new Likelihood.Bernoulli(total, all);
    Cylinders cylinders = new Cylinders(zones, 1, both, likelihood, settings.minCases());
    Study study = new Study(places, items, cylinders, likelihood, cases, total, true, false);
    Chance drawn = new Chance.Drawn(cell, (int) total, 1);
    return study.scan(
        settings,
        observed -> Replications.run(settings, observed, () -> Chance.worker(study, drawn)));
  }

  static double people(double[] population, int[] cases) {
    double people = 0;
    for (int i = 0; i < population.length; i++) {
      if (!(population[i] >= 0) || Double.isInfinite(population[i])) {
        throw new IllegalArgumentException("place " + i + " has no valid population");
      }
      if (population[i] == 0 && cases[i] > 0) {
        throw new IllegalArgumentException("place " + i + " has cases and no population");
      }
      people += population[i];
    }
    return people;
  }

  static long total(int[] counts) {
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0) {
        throw new IllegalArgumentException("place " + i + " has a negative count");
      }
      total += counts[i];
    }
    if (total > 100_000_000) {
      throw new IllegalArgumentException("a scan takes up to 100 million cases");
    }
    return total;
  }
}
