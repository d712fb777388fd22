package org.fengqiao.tool;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.GeoJsonOut;
import org.fengqiao.gis.load.Level;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadReport;
import org.fengqiao.gis.load.LoadedGrids;
import org.fengqiao.grid.GridFiles;
import org.fengqiao.grid.GridVersions;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.ImportReport;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;
import org.fengqiao.tool.load.GridArguments;
import org.fengqiao.tool.load.ReportText;
import org.json.simple.JSONValue;
import org.jspecify.annotations.Nullable;

/** Checks files of areas; publishes a file of grids as the district's new version. */
public final class ImportGridsCommand implements Command {
  @Override
  public String name() {
    return "import-grids";
  }

  @Override
  public String help() {
    return """
    Check files of grids and publish one as the district's new version.
    usage: import-grids FILE... [--datum D] [--encoding E] [--layer L] [--dry-run|--stage] [--json]
                                [--out FILE.geojson] [--towgs84 dx,dy,dz,rx,ry,rz,s] [--district N]
    FILE is a Shapefile (any part, or a zip), GeoPackage, GeoJSON, KML/KMZ, MIF/MID or CSV with WKT.
    Each area is a polygon with
      code        community code (12 digits) and a serial of two or three
      name        optional
      households  optional, with householdsSource and householdsYear
    under these names or the usual Chinese ones. Noise up to 1 m is repaired; what is wrong is told
    with its place (ops/docs/findings.md), then nothing is stored and the exit code is 1.
    Streets and communities that are not known yet are added from the codes.
    --datum     WGS84, CGCS2000, GCJ02, BD09 or EPSG:n: your word for what the coordinates are in.
                Without it a file is published only when the evidence is conclusive
    --towgs84   local parameters of Xian 1980 or Beijing 1954, position vector convention
    --encoding  of texts, such as GB18030, when it is guessed wrongly
    --layer     which layer of several
    --out       write what would be published: GeoJSON, CGCS2000, 9 decimals
    --district  six digits codes must begin with (default those of the file)
    --dry-run   only check: needs no database, takes several files and files of streets too
    --parents   a file of the communities' outlines; grids that leave theirs are told
    --accept-new  communities that the code table does not know are meant (with --stage: their
                borders change)
    --stage     keep it as a version that administrators look at, submit and approve
    --json      one object per file and line
    The database is FENGQIAO_DB_URL.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    GridArguments arguments = GridArguments.of(args);
    if (!arguments.dryRun() && arguments.files().size() > 1) {
      throw new WrongUsage("several FILEs are only checked: add --dry-run");
    }
    boolean good = true;
    for (String file : arguments.files()) {
      good &=
          arguments.dryRun()
              ? told(loaded(file, arguments, arguments.options()).report(), null, arguments, out)
              : kept(file, arguments, out);
    }
    return good ? 0 : 1;
  }

  /** One file, with what would be published of it written where it was asked for. */
  private static LoadedGrids loaded(String file, GridArguments arguments, LoadOptions options)
      throws IOException {
    LoadedGrids loaded = load(file, options);
    Path to = arguments.out();
    if (to != null && !loaded.areas().isEmpty()) {
      try (Writer writer = Files.newBufferedWriter(to)) {
        GeoJsonOut.write(loaded.areas(), writer);
      }
    }
    return loaded;
  }

  /** One file that upsets the program must not take the report of the others with it. */
  private static LoadedGrids load(String file, LoadOptions options) {
    try {
      return FileLoader.load(Path.of(file), file, options);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Finding finding =
          Finding.of(
              e instanceof Error ? FindingCode.TOO_MUCH : FindingCode.MALFORMED,
              Map.of("detail", String.valueOf(e)));
      return new LoadedGrids(List.of(), LoadReport.unreadable(file, finding));
    }
  }

  private static boolean kept(String file, GridArguments arguments, PrintStream out)
      throws IOException {
    String district = System.getenv().getOrDefault("FENGQIAO_DISTRICT", "440105");
    try (ApplicationContext context = ApplicationContext.run()) {
      if (arguments.stage() && arguments.out() == null) {
        return staged(file, arguments, district, context, out);
      }
      // At once nobody looks at borders that moved; the codes and the rules are the installation's.
      LoadOptions options = arguments.options(context.getBean(GridFiles.class).knowledge(true));
      LoadedGrids loaded = loaded(file, arguments, options);
      return arguments.stage()
          ? staged(file, arguments, district, context, out)
          : published(loaded, arguments, district, context, out);
    }
  }

  private static boolean told(
      LoadReport report,
      @Nullable Map<String, Object> done,
      GridArguments arguments,
      PrintStream out) {
    if (arguments.json()) {
      Map<String, @Nullable Object> members = report.members();
      if (done != null) {
        members.putAll(done);
      }
      out.println(JSONValue.toJSONString(members));
    } else {
      new ReportText(new Messages(), out).print(report);
      if (done != null) {
        done.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
      }
    }
    return report.publishable();
  }

  private static boolean published(
      LoadedGrids loaded,
      GridArguments arguments,
      String district,
      ApplicationContext context,
      PrintStream out) {
    LoadReport report = loaded.report();
    if (!arguments.acceptNew() && unknown(report)) {
      String why = "communities the code table does not know: confirm them with --accept-new";
      told(report, Map.of("published", false, "detail", why), arguments, out);
      return false;
    }
    if (!report.publishable() || report.level() != Level.GRID) {
      String why =
          report.publishable()
              ? "only grids are published, not areas of level " + report.level().word()
              : "errors or a datum that nobody confirmed stand in the way";
      told(report, Map.of("published", false, "detail", why), arguments, out);
      return false;
    }
    Path name = Path.of(report.file()).getFileName();
    Outcome<ImportReport> outcome =
        context
            .getBean(Grids.class)
            .importLoaded(loaded, String.valueOf(name), Actor.system(district));
    told(report, members(outcome, context.getBean(Messages.class)), arguments, out);
    return outcome instanceof Outcome.Done;
  }

  private static boolean unknown(LoadReport report) {
    return report.findings().stream().anyMatch(f -> f.code() == FindingCode.UNKNOWN_PARENT);
  }

  /** Prints what became of the file; a page shows the rest. */
  private static boolean staged(
      String file,
      GridArguments arguments,
      String district,
      ApplicationContext context,
      PrintStream out)
      throws IOException {
    GridVersions.Upload upload =
        new GridVersions.Upload(Files.readAllBytes(Path.of(file)), file, arguments.saying(), "");
    Map<String, Object> told = new LinkedHashMap<>();
    Outcome<VersionRow> outcome =
        context.getBean(GridVersions.class).stage(upload, Actor.system(district));
    switch (outcome) {
      case Outcome.Done<VersionRow>(VersionRow row) -> {
        told.put("version", row.id());
        told.put("state", row.state().name());
        told.put("grids", row.grids());
        told.put("datum", row.datum());
      }
      case Outcome.Refused<VersionRow>(Refusal refusal) -> {
        told.put("code", refusal.code());
        told.putAll(new TreeMap<>(refusal.arguments()));
      }
    }
    out.println(JSONValue.toJSONString(told));
    return outcome instanceof Outcome.Done;
  }

  private static Map<String, Object> members(Outcome<ImportReport> outcome, Messages messages) {
    Map<String, Object> map = new LinkedHashMap<>();
    switch (outcome) {
      case Outcome.Done<ImportReport>(ImportReport done) -> {
        map.put("published", true);
        map.put("version", done.version());
        map.put("newPlaces", done.newPlaces());
      }
      case Outcome.Refused<ImportReport>(Refusal refusal) -> {
        map.put("published", false);
        map.put("code", refusal.code());
        map.put(
            "detail", messages.text(Language.EN, refusal.code() + ".detail", refusal.arguments()));
        map.putAll(new TreeMap<>(refusal.arguments()));
      }
    }
    return map;
  }
}
