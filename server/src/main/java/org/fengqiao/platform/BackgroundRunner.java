package org.fengqiao.platform;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.kernel.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every {@link Background} bean on a virtual thread of its own while the server is up. */
@Singleton
final class BackgroundRunner implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRunner.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final List<Background> tasks;
  private final List<Thread> threads = new ArrayList<>();

  BackgroundRunner(List<Background> tasks) {
    this.tasks = List.copyOf(tasks);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    for (Background task : tasks) {
      threads.add(Thread.ofVirtual().name(task.name()).start(() -> loop(task)));
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join(STOP);
    }
  }

  private static void loop(Background task) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        rest(once(task));
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private static Duration once(Background task) throws InterruptedException {
    try {
      return task.run();
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (Exception | LinkageError e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("{} failed, trying again", task.name(), e);
      }
      return AFTER_FAILURE;
    }
  }

  private static void rest(Duration pause) throws InterruptedException {
    if (pause.isPositive()) {
      Thread.sleep(pause);
    }
  }
}
