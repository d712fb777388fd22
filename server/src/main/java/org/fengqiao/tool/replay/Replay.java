package org.fengqiao.tool.replay;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.classify.Classifier;
import org.fengqiao.gis.Datum;
import org.fengqiao.kernel.Actor;
import org.fengqiao.platform.db.ScratchDatabase;
import org.fengqiao.warning.Warnings;
import org.jspecify.annotations.Nullable;

/** What the command {@code replay} does. */
public final class Replay {
  private static final int COPIES = 20;
  private static final int DISTRICT_DIGITS = 6;

  private Replay() {}

  /**
   * Reads the arguments and does it.
   *
   * @param out the summary as JSON
   * @param progress how far it is
   * @return exit code
   */
  public static int run(List<String> args, PrintStream out, PrintStream progress) throws Exception {
    Options options = Options.of(args);
    Series series = Series.read(options.file());
    JsonMapper json = JsonMapper.createDefault();
    Town town = Town.read(options.grids(), Datum.WGS84);
    if (options.warnings() == null) {
      List<Happening> happenings = Happening.of(series, town, new Classifier());
      Evaluation evaluation = new Evaluation(town, happenings, Simulation.Rules.NEWEST);
      out.println(json.writeValueAsString(evaluation.report(options.copies())));
      return 0;
    }
    String owner = variable("FENGQIAO_DB_OWNER_URL");
    String app = variable("FENGQIAO_DB_URL");
    String name = "fq_replay_" + ProcessHandle.current().pid();
    try (ScratchDatabase database = ScratchDatabase.create(owner, name)) {
      String district = town.codes().getFirst().substring(0, DISTRICT_DIGITS);
      try (Rerun rerun = new Rerun(database.url(app), district, progress)) {
        rerun.importGrids(options.grids(), series.rows().getFirst().at());
        long start = System.nanoTime();
        rerun.play(series);
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.printf("%.0f s, %.1f reports a second%n", seconds, series.rows().size() / seconds);
        out.println(json.writeValueAsString(write(rerun, district, options.warnings(), json)));
      }
    }
    return 0;
  }

  /** Writes the warnings and returns the summary. */
  static Map<String, Object> write(Rerun rerun, String district, Path file, JsonMapper json)
      throws IOException {
    Findings findings =
        new Findings(
            rerun.server().getBean(Warnings.class),
            Actor.system(district),
            rerun.server().getBean(MatterCounts.class));
    List<Map<String, Object>> all = findings.all();
    Files.write(file, json.writeValueAsBytes(all));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("accepted", rerun.accepted());
    summary.put("refused", rerun.refused());
    summary.put("exposure", "1 for every grid: the file gives no households");
    summary.put("warnings", all.size());
    for (String level : List.of("BLUE", "YELLOW", "ORANGE", "RED")) {
      summary.put(level, all.stream().filter(w -> level.equals(w.get("level"))).count());
    }
    return summary;
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set; ops/replay sets it");
    }
    return value;
  }

  /**
   * The arguments.
   *
   * @param warnings where to write, or null to evaluate only
   */
  record Options(Path file, Path grids, @Nullable Path warnings, int copies) {
    static Options of(List<String> args) {
      if (args.isEmpty() || args.getFirst().startsWith("--")) {
        throw new IllegalArgumentException("which file? see --help");
      }
      boolean evaluate = args.contains("--evaluate");
      return new Options(
          Path.of(args.getFirst()),
          Path.of(value(args, "--grids")),
          evaluate ? null : Path.of(value(args, "--warnings")),
          args.contains("--copies") ? Integer.parseInt(value(args, "--copies")) : COPIES);
    }

    private static String value(List<String> args, String flag) {
      int at = args.indexOf(flag);
      if (at < 0 || at + 1 >= args.size()) {
        throw new IllegalArgumentException(flag + " is missing; see --help");
      }
      return args.get(at + 1);
    }
  }
}
