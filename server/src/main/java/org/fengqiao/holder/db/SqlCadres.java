package org.fengqiao.holder.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.fengqiao.holder.domain.CadreStore;
import org.fengqiao.platform.db.Sql;

/** Tables {@code grid_cadre} and {@code grid_walk}. */
@Singleton
final class SqlCadres implements CadreStore {
  private static final String LINK =
      "SELECT grid_code, account_id, valid_from FROM grid_cadre"
          + " WHERE district = ? AND valid_to IS NULL ";

  private final Sql sql;

  SqlCadres(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Link> links(String district, String grid) {
    return sql.list(
        LINK + "AND grid_code = ? ORDER BY valid_from, id", SqlCadres::link, district, grid);
  }

  @Override
  public List<Link> links(String district) {
    return sql.list(LINK + "ORDER BY grid_code, id", SqlCadres::link, district);
  }

  @Override
  public boolean link(String district, UUID id, Link link) {
    return sql.update(
            "INSERT INTO grid_cadre (district, id, grid_code, account_id, valid_from)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            district,
            id,
            link.grid(),
            link.account(),
            link.from())
        == 1;
  }

  @Override
  public boolean unlink(String district, String grid, UUID account, LocalDate on) {
    return sql.update(
            "UPDATE grid_cadre SET valid_to = greatest(valid_from, ?)"
                + " WHERE district = ? AND grid_code = ? AND account_id = ? AND valid_to IS NULL",
            on,
            district,
            grid,
            account)
        == 1;
  }

  @Override
  public List<Walks> walks(String district, String grid, int months) {
    return sql.list(
        "SELECT month, walks FROM grid_walk WHERE district = ? AND grid_code = ?"
            + " ORDER BY month DESC LIMIT ?",
        row -> new Walks(YearMonth.from(row.getObject(1, LocalDate.class)), row.getInt(2)),
        district,
        grid,
        months);
  }

  @Override
  public void count(String district, String grid, Walks v) {
    sql.update(
        "INSERT INTO grid_walk (district, grid_code, month, walks) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (district, grid_code, month) DO UPDATE SET walks = excluded.walks",
        district,
        grid,
        v.month().atDay(1),
        v.count());
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString(1), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class));
  }
}
