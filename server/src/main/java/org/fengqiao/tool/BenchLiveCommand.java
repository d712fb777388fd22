package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after a report was committed (its 201 arrived) every one of many live streams has the
 * event, and how long until the score run that contains it is visible over HTTP.
 */
public final class BenchLiveCommand implements Command {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "bench-live";
  }

  @Override
  public String help() {
    return """
    Measure report committed → live event on all streams, → visible score.
    usage: bench-live [--streams 200] [--reports 100]\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int streams = flags.number("streams", 200);
    int reports = flags.number("reports", 100);
    ApiClient worker = ApiClient.signedIn("GRID_WORKER");
    ApiClient dispatcher = ApiClient.signedIn("LEADER");
    Listeners listeners = new Listeners(streams);
    listeners.open(dispatcher);
    ReportMaker maker = new ReportMaker(worker, 7);
    List<Long> event = new ArrayList<>();
    List<Long> score = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      measure(worker, dispatcher, maker, listeners, event, score);
    }
    print(out, "live.event", event, streams, 500);
    print(out, "live.score", score, streams, 1000);
    out.printf("live.missed ours=%d unit=events streams=%d%n", listeners.missed.get(), streams);
    // The streams' threads are daemons of the client; leaving the process closes them.
    return listeners.missed.get() == 0 ? 0 : 1;
  }

  private static void measure(
      ApiClient worker,
      ApiClient reader,
      ReportMaker maker,
      Listeners listeners,
      List<Long> event,
      List<Long> score)
      throws IOException, InterruptedException {
    UUID id = maker.nextId();
    HttpResponse<String> response =
        worker.send("POST", "/api/reports", maker.body(id, InstantSource.system().instant()));
    long committed = System.nanoTime();
    Map<String, Object> receipt = ApiClient.json(response.body());
    String number = (String) receipt.get("number");
    if (number == null) {
      throw new IllegalStateException("report refused: " + response.body());
    }
    long last = listeners.awaitAll(number, PATIENCE);
    event.add(Math.max(0, last - committed));
    score.add(awaitScore(reader, committed));
  }

  /** Polls the compact scores until their instant lies after the commit. */
  private static long awaitScore(ApiClient reader, long committed)
      throws IOException, InterruptedException {
    String before =
        InstantSource.system().instant().minusNanos(System.nanoTime() - committed).toString();
    while (System.nanoTime() - committed < PATIENCE.toNanos()) {
      String at = String.valueOf(reader.get("/api/scores?kind=ALL").get("at"));
      if (java.time.OffsetDateTime.parse(at).toInstant().compareTo(java.time.Instant.parse(before))
          >= 0) {
        return System.nanoTime() - committed;
      }
      Thread.sleep(20);
    }
    return PATIENCE.toNanos();
  }

  private static void print(
      PrintStream out, String name, List<Long> nanos, int streams, int limitMs) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    double p50 = sorted[sorted.length / 2] / 1e6;
    double p99 =
        sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.99) - 1)] / 1e6;
    out.printf(
        "%s ours=%.0f raw=%d ratio=%.2f unit=ms-p99 p50=%.0f streams=%d reports=%d load=%.2f commit=%s%n",
        name,
        p99,
        limitMs,
        p99 / limitMs,
        p50,
        streams,
        sorted.length,
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
  }

  /** Many live streams that note when they saw which item. */
  private static final class Listeners {
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");

    private final int count;
    private final ConcurrentHashMap<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> lastSeen = new ConcurrentHashMap<>();
    private final AtomicInteger missed = new AtomicInteger();

    Listeners(int count) {
      this.count = count;
    }

    void open(ApiClient client) throws InterruptedException {
      AtomicInteger opened = new AtomicInteger();
      for (int i = 0; i < count; i++) {
        var _ =
            client
                .http()
                .sendAsync(
                    client.request("GET", "/api/stream", null), HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(
                    response -> {
                      opened.incrementAndGet();
                      response.body().forEach(this::line);
                    },
                    task -> Thread.ofVirtual().start(task));
      }
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (opened.get() < count && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      if (opened.get() < count) {
        throw new IllegalStateException(
            "only " + opened.get() + " of " + count + " streams opened");
      }
    }

    private void line(String line) {
      Matcher found = NUMBER.matcher(line);
      if (line.startsWith("data:") && found.find()) {
        String number = found.group(1);
        lastSeen.merge(number, System.nanoTime(), Math::max);
        seen.computeIfAbsent(number, n -> new AtomicInteger()).incrementAndGet();
      }
    }

    long awaitAll(String number, Duration patience) throws InterruptedException {
      long deadline = System.nanoTime() + patience.toNanos();
      AtomicInteger count = seen.computeIfAbsent(number, n -> new AtomicInteger());
      while (count.get() < this.count && System.nanoTime() < deadline) {
        Thread.sleep(2);
      }
      if (count.get() == 0) {
        throw new IllegalStateException("no stream told of " + number + " within " + patience);
      }
      missed.addAndGet(Math.max(0, this.count - count.get()));
      return lastSeen.getOrDefault(number, deadline);
    }
  }
}
