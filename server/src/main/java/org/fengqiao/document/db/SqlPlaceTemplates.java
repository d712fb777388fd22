package org.fengqiao.document.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.document.domain.PlaceTemplates;
import org.fengqiao.document.domain.Template;
import org.fengqiao.document.domain.TemplateText;
import org.fengqiao.law.domain.Labels;
import org.fengqiao.platform.db.Sql;

/** Templates of papers about places in SQL. */
@Singleton
final class SqlPlaceTemplates implements PlaceTemplates {
  private static final String SELECT =
      "SELECT district, code, version, title_zh_cn, title_zh_hant, title_en, mark, body"
          + " FROM place_template ";

  private final Sql sql;

  SqlPlaceTemplates(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Template> newest(String district, String code, LocalDate day) {
    return sql.find(
        SELECT
            + "WHERE district IN (?, '000000') AND code = ? AND valid_from <= ?"
            + " ORDER BY district DESC, version DESC LIMIT 1",
        SqlPlaceTemplates::template,
        district,
        code,
        day);
  }

  @Override
  public Optional<Template> find(String of, String code, int version) {
    return sql.find(
        SELECT + "WHERE district = ? AND code = ? AND version = ?",
        SqlPlaceTemplates::template,
        of,
        code,
        version);
  }

  private static Template template(ResultSet row) throws SQLException {
    return new Template(
        row.getString("district"),
        row.getString("code"),
        row.getInt("version"),
        new Labels(
            row.getString("title_zh_cn"),
            row.getString("title_zh_hant"),
            row.getString("title_en")),
        row.getString("mark"),
        List.of(),
        Set.of(),
        null,
        null,
        TemplateText.of(row.getString("body")));
  }
}
