package org.fengqiao.platform.db;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.fengqiao.kernel.Readiness;

/** Whether the database answers. */
@Singleton
final class DatabaseReadiness implements Readiness {
  private final Sql sql;

  DatabaseReadiness(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Optional<String> problem() {
    try {
      return sql.find("SELECT 1", row -> row.getInt(1)).isPresent()
          ? Optional.empty()
          : Optional.of("no-answer");
    } catch (RuntimeException unreachable) {
      return Optional.of("unreachable");
    }
  }
}
