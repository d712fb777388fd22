package org.fengqiao.gis.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.crs.SourceCrs.Degrees;
import org.fengqiao.gis.crs.SourceCrs.OldNational;
import org.fengqiao.gis.crs.SourceCrs.Strip;
import org.fengqiao.gis.crs.SourceCrs.Unsupported;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a file is converted from: what a person said, else what is proposed.
 *
 * @param given what a person said; null when nobody did
 * @param used null when it cannot be converted
 * @param northFirst whether the first ordinate of the file is the latitude or northing
 * @param settled whether a person said it or the evidence is conclusive
 * @param placing the way to CGCS2000; null when it cannot be converted
 * @param findings about coordinate systems, errors among them when it cannot be converted or nobody
 *     confirmed it
 */
public record CrsChoice(
    @Nullable SourceCrs given,
    @Nullable SourceCrs used,
    boolean northFirst,
    boolean settled,
    @Nullable Placing placing,
    List<Finding> findings) {

  public CrsChoice {
    findings = List.copyOf(findings);
  }

  /**
   * Chooses.
   *
   * @param proposal for the same areas
   * @param given what a person said; null when nobody did
   * @param parameters of an old datum, when somebody gave them
   */
  public static CrsChoice of(
      CrsProposal proposal,
      @Nullable SourceCrs given,
      List<Geometry> areas,
      @Nullable SevenParameters parameters) {
    if (given != null && proposal.proposed() == null && proposal.findings().isEmpty()) {
      return new CrsChoice(given, given, false, true, Placing.of(given, parameters), List.of());
    }
    return given == null
        ? proposed(proposal, parameters)
        : said(proposal, given, areas, parameters);
  }

  private static CrsChoice proposed(CrsProposal proposal, @Nullable SevenParameters parameters) {
    List<Finding> findings = new ArrayList<>(proposal.findings());
    SourceCrs declared = proposal.declared();
    if (declared instanceof Unsupported none) {
      findings.add(unsupported(none));
    }
    SourceCrs used = proposal.proposed();
    if (used == null) {
      boolean told = findings.stream().anyMatch(Finding::error);
      if (!told) {
        findings.add(Finding.of(FindingCode.CRS_UNKNOWN, Map.of()));
      }
      return new CrsChoice(null, null, false, false, null, findings);
    }
    boolean settled = proposal.conclusive() || (used instanceof OldNational && parameters != null);
    return with(null, used, proposal.northFirst(), settled, declared, parameters, findings);
  }

  private static CrsChoice said(
      CrsProposal proposal,
      SourceCrs given,
      List<Geometry> areas,
      @Nullable SevenParameters parameters) {
    if (given instanceof Unsupported none) {
      return new CrsChoice(given, null, false, true, null, List.of(unsupported(none)));
    }
    List<SourceCrs> meant = new ArrayList<>(List.of(given));
    if (given instanceof Strip strip) {
      meant.add(new Strip(strip.meridian(), strip.width(), !strip.zoned()));
    }
    SourceCrs proposed = proposal.proposed();
    // "CGCS2000" of a projected file names its datum.
    if (given instanceof Degrees(Datum datum)
        && (datum == Datum.WGS84 || datum == Datum.CGCS2000)
        && proposed != null
        && !proposed.degrees()
        && !(proposed instanceof OldNational)) {
      meant.add(proposed);
    }
    Centres centres = Centres.of(areas);
    for (SourceCrs crs : meant) {
      for (boolean northFirst : new boolean[] {false, true}) {
        Hypothesis one = Hypothesis.of(crs, northFirst, parameters);
        if (one != null && centres.share(one::holds) > 0.5) {
          return confirmed(proposal, given, crs, northFirst, parameters);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        proposed == null
            ? proposal.findings().getFirst()
            : CrsDetection.contradicted(given, proposed).as(Severity.ERROR));
    return new CrsChoice(given, null, false, true, null, findings);
  }

  private static CrsChoice confirmed(
      CrsProposal proposal,
      SourceCrs given,
      SourceCrs used,
      boolean northFirst,
      @Nullable SevenParameters parameters) {
    List<Finding> findings = new ArrayList<>();
    if (northFirst) {
      findings.add(Finding.of(FindingCode.SWAPPED_AXES, Map.of("system", used.name())));
    }
    SourceCrs declared = proposal.declared();
    if (declared != null && !CrsDetection.sameSystem(declared, used)) {
      findings.add(CrsDetection.contradicted(declared, used));
    }
    SourceCrs proposed = proposal.proposed();
    if (proposal.conclusive() && proposed != null && !CrsDetection.sameSystem(proposed, used)) {
      // A person's word stands, but not without a word about the evidence.
      findings.add(CrsDetection.contradicted(used, proposed));
    }
    return with(given, used, northFirst, true, declared, parameters, findings);
  }

  private static CrsChoice with(
      @Nullable SourceCrs given,
      SourceCrs used,
      boolean northFirst,
      boolean settled,
      @Nullable SourceCrs declared,
      @Nullable SevenParameters parameters,
      List<Finding> findings) {
    Placing placing = Placing.of(used, parameters);
    if (placing == null) {
      findings.add(
          used instanceof Unsupported none
              ? unsupported(none)
              : Finding.of(FindingCode.CRS_NEEDS_PARAMETERS, Map.of("system", used.name())));
    } else if (!settled && findings.stream().noneMatch(Finding::error)) {
      findings.add(unconfirmed(used, declared));
    }
    if (used instanceof Degrees(Datum datum) && (datum == Datum.GCJ02 || datum == Datum.BD09)) {
      findings.add(Finding.of(FindingCode.DATUM_APPROXIMATE, Map.of("datum", datum.name())));
    }
    return new CrsChoice(given, used, northFirst, settled, placing, findings);
  }

  /** A file that names its system still needs somebody's word; one that does not cannot go on. */
  private static Finding unconfirmed(SourceCrs used, @Nullable SourceCrs declared) {
    Finding finding = Finding.of(FindingCode.CRS_UNKNOWN, Map.of("proposed", used.name()));
    return declared == null ? finding : finding.as(Severity.WARNING);
  }

  private static Finding unsupported(Unsupported none) {
    return Finding.of(FindingCode.CRS_UNSUPPORTED, Map.of("system", none.name()));
  }
}
