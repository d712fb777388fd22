package org.fengqiao.platform.db;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the outbox relay of this process when a transaction with messages has committed, so that it
 * need not poll often. Losing a signal only costs one polling interval.
 */
@Singleton
public class Wake {
  private final Semaphore signals = new Semaphore(0);

  /** Something was committed. Cheap; many signals count as one. */
  public void signal() {
    if (signals.availablePermits() == 0) {
      signals.release();
    }
  }

  /** Waits for a signal, at most so long. */
  public void await(Duration atMost) throws InterruptedException {
    if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      signals.drainPermits();
    }
  }
}
