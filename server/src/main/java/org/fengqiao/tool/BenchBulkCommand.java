package org.fengqiao.tool;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One event for a thousand items in one request, against the limit a dispatcher waits at most. */
public final class BenchBulkCommand implements Command {
  private static final int BATCH = 100;
  private static final double LIMIT = 5;
  private static final double NANOS = 1e9;
  private static final Map<String, Object> TRIAGE =
      Map.of("tier", "STREET", "route", "MEDIATION", "accepted", true, "basis", "人民调解法 17");

  @Override
  public String name() {
    return "bench-bulk";
  }

  @Override
  public String help() {
    return """
    Measure one event for 1,000 items in one request over HTTP: three events each, then one each.
    usage: bench-bulk [--items 1000] [--rounds 3]
    Each round reports the items first, accepts them (verify, triage, dispatch) and has them
    supervised; the median of the rounds is told, in seconds, beside the limit of 5 s.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int items = flags.number("items", 1000);
    int rounds = flags.number("rounds", 3);
    ApiClient worker = ApiClient.signedIn("GRID_WORKER");
    ApiClient dispatcher = ApiClient.signedIn("STREET_DISPATCHER");
    ApiClient officer = ApiClient.signedIn("PETITION_OFFICER");
    ReportMaker maker = new ReportMaker(worker, System.nanoTime());
    double[] accepted = new double[rounds];
    double[] supervised = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      List<Map<String, Object>> seen = report(worker, maker, items);
      accepted[i] = timed(dispatcher, "accept", seen, Map.of("triage", TRIAGE, "means", "CALL"));
      seen.forEach(item -> item.put("version", 4));
      supervised[i] =
          timed(
              officer,
              "supervise",
              seen,
              Map.of("reason", "演练", "oversight", Map.of("dueOn", "2099-01-01")));
    }
    line(out, "bulk.accept", Rounds.median(accepted));
    line(out, "bulk.supervise", Rounds.median(supervised));
    return 0;
  }

  private static List<Map<String, Object>> report(ApiClient worker, ReportMaker maker, int items)
      throws Exception {
    List<Map<String, Object>> seen = new ArrayList<>();
    while (seen.size() < items) {
      List<String> reports = new ArrayList<>(BATCH);
      for (int i = 0; i < Math.min(BATCH, items - seen.size()); i++) {
        reports.add(maker.body(maker.nextId(), InstantSource.system().instant()));
      }
      String all = "{\"reports\":[" + String.join(",", reports) + "]}";
      HttpResponse<String> answer = worker.send("POST", "/api/reports/batch", all);
      for (Object result : ApiClient.list(ApiClient.json(answer.body()), "results")) {
        Map<?, ?> receipt = (Map<?, ?>) ((Map<?, ?>) result).get("body");
        String number = ApiClient.text(Objects.requireNonNull(receipt, "body"), "number");
        seen.add(new HashMap<>(Map.of("number", number, "version", 1)));
      }
    }
    return seen;
  }

  private static double timed(
      ApiClient client, String event, List<Map<String, Object>> items, Map<String, Object> more)
      throws Exception {
    Map<String, Object> with = new HashMap<>(more);
    with.put("id", UUID.randomUUID().toString());
    with.put("version", 0);
    String body = ApiClient.write(Map.of("items", items, "with", with));
    long begun = System.nanoTime();
    HttpResponse<String> answer = client.send("POST", "/api/bulk/" + event, body);
    double seconds = (System.nanoTime() - begun) / NANOS;
    double done = ApiClient.number(ApiClient.json(answer.body()), "done");
    if (done != items.size()) {
      throw new IllegalStateException(event + ": " + (int) done + " of " + items.size() + " done");
    }
    return seconds;
  }

  private static void line(PrintStream out, String name, double seconds) {
    out.printf(
        "%s ours=%.2f limit=%.2f ratio=%.2f unit=s load=%.2f commit=%s%n",
        name,
        seconds,
        LIMIT,
        seconds / LIMIT,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
  }
}
