package org.fengqiao.tool;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.domain.Earlier;
import org.fengqiao.hotspot.domain.Fact;
import org.fengqiao.hotspot.domain.KindScores;
import org.fengqiao.hotspot.domain.Ledger;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.Matters;
import org.fengqiao.hotspot.domain.Outlook;
import org.fengqiao.hotspot.domain.Scorer;
import org.fengqiao.hotspot.domain.night.NightWork;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Thresholds;
import org.fengqiao.warning.RunReadings;
import org.fengqiao.warning.domain.Assessor;
import org.fengqiao.warning.domain.Change;
import org.fengqiao.warning.domain.Moment;
import org.fengqiao.warning.domain.Warning;

/**
 * A district of 150,000 grids scored anew from its year of matters, all kinds, to the last level;
 * its night (forecast, scan, trend); and one matter more, scored and judged.
 */
public final class BenchRescoreCommand implements Command {
  private static final int DAYS = 365;
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final int TODAY = (int) NOON.atZone(Clock.ZONE).toLocalDate().toEpochDay();
  private static final double PITCH = 120;

  @Override
  public String name() {
    return "bench-rescore";
  }

  @Override
  public String help() {
    return """
    Measure a full scoring, a night and a single matter of a large district.
    usage: bench-rescore [--grids 150000] [--matters 2250000] [--night-matters 100000] [--rounds 5]
                         [--events 200]
    The night is measured on a year of its own: forecast and scan follow the matters, not the grids.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    Flags flags = Flags.of(args);
    int grids = flags.number("grids", 150_000);
    int rounds = flags.number("rounds", 5);
    List<Outlook> none = Collections.nCopies(RunResult.KINDS, Outlook.NONE);
    List<Outlook> night = new ArrayList<>();
    boolean fine = night(District.of(grids, flags.number("night-matters", 100_000)), night, out);
    District district = District.of(grids, flags.number("matters", 2_250_000));
    for (int i = 0; i < rounds; i++) {
      district.whole(none);
    }
    double[] full = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      full[i] = millis(() -> district.whole(night));
    }
    Arrays.sort(full);
    fine &= line(out, "hotspot.rescore", full[rounds / 2], 1000, district);
    double[] one = district.events(night, flags.number("events", 200));
    Arrays.sort(one);
    fine &= line(out, "hotspot.event.p99", one[(int) (one.length * 0.99)], 50, district);
    line(out, "hotspot.event.p50", one[one.length / 2], 50, district);
    return fine ? 0 : 1;
  }

  private static boolean night(District sparse, List<Outlook> found, PrintStream out) {
    long start = System.nanoTime();
    found.addAll(sparse.night());
    return line(out, "hotspot.night", (System.nanoTime() - start) / 1e6, 30_000, sparse);
  }

  private static double millis(Supplier<List<Change>> work) {
    long start = System.nanoTime();
    if (work.get().isEmpty()) {
      throw new IllegalStateException("no place reached a level");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static boolean line(
      PrintStream out, String name, double ours, double limit, District district) {
    out.printf(
        "%s ours=%.1f limit=%.0f ratio=%.3f unit=ms grids=%d matters=%d heap=%d load=%.2f commit=%s%n",
        name,
        ours,
        limit,
        ours / limit,
        district.links.size(),
        district.ledger.size(),
        Runtime.getRuntime().maxMemory() >> 20,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
    return ours <= limit;
  }

  /** Squares side by side, matters at random, a few places in which they gather. */
  private record District(Links links, int[] households, Ledger ledger, List<String> codes) {

    static District of(int size, int count) {
      int side = (int) Math.ceil(Math.sqrt(size));
      Links links = BenchHotspotCommand.square(side);
      SplittableRandom random = new SplittableRandom(20_261_123);
      int[] households = new int[links.size()];
      Arrays.setAll(households, i -> 150 + random.nextInt(400));
      Ledger ledger = new Ledger(NOON, 0);
      for (int i = 0; i < count; i++) {
        boolean gathers = i % 200 == 0;
        int grid =
            gathers ? random.nextInt(40) * 3001 % links.size() : random.nextInt(links.size());
        int age = gathers ? random.nextInt(30) : random.nextInt(DAYS);
        int kind = (int) (RunResult.KINDS * random.nextDouble() * random.nextDouble());
        ledger.put(fact(random, grid, kind, age, NOON));
      }
      List<String> codes =
          IntStream.range(0, links.size()).mapToObj("440105001%06d"::formatted).toList();
      return new District(links, households, ledger, codes);
    }

    private static Fact fact(SplittableRandom random, int grid, int kind, int age, Instant at) {
      UUID item = new UUID(random.nextLong(), random.nextLong());
      int level = (random.nextInt(500) == 0 ? Level.RED : Level.BLUE).ordinal();
      long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at.minus(Duration.ofDays(age)));
      return new Fact(item, grid, kind, false, level, TODAY - age, micros, true, random.nextLong());
    }

    List<Outlook> night() {
      int side = (int) Math.sqrt(links.size());
      double[] x = new double[links.size()];
      double[] y = new double[links.size()];
      Arrays.setAll(x, i -> i % side * PITCH);
      Arrays.setAll(y, i -> Math.floorDiv(i, side) * PITCH);
      NightWork work = new NightWork(links, households, x, y);
      Matters matters = ledger.matters(NOON);
      return IntStream.range(0, RunResult.KINDS)
          .parallel()
          .mapToObj(k -> work.kind(matters, k, RunResult.TOTAL, TODAY - 1).outlook())
          .toList();
    }

    Scorer scorer() {
      return new Scorer(links, households, day -> Math.floorMod(day + 3, 7));
    }

    /** Everything from the reports on, nothing known before. */
    List<Change> whole(List<Outlook> night) {
      Matters matters = ledger.matters(NOON);
      return levels(
          scorer().score(matters, RunResult.KINDS, TODAY, Earlier.NONE, night), List.of(), NOON);
    }

    List<Change> levels(List<KindScores> scores, List<Warning> watched, Instant at) {
      RunResult run = new RunResult(new UUID(0, 0), "440105", 1, at, codes, scores, ledger.size());
      return Assessor.assess(
          "440105", new RunReadings(run), watched, new Moment(at, Thresholds.NEWEST));
    }

    /** One report after the other, from its arrival to the levels; milliseconds each. */
    double[] events(List<Outlook> night, int count) {
      Scorer scorer = scorer();
      Matters matters = ledger.matters(NOON);
      List<KindScores> kinds = scorer.score(matters, RunResult.KINDS, TODAY, Earlier.NONE, night);
      List<Warning> watched = levels(kinds, List.of(), NOON).stream().map(Change::after).toList();
      SplittableRandom random = new SplittableRandom(1);
      double[] took = new double[count];
      for (int i = -count; i < count; i++) {
        Instant at = NOON.plusSeconds(count + i + 1L);
        long start = System.nanoTime();
        ledger.put(fact(random, random.nextInt(links.size()), random.nextInt(11), 0, at));
        Earlier earlier = Earlier.of(matters, kinds);
        matters = ledger.matters(at);
        kinds = scorer.score(matters, RunResult.KINDS, TODAY, earlier, night);
        levels(kinds, watched, at);
        if (i >= 0) {
          took[i] = (System.nanoTime() - start) / 1e6;
        }
      }
      return took;
    }
  }
}
