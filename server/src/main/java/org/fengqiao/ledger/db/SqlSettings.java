package org.fengqiao.ledger.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.law.domain.Labels;
import org.fengqiao.ledger.domain.ColumnSet;
import org.fengqiao.ledger.domain.ReportText;
import org.fengqiao.ledger.domain.SavedMapping;
import org.fengqiao.ledger.domain.SettingStore;
import org.fengqiao.platform.db.Sql;

/** Tables {@code ledger_mapping}, {@code ledger_columns} and {@code report_template}. */
@Singleton
final class SqlSettings implements SettingStore {
  private static final String EVERYWHERE = "000000";

  private final Sql sql;

  SqlSettings(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<SavedMapping> mappings(String district, String office) {
    return sql.list(
        "SELECT name, columns, version FROM ledger_mapping"
            + " WHERE district = ? AND office = ? ORDER BY name",
        row ->
            SavedMapping.of(
                row.getString("name"), row.getString("columns"), row.getLong("version")),
        district,
        office);
  }

  @Override
  public boolean keep(String district, String office, SavedMapping m, UUID by, Instant at) {
    return sql.update(
            """
            INSERT INTO ledger_mapping AS m
              (district, office, name, columns, version, changed_by, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (district, office, name) DO UPDATE SET columns = excluded.columns,
              version = excluded.version, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at
            WHERE m.version = excluded.version - 1\
            """,
            district,
            office,
            m.name(),
            m.lines(),
            m.version(),
            by,
            at)
        == 1;
  }

  @Override
  public List<ColumnSet> columnSets(String district, String office) {
    return sql.list(
        """
        SELECT DISTINCT ON (name) name, columns, office, version FROM ledger_columns
        WHERE (district = ? AND office IN (?, ?)) OR district = ?
        ORDER BY name, office = ? DESC, district DESC\
        """,
        row -> {
          boolean others = !row.getString("office").equals(office);
          return ColumnSet.of(
              row.getString("name"),
              row.getString("columns"),
              others,
              others ? 0 : row.getLong("version"));
        },
        district,
        district,
        office,
        EVERYWHERE,
        office);
  }

  @Override
  public boolean keep(String district, String office, ColumnSet set, UUID by, Instant at) {
    return sql.update(
            """
            INSERT INTO ledger_columns AS c
              (district, office, name, columns, version, changed_by, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (district, office, name) DO UPDATE SET columns = excluded.columns,
              version = excluded.version, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at
            WHERE c.version = excluded.version - 1\
            """,
            district,
            office,
            set.name(),
            set.lines(),
            set.version(),
            by,
            at)
        == 1;
  }

  @Override
  public List<ReportText> templates(String district, LocalDate day) {
    return sql.list(
        """
        SELECT * FROM (
          SELECT DISTINCT ON (system) system, version, ordinal, title_zh_cn, title_zh_hant,
            title_en, body
          FROM report_template
          WHERE district IN (?, ?) AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
          ORDER BY system, district DESC, version DESC) t
        ORDER BY ordinal, system\
        """,
        row ->
            new ReportText(
                row.getString("system"),
                row.getInt("version"),
                new Labels(
                    row.getString("title_zh_cn"),
                    row.getString("title_zh_hant"),
                    row.getString("title_en")),
                row.getString("body")),
        district,
        EVERYWHERE,
        day,
        day);
  }
}
