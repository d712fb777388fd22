package org.fengqiao.account.db;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.account.domain.EnrolmentStore;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;

@Singleton
final class SqlEnrolmentStore implements EnrolmentStore {
  private final Sql sql;

  SqlEnrolmentStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Person> all(String district) {
    return sql.list(
        "SELECT username, display_name, role, territory, body FROM account WHERE district = ?"
            + " ORDER BY username",
        row ->
            new Person(
                row.getString(1),
                row.getString(2),
                Role.valueOf(row.getString(3)),
                Arrays.asList((String[]) row.getArray(4).getArray()),
                row.getString(5)),
        district);
  }

  @Override
  public boolean change(String district, Person person) {
    return sql.update(
            "UPDATE account SET display_name = ?, role = ?, territory = ?, body = ?"
                + " WHERE district = ? AND username = ?",
            person.displayName(),
            person.role(),
            person.territory().toArray(String[]::new),
            person.body(),
            district,
            person.username())
        == 1;
  }
}
