package org.fengqiao.warning.domain;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * What people were last told about a place and kind.
 *
 * @param at when; null when nobody was told yet
 * @param level the level they were told of, lowered when the place has fallen since
 */
public record Told(@Nullable Instant at, Level level) {
  /** Nobody knows. */
  public static final Told NOTHING = new Told(null, Level.NONE);

  /**
   * What is known after a run: told on entry and rise only, at most once in so many hours, red
   * excepted. A rise that comes too soon is told as soon as it may be, if it still stands.
   */
  Told after(Level now, Instant at, Duration apart) {
    Level known = level.compareTo(now) > 0 ? now : level;
    boolean news = now.compareTo(known) > 0;
    boolean may = this.at == null || now == Level.RED || !at.isBefore(this.at.plus(apart));
    return news && may ? new Told(at, now) : new Told(this.at, known);
  }
}
