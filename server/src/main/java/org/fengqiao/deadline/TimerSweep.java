package org.fengqiao.deadline;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deadline.domain.FiringStore;
import org.fengqiao.deadline.domain.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires every stage that has come, page by page. Any number of servers may do it at once: each
 * takes what no other has locked. A page of which one clock fails is done again clock by clock, so
 * that only the faulty one is put off.
 */
@Singleton
public class TimerSweep {
  private static final Logger LOG = LoggerFactory.getLogger(TimerSweep.class);

  /** Locks are held for one page: a tenth of a second or two. */
  private static final int PAGE = 1000;

  private final Firing firing;
  private final FiringStore store;

  TimerSweep(Firing firing, FiringStore store) {
    this.firing = firing;
    this.store = store;
  }

  /**
   * Goes on until nothing is due or the thread is told to stop.
   *
   * @return clocks looked at
   */
  public int run() {
    int looked = 0;
    int page;
    do {
      page = page();
      looked += page;
    } while (page == PAGE && !Thread.currentThread().isInterrupted());
    return looked;
  }

  /** Clocks whose last try to fire failed. */
  public int failing() {
    return store.failing();
  }

  private int page() {
    List<Timer.Key> claimed = new ArrayList<>(PAGE);
    try {
      firing.page(PAGE, claimed);
    } catch (RuntimeException e) {
      if (claimed.isEmpty()) {
        throw e;
      }
      LOG.info("a page of {} clocks is fired one by one", claimed.size());
      claimed.forEach(this::one);
    }
    return claimed.size();
  }

  private void one(Timer.Key key) {
    try {
      firing.one(key);
    } catch (RuntimeException e) {
      int failures = firing.putOff(key);
      LOG.warn("clock {} cannot be fired, failure {}", key.code(), failures, e);
    }
  }
}
