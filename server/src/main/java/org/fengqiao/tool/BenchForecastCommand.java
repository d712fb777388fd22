package org.fengqiao.tool;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fengqiao.hotspot.domain.Links;
import org.fengqiao.hotspot.domain.forecast.Forecaster;
import org.fengqiao.hotspot.domain.forecast.Settings;

/** How long the nightly forecast of a large district takes. */
public final class BenchForecastCommand implements Command {
  private static final int KINDS = 11;
  private static final int LAST_DAY = 20_000;

  @Override
  public String name() {
    return "bench-forecast";
  }

  @Override
  public String help() {
    return """
    Measure the nightly forecast: learn and forecast 7, 14 and 30 days for 11 kinds.
    usage: bench-forecast [--side 387] [--matters 100000] [--days 365] [--rounds 3]\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    Flags flags = Flags.of(args);
    int side = flags.number("side", 387);
    int matters = flags.number("matters", 100_000);
    int days = flags.number("days", 365);
    int rounds = flags.number("rounds", 3);
    Links links = BenchHotspotCommand.square(side);
    double[] households = new double[side * side];
    Arrays.fill(households, 350);
    double[] seconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      double expected =
          IntStream.range(0, KINDS)
              .parallel()
              .mapToDouble(kind -> night(links, households, matters, days, kind))
              .sum();
      seconds[i] = (System.nanoTime() - start) / 1e9;
      if (!(expected > 0)) {
        throw new IllegalStateException("nothing was forecast");
      }
    }
    Arrays.sort(seconds);
    out.printf(
        Locale.ROOT,
        "forecast.nightly ours=%.2f limit=30 unit=s cells=%d kinds=%d matters=%d days=%d load=%.2f"
            + " commit=%s%n",
        seconds[rounds / 2],
        side * side,
        KINDS,
        matters,
        days,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv().getOrDefault("FENGQIAO_COMMIT", "none"));
    return seconds[rounds / 2] <= 30 ? 0 : 1;
  }

  /** Rare kinds and common ones; some grids are far busier than others. */
  private static double night(Links links, double[] households, int matters, int days, int kind) {
    SplittableRandom random = new SplittableRandom(kind);
    int n = Math.max(1, matters * (kind + 1) / (KINDS * (KINDS + 1) / 2));
    int[] cell = new int[n];
    int[] day = new int[n];
    for (int i = 0; i < n; i++) {
      cell[i] = (int) (links.size() * Math.pow(random.nextDouble(), 2.5));
      day[i] = LAST_DAY - random.nextInt(days);
    }
    Forecaster learned = Forecaster.fit(links, households, cell, day, LAST_DAY, Settings.DEFAULT);
    double total = 0;
    for (int horizon : Forecaster.horizons()) {
      total += learned.forecast(horizon).total();
    }
    return total;
  }
}
