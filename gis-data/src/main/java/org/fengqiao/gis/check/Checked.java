package org.fengqiao.gis.check;

import java.util.List;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;

/**
 * What {@link CoverageCheck} found.
 *
 * @param areas number of areas looked at
 * @param areaM2 their ground in square metres, overlaps counted twice
 * @param findings errors first, then warnings, then notes; each by code and place in the file
 * @param noise what is within the tolerance
 */
public record Checked(int areas, double areaM2, List<Finding> findings, Noise noise) {

  /**
   * Overlaps and gaps nowhere wider than the tolerance.
   *
   * @param overlaps number of places
   * @param overlapM2 their ground
   * @param gaps number of places
   * @param gapM2 their ground
   */
  public record Noise(int overlaps, double overlapM2, int gaps, double gapM2) {
    static final Noise NONE = new Noise(0, 0, 0, 0);

    /** Ground of both together. */
    public double sumM2() {
      return overlapM2 + gapM2;
    }
  }

  public Checked {
    findings = List.copyOf(findings);
  }

  /** Whether nothing keeps the areas from being published. */
  public boolean usable() {
    return findings.stream().noneMatch(Finding::error);
  }

  /** The findings of one code. */
  public List<Finding> of(FindingCode code) {
    return findings.stream().filter(f -> f.code() == code).toList();
  }
}
