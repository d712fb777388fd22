package org.fengqiao.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * A database for one run of a tool: made on the server of an owner address, migrated, dropped on
 * close. Never touches the database that address names.
 */
public final class ScratchDatabase implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("^(jdbc:postgresql://[^/]+/)([^?]+)(.*)$");

  private final String ownerUrl;
  private final String name;

  private ScratchDatabase(String ownerUrl, String name) {
    this.ownerUrl = ownerUrl;
    this.name = name;
  }

  /**
   * Makes and migrates it.
   *
   * @param ownerUrl JDBC address of a role that may create databases
   * @param name lower-case letters, digits and underscores
   * @throws DatabaseFailure when the role may not, or PostGIS is not there
   */
  public static ScratchDatabase create(String ownerUrl, String name) {
    if (!name.matches("[a-z][a-z0-9_]{2,50}")) {
      throw new IllegalArgumentException("not a name for a database: " + name);
    }
    execute(ownerUrl, "CREATE DATABASE " + name + " TEMPLATE template0");
    ScratchDatabase made = new ScratchDatabase(ownerUrl, name);
    try {
      Migrations.run(made.url(ownerUrl));
      return made;
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  /** The same address with this database instead of the one it names. */
  public String url(String address) {
    return NAME.matcher(address).replaceFirst("$1" + name + "$3");
  }

  @Override
  public void close() {
    execute(ownerUrl, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private static void execute(String url, String statement) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
