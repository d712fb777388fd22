package org.fengqiao.imports;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.gis.load.Level;
import org.fengqiao.gis.load.LoadReport;
import org.fengqiao.gis.load.LoadedArea;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.grid.domain.EditJson;
import org.fengqiao.grid.domain.GridFindings;
import org.fengqiao.imports.domain.Found;
import org.fengqiao.imports.domain.PlacesJson;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.ledger.domain.PlaceSheets;
import org.fengqiao.ledger.domain.TableFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reports of checks as they are kept with a job: the members of {@code ops/import --json}, of the
 * findings the first {@value #SHOWN}, errors first; besides {@code groups}, how many findings there
 * are of each code and severity, and for grids {@code outlines}, the areas of the file that
 * findings without a place of their own are about, by code.
 */
@Singleton
class JobReports {
  private static final int SHOWN = 2_000;

  /** Outlines kept with a report: enough to look at what is wrong, not the file once more. */
  private static final int OUTLINES = 300;

  private static final int CORNERS = 40_000;

  private final JsonMapper json;

  JobReports(JsonMapper json) {
    this.json = json;
  }

  Found grids(LoadedGrids loaded) {
    LoadReport report = loaded.report();
    List<Finding> findings = sorted(report.findings());
    List<Finding> shown = findings.subList(0, Math.min(SHOWN, findings.size()));
    Map<String, @Nullable Object> members = new LinkedHashMap<>(report.members());
    members.remove("findings");
    members.put("groups", groups(findings));
    String text =
        "%s,\"findings\":%s,\"outlines\":%s}"
            .formatted(open(members), GridFindings.write(shown), outlines(loaded, shown));
    boolean publishable = report.publishable() && report.level() == Level.GRID;
    return found(text, publishable, report.features(), findings);
  }

  Found table(String name, PlaceSheets sheets, PlacesReport report, boolean geoJson) {
    List<Finding> findings = sorted(report.findings());
    PlacesReport shown =
        new PlacesReport(
            report.features(),
            report.declared(),
            report.proposed(),
            report.evidence(),
            findings.subList(0, Math.min(SHOWN, findings.size())),
            report.added(),
            report.changed(),
            report.unchanged(),
            report.ended(),
            report.stored());
    Map<String, @Nullable Object> members = PlacesJson.of(name, sheets, shown);
    members.put("publishable", report.publishable());
    if (geoJson) {
      members.put("format", "geojson");
    }
    members.put("groups", groups(findings));
    return found(write(members), report.publishable(), report.features(), findings);
  }

  Found unreadable(String name, TableFile.Unreadable fault) {
    Finding finding = PlacesJson.finding(fault);
    Map<String, @Nullable Object> members = PlacesJson.unreadable(name, fault);
    members.put("groups", groups(List.of(finding)));
    return found(write(members), false, 0, List.of(finding));
  }

  private static Found found(
      String report, boolean publishable, int features, List<Finding> findings) {
    Map<Severity, Integer> count = new EnumMap<>(Severity.class);
    findings.forEach(f -> count.merge(f.severity(), 1, Integer::sum));
    return new Found(
        // The database has no word for this character.
        report.replace("\\u0000", "\\ufffd"),
        publishable,
        features,
        count.getOrDefault(Severity.ERROR, 0),
        count.getOrDefault(Severity.WARNING, 0),
        count.getOrDefault(Severity.INFO, 0));
  }

  private static List<Finding> sorted(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparing(Finding::severity, Comparator.comparingInt(JobReports::rank)));
    return sorted;
  }

  private static int rank(Severity severity) {
    return switch (severity) {
      case ERROR -> 0;
      case WARNING -> 1;
      case INFO -> 2;
    };
  }

  private static List<Map<String, Object>> groups(List<Finding> sorted) {
    record Key(FindingCode code, Severity severity) {}
    Map<Key, Integer> count = new LinkedHashMap<>();
    sorted.forEach(f -> count.merge(new Key(f.code(), f.severity()), 1, Integer::sum));
    List<Map<String, Object>> groups = new ArrayList<>();
    count.forEach((key, n) -> {
      Map<String, Object> group = new LinkedHashMap<>();
      group.put("code", key.code().name());
      group.put("severity", key.severity().name().toLowerCase(Locale.ROOT));
      group.put("count", n);
      groups.add(group);
    });
    return groups;
  }

  private static String outlines(LoadedGrids loaded, List<Finding> findings) {
    Map<String, Geometry> all = new HashMap<>();
    for (LoadedArea area : loaded.areas()) {
      all.putIfAbsent(area.code(), area.geometry());
    }
    Map<String, String> kept = new LinkedHashMap<>();
    int corners = 0;
    for (Finding finding : findings) {
      for (String code : finding.place() == null ? finding.codes() : List.<String>of()) {
        Geometry outline = all.get(code);
        if (outline != null && !kept.containsKey(code)) {
          corners += outline.getNumPoints();
          if (corners > CORNERS || kept.size() == OUTLINES) {
            return object(kept);
          }
          kept.put(code, EditJson.of(outline));
        }
      }
    }
    return object(kept);
  }

  /** Members whose values are JSON already. */
  private static String object(Map<String, String> members) {
    List<String> pairs = new ArrayList<>();
    members.forEach((name, value) -> pairs.add(JsonText.of(name) + ':' + value));
    return '{' + String.join(",", pairs) + '}';
  }

  private static String open(Map<String, @Nullable Object> members) {
    String text = JsonText.of(members);
    return text.substring(0, text.length() - 1);
  }

  private String write(Map<String, @Nullable Object> members) {
    try {
      return json.writeValueAsString(members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
