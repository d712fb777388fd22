package org.fengqiao.dispatch.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.dispatch.domain.Mediator;
import org.fengqiao.dispatch.domain.Mediators;
import org.fengqiao.platform.db.Sql;

/** Table {@code mediator}. */
@Singleton
class SqlMediators implements Mediators {
  private static final String SELECT =
      """
      SELECT m.body, m.name, a.username, m.skills, m.languages, m.full_time, m.term_from, m.term_to,
        m.active
      FROM mediator m
      LEFT JOIN account a ON a.district = m.district AND a.id = m.account_id
      WHERE m.district = ?\
      """;

  private static final String CHOICES =
      """
      SELECT a.id, m.name, m.skills, m.languages, m.full_time
      FROM mediator m
      LEFT JOIN account a ON a.district = m.district AND a.id = m.account_id AND a.enabled
      WHERE m.district = ? AND m.body = ? AND m.active
        AND (m.term_from IS NULL OR m.term_from <= ?) AND (m.term_to IS NULL OR m.term_to >= ?)
      UNION ALL
      SELECT a.id, a.display_name, '{}', '{}', false
      FROM account a
      WHERE a.district = ? AND a.body = ? AND a.enabled
        AND EXISTS (SELECT FROM role_permission p
          WHERE p.role = a.role AND p.permission = 'ITEM_MEDIATE')
        AND NOT EXISTS (SELECT FROM mediator m
          WHERE m.district = a.district AND m.body = a.body AND m.account_id = a.id)
      ORDER BY 2, 1\
      """;

  private final Sql sql;

  SqlMediators(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Mediator> of(String district, String body) {
    return sql.list(
        SELECT + " AND m.body = ? ORDER BY m.active DESC, m.name",
        SqlMediators::mediator,
        district,
        body);
  }

  @Override
  public List<Choice> choices(String district, String body, LocalDate day) {
    return sql.list(
        CHOICES,
        row ->
            new Choice(
                row.getObject(1, UUID.class),
                row.getString(2),
                BodyRows.kinds(row.getArray(3)),
                Set.copyOf(Arrays.asList(BodyRows.texts(row.getArray(4)))),
                row.getBoolean(5)),
        district,
        body,
        day,
        day,
        district,
        body);
  }

  @Override
  public List<Mediator> all(String district) {
    return sql.list(SELECT + " ORDER BY m.body, m.name", SqlMediators::mediator, district);
  }

  @Override
  public void put(String district, UUID id, Mediator m, Instant at) {
    sql.update(
        """
        INSERT INTO mediator (district, id, body, name, account_id, skills, languages, full_time,
          term_from, term_to, active, changed_at)
        VALUES (?, ?, ?, ?, (SELECT id FROM account WHERE district = ? AND username = ?), ?, ?, ?,
          ?, ?, ?, ?)
        ON CONFLICT (district, body, name) DO UPDATE SET account_id = excluded.account_id,
          skills = excluded.skills, languages = excluded.languages,
          full_time = excluded.full_time, term_from = excluded.term_from,
          term_to = excluded.term_to, active = excluded.active,
          changed_at = excluded.changed_at, version = mediator.version + 1\
        """,
        district,
        id,
        m.body(),
        m.name(),
        district,
        m.account(),
        BodyRows.names(m.skills()),
        BodyRows.sorted(m.languages()),
        m.fullTime(),
        m.from(),
        m.to(),
        m.active(),
        at);
  }

  private static Mediator mediator(ResultSet row) throws SQLException {
    return new Mediator(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        BodyRows.kinds(row.getArray(4)),
        Set.copyOf(Arrays.asList(BodyRows.texts(row.getArray(5)))),
        row.getBoolean(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getBoolean(9));
  }
}
