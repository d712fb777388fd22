package org.fengqiao.tool.place;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.read.Encoding;
import org.fengqiao.kernel.Actor;
import org.fengqiao.ledger.domain.PlaceSheets;
import org.fengqiao.ledger.domain.TableFile;
import org.fengqiao.tool.Command;
import org.fengqiao.tool.WrongUsage;
import org.json.simple.JSONValue;
import org.jspecify.annotations.Nullable;

/** What the three imports share: arguments, reading, the report. */
abstract class TableImport implements Command {

  /** First sentence of the help. */
  abstract String purpose();

  /** The columns, one line each. */
  abstract String columns();

  /** Options of its own, each a word; empty for none. */
  abstract List<String> options();

  /** What each of them does, for the help. */
  abstract String optionsTold();

  /** What was asked for. */
  record Wanted(
      List<Path> files,
      @Nullable Datum datum,
      @Nullable Charset encoding,
      boolean dryRun,
      boolean json,
      List<String> options) {}

  /** Whether it takes GeoJSON as well. */
  boolean geoJson() {
    return false;
  }

  abstract PlacesReport report(
      PlaceImports imports, PlaceSheets file, Path path, Wanted wanted, Actor actor);

  @Override
  public final String help() {
    return """
    %s
    usage: %s FILE.csv|FILE.xlsx… [--encoding NAME] [--dry-run] [--json]%s
    The header may stand below titles; all sheets of a workbook are read. Columns:
    %s
    CSV with commas, semicolons or tabs in UTF-8, UTF-16 or GB18030, which is found out.
    Any finding of severity error: nothing of that file is stored, exit code 1. Running twice
    changes nothing.
    %s--encoding  what a CSV is in, instead of finding out
    --dry-run   only check
    --json      one object a file and line
    The database is FENGQIAO_DB_URL.\
    """
        .formatted(
            purpose(),
            name(),
            options().stream().map(o -> " [" + o + "]").reduce("", String::concat),
            columns(),
            optionsTold());
  }

  @Override
  public final int run(List<String> args, PrintStream out) throws IOException {
    Wanted wanted = wanted(args);
    boolean good = true;
    try (ApplicationContext context = ApplicationContext.run()) {
      String district = System.getenv().getOrDefault("FENGQIAO_DISTRICT", "440105");
      for (Path path : wanted.files()) {
        Map<String, @Nullable Object> report = one(context, path, wanted, Actor.system(district));
        good &= Boolean.TRUE.equals(report.get("publishable"));
        if (wanted.json()) {
          out.println(JSONValue.toJSONString(report));
        } else {
          ReportJson.print(report, out);
        }
      }
    }
    return good ? 0 : 1;
  }

  private Map<String, @Nullable Object> one(
      ApplicationContext context, Path path, Wanted wanted, Actor actor) throws IOException {
    String file = String.valueOf(path.getFileName());
    try {
      boolean geoJson = geoJson() && file.toLowerCase(Locale.ROOT).matches(".*\\.(geo)?json");
      PlaceSheets sheets =
          geoJson
              ? geoJson(path, context.getBean(JsonMapper.class))
              : read(path, wanted.encoding());
      PlaceImports imports = context.getBean(PlaceImports.class);
      Map<String, @Nullable Object> report =
          ReportJson.of(file, sheets, report(imports, sheets, path, wanted, actor));
      if (geoJson) {
        report.put("format", "geojson");
      }
      return report;
    } catch (TableFile.Unreadable e) {
      return ReportJson.unreadable(file, e);
    }
  }

  private static PlaceSheets read(Path path, @Nullable Charset encoding) throws IOException {
    TableFile.Limits limits = TableFile.Limits.PLACES;
    if (Files.size(path) > limits.bytes()) {
      throw new TableFile.Unreadable(
          TableFile.Fault.TOO_LARGE, "larger than " + limits.bytes() + " bytes");
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    TableFile.Format format = name.endsWith(".xlsx") ? TableFile.Format.XLSX : TableFile.Format.CSV;
    if (format == TableFile.Format.CSV && !name.matches(".*\\.(csv|txt|tsv)")) {
      throw new TableFile.Unreadable(TableFile.Fault.NOT_A_TABLE, "neither .xlsx nor .csv");
    }
    return PlaceSheets.read(Files.readAllBytes(path), format, limits, encoding);
  }

  private static PlaceSheets geoJson(Path path, JsonMapper json) throws IOException {
    if (Files.size(path) > TableFile.Limits.PLACES.bytes()) {
      throw new TableFile.Unreadable(TableFile.Fault.TOO_LARGE, "too many bytes");
    }
    return new PlaceSheets(
        List.of(GeoJsonSheet.read(Files.readAllBytes(path), json)),
        TableFile.Format.CSV,
        new Encoding("UTF-8", Encoding.From.FORMAT));
  }

  private Wanted wanted(List<String> args) {
    List<String> rest = new ArrayList<>(args);
    boolean json = rest.remove("--json");
    boolean dryRun = rest.remove("--dry-run");
    String datum = value(rest, "--datum");
    String encoding = value(rest, "--encoding");
    List<String> own = options().stream().filter(rest::remove).toList();
    List<Path> files = new ArrayList<>();
    for (String file : rest) {
      Path path = Path.of(file);
      if (file.startsWith("--") || !Files.isReadable(path) || Files.isDirectory(path)) {
        throw new WrongUsage("cannot read " + file);
      }
      files.add(path);
    }
    if (files.isEmpty()) {
      throw new WrongUsage("no file");
    }
    return new Wanted(files, datum(datum), charset(encoding), dryRun, json, own);
  }

  /** Takes {@code --name X} out of the arguments; null when it is not there. */
  private static @Nullable String value(List<String> args, String name) {
    int at = args.indexOf(name);
    if (at < 0) {
      return null;
    }
    if (at + 1 == args.size()) {
      throw new WrongUsage(name + " needs a value");
    }
    String value = args.get(at + 1);
    args.subList(at, at + 2).clear();
    return value;
  }

  private static @Nullable Datum datum(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (Datum datum : Datum.values()) {
      if (datum != Datum.UNKNOWN && datum.name().equals(name.toUpperCase(Locale.ROOT))) {
        return datum;
      }
    }
    if (name.equalsIgnoreCase("EPSG:4490")) {
      return Datum.CGCS2000;
    }
    if (name.equalsIgnoreCase("EPSG:4326")) {
      return Datum.WGS84;
    }
    throw new WrongUsage("--datum: WGS84, CGCS2000, GCJ02, BD09, EPSG:4490 or EPSG:4326");
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    if (!name.matches("[A-Za-z0-9_.:-]+") || !Charset.isSupported(name)) {
      throw new WrongUsage("--encoding: no such encoding: " + name);
    }
    return Charset.forName(name);
  }
}
