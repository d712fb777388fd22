package org.fengqiao.hotspot.domain.scan;

/**
 * One cluster: the window of highest likelihood around its centre, sharing no place with a better
 * one.
 *
 * @param centre place ordinal
 * @param members place ordinals inside the circle, ascending, places without a case too
 * @param radius distance from the centre to the outermost member with a case or population
 * @param days length of the time window, ending on the last day; 0 in a purely spatial scan
 * @param observed cases inside
 * @param expected cases expected inside if nothing were unusual
 * @param relativeRisk rate inside against rate outside; infinite when no case lies outside; NaN in
 *     a permutation scan, which knows no rate
 * @param llr logarithm of the likelihood ratio
 * @param p rank among the largest ratios of the replications, {@code r / (replications + 1)}; NaN
 *     without replications
 * @param gumbelP tail of the Gumbel law with the replications' mean and deviation, which knows no
 *     floor (Abrams, Kulldorff and Kleinman 2010); NaN with fewer than two replications
 * @param recurrenceDays days in which chance alone brings one cluster like this when as many scans
 *     are run every day; 1 or more; NaN without p
 */
public record ScanCluster(
    int centre,
    int[] members,
    double radius,
    int days,
    long observed,
    double expected,
    double relativeRisk,
    double llr,
    double p,
    double gumbelP,
    double recurrenceDays) {

  /** Observed over expected. */
  public double ratio() {
    return observed / expected;
  }
}
