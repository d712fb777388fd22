package org.fengqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengqiao.kernel.Background;
import org.junit.jupiter.api.Test;

class BackgroundRunnerTest {
  @Test
  void aLoopSurvivesAnError() throws Exception {
    CountDownLatch twice = new CountDownLatch(2);
    Background task =
        new Background() {
          @Override
          public String name() {
            return "probe";
          }

          @Override
          public Duration run() {
            twice.countDown();
            throw new OutOfMemoryError("as if");
          }
        };
    BackgroundRunner runner = new BackgroundRunner(List.of(task));
    EmbeddedServer server =
        (EmbeddedServer)
            Proxy.newProxyInstance(
                ApplicationContext.class.getClassLoader(),
                new Class<?>[] {EmbeddedServer.class},
                (proxy, method, args) -> null);
    runner.onApplicationEvent(new ServerStartupEvent(server));
    try {
      assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      runner.stop();
    }
  }
}
