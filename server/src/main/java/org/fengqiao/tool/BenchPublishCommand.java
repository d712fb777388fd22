package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
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
    located; with --change merge a version drawn by hand in which two neighbours became one, so that
    matters move.
    usage: bench-publish [--change rename|merge] [--rounds 5] [--connections 4] [--seconds 5]
    The version is brought by one administrator and approved by another. Told are the slowest request
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
    boolean merge = "merge".equals(flags.get("change", "rename"));
    String name = merge ? "publish.merge" : "publish";
    ApiClient first = ApiClient.signedIn("SYS_ADMIN");
    ApiClient second = ApiClient.signedIn("SYS_ADMIN", 1);
    ApiClient reader = ApiClient.signedIn("GRID_WORKER");
    List<String> paths = paths();
    double[] slowest = new double[rounds];
    double[] before = new double[rounds];
    double[] common = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long version = merge ? merged(first, i) : renamed(first, i);
      String change = submitted(first, version);
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
    line(out, name + ".slowest", Rounds.median(slowest));
    line(out, name + ".p99", Rounds.median(common));
    line(out, name + ".slowest.before", Rounds.median(before));
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

  /** Stages today's grids, one renamed. */
  private static long renamed(ApiClient admin, int round) throws Exception {
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
    return id(version, "id");
  }

  /** Draws a version on today's in which two neighbours are one. */
  private static long merged(ApiClient admin, int round) throws Exception {
    long today = id(admin.get("/api/grids?level=district"), "version");
    String begun = "/api/grids/versions/" + today + "/drafts";
    String draft = ApiClient.write(Map.of("id", UUID.randomUUID().toString(), "note", "measured"));
    long made = id(ApiClient.json(answered(admin.send("POST", begun, draft)).body()), "version");
    String edits = "/api/grids/versions/" + made + "/edits";
    List<String> pair = neighbours(admin.get(edits + "/outlines"), 100 * round);
    Map<String, Object> wish =
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "after",
            0,
            "kind",
            "MERGE",
            "grids",
            pair,
            "into",
            pair.getFirst());
    var _ = answered(admin.send("POST", edits, ApiClient.write(wish)));
    return made;
  }

  /** Two grids of one community with an edge in common, looked for from some edge on. */
  private static List<String> neighbours(Map<String, Object> outlines, int skip) {
    Map<String, String> owners = new HashMap<>();
    int found = 0;
    for (Object feature : ApiClient.list(outlines, "features")) {
      Map<?, ?> shape = member(feature, "geometry");
      String code = ApiClient.text(member(feature, "properties"), "code");
      if (!"Polygon".equals(shape.get("type"))) {
        continue;
      }
      List<?> ring = (List<?>) ApiClient.list(shape, "coordinates").getFirst();
      for (int i = 1; i < ring.size(); i++) {
        String owner = owners.get(ring.get(i) + " " + ring.get(i - 1));
        boolean same = owner != null && owner.startsWith(code.substring(0, 12));
        if (same && found++ >= skip) {
          return List.of(Objects.requireNonNull(owner), code);
        }
        owners.put(ring.get(i - 1) + " " + ring.get(i), code);
      }
    }
    throw new IllegalStateException("no neighbours in one community");
  }

  private static Map<?, ?> member(Object object, String name) {
    return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) object).get(name));
  }

  private static long id(Map<?, ?> object, String member) {
    return ((Number) Objects.requireNonNull(object.get(member))).longValue();
  }

  private static String submitted(ApiClient admin, long version) throws Exception {
    String change = UUID.randomUUID().toString();
    var _ =
        answered(
            admin.send(
                "POST",
                "/api/grids/versions/" + version + "/submit",
                ApiClient.write(Map.of("id", change, "reason", "measurement"))));
    return change;
  }

  private static void approved(ApiClient admin, String change) throws Exception {
    var _ =
        answered(
            admin.send(
                "POST",
                "/api/approvals/" + change + "/approve",
                ApiClient.write(
                    Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "version",
                        1,
                        "reason",
                        "measurement"))));
  }

  private static HttpResponse<String> answered(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.body());
    }
    return answer;
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
