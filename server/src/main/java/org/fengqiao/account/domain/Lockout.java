package org.fengqiao.account.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When failures lock: 5 of one name or 30 from one address within 15 minutes lock it for 15
 * minutes.
 *
 * @param failures failures since {@code firstAt}
 * @param firstAt start of the window
 * @param lockedUntil null when not locked
 */
public record Lockout(int failures, Instant firstAt, @Nullable Instant lockedUntil) {
  /** Failures of one name that lock it. */
  public static final int PER_NAME = 5;

  /** Failures from one address that lock it; an office shares one. */
  public static final int PER_ADDRESS = 30;

  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** Seconds until the lock ends, 0 when open. */
  public long remainingS(Instant at) {
    return lockedUntil == null || !lockedUntil.isAfter(at)
        ? 0
        : Duration.between(at, lockedUntil).toSeconds() + 1;
  }

  /** After one more failure. */
  public static Lockout failed(@Nullable Lockout before, Instant at, int limit) {
    Lockout running =
        before == null || before.firstAt().plus(WINDOW).isBefore(at)
            ? new Lockout(0, at, null)
            : before;
    int failures = running.failures() + 1;
    return new Lockout(failures, running.firstAt(), failures >= limit ? at.plus(WINDOW) : null);
  }
}
