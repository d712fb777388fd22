package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** MapInfo interchange: objects of the .mif beside rows of the .mid. */
final class MifSource extends ReadOnce {
  private final TextFile mif;
  private final @Nullable Path mid;

  private MifSource(SourceInfo info, Limits limits, TextFile mif, @Nullable Path mid) {
    super(info, limits, mif.choice().findings());
    this.mif = mif;
    this.mid = mid;
  }

  static AreaSource open(Parts parts, ReadOptions options) throws UnreadableFile, IOException {
    Path file = parts.part("mif");
    if (file == null) {
      throw Faults.file(FindingCode.MISSING_PART, "part", ".mif");
    }
    TextChoice.Declared given = TextChoice.given(options);
    TextChoice.Declared declared = given == null ? MifHeader.declared(file) : given;
    TextEvidence evidence = new TextEvidence(declared == null ? null : declared.charset());
    TextScan.over(file, 0, evidence);
    Path mid = parts.part("mid");
    if (mid != null) {
      TextScan.over(mid, 0, evidence);
    }
    TextFile mif = new TextFile(file, TextChoice.of(declared, evidence), 0, false);
    try (Lines lines = new Lines(mif.reader())) {
      MifHeader header = MifHeader.of(lines, options.limits());
      if (mid == null && !header.names().isEmpty()) {
        throw Faults.file(FindingCode.MISSING_PART, "part", ".mid");
      }
      String text = header.coordSys();
      DeclaredCrs crs = text == null ? DeclaredCrs.SILENT : new DeclaredCrs(text, null, "CoordSys");
      SourceInfo info = new SourceInfo(Format.MIF, parts.layer(), mif.choice().encoding(), crs);
      return new MifSource(info, options.limits(), mif, header.names().isEmpty() ? null : mid);
    }
  }

  @Override
  void readAll(Sink sink) throws UnreadableFile, IOException {
    ShapeDraft draft = new ShapeDraft(limits());
    try (Lines lines = new Lines(mif.reader())) {
      MifHeader header = MifHeader.of(lines, limits());
      MifObjects objects = new MifObjects(lines, draft);
      if (mid == null) {
        while (objects.next(sink.number() + 1)) {
          sink.next();
          sink.area(Map.of(), draft);
        }
        return;
      }
      TextFile table = new TextFile(mid, mif.choice(), 0, false);
      try (CsvRows rows =
          new CsvRows(".mid", table.reader(), header.separator(), false, limits())) {
        pairs(objects, rows, header, draft, sink);
      }
    }
  }

  private void pairs(
      MifObjects objects, CsvRows rows, MifHeader header, ShapeDraft draft, Sink sink)
      throws UnreadableFile, IOException {
    while (true) {
      int number = sink.number() + 1;
      boolean object = objects.next(number);
      List<String> row = rows.next(number);
      if (!object && (row == null || row.stream().allMatch(String::isBlank))) {
        return;
      }
      if (!object) {
        throw Faults.feature(FindingCode.TRUNCATED, number, "part", ".mif", "line", objects.line());
      }
      if (row == null) {
        throw Faults.feature(FindingCode.TRUNCATED, number, "part", ".mid", "line", rows.line());
      }
      sink.next();
      sink.area(values(row, header), draft);
    }
  }

  private Map<String, Object> values(List<String> row, MifHeader header) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < header.names().size() && i < row.size(); i++) {
      Object value = value(row.get(i), header.types().get(i));
      if (value != null) {
        values.put(header.names().get(i), value);
      }
    }
    return values;
  }

  private @Nullable Object value(String written, String type) {
    String text = Texts.plain(written, limits());
    if (text == null || type.startsWith("char") || type.startsWith("date")) {
      return text;
    }
    if (type.startsWith("logical")) {
      return text.equalsIgnoreCase("T") || text.equals("1") || text.equalsIgnoreCase("Y");
    }
    return Numbers.value(text);
  }

  @Override
  public void close() {}
}
