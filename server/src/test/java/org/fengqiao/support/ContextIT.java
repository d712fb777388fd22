package org.fengqiao.support;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Base of integration tests that need the beans of the server but no HTTP: starts the container on
 * a database of its own, once per class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContextIT {
  protected TestDatabase database;
  protected ApplicationContext context;

  @BeforeAll
  void startContext() throws Exception {
    database = TestDatabase.create();
    context = ApplicationContext.builder(properties()).environments("test").build();
    prepare(context);
    context.start();
    started();
  }

  @AfterAll
  void stopContext() {
    if (context != null) {
      context.close();
    }
    if (database != null) {
      database.close();
    }
  }

  /** More configuration, by property name. */
  protected Map<String, Object> configuration() {
    return Map.of();
  }

  /** Registers singletons (a simulated clock, say) before the container starts. */
  protected void prepare(ApplicationContext unstarted) {}

  /** Called once after the start. */
  protected void started() throws Exception {}

  protected final <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private Map<String, Object> properties() {
    Map<String, Object> all = new HashMap<>();
    all.put("datasources.default.url", database.appUrl());
    all.put("datasources.default.maximum-pool-size", 8);
    all.put("datasources.default.minimum-idle", 1);
    all.put("micronaut.server.port", -1);
    // Nights take seconds of a district's year: tests about them ask for them.
    all.put("fengqiao.night-every-days", 0);
    all.put("fengqiao.backtest", false);
    all.putAll(configuration());
    return all;
  }
}
