package org.fengqiao.hotspot;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hotspot.domain.backtest.BacktestRule;
import org.fengqiao.hotspot.domain.backtest.BacktestStore;
import org.fengqiao.hotspot.domain.backtest.BacktestStore.Made;
import org.fengqiao.kernel.Background;
import org.fengqiao.kernel.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every district's back-test when it is due, one after the other on a thread of its own, so
 * that no run waits for it: the first one soon after the start, later ones in the small hours.
 * Where it stands is in the table, so a restart loses nothing; of two servers that make the same
 * one the second leaves the first's.
 */
@Singleton
final class BacktestWatch implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(BacktestWatch.class);

  /** After a start there are more urgent things to do. */
  private static final Duration FIRST = Duration.ofSeconds(20);

  private static final Duration LOOK = Duration.ofMinutes(10);

  /** One that failed is not tried again at once. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private static final int NIGHT_FROM = 1;
  private static final int NIGHT_TO = 5;

  private final Backtests backtests;
  private final BacktestStore store;
  private final Clock clock;
  private final boolean on;
  private final Map<String, Instant> tried = new ConcurrentHashMap<>();
  private boolean looked;

  /**
   * @param on false for none at all, as in tests that are not about them
   */
  BacktestWatch(
      Backtests backtests,
      BacktestStore store,
      Clock clock,
      @Value("${fengqiao.backtest:true}") boolean on) {
    this.backtests = backtests;
    this.store = store;
    this.clock = clock;
    this.on = on;
  }

  @Override
  public String name() {
    return "back-test";
  }

  @Override
  public Duration run() {
    if (!looked || !on) {
      looked = true;
      return on ? FIRST : LOOK;
    }
    for (String district : store.districts()) {
      if (due(district)) {
        tried.put(district, clock.now());
        backtests
            .make(district, clock.today().minusDays(1))
            .ifPresent(b -> LOG.info("back-test of {} took {} ms", district, b.data().tookMs()));
      }
    }
    return LOOK;
  }

  /** Whether a district's newest one is too old, and the hour is right or the delay too long. */
  boolean due(String district) {
    Instant last = tried.get(district);
    if (last != null && last.plus(AGAIN).isAfter(clock.now())) {
      return false;
    }
    Made made = store.made(district).orElse(null);
    if (made == null) {
      return true;
    }
    BacktestRule rule = backtests.rule(district);
    LocalDate yesterday = clock.today().minusDays(1);
    // A past that did not suffice is looked at every night: it may have been imported meanwhile.
    long every = made.measured() ? rule.everyDays() : 1;
    long age = yesterday.toEpochDay() - made.asOf().toEpochDay();
    int hour = clock.now().atZone(Clock.ZONE).getHour();
    boolean night = hour >= NIGHT_FROM && hour < NIGHT_TO;
    return night ? age >= every : age > every;
  }
}
