package org.fengqiao.platform;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengqiao.kernel.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every {@link Background} bean on a thread of its own while the server is up. Not a virtual
 * one: those share as few carriers as there are processors and give theirs back only when they
 * wait, so a second of arithmetic would hold up half of all requests.
 */
@Singleton
final class BackgroundRunner implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRunner.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(2);

  private final List<Background> tasks;
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stopping = new CountDownLatch(1);

  BackgroundRunner(List<Background> tasks) {
    this.tasks = List.copyOf(tasks);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    for (Background task : tasks) {
      threads.add(Thread.ofPlatform().daemon().name(task.name()).start(() -> loop(task)));
    }
  }

  /** Lets each finish what it does; an interrupt would break a database connection in use. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping.countDown();
    for (Thread thread : threads) {
      if (!thread.join(STOP)) {
        thread.interrupt();
      }
    }
  }

  private void loop(Background task) {
    try {
      while (!stopping.await(once(task).toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.trace("{}", task.name());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration once(Background task) throws InterruptedException {
    try {
      return task.run();
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (Throwable e) {
      // An Error too, a full heap among them: a loop that ended would be missed by nobody, and the
      // server would go on without timers, relay or sealing.
      tell(task, e);
      return AFTER_FAILURE;
    }
  }

  private void tell(Background task, Throwable e) {
    try {
      if (stopping.getCount() > 0) {
        LOG.warn("{} failed, trying again", task.name(), e);
      }
    } catch (Throwable noRoomForWords) {
      // What cannot even be told must not end the loop either.
      Thread.onSpinWait();
    }
  }
}
