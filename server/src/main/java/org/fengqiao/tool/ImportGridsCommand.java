package org.fengqiao.tool;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.gis.CoverageFinding;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.GeoJsonAreas;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.GridVersions;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.ImportReport;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;
import org.jspecify.annotations.Nullable;

/** Checks a file of grids and publishes it as the district's new version. */
public final class ImportGridsCommand implements Command {
  private static final int SHOWN = 20;

  @Override
  public String name() {
    return "import-grids";
  }

  @Override
  public String help() {
    return """
    Check a GeoJSON file of grids and publish it as the district's new version.
    usage: import-grids FILE [--datum WGS84|CGCS2000|GCJ02|BD09] [--dry-run|--stage] [--json]
    Each feature is a polygon or multipolygon in longitude and latitude with the properties
      code        community code (12 digits) and a serial of two or three
      name        optional
      households  optional, with householdsSource and householdsYear
    Invalid polygons, malformed or repeated codes and overlaps wider than 1 m are errors: then
    nothing is stored and the exit code is 1. Rounding noise is summed up, gaps are told.
    Streets and communities that are not known yet are added from the codes.
    --datum     what the coordinates are in (default CGCS2000, equal to WGS84 here)
    --dry-run   only check
    --stage     keep it as a version that administrators look at, submit and approve
    --json      the report as JSON
    The database is FENGQIAO_DB_URL.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    List<String> rest = new ArrayList<>(args);
    boolean json = rest.remove("--json");
    boolean dryRun = rest.remove("--dry-run");
    boolean stage = rest.remove("--stage");
    Datum datum = datum(rest);
    if (datum == null || rest.size() != 1 || rest.getFirst().startsWith("--")) {
      throw new WrongUsage("usage: FILE [--datum D] [--dry-run] [--json], not " + args);
    }
    Path file = Path.of(rest.getFirst());
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongUsage("cannot read " + file);
    }
    try (ApplicationContext context = ApplicationContext.run()) {
      if (stage) {
        return stage(context, file, datum, out);
      }
      Outcome<ImportReport> outcome = run(context, file, datum, dryRun);
      Map<String, Object> report = report(outcome, dryRun, context.getBean(Messages.class));
      if (json) {
        byte[] text = context.getBean(JsonMapper.class).writeValueAsBytes(report);
        out.println(new String(text, StandardCharsets.UTF_8));
      } else {
        print(report, out);
      }
      return outcome instanceof Outcome.Done ? 0 : 1;
    }
  }

  /** Prints what became of the file; a page shows the rest. */
  private static int stage(ApplicationContext context, Path file, Datum datum, PrintStream out)
      throws IOException {
    String district = System.getenv().getOrDefault("FENGQIAO_DISTRICT", "440105");
    GridVersions.Upload upload =
        new GridVersions.Upload(
            Files.readAllBytes(file), String.valueOf(file.getFileName()), datum, "");
    Outcome<VersionRow> outcome =
        context.getBean(GridVersions.class).stage(upload, Actor.system(district));
    Map<String, Object> told = new LinkedHashMap<>();
    switch (outcome) {
      case Outcome.Done<VersionRow>(VersionRow row) -> {
        told.put("version", row.id());
        told.put("state", row.state().name());
        told.put("grids", row.grids());
      }
      case Outcome.Refused<VersionRow>(Refusal refusal) -> {
        told.put("code", refusal.code());
        told.putAll(new TreeMap<>(refusal.arguments()));
      }
    }
    byte[] text = context.getBean(JsonMapper.class).writeValueAsBytes(told);
    out.println(new String(text, StandardCharsets.UTF_8));
    return outcome instanceof Outcome.Done ? 0 : 1;
  }

  private static Outcome<ImportReport> run(
      ApplicationContext context, Path file, Datum datum, boolean dryRun) throws IOException {
    if (Files.size(file) > GeoJsonAreas.MOST_BYTES) {
      return Outcome.refused(
          new GridRefusal.FileUnreadable("TOO_LARGE", 0, Files.size(file) + " bytes"));
    }
    String district = System.getenv().getOrDefault("FENGQIAO_DISTRICT", "440105");
    return context
        .getBean(Grids.class)
        .importGrids(
            Files.readAllBytes(file),
            String.valueOf(file.getFileName()),
            datum,
            dryRun,
            Actor.system(district));
  }

  /** Takes {@code --datum X} out of the arguments; null when X is none. */
  private static @Nullable Datum datum(List<String> args) {
    int at = args.indexOf("--datum");
    if (at < 0) {
      return Datum.CGCS2000;
    }
    String given = at + 1 < args.size() ? args.get(at + 1).toUpperCase(Locale.ROOT) : "";
    for (Datum datum : Datum.values()) {
      if (datum != Datum.UNKNOWN && datum.name().equals(given)) {
        args.subList(at, at + 2).clear();
        return datum;
      }
    }
    return null;
  }

  private static Map<String, Object> report(
      Outcome<ImportReport> outcome, boolean dryRun, Messages messages) {
    Map<String, Object> map = new LinkedHashMap<>();
    switch (outcome) {
      case Outcome.Done<ImportReport>(ImportReport done) -> {
        map.put("ok", true);
        map.put("published", done.version() != null);
        map.put("dryRun", dryRun);
        addReport(map, done);
      }
      case Outcome.Refused<ImportReport>(Refusal refusal) -> {
        map.put("ok", false);
        map.put("published", false);
        map.put("dryRun", dryRun);
        map.put("code", refusal.code());
        map.put(
            "detail", messages.text(Language.EN, refusal.code() + ".detail", refusal.arguments()));
        map.putAll(new TreeMap<>(refusal.arguments())); // the same file, the same text
        if (refusal instanceof GridRefusal.FileFaulty faulty) {
          addReport(map, faulty.report());
        }
      }
    }
    return map;
  }

  private static void addReport(Map<String, Object> map, ImportReport report) {
    map.put("district", report.district());
    Long version = report.version();
    if (version != null) {
      map.put("version", version);
    }
    map.put("grids", report.grids());
    map.put("communities", report.communities());
    map.put("streets", report.streets());
    map.put("areaKm2", Math.rint(report.areaM2() / 1e2) / 1e4);
    map.put("noiseM2", Math.rint(report.noiseM2()));
    map.put("withHouseholds", report.withHouseholds());
    map.put("newPlaces", report.newPlaces());
    map.put("findings", report.findings().stream().map(ImportGridsCommand::finding).toList());
  }

  private static Map<String, Object> finding(CoverageFinding finding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", finding.kind().name());
    map.put("error", finding.error());
    map.put("codes", finding.codes());
    map.put("areaM2", Math.rint(finding.areaM2() * 10) / 10);
    LonLat at = finding.at();
    if (at != null) {
      map.put("lon", Math.rint(at.lon() * 1e6) / 1e6);
      map.put("lat", Math.rint(at.lat() * 1e6) / 1e6);
    }
    return map;
  }

  private static void print(Map<String, Object> report, PrintStream out) {
    report.forEach((key, value) -> {
      if (value instanceof List<?> list && list.size() > SHOWN) {
        out.printf("%-15s %d, the first %d:%n", key, list.size(), SHOWN);
        list.subList(0, SHOWN).forEach(each -> out.println("                " + each));
      } else if (value instanceof List<?> list && !list.isEmpty()) {
        out.printf("%-15s %d:%n", key, list.size());
        list.forEach(each -> out.println("                " + each));
      } else {
        out.printf("%-15s %s%n", key, value);
      }
    });
  }
}
