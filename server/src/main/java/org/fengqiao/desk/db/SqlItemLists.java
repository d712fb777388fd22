package org.fengqiao.desk.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.desk.db.ItemRows.Stamped;
import org.fengqiao.desk.domain.ItemLists;
import org.fengqiao.desk.domain.ItemPage;
import org.fengqiao.desk.domain.ItemQuery;
import org.fengqiao.desk.domain.ItemQuery.Axis;
import org.fengqiao.desk.domain.ItemQuery.Cell;
import org.fengqiao.platform.db.Sql;

/** Lists over the view {@code item_row} that casework publishes. */
@Singleton
class SqlItemLists implements ItemLists {
  private static final int SOON_DAYS = 2;

  private final Sql sql;
  private final KeptRows kept = new KeptRows();

  SqlItemLists(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Item> page(ItemQuery query) {
    if (SearchSql.fits(query)) {
      List<Item> newest = run(SearchSql.newest(query));
      return newest.size() > query.limit() ? newest : run(SearchSql.everyAge(query));
    }
    return kept(query).orElseGet(() -> read(query));
  }

  /** The rows as they were read before, when the database says that none has changed. */
  private Optional<List<Item>> kept(ItemQuery query) {
    ListSql list = ListSql.stamps(query);
    return kept.all(query.district(), sql.list(list.text(), ItemRows::stamp, list.params()));
  }

  private List<Item> read(ItemQuery query) {
    ListSql list = ListSql.rows(query);
    List<Stamped> read = sql.list(list.text(), ItemRows::stamped, list.params());
    kept.keep(query.district(), read);
    return read.stream().map(Stamped::item).toList();
  }

  private List<Item> run(SearchSql search) {
    return sql.list(search.text(), ItemRows::read, search.params());
  }

  @Override
  public ItemPage.Totals totals(
      String district, List<Cell> cells, boolean ofBodies, LocalDate today) {
    String inbox = ofBodies ? ListSql.WITH_BODY : ListSql.INBOX;
    String where =
        ofBodies
            ? "body_code = ANY (?)"
            : "street_code = ANY (?) AND (community_code = ANY (?) OR grid_code = ANY (?)"
                + " OR street_code = ANY (?))";
    String text =
        "SELECT count(*), count(*) FILTER (WHERE "
            + inbox
            + "), count(*) FILTER (WHERE due_on BETWEEN ? AND ?), count(*) FILTER (WHERE due_on < ?)"
            + " FROM item_row WHERE district = ? AND "
            + (ofBodies ? ListSql.WITH_BODY : ListSql.OPEN)
            + " AND "
            + where;
    LocalDate soon = today.plusDays(SOON_DAYS);
    return sql.find(
            text,
            row -> new ItemPage.Totals(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
            ofBodies
                ? new Object[] {today, soon, today, district, codes(cells, Axis.BODY)}
                : new Object[] {
                  today,
                  soon,
                  today,
                  district,
                  streets(cells),
                  codes(cells, Axis.COMMUNITY),
                  codes(cells, Axis.GRID),
                  codes(cells, Axis.STREET)
                })
        .orElseThrow();
  }

  private static String[] codes(List<Cell> cells, Axis axis) {
    return cells.stream().filter(c -> c.axis() == axis).map(Cell::code).toArray(String[]::new);
  }

  /** The streets the cells lie in: what the index begins with. */
  private static String[] streets(List<Cell> cells) {
    return cells.stream()
        .filter(c -> c.axis() != Axis.REPORTER)
        .map(c -> c.code().substring(0, 9))
        .distinct()
        .toArray(String[]::new);
  }
}
