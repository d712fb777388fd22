package org.fengqiao.platform;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.kernel.Ids;

/**
 * UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, 12 bits of a counter that makes ids of one
 * process strictly increasing, 62 random bits. Takes the machine's time even where the product's
 * clock is simulated: the time inside an id orders it, it is never read as a fact.
 */
@Singleton
final class TimeOrderedIds implements Ids {
  private final SecureRandom random = new SecureRandom();

  /** Milliseconds shifted by 12, plus the counter: always greater than the one before. */
  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    long now = System.currentTimeMillis() << 12;
    long stamp = last.updateAndGet(before -> Math.max(now, before + 1));
    long high = (stamp >>> 12) << 16 | 0x7000L | (stamp & 0xfffL);
    long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
