package org.fengqiao.dispatch.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.dispatch.domain.ResourceStore;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Table {@code resource}. */
@Singleton
class SqlResources implements ResourceStore {
  private static final String OPEN =
      """
      (SELECT count(*) FROM lawyer_assignment l
        WHERE l.district = r.district AND l.resource = r.code AND l.state = 'ASSIGNED')
      + (SELECT count(*) FROM legal_request q
        WHERE q.district = r.district AND q.resource = r.code AND q.status = 'SENT')\
      """;

  private static final String SELECT =
      """
      SELECT r.code, r.sort, r.name, r.area, r.skills, r.languages, r.capacity, a.username,
        r.phone, r.active, r.version, %s AS open
      FROM resource r
      LEFT JOIN account a ON a.district = r.district AND a.id = r.account_id
      WHERE r.district = ?\
      """
          .formatted(OPEN);

  private final Sql sql;

  SqlResources(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Loaded> page(String district, Query q) {
    @Nullable String sort = q.sort() == null ? null : q.sort().name();
    @Nullable String skill = q.skill() == null ? null : q.skill().name();
    return sql.list(
        SELECT
            + """
             AND r.active AND r.code > ?
              AND EXISTS (SELECT FROM unnest(?::text[]) p
                WHERE starts_with(r.area, p) OR starts_with(p, r.area))
              AND (?::text IS NULL OR r.sort = ?)
              AND (?::text IS NULL OR r.skills = '{}' OR ? = ANY (r.skills))
              AND (?::text IS NULL OR ? = ANY (r.languages))
              AND (?::text IS NULL OR starts_with(?, r.area) OR starts_with(r.area, ?))
              AND (? = '' OR strpos(lower(r.name), ?) > 0 OR strpos(lower(r.code), ?) > 0)
              AND (NOT ? OR r.capacity > %s)
            ORDER BY r.code LIMIT ?\
            """
                .formatted(OPEN),
        row -> new Loaded(resource(row), row.getInt(12)),
        district,
        q.after(),
        q.reach().toArray(String[]::new),
        sort,
        sort,
        skill,
        skill,
        q.language(),
        q.language(),
        q.place(),
        q.place(),
        q.place(),
        q.words(),
        q.words(),
        q.words(),
        q.free(),
        q.limit());
  }

  @Override
  public List<Resource> all(String district) {
    return sql.list(SELECT + " ORDER BY r.code", SqlResources::resource, district);
  }

  @Override
  public Optional<Resource> find(String district, String code) {
    return sql.find(SELECT + " AND r.code = ?", SqlResources::resource, district, code);
  }

  @Override
  public Optional<UUID> account(String district, String code) {
    return sql.find(
        "SELECT account_id FROM resource"
            + " WHERE district = ? AND code = ? AND active AND account_id IS NOT NULL",
        row -> row.getObject(1, UUID.class),
        district,
        code);
  }

  @Override
  public boolean keep(String district, Resource r, boolean demo, Instant at) {
    return (r.version() == 0 ? insert(district, r, demo, at) : update(district, r, at)) == 1;
  }

  private int insert(String district, Resource r, boolean demo, Instant at) {
    return sql.update(
        """
        INSERT INTO resource (district, code, sort, name, area, skills, languages, capacity,
          account_id, phone, active, demo, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?,
          (SELECT id FROM account WHERE district = ? AND username = ?), ?, ?, ?, ?)
        ON CONFLICT DO NOTHING\
        """,
        district,
        r.code(),
        r.sort().name(),
        r.name(),
        r.area(),
        BodyRows.names(r.skills()),
        BodyRows.sorted(r.languages()),
        r.capacity(),
        district,
        r.account(),
        r.phone(),
        r.active(),
        demo,
        at);
  }

  private int update(String district, Resource r, Instant at) {
    return sql.update(
        """
        UPDATE resource SET sort = ?, name = ?, area = ?, skills = ?, languages = ?, capacity = ?,
          account_id = (SELECT id FROM account WHERE district = ? AND username = ?),
          phone = ?, active = ?, changed_at = ?, version = version + 1
        WHERE district = ? AND code = ? AND version = ?\
        """,
        r.sort().name(),
        r.name(),
        r.area(),
        BodyRows.names(r.skills()),
        BodyRows.sorted(r.languages()),
        r.capacity(),
        district,
        r.account(),
        r.phone(),
        r.active(),
        at,
        district,
        r.code(),
        r.version());
  }

  private static Resource resource(ResultSet row) throws SQLException {
    return new Resource(
        row.getString(1),
        Resource.Sort.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        BodyRows.kinds(row.getArray(5)),
        Set.copyOf(Arrays.asList(BodyRows.texts(row.getArray(6)))),
        row.getInt(7),
        row.getString(8),
        row.getString(9),
        row.getBoolean(10),
        row.getLong(11));
  }
}
