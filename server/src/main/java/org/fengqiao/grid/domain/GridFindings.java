package org.fengqiao.grid.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.CoverageFinding;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.kernel.JsonText;

/** What the checks found, as it is kept with a version and sent to its page. */
public final class GridFindings {
  private GridFindings() {}

  /** Of the checks of a coverage. */
  public static List<Finding> of(List<CoverageFinding> findings) {
    return findings.stream().map(GridFindings::of).toList();
  }

  private static Finding of(CoverageFinding f) {
    FindingCode code =
        switch (f.kind()) {
          case EMPTY -> FindingCode.EMPTY_AREA;
          case INVALID -> FindingCode.INVALID;
          case MALFORMED_CODE -> FindingCode.BAD_CODE;
          case DUPLICATE_CODE -> FindingCode.DUP_CODE;
          case DUPLICATE_SHAPE -> FindingCode.DUP_SHAPE;
          case OVERLAP -> FindingCode.OVERLAP;
          case GAP -> FindingCode.GAP;
          case OUTSIDE_PARENT -> FindingCode.OUTSIDE_PARENT;
        };
    Map<String, Object> facts = f.areaM2() > 0 ? Map.of("areaM2", tenths(f.areaM2())) : Map.of();
    return new Finding(
        code, f.error() ? Severity.ERROR : Severity.WARNING, null, f.codes(), f.at(), null, facts);
  }

  /** JSON list of the findings of a coverage. */
  public static String json(List<CoverageFinding> findings) {
    return write(of(findings));
  }

  /**
   * JSON list: {@code code}, {@code severity} in small letters, {@code feature}, {@code codes},
   * {@code at} as longitude and latitude with six decimals, {@code facts}.
   */
  public static String write(List<Finding> findings) {
    List<Map<String, Object>> rows = new ArrayList<>(findings.size());
    for (Finding f : findings) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("code", f.code().name());
      row.put("severity", f.severity().name().toLowerCase(java.util.Locale.ROOT));
      if (f.feature() != null) {
        row.put("feature", f.feature());
      }
      row.put("codes", f.codes());
      LonLat at = f.at();
      if (at != null) {
        row.put("at", List.of(micro(at.lon()), micro(at.lat())));
      }
      row.put("facts", f.facts());
      rows.add(row);
    }
    return JsonText.of(rows);
  }

  private static double micro(double degrees) {
    return Math.rint(degrees * 1e6) / 1e6;
  }

  private static double tenths(double value) {
    return Math.rint(value * 10) / 10;
  }
}
