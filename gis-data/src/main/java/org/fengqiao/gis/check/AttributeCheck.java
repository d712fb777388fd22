package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.locationtech.jts.geom.Geometry;

/** Codes, names, parents and sizes: what can be said of each area by itself or by its texts. */
final class AttributeCheck {
  private final Parents parents;
  private final CheckRules rules;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Area> seen = new HashMap<>();
  private final Map<String, Area> names = new HashMap<>();
  private final Map<String, List<Area>> strangers = new LinkedHashMap<>();

  private AttributeCheck(Parents parents, CheckRules rules) {
    this.parents = parents;
    this.rules = rules;
  }

  /**
   * Checks areas.
   *
   * @param outlines their sound outlines in the same order
   */
  static List<Finding> of(
      List<Area> areas, List<Geometry> outlines, Parents parents, CheckRules rules) {
    AttributeCheck check = new AttributeCheck(parents, rules);
    for (int i = 0; i < areas.size(); i++) {
      check.code(areas.get(i));
      check.name(areas.get(i));
      if (!outlines.get(i).isEmpty()) {
        check.size(areas.get(i), outlines.get(i));
      }
      check.households(areas.get(i));
    }
    check.strangers.forEach(check::stranger);
    return check.findings;
  }

  private void code(Area area) {
    String code = area.code();
    if (code.isBlank()) {
      add(FindingCode.MISSING_CODE, area, Findings.facts());
      return;
    }
    Area first = seen.putIfAbsent(code, area);
    if (first != null) {
      add(FindingCode.DUP_CODE, area, Findings.facts("code", code, "first", first.number()));
    }
    if (!rules.codes().fits(code)) {
      add(
          FindingCode.BAD_CODE,
          area,
          Findings.facts("code", code, "pattern", rules.codes().pattern().pattern()));
    } else if (rules.codes().foreign(code)) {
      add(
          FindingCode.FOREIGN_CODE,
          area,
          Findings.facts("code", code, "district", String.valueOf(rules.codes().district())));
    } else {
      String parent = rules.codes().parent(code);
      if (!parent.isEmpty() && parents.unknown(parent)) {
        strangers.computeIfAbsent(parent, p -> new ArrayList<>()).add(area);
      }
    }
  }

  /** One finding for each unknown parent, since one answer confirms all its areas. */
  private void stranger(String parent, List<Area> areas) {
    findings.add(
        Findings.of(
            FindingCode.UNKNOWN_PARENT,
            FindingCode.UNKNOWN_PARENT.severity(),
            areas,
            place(areas),
            Findings.facts("parent", parent, "areas", areas.size())));
  }

  private static Geometry place(List<Area> areas) {
    return Outline.polygons(
        Lattice.FACTORY.createGeometryCollection(
            areas.stream().map(Area::geometry).filter(Outline::onEarth).toArray(Geometry[]::new)));
  }

  private void name(Area area) {
    if (area.name().isBlank()) {
      add(FindingCode.MISSING_NAME, area, Findings.facts());
      return;
    }
    String parent = rules.codes().parent(area.code());
    Area first = names.putIfAbsent(parent + "\n" + area.name(), area);
    if (first != null) {
      add(FindingCode.DUP_NAME, area, Findings.facts("name", area.name(), "first", first.number()));
    }
  }

  private void size(Area area, Geometry outline) {
    if (outline.getNumGeometries() > 1) {
      findings.add(
          Findings.of(
              FindingCode.MULTIPART,
              FindingCode.MULTIPART.severity(),
              List.of(area),
              outline,
              Findings.facts("parts", outline.getNumGeometries())));
    }
    double areaM2 = Metric.areaM2(outline);
    Bounds bounds = rules.of(area);
    if (areaM2 < bounds.minM2()) {
      add(FindingCode.TOO_SMALL, area, Findings.facts("areaM2", areaM2, "minM2", bounds.minM2()));
    } else if (areaM2 > bounds.maxM2()) {
      add(FindingCode.TOO_LARGE, area, Findings.facts("areaM2", areaM2, "maxM2", bounds.maxM2()));
    }
  }

  private void households(Area area) {
    Integer households = area.households();
    Bounds bounds = rules.of(area);
    if (households != null && !bounds.holds(households)) {
      add(
          FindingCode.HOUSEHOLDS_RANGE,
          area,
          Findings.facts(
              "households",
              households,
              "min",
              bounds.minHouseholds(),
              "max",
              bounds.maxHouseholds()));
    }
  }

  private void add(FindingCode code, Area area, Map<String, Object> facts) {
    findings.add(Findings.of(code, area, facts));
  }
}
