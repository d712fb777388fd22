package org.fengqiao.account.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.account.domain.StaffStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.platform.db.Sql;

/** Rows of {@code account} without anything secret. */
@Singleton
final class SqlStaffStore implements StaffStore {
  private static final String MEMBER =
      """
      SELECT a.district, a.id, a.role, a.territory, a.body, a.display_name,
        array(SELECT permission FROM role_permission p WHERE p.role = a.role)
      FROM account a WHERE a.district = ?
      """;
  private static final int MOST = 500;

  private final Sql sql;

  SqlStaffStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Member> find(String district, UUID account) {
    return sql.find(
        MEMBER + " AND a.enabled AND a.id = ?", SqlStaffStore::member, district, account);
  }

  @Override
  public List<Member> all(String district, List<UUID> accounts) {
    return sql.list(
        MEMBER + " AND a.id = ANY (?)",
        SqlStaffStore::member,
        district,
        accounts.toArray(UUID[]::new));
  }

  @Override
  public List<Member> near(String district, String place, List<String> roles) {
    return sql.list(
        MEMBER
            + """
            AND a.enabled AND a.role = ANY (?) AND EXISTS (
              SELECT FROM unnest(a.territory) t
              WHERE starts_with(t, ?) OR starts_with(?, t))
            ORDER BY a.display_name, a.id LIMIT ?\
            """,
        SqlStaffStore::member,
        district,
        roles.toArray(String[]::new),
        place,
        place,
        MOST);
  }

  @Override
  public boolean add(String district, UUID account, String place) {
    return sql.update(
            """
            UPDATE account SET territory = (
              SELECT array_agg(t ORDER BY t) FROM unnest(array_append(territory, ?)) t)
            WHERE district = ? AND id = ? AND enabled
              AND NOT EXISTS (SELECT FROM unnest(territory) t WHERE starts_with(?, t))\
            """,
            place,
            district,
            account,
            place)
        == 1;
  }

  @Override
  public boolean remove(String district, UUID account, String place) {
    return sql.update(
            """
            UPDATE account SET territory = array_remove(territory, ?)
            WHERE district = ? AND id = ? AND cardinality(territory) > 1 AND ? = ANY (territory)\
            """,
            place,
            district,
            account,
            place)
        == 1;
  }

  private static Member member(ResultSet row) throws SQLException {
    Set<Permission> permissions =
        texts(row, 7).stream().map(Permission::valueOf).collect(Collectors.toSet());
    return new Member(
        new Actor(
            row.getObject(2, UUID.class),
            Role.valueOf(row.getString(3)),
            row.getString(1),
            new Territory(texts(row, 4)),
            permissions,
            row.getString(5)),
        row.getString(6));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
