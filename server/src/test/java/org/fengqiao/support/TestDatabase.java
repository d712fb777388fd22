package org.fengqiao.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.platform.db.Migrations;

/**
 * A database of its own for one test class: cloned from a template that was migrated once for this
 * set of migrations, dropped on close. {@code FENGQIAO_TEST_DB} is the JDBC address of an
 * administrator of the PostgreSQL server to use.
 */
public final class TestDatabase implements AutoCloseable {
  private static final String ADMIN =
      System.getenv()
          .getOrDefault(
              "FENGQIAO_TEST_DB", "jdbc:postgresql://127.0.0.1:55432/postgres?user=postgres");

  private static final String PASSWORD = "fengqiao-test";
  private static final List<String> ROLES =
      List.of("fengqiao_owner", "fengqiao_app", "fengqiao_reader");

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A fresh, migrated database. */
  public static TestDatabase create() {
    String name = "fq_it_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection admin = DriverManager.getConnection(ADMIN);
        Statement sql = admin.createStatement()) {
      // Serialises template building over all builders of this machine.
      sql.execute("SELECT pg_advisory_lock(711840)");
      String template = template(sql);
      sql.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException e) {
      throw new IllegalStateException("FENGQIAO_TEST_DB: " + e.getMessage(), e);
    }
    return new TestDatabase(name);
  }

  /** Address with the rights the server runs with. */
  public String appUrl() {
    return url(name, "fengqiao_app");
  }

  /** Address with the rights of the schema's owner. */
  public String ownerUrl() {
    return url(name, "fengqiao_owner");
  }

  /** Address of the read-only role of doors and indicators. */
  public String readerUrl() {
    return url(name, "fengqiao_reader");
  }

  /** Address of the administrator, in this database. */
  public String adminUrl() {
    return ADMIN.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
  }

  /** A connection with the rights the server runs with. */
  public Connection app() throws SQLException {
    return DriverManager.getConnection(appUrl());
  }

  /** A connection of the administrator, for arranging and looking into things. */
  public Connection admin() throws SQLException {
    return DriverManager.getConnection(adminUrl());
  }

  @Override
  public void close() {
    try (Connection admin = DriverManager.getConnection(ADMIN);
        Statement sql = admin.createStatement()) {
      sql.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String template(Statement sql) throws SQLException {
    String name = "fq_tpl_" + migrationsHash();
    try (var found = sql.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
      if (found.next()) {
        return name;
      }
    }
    roles(sql);
    String building = name + "_b";
    sql.execute("DROP DATABASE IF EXISTS " + building + " WITH (FORCE)");
    sql.execute("CREATE DATABASE " + building + " OWNER fengqiao_owner");
    String url = ADMIN.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + building);
    try (Connection admin = DriverManager.getConnection(url);
        Statement setup = admin.createStatement()) {
      setup.execute("CREATE EXTENSION IF NOT EXISTS postgis");
      setup.execute("ALTER SCHEMA public OWNER TO fengqiao_owner");
    }
    Migrations.run(url(building, "fengqiao_owner"));
    sql.execute("ALTER DATABASE " + building + " RENAME TO " + name);
    return name;
  }

  private static void roles(Statement sql) throws SQLException {
    for (String role : ROLES) {
      sql.execute(
          """
          DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
              CREATE ROLE %1$s LOGIN;
            END IF;
          END $$\
          """
              .formatted(role));
      sql.execute("ALTER ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
    }
  }

  private static String url(String database, String role) {
    String base = ADMIN.replaceFirst("^(jdbc:postgresql://[^/]+/).*", "$1");
    return base + database + "?user=" + role + "&password=" + PASSWORD;
  }

  private static String migrationsHash() {
    Path folder = Path.of("src/main/resources/db/migration");
    try (Stream<Path> files = Files.list(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.sorted().toList()) {
        digest.update(
            file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
