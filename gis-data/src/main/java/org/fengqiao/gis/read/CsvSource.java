package org.fengqiao.gis.read;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.jspecify.annotations.Nullable;

/** A table with outlines in well-known text in one of its columns; all other values stay texts. */
final class CsvSource extends ReadOnce {
  private final TextFile file;
  private final CsvHead head;

  private CsvSource(SourceInfo info, Limits limits, TextFile file, CsvHead head) {
    super(info, limits, file.choice().findings());
    this.file = file;
    this.head = head;
  }

  static AreaSource open(Parts parts, ReadOptions options) throws UnreadableFile, IOException {
    TextFile file = TextFile.of(parts.main(), TextChoice.given(options));
    CsvHead head = CsvHead.of(file, options.limits());
    Integer srid = head.srid();
    DeclaredCrs crs =
        srid == null ? DeclaredCrs.SILENT : new DeclaredCrs("SRID=" + srid, srid, "crs");
    SourceInfo info = new SourceInfo(Format.CSV_WKT, parts.layer(), file.choice().encoding(), crs);
    return new CsvSource(info, options.limits(), file, head);
  }

  @Override
  void readAll(Sink sink) throws UnreadableFile, IOException {
    ShapeDraft draft = new ShapeDraft(limits());
    try (CsvRows rows = new CsvRows(".csv", file.reader(), head.separator(), true, limits())) {
      for (int i = 0; i < head.rows(); i++) {
        rows.next(0);
      }
      List<String> row;
      for (row = rows.next(1); row != null; row = rows.next(sink.number() + 1)) {
        if (row.stream().allMatch(String::isBlank)) {
          continue;
        }
        sink.next();
        draft.clear();
        String outline = head.geometry() < row.size() ? row.get(head.geometry()) : "";
        if (sameSystem(outline, sink)) {
          WktShapes.read(outline, draft);
          sink.area(values(row), draft);
        }
      }
    }
  }

  /** Outlines of several systems cannot be placed together. */
  private boolean sameSystem(String outline, Sink sink) {
    Integer here = WktShapes.srid(outline);
    if (outline.isBlank() || Objects.equals(here, head.srid())) {
      return true;
    }
    Map<String, Object> facts = Faults.facts("declared", shown(head.srid()), "here", shown(here));
    sink.tell(Finding.of(FindingCode.CRS_CONTRADICTED, sink.number(), facts).as(Severity.ERROR));
    return false;
  }

  private static String shown(@Nullable Integer srid) {
    return srid == null ? "" : String.valueOf(srid);
  }

  private Map<String, Object> values(List<String> row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < head.names().size() && i < row.size(); i++) {
      String value = i == head.geometry() ? null : Texts.plain(row.get(i), limits());
      if (value != null) {
        values.put(head.names().get(i), value);
      }
    }
    return values;
  }

  @Override
  public void close() {}
}
