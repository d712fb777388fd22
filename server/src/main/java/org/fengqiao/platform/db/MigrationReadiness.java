package org.fengqiao.platform.db;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.fengqiao.kernel.Readiness;

/** Whether the schema is the one this build was made with. Once it is, it stays so. */
@Singleton
final class MigrationReadiness implements Readiness {
  private final String url;
  private volatile boolean current;

  MigrationReadiness(@Value("${datasources.default.url}") String url) {
    this.url = url;
  }

  @Override
  public String name() {
    return "migrations";
  }

  @Override
  public Optional<String> problem() {
    if (current) {
      return Optional.empty();
    }
    try {
      current = Migrations.pending(url) == 0;
      return current ? Optional.empty() : Optional.of("pending");
    } catch (RuntimeException unreadable) {
      return Optional.of("unknown");
    }
  }
}
