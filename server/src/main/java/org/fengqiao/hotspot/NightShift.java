package org.fengqiao.hotspot;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.fengqiao.kernel.Background;

/**
 * Works every district's night out on a thread of its own when a new day has begun, so that no run
 * waits for it. Where it stands is in the database: a night cut short is not there and is worked
 * out again; of two servers that work out the same the second writes what the first wrote.
 */
@Singleton
final class NightShift implements Background {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration NEVER = Duration.ofHours(1);

  private final NightWatch watch;

  NightShift(NightWatch watch) {
    this.watch = watch;
  }

  @Override
  public String name() {
    return "night";
  }

  @Override
  public Duration run() {
    if (!watch.nightly()) {
      return NEVER;
    }
    watch.districts().forEach(watch::make);
    return LOOK;
  }
}
