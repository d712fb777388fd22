package org.fengqiao.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  /**
   * Runs what is missing and lets the server's own role use it, whatever an installation calls that
   * role. One role for both needs no grant: it owns everything, and the database then does not keep
   * the server from changing what should only grow.
   *
   * @param appUrl JDBC address the server works with
   * @throws DatabaseFailure when the owner may not grant {@code fengqiao_app} to it
   */
  public static int run(String ownerUrl, String appUrl) {
    int run = run(ownerUrl);
    try (Connection app = DriverManager.getConnection(appUrl);
        Statement asked = app.createStatement();
        ResultSet answer =
            asked.executeQuery(
                """
                SELECT pg_has_role('fengqiao_app', 'MEMBER') OR pg_has_role(relowner, 'MEMBER'),
                       quote_ident(current_user)
                  FROM pg_class WHERE oid = 'public.outbox'::regclass\
                """)) {
      if (answer.next() && !answer.getBoolean(1)) {
        try (Connection owner = DriverManager.getConnection(ownerUrl);
            Statement grant = owner.createStatement()) {
          grant.execute("GRANT fengqiao_app TO " + answer.getString(2));
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return run;
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
