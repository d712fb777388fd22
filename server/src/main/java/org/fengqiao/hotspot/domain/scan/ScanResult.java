package org.fengqiao.hotspot.domain.scan;

import java.util.List;

/**
 * What a scan found.
 *
 * @param clusters best first, no two sharing a place
 * @param totalCases cases of the study
 * @param simulated largest ratio of each replication carried out, ascending
 */
public record ScanResult(List<ScanCluster> clusters, long totalCases, double[] simulated) {
  /** Nothing found. */
  static ScanResult nothing(long totalCases) {
    return new ScanResult(List.of(), totalCases, new double[0]);
  }

  /**
   * Quantile of the replications' largest ratios, interpolated between neighbours (type 7); NaN
   * without replications.
   */
  public double quantile(double share) {
    if (simulated.length == 0) {
      return Double.NaN;
    }
    double at = share * (simulated.length - 1);
    int low = (int) at;
    int high = Math.min(low + 1, simulated.length - 1);
    return simulated[low] + (at - low) * (simulated[high] - simulated[low]);
  }
}
