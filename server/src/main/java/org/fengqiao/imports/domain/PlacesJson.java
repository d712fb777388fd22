package org.fengqiao.imports.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.gis.load.LoadReport;
import org.fengqiao.gis.read.Encoding;
import org.fengqiao.ledger.domain.PlaceSheets;
import org.fengqiao.ledger.domain.TableFile;
import org.jspecify.annotations.Nullable;

/** The report of an import of a table as JSON members in their order. */
public final class PlacesJson {
  private PlacesJson() {}

  /** Of a table that was read. */
  public static Map<String, @Nullable Object> of(
      String file, PlaceSheets sheets, PlacesReport report) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("file", file);
    map.put("format", small(sheets.format().name()));
    map.put("encoding", encoding(sheets.encoding()));
    map.put("datum", datum(report.proposed(), report.declared(), report.evidence()));
    map.put("features", report.features());
    map.put("findings", report.findings().stream().map(LoadReport::members).toList());
    map.put("repaired", 0);
    map.put("publishable", report.publishable());
    map.put("added", report.added());
    map.put("changed", report.changed());
    map.put("unchanged", report.unchanged());
    map.put("ended", report.ended());
    map.put("stored", report.stored());
    return map;
  }

  /** Of a file that is no table. */
  public static Map<String, @Nullable Object> unreadable(String file, TableFile.Unreadable fault) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("file", file);
    map.put("format", null);
    map.put("encoding", encoding(null));
    map.put("datum", datum(null, null, List.of()));
    map.put("features", 0);
    map.put("findings", List.of(LoadReport.members(finding(fault))));
    map.put("repaired", 0);
    map.put("publishable", false);
    map.put("stored", false);
    return map;
  }

  /** What is wrong with a file that is no table. */
  public static Finding finding(TableFile.Unreadable fault) {
    FindingCode code =
        switch (fault.fault()) {
          case TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG -> FindingCode.TOO_MUCH;
          case EMPTY -> FindingCode.NO_FEATURES;
          case NOT_A_TABLE -> FindingCode.NOT_THIS_FORMAT;
        };
    return Finding.of(code, Map.of("detail", String.valueOf(fault.getMessage())))
        .as(Severity.ERROR);
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> encoding(@Nullable Encoding encoding) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("used", encoding == null ? null : encoding.used());
    map.put("from", encoding == null ? null : small(encoding.from().name()));
    return map;
  }

  private static Map<String, @Nullable Object> datum(
      @Nullable Datum proposed, @Nullable Datum declared, List<String> evidence) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("proposed", proposed == null ? null : proposed.name());
    map.put("declared", declared == null ? null : declared.name());
    map.put("evidence", evidence);
    return map;
  }
}
