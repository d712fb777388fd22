package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** How long the slowest reader waits while a new version of the grids begins to answer. */
public final class BenchPublishCommand implements Command {
  private static final double LIMIT_MS = 50;
  private static final int MINUTES = 3;

  @Override
  public String name() {
    return "bench-publish";
  }

  @Override
  public String help() {
    return """
    Publish the district's own grids again, with one of them under another name, while points are
    located.
    usage: bench-publish [--rounds 5] [--connections 4] [--seconds 5]
    The file is staged by one administrator and approved by another. Told are the slowest request
    of the time from the approval until two seconds after the new version answers, its 99th
    percentile, and the slowest of as long a time before; the median of the rounds.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int rounds = flags.number("rounds", 5);
    int connections = flags.number("connections", 4);
    int seconds = flags.number("seconds", 5);
    ApiClient first = ApiClient.signedIn("SYS_ADMIN");
    ApiClient second = ApiClient.signedIn("SYS_ADMIN", 1);
    ApiClient reader = ApiClient.signedIn("GRID_WORKER");
    List<String> paths = paths();
    double[] slowest = new double[rounds];
    double[] before = new double[rounds];
    double[] common = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      String change = submitted(first, i);
      before[i] =
          load(
                  reader,
                  paths,
                  connections,
                  () -> {
                    Thread.sleep(seconds * 1000L);
                    return true;
                  })
              .slowestMs();
      Loaded during =
          load(
              reader,
              paths,
              connections,
              () -> {
                approved(second, change);
                awaitNext(reader);
                Thread.sleep(2000);
                return true;
              });
      slowest[i] = during.slowestMs();
      common[i] = during.p99Ms();
    }
    line(out, "publish.slowest", Rounds.median(slowest));
    line(out, "publish.p99", Rounds.median(common));
    line(out, "publish.slowest.before", Rounds.median(before));
    return 0;
  }

  private static List<String> paths() {
    SplittableRandom random = new SplittableRandom(7);
    return Stream.generate(() ->
            String.format(
                Locale.ROOT,
                "/api/grids/locate?datum=CGCS2000&accuracyM=5&lon=%.6f&lat=%.6f",
                random.nextDouble(113.25, 113.38),
                random.nextDouble(23.05, 23.11)))
        .limit(500)
        .toList();
  }

  /** Stages today's grids, one renamed, and submits them. */
  private static String submitted(ApiClient admin, int round) throws Exception {
    Map<String, Object> grids = admin.get("/api/grids?level=grid");
    Map<?, ?> one = (Map<?, ?>) ApiClient.list(grids, "features").getFirst();
    @SuppressWarnings("unchecked")
    Map<String, Object> properties =
        (Map<String, Object>) Objects.requireNonNull(one.get("properties"));
    properties.put("name", "measured " + round + " " + System.nanoTime());
    HttpResponse<String> staged =
        admin.send(
            "POST",
            "/api/grids/versions?name=again.geojson&datum=CGCS2000",
            ApiClient.write(grids));
    Map<String, Object> version = ApiClient.json(staged.body());
    if (!"CHECKED".equals(version.get("state"))) {
      throw new IllegalStateException("not staged: " + staged.body());
    }
    String change = UUID.randomUUID().toString();
    answered(
        admin.send(
            "POST",
            "/api/grids/versions/" + version.get("id") + "/submit",
            ApiClient.write(Map.of("id", change, "reason", "measurement"))));
    return change;
  }

  private static void approved(ApiClient admin, String change) throws Exception {
    answered(
        admin.send(
            "POST",
            "/api/approvals/" + change + "/approve",
            ApiClient.write(
                Map.of(
                    "id", UUID.randomUUID().toString(), "version", 1, "reason", "measurement"))));
  }

  private static void answered(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.body());
    }
  }

  private static void awaitNext(ApiClient reader) throws Exception {
    Object now = reader.get("/api/grids?level=district").get("version");
    for (int i = 0; i < MINUTES * 600; i++) {
      if (!Objects.equals(now, reader.get("/api/grids?level=district").get("version"))) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("not published within " + MINUTES + " minutes");
  }

  private record Loaded(double slowestMs, double p99Ms) {}

  private static Loaded load(
      ApiClient reader, List<String> paths, int connections, Callable<Boolean> meanwhile)
      throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    AtomicLong slowest = new AtomicLong();
    List<Long> all = java.util.Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int c = 0; c < connections; c++) {
        int start = c;
        readers.add(
            threads.submit(() -> {
              try (Wire wire = new Wire(reader.address(), reader.token())) {
                for (int i = start; going.get(); i++) {
                  all.add(timed(wire, paths.get(i % paths.size()), slowest));
                }
              }
              return true;
            }));
      }
      try {
        meanwhile.call();
      } finally {
        going.set(false);
      }
      for (Future<?> one : readers) {
        one.get();
      }
    }
    long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Loaded(slowest.get() / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
  }

  private static long timed(Wire wire, String path, AtomicLong slowest) throws IOException {
    long begun = System.nanoTime();
    int status = wire.get(path);
    long nanos = System.nanoTime() - begun;
    if (status != 200) {
      throw new IllegalStateException(path + " answered " + status);
    }
    slowest.accumulateAndGet(nanos, Math::max);
    return nanos;
  }

  private static void line(PrintStream out, String name, double ms) {
    out.printf(
        "%s ours=%.1f limit=%.1f ratio=%.2f unit=ms load=%.2f commit=%s%n",
        name,
        ms,
        LIMIT_MS,
        ms / LIMIT_MS,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
  }
}
