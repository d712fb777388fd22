package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.MadeGrid;
import org.fengqiao.gis.split.CommunitySplit;
import org.fengqiao.gis.split.MadeGridsGeoJson;
import org.fengqiao.gis.split.SplitFiles;
import org.fengqiao.gis.split.SplitLine;
import org.fengqiao.gis.split.SplitSettings;

/** Makes grids for a district that has none; needs neither server nor database. */
public final class MakeGridsCommand implements Command {
  private static final long MOST_BYTES = 256L << 20;

  private static final Set<String> KNOWN =
      Set.of("lines", "buildings", "households-per-grid", "datum", "out");

  @Override
  public String name() {
    return "make-grids";
  }

  @Override
  public String help() {
    return """
    Make grids of about 400 households for communities that have none.
    usage: make-grids COMMUNITIES.geojson --out FILE.geojson [--lines FILE.geojson]
                      [--buildings FILE.csv] [--households-per-grid 400] [--datum CGCS2000]
    COMMUNITIES  polygons with the properties code (12 digits), name and households
    --lines      roads and rivers to draw grids along; those with the property main (true), or of
                 highway motorway, trunk or primary, or waterway river, no grid reaches over
                 unless there are too few households on one side
    --buildings  where households live: longitude,latitude,households; else evenly by area
    --datum      of all three files: WGS84, CGCS2000, GCJ02 or BD09
    The same files give the same grids, byte for byte. FILE can be given to import-grids.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    if (args.isEmpty() || args.getFirst().startsWith("--") || args.size() % 2 == 0) {
      throw new WrongUsage("usage: COMMUNITIES.geojson --out FILE.geojson, not " + args);
    }
    Map<String, String> flags = Flags.of(args.subList(1, args.size())).values();
    if (!KNOWN.containsAll(flags.keySet()) || !flags.containsKey("out")) {
      throw new WrongUsage("flags: --out and of " + KNOWN + ", not " + args);
    }
    Datum datum = datum(flags.getOrDefault("datum", "CGCS2000"));
    SplitSettings settings = settings(flags.getOrDefault("households-per-grid", "400"));
    String buildings = flags.containsKey("buildings") ? text(flags.get("buildings")) : "";
    try {
      var communities = SplitFiles.communities(readable(args.getFirst()), buildings, datum);
      List<SplitLine> lines =
          flags.containsKey("lines")
              ? SplitFiles.lines(Files.readAllBytes(readable(flags.get("lines"))), datum)
              : new ArrayList<>();
      List<MadeGrid> grids = CommunitySplit.split(communities, lines, settings);
      try (Writer file = Files.newBufferedWriter(Path.of(flags.get("out")))) {
        MadeGridsGeoJson.write(grids, file);
      }
      long off =
          grids.stream()
              .filter(g -> g.households() < settings.least() || g.households() > settings.most())
              .count();
      out.printf(
          Locale.ROOT,
          "{\"ok\":true,\"communities\":%d,\"grids\":%d,\"householdsOutOfRange\":%d}%n",
          communities.size(),
          grids.size(),
          off);
      return 0;
    } catch (IllegalArgumentException e) {
      throw new IOException(args.getFirst() + ": " + e.getMessage(), e);
    }
  }

  private static Datum datum(String given) {
    for (Datum datum : Datum.values()) {
      if (datum != Datum.UNKNOWN && datum.name().equals(given.toUpperCase(Locale.ROOT))) {
        return datum;
      }
    }
    throw new WrongUsage("--datum must be WGS84, CGCS2000, GCJ02 or BD09, not " + given);
  }

  private static SplitSettings settings(String target) {
    if (!target.matches("\\d{1,5}") || Integer.parseInt(target) < 10) {
      throw new WrongUsage("--households-per-grid must be 10 or more, not " + target);
    }
    return SplitSettings.around(Integer.parseInt(target));
  }

  private static Path readable(String name) throws IOException {
    Path file = Path.of(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongUsage("cannot read " + file);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new WrongUsage(file + " is larger than " + MOST_BYTES + " bytes");
    }
    return file;
  }

  private static String text(String file) throws IOException {
    return Files.readString(readable(file));
  }
}
