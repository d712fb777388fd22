package org.fengqiao.gis;

import java.util.List;

/**
 * What {@link Coverage#check} found.
 *
 * @param areas number of areas looked at
 * @param areaM2 their sum
 * @param findings errors first, then gaps; each kind by code
 * @param noiseM2 overlaps and gaps no wider than the tolerance, together: what rounding leaves
 */
public record CoverageReport(
    int areas, double areaM2, List<CoverageFinding> findings, double noiseM2) {

  public CoverageReport {
    findings = List.copyOf(findings);
  }

  /** Whether the areas can be used. */
  public boolean usable() {
    return findings.stream().noneMatch(CoverageFinding::error);
  }
}
