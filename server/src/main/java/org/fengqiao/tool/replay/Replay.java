package org.fengqiao.tool.replay;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.classify.Classifier;
import org.fengqiao.gis.Datum;
import org.fengqiao.warning.domain.Thresholds;

/** What the command {@code replay} does. */
public final class Replay {
  private static final int COPIES = 20;

  private Replay() {}

  /** Reads the arguments and does it. Returns the exit code. */
  public static int run(List<String> args, PrintStream out, JsonMapper json) throws IOException {
    Options options = Options.of(args);
    Series series = Series.read(options.file());
    Town town = Town.read(options.grids(), Datum.WGS84);
    List<Happening> happenings = Happening.of(series, town, new Classifier());
    Evaluation evaluation = new Evaluation(town, happenings, Thresholds.DEFAULT);
    out.println(json.writeValueAsString(evaluation.report(options.copies())));
    return 0;
  }

  /** The arguments. */
  record Options(Path file, Path grids, int copies) {
    static Options of(List<String> args) {
      return new Options(Path.of(args.getFirst()), Path.of(value(args, "--grids")), copies(args));
    }

    private static int copies(List<String> args) {
      return args.contains("--copies") ? Integer.parseInt(value(args, "--copies")) : COPIES;
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
