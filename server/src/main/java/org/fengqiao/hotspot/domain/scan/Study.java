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
 */
record Study(
    ScanPlaces places,
    int[] items,
    Cylinders cylinders,
    Likelihood likelihood,
    int[] cases,
    long total,
    boolean spatial,
    boolean riskless) {

  /**
   * Finds the clusters.
   *
   * @param simulation largest ratios under chance, given the observed one
   */
  ScanResult scan(ScanSettings settings, DoubleFunction<double[]> simulation) {
    Findings findings = new Findings(this, settings);
    List<Findings.Ranked> ranked = findings.ranked();
    if (ranked.isEmpty()) {
      return ScanResult.nothing(total);
    }
    double[] simulated =
        settings.replications() == 0
            ? new double[0]
            : simulation.apply(ranked.getFirst().window.ratio());
    return new ScanResult(findings.clusters(ranked, simulated), total, simulated);
  }

  static int[] everyPlace(int n) {
    int[] all = new int[n];
    for (int i = 0; i < n; i++) {
      all[i] = i;
    }
    return all;
  }
}
