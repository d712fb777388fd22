package org.fengqiao.gis.crs;

import java.util.List;
import org.fengqiao.gis.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinates of a file are most likely in. A person confirms it unless it is conclusive.
 *
 * @param proposed null when nothing fits
 * @param northFirst whether the first ordinate of the file is the latitude or northing
 * @param conclusive whether the evidence separates it from everything else that could be meant
 * @param declared what the file says; null when it is silent
 * @param evidence for the proposal first
 * @param findings about coordinate systems: a declaration that does not fit, a wrong extent
 */
public record CrsProposal(
    @Nullable SourceCrs proposed,
    boolean northFirst,
    boolean conclusive,
    @Nullable SourceCrs declared,
    List<Evidence> evidence,
    List<Finding> findings) {

  public CrsProposal {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
  }
}
