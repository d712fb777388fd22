package org.fengqiao.gazetteer.domain;

import java.util.List;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a table found and did.
 *
 * @param features lines of the table
 * @param declared datum that was given, null when none was
 * @param proposed datum the coordinates were taken in, null when there are none
 * @param evidence what speaks for it
 * @param findings what is wrong or worth knowing
 * @param added new rows
 * @param changed rows that differ
 * @param unchanged rows that are there already
 * @param ended rows that hold no longer
 * @param stored whether it was done
 */
public record PlacesReport(
    int features,
    @Nullable Datum declared,
    @Nullable Datum proposed,
    List<String> evidence,
    List<Finding> findings,
    int added,
    int changed,
    int unchanged,
    int ended,
    boolean stored) {

  public PlacesReport {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
  }

  /** Whether nothing speaks against doing it. */
  public boolean publishable() {
    return findings.stream().noneMatch(Finding::error);
  }

  /** The same, done. */
  public PlacesReport done() {
    return new PlacesReport(
        features, declared, proposed, evidence, findings, added, changed, unchanged, ended, true);
  }
}
