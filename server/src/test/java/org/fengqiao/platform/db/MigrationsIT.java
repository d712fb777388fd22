package org.fengqiao.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.fengqiao.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** An installation's own database may call the server's role what it likes. */
class MigrationsIT {
  private static final String ROLE = "fq_it \"House\" role";

  /** Somebody else's roles stand in the cluster already, and the owner may grant none of them. */
  @Test
  void oneRoleMayBeOwnerAndServer() throws SQLException {
    try (TestDatabase database = TestDatabase.create();
        Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      sql.execute("DROP DATABASE IF EXISTS fq_it_alone WITH (FORCE)");
      sql.execute("DROP ROLE IF EXISTS fq_it_alone");
      sql.execute("CREATE ROLE fq_it_alone LOGIN PASSWORD 'x'");
      sql.execute("CREATE DATABASE fq_it_alone OWNER fq_it_alone");
      try {
        String there = database.adminUrl().replaceFirst("/fq_it_\\w+", "/fq_it_alone");
        try (Connection inside = DriverManager.getConnection(there);
            Statement setup = inside.createStatement()) {
          setup.execute("CREATE EXTENSION postgis");
        }
        String url = database.appUrl().replaceFirst("/fq_it_\\w+", "/fq_it_alone");
        url = url.replaceFirst("user=[^&]*", "user=fq_it_alone");
        url = url.replaceFirst("password=[^&]*", "password=x");
        assertThat(Migrations.run(url, url)).isPositive();
        assertThat(Migrations.run(url, url)).isZero();
      } finally {
        sql.execute("DROP DATABASE fq_it_alone WITH (FORCE)");
        sql.execute("DROP ROLE fq_it_alone");
      }
    }
  }

  @Test
  void theServersRoleMayHaveAnyName() throws SQLException {
    try (TestDatabase database = TestDatabase.create();
        Connection admin = database.admin();
        Statement sql = admin.createStatement()) {
      String quoted = '"' + ROLE.replace("\"", "\"\"") + '"';
      sql.execute("DROP ROLE IF EXISTS " + quoted);
      sql.execute("CREATE ROLE " + quoted + " LOGIN PASSWORD 'x'");
      try {
        String url =
            database.appUrl().replaceFirst("user=[^&]*", "user=fq_it%20%22House%22%20role");
        url = url.replaceFirst("password=[^&]*", "password=x");
        assertThat(Migrations.run(database.adminUrl(), url)).isZero();
        assertThat(Migrations.run(database.adminUrl(), url)).isZero();
        try (Connection app = DriverManager.getConnection(url);
            Statement asked = app.createStatement()) {
          try (ResultSet rows = asked.executeQuery("SELECT count(*) FROM item")) {
            assertThat(rows.next()).isTrue();
          }
          assertThatThrownBy(() -> asked.execute("DELETE FROM item_event"))
              .hasMessageContaining("permission denied");
        }
      } finally {
        sql.execute("DROP ROLE " + quoted);
      }
    }
  }
}
