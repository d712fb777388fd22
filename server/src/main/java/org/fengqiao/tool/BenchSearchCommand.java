package org.fengqiao.tool;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Searches by words and filters among a million items, each kind of question for itself. */
public final class BenchSearchCommand implements Command {
  /** Milliseconds that the longest of a hundred searches may take. */
  private static final double LIMIT = 200;

  @Override
  public String name() {
    return "bench-search";
  }

  @Override
  public String help() {
    return """
    Measure searches by words and filters over HTTP, of a street's and the district's dispatcher.
    usage: bench-search [--seconds 10] [--connections 2] [--items 1000000]\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    ManyItems.fill(flags.number("items", 1_000_000));
    for (String role : List.of("STREET_DISPATCHER", "DISTRICT_DISPATCHER")) {
      ApiClient reader = ApiClient.signedIn(role);
      for (Map.Entry<String, String> question : questions().entrySet()) {
        String path = "/api/items?limit=50&view=" + question.getValue();
        Rounds.Caller caller =
            () -> {
              Wire wire = new Wire(reader.address(), reader.token());
              return new Rounds.Session(() -> answered(wire.get(path)), wire);
            };
        int connections = flags.number("connections", 2);
        double seconds = flags.number("seconds", 10);
        var _ = Rounds.run(connections, seconds / 2, caller);
        Rounds.Result result = Rounds.run(connections, seconds, caller);
        String name = "search." + role + '.' + question.getKey();
        Rounds.line(out, name + ".p99", result.p99(), LIMIT, result.p99() / LIMIT, "ms");
      }
    }
    return 0;
  }

  private static int answered(int status) {
    if (status != 200) {
      throw new IllegalStateException("answered " + status);
    }
    return 1;
  }

  private static Map<String, String> questions() {
    return new java.util.TreeMap<>(
        Map.of(
            "open-filters",
            "open&kind=FINANCE_LOAN&level=RED",
            "rare-filters",
            "all&kind=LAND_RESOURCE&level=RED&state=VOID",
            "common-word",
            "all&q=" + encoded("工资"),
            "rare-word",
            "all&q=" + encoded("电梯 加装"),
            "no-such-word",
            "all&q=" + encoded("量子纠缠"),
            "number",
            "all&q=2098-15",
            "whole-number",
            "all&q=2098-1500123",
            "word-kind-level",
            "closed&level=YELLOW&kind=NEIGHBOR&q=" + encoded("噪音"),
            "open-word",
            "open&q=" + encoded("押金"),
            "filters",
            "all&kind=NEIGHBOR&level=ORANGE&state=CLOSED"));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
