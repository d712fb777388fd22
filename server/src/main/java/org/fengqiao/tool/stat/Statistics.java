package org.fengqiao.tool.stat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fengqiao.hotspot.domain.EmpiricalBayes;
import org.fengqiao.tool.WrongUsage;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for, read from the command line and carried out.
 *
 * @param folder where the data are
 * @param source where links come from
 * @param count name of the count variable for rates
 * @param population name of its population
 */
public record Statistics(
    Path folder, Areas.Source source, @Nullable String count, @Nullable String population) {

  /**
   * Reads the arguments and writes the statistics.
   *
   * @return exit code
   * @throws IOException when the folder cannot be read
   */
  public static int run(List<String> args, PrintStream out) throws IOException {
    parse(args).write(out);
    out.println();
    return 0;
  }

  private static Statistics parse(List<String> args) {
    Path folder = null;
    Areas.Source source = Areas.Source.FILE;
    String count = null;
    String population = null;
    int i = 0;
    while (i < args.size()) {
      String arg = args.get(i++);
      String value = i < args.size() ? args.get(i) : "";
      if (!arg.startsWith("--") && folder == null) {
        folder = Path.of(arg);
        continue;
      }
      i++;
      switch (arg) {
        case "--count" -> count = value;
        case "--pop" -> population = value;
        case "--links" -> {
          if (!value.equals("file") && !value.equals("geometry")) {
            throw new WrongUsage("--links is file or geometry");
          }
          source = Areas.Source.valueOf(value.toUpperCase(Locale.ROOT));
        }
        default -> throw new WrongUsage("unknown argument " + arg);
      }
    }
    if (folder == null) {
      throw new WrongUsage("a folder is needed");
    }
    if ((count == null) != (population == null)) {
      throw new WrongUsage("--count and --pop come together");
    }
    return new Statistics(folder, source, count, population);
  }

  private void write(PrintStream out) throws IOException {
    Areas areas = Areas.read(folder, source);
    // Looked up before the first byte is written: a failed run leaves no half answer.
    double[] counted = count == null ? null : areas.variable(count);
    double[] exposed = population == null ? null : areas.variable(population);
    try (CaseWriter cases = new CaseWriter(out, areas.ids())) {
      VariableCases variables = new VariableCases(areas.links(), cases);
      if (counted != null && exposed != null) {
        EmpiricalBayes rates = new RateCases(areas.links(), cases).write(counted, exposed);
        variables.write("RAW_RATE", rates.raw);
        variables.write("EB_RATE", rates.estimate);
      }
      for (int v = 0; v < areas.names().size(); v++) {
        variables.write(areas.names().get(v), areas.values().get(v));
        variables.writeExact(areas.names().get(v), areas.values().get(v));
      }
    }
  }
}
