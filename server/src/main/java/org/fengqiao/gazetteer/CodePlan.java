package org.fengqiao.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gazetteer.domain.CodeTable;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gazetteer.domain.Sheet;
import org.fengqiao.gis.DemoDistrict;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.grid.domain.PlaceChanges;

/** What a code table changes in a district. */
final class CodePlan {
  private final CodeTable.Result table;
  private final Map<String, Place> known = new LinkedHashMap<>();
  private final LocalDate today;
  private final List<Place> opened = new ArrayList<>();
  private final List<Place> renamed = new ArrayList<>();
  private final Set<String> ended = new HashSet<>();
  private final List<Finding> findings;
  private int unchanged;

  private CodePlan(CodeTable.Result table, List<Place> open, LocalDate today) {
    this.table = table;
    this.today = today;
    this.findings = new ArrayList<>(table.findings());
    open.forEach(place -> known.put(place.code(), place));
  }

  static CodePlan of(List<Sheet> sheets, String district, List<Place> open, LocalDate today) {
    CodePlan plan = new CodePlan(CodeTable.read(sheets, district), open, today);
    plan.table.areas().forEach(plan::add);
    return plan;
  }

  private void add(CodeTable.Area area) {
    LocalDate to = area.to();
    boolean over = to != null && !to.isAfter(today);
    Place before = known.get(area.code());
    if (before == null) {
      if (!over) {
        opened.add(place(area));
      }
    } else if (over) {
      ended.add(area.code());
    } else if (CodeTable.same(before.name(), area.name(), area.tier())) {
      unchanged++;
    } else {
      renamed.add(place(area));
    }
  }

  private static Place place(CodeTable.Area area) {
    String name = DemoDistrict.shortName(area.name());
    return new Place(area.code(), name, area.tier(), area.parent(), 0, 0);
  }

  /** Tells the codes nobody knew; in a district without any all are new and nobody is asked. */
  void confirm(boolean accepted) {
    Set<String> there = new HashSet<>(known.keySet());
    opened.forEach(p -> there.add(p.code()));
    for (Place place : opened) {
      String parent = place.parent();
      Map<String, Object> facts = facts(place);
      if (parent != null && !there.contains(parent)) {
        findings.add(Finding.of(FindingCode.UNKNOWN_PARENT, facts).as(Severity.ERROR));
      } else if (!known.isEmpty()) {
        Finding found = Finding.of(FindingCode.NEW_CODE, facts);
        findings.add(accepted ? found.as(Severity.INFO) : found);
      }
    }
  }

  private static Map<String, Object> facts(Place place) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("code", place.code());
    facts.put("name", place.name());
    return facts;
  }

  /** The table holds all there are: what it does not name is no more. The district stays. */
  void endMissing() {
    Set<String> named = new HashSet<>();
    table.areas().forEach(a -> named.add(a.code()));
    known.keySet().stream()
        .filter(code -> code.length() > 6 && !named.contains(code))
        .forEach(ended::add);
  }

  PlaceChanges changes() {
    opened.sort(Comparator.comparingInt((Place p) -> p.code().length()).thenComparing(Place::code));
    return new PlaceChanges(opened, renamed, ended.stream().sorted().toList());
  }

  /** Changes hold from today: the days a table names are when an office learnt of them. */
  LocalDate on() {
    return today;
  }

  PlacesReport report() {
    return new PlacesReport(
        table.rows(),
        null,
        null,
        List.of(),
        findings,
        opened.size(),
        renamed.size(),
        unchanged,
        ended.size(),
        false);
  }
}
