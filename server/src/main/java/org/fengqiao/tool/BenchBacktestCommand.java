package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.tool.backtest.Sets;

/** The forecast against all-history on sets of public incidents. */
public final class BenchBacktestCommand implements Command {
  @Override
  public String name() {
    return "bench-backtest";
  }

  @Override
  public String help() {
    return """
    Back-test the forecast on the named sets of public incidents, and on further ones.
    usage: bench-backtest [--incidents ../shared/incidents] [--sets named|all]
    One line per set, horizon and budget; exit code 1 when a named one is below 0.97 of all-history.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws IOException {
    Flags flags = Flags.of(args);
    return Sets.run(
        Path.of(flags.get("incidents", "../shared/incidents")),
        flags.get("sets", "named").equals("all"),
        out);
  }
}
