package org.fengqiao.platform.db;

import org.flywaydb.core.Flyway;

/** Brings a database to the schema this build was made with. Forward only. */
public final class Migrations {
  private Migrations() {}

  /**
   * Runs what is missing, as the owner of the schema.
   *
   * @param ownerUrl JDBC address with the owner's credentials
   * @return number of migrations run
   * @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was
   *     edited
   */
  public static int run(String ownerUrl) {
    return flyway(ownerUrl).migrate().migrationsExecuted;
  }

  /** Number of migrations not yet run; 0 means the schema is current. */
  public static int pending(String ownerUrl) {
    return flyway(ownerUrl).info().pending().length;
  }

  private static Flyway flyway(String ownerUrl) {
    return Flyway.configure()
        .dataSource(ownerUrl, null, null)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        // Dollar-quoted JSON reads like a placeholder otherwise.
        .placeholderReplacement(false)
        .outOfOrder(true)
        .load();
  }
}
