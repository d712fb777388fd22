package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Findings about areas, each with its ground. */
final class Findings {
  private Findings() {}

  /** About one area, which is the place. */
  static Finding of(FindingCode code, Area area, Map<String, Object> facts) {
    Geometry ground = Outline.onEarth(area.geometry()) ? area.geometry() : null;
    return of(code, code.severity(), List.of(area), ground, facts);
  }

  /** About areas; its feature is the last of them in the file. */
  static Finding of(
      FindingCode code,
      Severity severity,
      List<Area> areas,
      @Nullable Geometry place,
      Map<String, Object> facts) {
    return at(code, severity, areas, place, middle(place), facts);
  }

  static Finding at(
      FindingCode code,
      Severity severity,
      List<Area> areas,
      @Nullable Geometry place,
      @Nullable Coordinate at,
      Map<String, Object> facts) {
    Integer feature =
        areas.isEmpty() ? null : areas.stream().mapToInt(Area::number).max().getAsInt();
    return new Finding(
        code,
        severity,
        feature,
        areas.stream().map(Area::label).toList(),
        lonLat(at),
        place == null || place.isEmpty() ? null : place,
        facts);
  }

  /** Facts in the order given: name, value, name, value. Square metres to one decimal. */
  static Map<String, Object> facts(Object... namesAndValues) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      facts.put(
          (String) namesAndValues[i], value instanceof Double d ? (Object) rounded(d) : value);
    }
    return facts;
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 10) / 10.0 : 0;
  }

  /** Errors first; then as the codes are listed; then by place in the file. */
  static List<Finding> sorted(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::code)
            .thenComparing(Finding::feature, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(f -> String.join(" ", f.codes())));
    return sorted;
  }

  private static @Nullable Coordinate middle(@Nullable Geometry place) {
    if (place == null || place.isEmpty()) {
      return null;
    }
    try {
      return place.getInteriorPoint().getCoordinate();
    } catch (RuntimeException broken) {
      // A broken outline may have no inside; any corner will do to look at.
      return place.getCoordinate();
    }
  }

  private static @Nullable LonLat lonLat(@Nullable Coordinate at) {
    return at == null || !Double.isFinite(at.x) || !Double.isFinite(at.y)
        ? null
        : new LonLat(at.x, at.y);
  }
}
