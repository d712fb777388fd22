package org.fengqiao.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.fengqiao.kernel.Clock;
import org.fengqiao.tool.drill.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Up to twenty people take, transfer, merge and give back the same few items through the API, each
 * on the version he saw last. Afterwards the acknowledged writes are laid beside the histories: no
 * write lost, none doubled, nobody assigned twice, and an order that real time allows.
 */
public final class DrillContendCommand implements Command {
  private static final List<String> ROLES =
      List.of("STREET_DISPATCHER", "DISTRICT_DISPATCHER", "STREET_MEDIATOR", "DISTRICT_MEDIATOR");

  private static final Set<String> EVENTS =
      Set.of(
          "accept",
          "dispatch",
          "sign",
          "object",
          "upholdObjection",
          "dismissObjection",
          "merge",
          "unmerge",
          "escalate",
          "startMediation",
          "terminate",
          "askInfo",
          "supplement",
          "markFast");

  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong stale = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong replays = new AtomicLong();
  private final AtomicLong badReplays = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final Map<String, AtomicLong> reasons = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "drill-contend";
  }

  @Override
  public String help() {
    return """
    Let people contend for the same items of the running server and judge what was acknowledged.
    usage: drill-contend [--operations 100000] [--people 20] [--items 24] [--seed 1]
    (FENGQIAO_STATUS names the server)\
    """;
  }

  /**
   * An item everybody fights for.
   *
   * @param idle looks in a row that found nothing to do
   */
  private record Prize(String number, List<Taken> taken, AtomicInteger idle) {}

  /** What one person saw last of an item. */
  private record Seen(long version, List<String> allowed) {}

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    long operations = flags.number("operations", 100_000);
    int people = flags.number("people", 20);
    int seed = flags.number("seed", 1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Prizes prizes = new Prizes(flags.number("items", 24), people, seed);
      long begin = System.nanoTime();
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        ApiClient client = ApiClient.signedIn(ROLES.get(i % ROLES.size()));
        SplittableRandom random = new SplittableRandom(seed * 1000L + i);
        ends.add(
            callers.submit(() -> {
              fight(client, prizes, random, operations);
              return null;
            }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return judge(prizes.all(), operations, people, seconds, out);
    }
  }

  /**
   * The few items there are at a time. One that has gone through many hands, or in which nobody
   * finds anything to do any more, gives its place to a new one.
   */
  private static final class Prizes {
    private static final int MANY = 80;

    private final AtomicReferenceArray<Prize> slots;
    private final List<Prize> all = Collections.synchronizedList(new ArrayList<>());
    private final ApiClient worker = ApiClient.signedIn("GRID_WORKER");
    private final ReportMaker maker;
    private final int enough;

    Prizes(int count, int people, int seed) throws IOException, InterruptedException {
      maker = new ReportMaker(worker, seed);
      enough = 3 * people;
      slots = new AtomicReferenceArray<>(count);
      for (int i = 0; i < count; i++) {
        slots.set(i, make());
      }
    }

    List<Prize> all() {
      return List.copyOf(all);
    }

    int size() {
      return slots.length();
    }

    Prize at(int slot) {
      return slots.get(slot);
    }

    void renewIfSpent(int slot, Prize prize) throws IOException, InterruptedException {
      boolean spent = prize.idle().get() > enough || prize.taken().size() > MANY;
      synchronized (maker) {
        if (spent && slots.get(slot).number().equals(prize.number())) {
          slots.set(slot, make());
        }
      }
    }

    private Prize make() throws IOException, InterruptedException {
      String body = maker.body(maker.nextId(), InstantSource.system().instant());
      HttpResponse<String> made = worker.send("POST", "/api/reports", body);
      Prize prize =
          new Prize(
              ApiClient.text(ApiClient.json(made.body()), "number"),
              Collections.synchronizedList(new ArrayList<>()),
              new AtomicInteger());
      all.add(prize);
      return prize;
    }
  }

  private void fight(ApiClient client, Prizes prizes, SplittableRandom random, long operations)
      throws IOException, InterruptedException {
    Map<String, Seen> seen = new HashMap<>();
    // Looks are no operations, but they end too.
    for (long looks = 0; sent.get() < operations && looks < operations; looks++) {
      int slot = random.nextInt(prizes.size());
      Prize prize = prizes.at(slot);
      prizes.renewIfSpent(slot, prize);
      @Nullable Seen before = seen.get(prize.number());
      if (before == null || random.nextInt(50) == 0) {
        before = look(client, prize);
      }
      @Nullable Seen after = before == null ? null : act(client, prizes, prize, before, random);
      if (after == null) {
        seen.remove(prize.number());
      } else {
        seen.put(prize.number(), after);
      }
    }
  }

  private static @Nullable Seen look(ApiClient client, Prize prize)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send("GET", "/api/items/" + prize.number(), null);
    return answer.statusCode() == 200 ? seen(ApiClient.json(answer.body())) : null;
  }

  private static Seen seen(Map<String, Object> answer) {
    return new Seen(
        (long) ApiClient.number(answer, "version"),
        ApiClient.list(answer, "allowed").stream().map(String::valueOf).toList());
  }

  private @Nullable Seen act(
      ApiClient client, Prizes prizes, Prize prize, Seen before, SplittableRandom random)
      throws IOException, InterruptedException {
    List<String> fit = before.allowed().stream().filter(EVENTS::contains).toList();
    if (fit.isEmpty()) {
      prize.idle().incrementAndGet();
      return null;
    }
    prize.idle().set(0);
    sent.incrementAndGet();
    String event = fit.get(random.nextInt(fit.size()));
    UUID key = UUID.randomUUID();
    String other = prizes.at(random.nextInt(prizes.size())).number();
    String body = ApiClient.write(body(event, key, before.version(), other));
    String path = "/api/items/" + prize.number() + "/" + event;
    long from = System.nanoTime();
    HttpResponse<String> answer = client.send("POST", path, body);
    long to = System.nanoTime();
    Map<String, Object> said = ApiClient.json(answer.body());
    switch (answer.statusCode()) {
      case 200 -> {
        Seen after = seen(said);
        prize.taken().add(new Taken(key, event, before.version(), after.version(), from, to));
        if (random.nextInt(20) == 0) {
          replay(client, path, body, after);
        }
        return after;
      }
      case 409 -> {
        stale.incrementAndGet();
        return said.get("version") == null ? null : seen(said);
      }
      case 403, 404, 422 -> {
        refused.incrementAndGet();
        String why = event + " " + said.get("type");
        reasons.computeIfAbsent(why, _ -> new AtomicLong()).incrementAndGet();
      }
      default -> failures.incrementAndGet();
    }
    return null;
  }

  /**
   * The same request again does nothing and answers the item as it is by then: another may have
   * moved it meanwhile. That nothing was done twice is shown by the histories.
   */
  private void replay(ApiClient client, String path, String body, Seen after)
      throws IOException, InterruptedException {
    HttpResponse<String> again = client.send("POST", path, body);
    replays.incrementAndGet();
    boolean fine =
        again.statusCode() == 200
            && seen(ApiClient.json(again.body())).version() >= after.version();
    badReplays.addAndGet(fine ? 0 : 1);
  }

  private static Map<String, Object> body(String event, UUID key, long version, String other) {
    Map<String, Object> body = new java.util.HashMap<>();
    body.put("id", key.toString());
    body.put("version", version);
    body.put("reason", "演练：多人同时办理同一事项的理由");
    String today = LocalDate.ofInstant(InstantSource.system().instant(), Clock.ZONE).toString();
    body.put("jurisdiction", Map.of("by", "COMMON_SUPERIOR", "on", today));
    // Whoever passes a matter up, or back down, says what was done so far.
    body.put("summary", "演练：争议焦点、已做工作与分歧所在，移交继续办理");
    switch (event) {
      case "accept" -> {
        body.put("means", "CALL");
        body.put(
            "triage",
            Map.of("tier", "STREET", "route", "MEDIATION", "accepted", true, "basis", "人民调解法 17"));
      }
      case "merge" -> body.put("leadItem", other);
      case "terminate" -> body.put("term", Map.of("cause", "NO_AGREEMENT"));
      case "supplement" -> body.put("text", "演练补充");
      case "startMediation" ->
          body.put(
              "consents",
              List.of(
                  Map.of("side", "A", "consented", true), Map.of("side", "B", "consented", true)));
      default -> {}
    }
    return body;
  }

  private int judge(
      List<Prize> prizes, long operations, int people, double seconds, PrintStream out)
      throws IOException, InterruptedException {
    ApiClient reader = ApiClient.signedIn("DISTRICT_DISPATCHER");
    Taken.Verdict verdict = new Taken.Verdict(0, 0);
    long acknowledged = 0;
    long doubleAssignments = 0;
    long torn = 0;
    for (Prize prize : prizes) {
      Map<String, Object> item = reader.get("/api/items/" + prize.number());
      long version = (long) ApiClient.number(item, "version");
      List<?> timeline = ApiClient.list(item, "timeline");
      verdict = verdict.plus(Taken.judge(prize.taken(), 1, version));
      acknowledged += prize.taken().size();
      doubleAssignments += doubleAssignments(timeline);
      torn += timeline.size() == version ? 0 : 1;
    }
    out.printf(
        "people=%d items=%d operations=%d seconds=%.1f acknowledged=%d stale=%d refused=%d failures=%d"
            + " replays=%d bad_replays=%d double_assignments=%d lost_updates=%d torn_histories=%d"
            + " not_linearizable=%d%n",
        people,
        prizes.size(),
        sent.get(),
        seconds,
        acknowledged,
        stale.get(),
        refused.get(),
        failures.get(),
        replays.get(),
        badReplays.get(),
        doubleAssignments,
        verdict.lostUpdates(),
        torn,
        verdict.disorder());
    reasons.forEach((why, times) -> out.printf("refused %s %d%n", why, times.get()));
    long wrong =
        failures.get()
            + badReplays.get()
            + doubleAssignments
            + verdict.lostUpdates()
            + torn
            + verdict.disorder();
    // People who are refused contend for nothing: a drill of refusals shows nothing.
    boolean contended = acknowledged > 0 && refused.get() * 10 < sent.get();
    return wrong == 0 && contended && sent.get() >= operations ? 0 : 1;
  }

  /** Signed twice without having been sent again in between, or a chain of states that breaks. */
  private static long doubleAssignments(List<?> timeline) {
    Set<String> assigned = new HashSet<>();
    long wrong = 0;
    String state = "NEW";
    for (Object entry : timeline) {
      Map<?, ?> event = (Map<?, ?>) entry;
      wrong += state.equals(event.get("from")) ? 0 : 1;
      state = Objects.requireNonNull((String) event.get("to"));
      String name = ApiClient.text(event, "event");
      if (name.equals("sign") && !assigned.add("signed")) {
        wrong++;
      }
      if (name.equals("dispatch") || name.equals("dismissObjection")) {
        assigned.clear();
      }
    }
    return wrong;
  }
}
