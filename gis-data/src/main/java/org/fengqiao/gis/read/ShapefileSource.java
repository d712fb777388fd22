package org.fengqiao.gis.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.finding.Severity;
import org.jspecify.annotations.Nullable;

/** A shapefile: shapes of the .shp beside rows of the .dbf. */
final class ShapefileSource extends ReadOnce {
  private final ShpRecords shapes;
  private final DbfRows rows;
  private final @Nullable ShxOffsets index;

  private ShapefileSource(
      SourceInfo info,
      Limits limits,
      List<Finding> found,
      ShpRecords shapes,
      DbfRows rows,
      @Nullable ShxOffsets index) {
    super(info, limits, found);
    this.shapes = shapes;
    this.rows = rows;
    this.index = index;
  }

  static AreaSource open(Parts parts, ReadOptions options) throws UnreadableFile, IOException {
    Path shp = part(parts, "shp");
    Path dbf = part(parts, "dbf");
    List<Finding> found = new ArrayList<>();
    TextChoice.Declared declared = declared(parts, options, dbf);
    TextChoice texts = DbfTexts.choose(dbf, declared, options.limits());
    found.addAll(texts.findings());
    SourceInfo info =
        new SourceInfo(Format.SHAPEFILE, parts.layer(), texts.encoding(), crs(parts.part("prj")));
    return open(info, options.limits(), found, index(parts, shp, found), shp, dbf, texts);
  }

  private static AreaSource open(
      SourceInfo info,
      Limits limits,
      List<Finding> found,
      @Nullable ShxOffsets index,
      Path shp,
      Path dbf,
      TextChoice texts)
      throws UnreadableFile, IOException {
    ShpRecords shapes = null;
    boolean opened = false;
    try {
      shapes = new ShpRecords(shp, index, limits);
      if (!ShpShapes.polygons(shapes.type()) && shapes.type() != 0) {
        throw Faults.file(FindingCode.NOT_POLYGON, "type", ShpShapes.name(shapes.type()));
      }
      DbfRows rows = new DbfRows(dbf, texts.charset(), limits);
      opened = true;
      return new ShapefileSource(info, limits, found, shapes, rows, index);
    } finally {
      if (!opened) {
        close(shapes, index);
      }
    }
  }

  private static void close(@Nullable Closeable... files) throws IOException {
    for (Closeable file : files) {
      if (file != null) {
        file.close();
      }
    }
  }

  private static Path part(Parts parts, String extension) throws UnreadableFile {
    Path part = parts.part(extension);
    if (part == null) {
      throw Faults.file(FindingCode.MISSING_PART, "part", "." + extension);
    }
    return part;
  }

  private static @Nullable ShxOffsets index(Parts parts, Path shp, List<Finding> found)
      throws IOException {
    Path file = parts.part("shx");
    ShxOffsets index =
        file == null
            ? null
            : ShxOffsets.open(file, Math.max(Files.size(shp), ShpRecords.announced(shp)));
    if (index == null) {
      // Without an index the shapes are read one behind the other; that is worth a word only.
      FindingCode code = file == null ? FindingCode.MISSING_PART : FindingCode.MALFORMED;
      found.add(Finding.of(code, Map.of("part", ".shx")).as(Severity.WARNING));
    }
    return index;
  }

  private static TextChoice.@Nullable Declared declared(Parts parts, ReadOptions options, Path dbf)
      throws IOException {
    if (options.charset() != null) {
      return new TextChoice.Declared(options.charset(), Encoding.From.GIVEN);
    }
    Path cpg = parts.part("cpg");
    var named = cpg == null ? null : Charsets.named(small(cpg));
    if (named != null) {
      return new TextChoice.Declared(named, Encoding.From.CPG);
    }
    try (FileBytes header = new FileBytes(dbf)) {
      ByteBuffer start = header.at(0, 32);
      var driver = start == null ? null : Charsets.ofDriver(start.get(29) & 0xFF);
      return driver == null ? null : new TextChoice.Declared(driver, Encoding.From.LDID);
    }
  }

  private static DeclaredCrs crs(@Nullable Path prj) throws IOException {
    if (prj == null) {
      return DeclaredCrs.SILENT;
    }
    String text = small(prj).strip();
    return text.isEmpty() ? DeclaredCrs.SILENT : new DeclaredCrs(text, Epsg.ofWkt(text), ".prj");
  }

  /** The text of a small file beside; what is longer is not one of its kind. */
  private static String small(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(1 << 16);
      String text = Charsets.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }

  @Override
  void readAll(Sink sink) throws UnreadableFile, IOException {
    ShapeDraft draft = new ShapeDraft(limits());
    for (ByteBuffer shape = shapes.next(); shape != null; shape = shapes.next()) {
      if (rows.read() >= rows.announced()) {
        // More shapes than the table ever had rows.
        throw Faults.truncated(".dbf", shapes.upcoming() - 1, rows.position());
      }
      Map<String, Object> row = rows.next();
      if (row != null) {
        sink.next();
        draft.clear();
        ShpShapes.read(shape, draft);
        sink.area(row, draft);
      }
    }
    if (rows.read() < rows.announced()) {
      throw Faults.truncated(".shp", shapes.upcoming(), shapes.position());
    }
  }

  @Override
  public void close() throws IOException {
    close(shapes, rows, index);
  }
}
