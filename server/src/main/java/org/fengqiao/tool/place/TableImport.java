package org.fengqiao.tool.place;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.gazetteer.PlaceImports;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gis.Datum;
import org.fengqiao.imports.PlaceFiles;
import org.fengqiao.imports.domain.PlacesJson;
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
      PlaceSheets sheets =
          context
              .getBean(PlaceFiles.class)
              .read(path, file, geoJson(), wanted.encoding(), TableFile.Limits.PLACES);
      PlaceImports imports = context.getBean(PlaceImports.class);
      Map<String, @Nullable Object> report =
          PlacesJson.of(file, sheets, report(imports, sheets, path, wanted, actor));
      if (geoJson() && PlaceFiles.geoJson(file)) {
        report.put("format", "geojson");
      }
      return report;
    } catch (TableFile.Unreadable e) {
      return PlacesJson.unreadable(file, e);
    }
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
    try {
      return name == null ? null : PlaceFiles.datum(name);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("--datum: " + e.getMessage());
    }
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : PlaceFiles.charset(name);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("--encoding: no such encoding: " + name);
    }
  }
}
