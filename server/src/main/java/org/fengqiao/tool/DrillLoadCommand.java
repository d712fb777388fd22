package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Load of a fault drill: eight callers send reports one after the other and repeat each until it is
 * acknowledged, as a phone's outbox does. Every acknowledged id and number goes to a file.
 */
public final class DrillLoadCommand implements Command {
  private static final int CALLERS = 8;
  private static final Duration PAUSE = Duration.ofMillis(200);

  @Override
  public String name() {
    return "drill-load";
  }

  @Override
  public String help() {
    return """
    Send reports to the running server and note each acknowledged one.
    usage: drill-load --seed N --out FILE --seconds N   (FENGQIAO_STATUS names the server)\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    long seed = Long.parseLong(flags.get("seed", "1"));
    long end = System.nanoTime() + Duration.ofSeconds(flags.number("seconds", 60)).toNanos();
    Path file = Path.of(flags.get("out", "acknowledged.txt"));
    ApiClient client = ApiClient.signedIn("GRID_WORKER");
    try (PrintStream acknowledged =
        new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8)) {
      ReportMaker[] makers = new ReportMaker[CALLERS];
      for (int i = 0; i < CALLERS; i++) {
        makers[i] = new ReportMaker(client, seed * CALLERS + i);
      }
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        CompletionService<Boolean> ends = new ExecutorCompletionService<>(callers);
        for (ReportMaker maker : makers) {
          ends.submit(() -> loop(client, maker, end, acknowledged));
        }
        for (int i = 0; i < CALLERS; i++) {
          first(ends, callers);
        }
      }
    }
    return 0;
  }

  /** An answer that is no acknowledgement and no failure of the server ends the whole load. */
  private static void first(CompletionService<Boolean> ends, ExecutorService callers)
      throws InterruptedException, ExecutionException {
    try {
      ends.take().get();
    } catch (ExecutionException e) {
      callers.shutdownNow();
      throw e;
    }
  }

  private static boolean loop(
      ApiClient client, ReportMaker maker, long end, PrintStream acknowledged)
      throws InterruptedException, IOException {
    while (System.nanoTime() < end) {
      UUID id = maker.nextId();
      String body = maker.body(id, InstantSource.system().instant());
      String number = untilAcknowledged(client, body, end);
      if (number != null) {
        acknowledged.println(id + " " + number);
      }
    }
    return true;
  }

  private static @org.jspecify.annotations.Nullable String untilAcknowledged(
      ApiClient client, String body, long end) throws InterruptedException, IOException {
    while (System.nanoTime() < end) {
      try {
        HttpResponse<String> response = client.send("POST", "/api/reports", body);
        if (response.statusCode() == 201) {
          return (String) ApiClient.json(response.body()).get("number");
        }
        if (response.statusCode() < 500 && response.statusCode() != 429) {
          throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
      } catch (IOException e) {
        // The server is down: that is what the drill is about. Try again with the same id.
      }
      Thread.sleep(PAUSE);
    }
    return null;
  }
}
