package org.fengqiao.hotspot.domain.scan;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Data and windows of a scan.
 *
 * @param items place ordinal of each item
 * @param cases cases by item and duration, as {@link Cylinders} takes them
 * @param total cases of the study
 * @param spatial whether time plays no part
 * @param riskless whether no relative risk can be told
 * @param sieve which centres have high windows
 */
record Study(
    ScanPlaces places,
    int[] items,
    Cylinders cylinders,
    Likelihood likelihood,
    int[] cases,
    long total,
    boolean spatial,
    boolean riskless,
    Sieve sieve) {

  /** A study of which no sieve is known. */
  Study(
      ScanPlaces places,
      int[] items,
      Cylinders cylinders,
      Likelihood likelihood,
      int[] cases,
      long total,
      boolean spatial,
      boolean riskless) {
    this(places, items, cylinders, likelihood, cases, total, spatial, riskless, Sieve.NONE);
  }

  /**
   * Finds the clusters.
   *
   * @param simulation largest ratios under chance, given the observed one
   */
  ScanResult scan(ScanSettings settings, DoubleFunction<double[]> simulation) {
    List<Findings.Ranked> chosen = new Findings(this, settings).chosen();
    if (chosen.isEmpty()) {
      return ScanResult.nothing(total);
    }
    double[] simulated =
        settings.replications() == 0
            ? new double[0]
            : simulation.apply(chosen.getFirst().window.ratio());
    List<ScanCluster> clusters = chosen.stream().map(c -> c.cluster(simulated)).toList();
    return new ScanResult(clusters, total, simulated);
  }

  static int[] everyPlace(int n) {
    int[] all = new int[n];
    for (int i = 0; i < n; i++) {
      all[i] = i;
    }
    return all;
  }
}
