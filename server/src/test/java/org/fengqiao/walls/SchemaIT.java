package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must be true of every table, whoever made it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaIT {
  private static final String OURS =
      """
      c.relnamespace = 'public'::regnamespace
      AND c.relname NOT IN ('spatial_ref_sys', 'flyway_schema_history',
        'geometry_columns', 'geography_columns')\
      """;

  /** Small tables that are the same in every district and do not grow. */
  private static final String REFERENCE = "('role_permission', 'role_session', 'grid_layer_role')";

  private TestDatabase database;
  private Connection admin;

  @BeforeAll
  void migrate() throws SQLException {
    database = TestDatabase.create();
    admin = database.admin();
  }

  @AfterAll
  void drop() throws SQLException {
    admin.close();
    database.close();
  }

  private List<String> texts(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement sql = admin.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void everyTableAndColumnIsExplained() throws SQLException {
    assertThat(
            texts(
                "SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm') AND "
                    + OURS
                    + " AND coalesce(obj_description(c.oid, 'pg_class'), '') = ''"))
        .as("tables and views without comment")
        .isEmpty();
    assertThat(
            texts(
                """
                SELECT c.relname || '.' || a.attname FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relkind IN ('r', 'p')
                  AND coalesce(col_description(c.oid, a.attnum), '') = '' AND\s\
                """
                    + OURS))
        .as("columns without comment")
        .isEmpty();
  }

  @Test
  void theDistrictComesFirst() throws SQLException {
    assertThat(
            texts(
                """
                SELECT i.indexrelid::regclass::text FROM pg_index i
                JOIN pg_class c ON c.oid = i.indrelid
                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                WHERE i.indisunique AND a.attname IS DISTINCT FROM 'district'
                  AND c.relkind IN ('r', 'p') AND c.relname NOT IN\s\
                """
                    + REFERENCE
                    + " AND "
                    + OURS))
        .as("primary and unique keys that do not start with the district")
        .isEmpty();
    assertThat(
            texts(
                """
                SELECT c.relname FROM pg_class c
                WHERE c.relkind IN ('r', 'p') AND NOT EXISTS (
                  SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary) AND\s\
                """
                    + OURS))
        .as("tables without primary key")
        .isEmpty();
  }

  @Test
  void everyRowSurvivesACrash() throws SQLException {
    assertThat(
            texts(
                "SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p', 'S')"
                    + " AND c.relpersistence <> 'p' AND "
                    + OURS))
        .as("unlogged or temporary tables")
        .isEmpty();
  }

  @Test
  void everyForeignKeyIsIndexed() throws SQLException {
    assertThat(
            texts(
                """
                SELECT k.conrelid::regclass || '.' || k.conname FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid
                WHERE k.contype = 'f' AND NOT EXISTS (
                  SELECT FROM pg_index i WHERE i.indrelid = k.conrelid
                    AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey) AND\s\
                """
                    + OURS))
        .as("foreign keys without index")
        .isEmpty();
  }

  @Test
  void doorsNeverReadPersonalData() throws SQLException {
    assertThat(
            texts(
                """
                SELECT c.relname || '.' || a.attname FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relkind IN ('r', 'p') AND col_description(c.oid, a.attnum) LIKE '%pii;%'
                  AND has_column_privilege('fengqiao_reader', c.oid, a.attnum, 'SELECT') AND\s\
                """
                    + OURS))
        .as("personal data open to the reader role")
        .isEmpty();
    assertThat(
            texts(
                """
                SELECT c.relname || '.' || a.attname FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relkind IN ('r', 'p') AND col_description(c.oid, a.attnum) LIKE '%pii;%'
                  AND col_description(c.oid, a.attnum)
                    !~ 'pii; purpose:? [^;]+; kept (until|as long as) ' AND\s\
                """
                    + OURS))
        .as("personal data without purpose and term")
        .isEmpty();
  }

  @Test
  void theServerCannotChangeTheSchema() throws SQLException {
    assertThat(
            texts(
                "SELECT r FROM unnest(ARRAY['fengqiao_app', 'fengqiao_reader']) r"
                    + " WHERE has_schema_privilege(r, 'public', 'CREATE')"))
        .isEmpty();
    assertThat(
            texts(
                """
                SELECT t || ' ' || p FROM unnest(ARRAY['audit_entry', 'audit_seal']) t,
                  unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p
                WHERE has_table_privilege('fengqiao_app', t, p)\
                """))
        .as("rights to rewrite history")
        .isEmpty();
  }

  @Test
  void momentsAndDaysAreNamedAlike() throws SQLException {
    assertThat(
            texts(
                """
                SELECT c.relname || '.' || a.attname FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relkind IN ('r', 'p') AND (
                    a.atttypid = 'timestamp'::regtype
                    OR a.atttypid = 'timestamptz'::regtype
                      AND a.attname !~ '(^|_)(at|from|to|until|of)$') AND\s\
                """
                    + OURS))
        .as("moments must be timestamptz and end in _at")
        .isEmpty();
  }
}
