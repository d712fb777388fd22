package org.fengqiao.gis.load;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.finding.Finding;
import org.locationtech.jts.geom.Coordinate;

/** Findings as they are told. */
final class Told {
  private Told() {}

  /** Errors first; each finding about one area with a place to look at and its code. */
  static List<Finding> sorted(List<Finding> findings, List<LoadedArea> areas) {
    Map<Integer, LoadedArea> byNumber = new HashMap<>();
    areas.forEach(area -> byNumber.put(area.area().number(), area));
    return findings.stream()
        .map(f -> {
          LoadedArea area = f.feature() == null ? null : byNumber.get(f.feature());
          return area == null ? f : at(f, area);
        })
        .sorted(
            Comparator.comparing(Finding::severity)
                .reversed()
                .thenComparing(Finding::code)
                .thenComparingInt(f -> f.feature() == null ? 0 : f.feature()))
        .toList();
  }

  private static Finding at(Finding finding, LoadedArea area) {
    LonLat at = finding.at();
    if (at == null && !area.geometry().isEmpty()) {
      Coordinate corner = area.geometry().getCoordinate();
      at = new LonLat(corner.x, corner.y);
    }
    List<String> codes = finding.codes().isEmpty() ? List.of(area.area().label()) : finding.codes();
    return new Finding(
        finding.code(),
        finding.severity(),
        finding.feature(),
        codes,
        at,
        finding.place(),
        finding.facts());
  }
}
