package org.fengqiao.desk.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Regions.ReceiptLevel;
import org.fengqiao.desk.db.ItemRows.Stamped;
import org.fengqiao.desk.domain.ItemLists;
import org.fengqiao.desk.domain.ItemPage;
import org.fengqiao.desk.domain.ItemQuery;
import org.fengqiao.desk.domain.ItemQuery.Axis;
import org.fengqiao.desk.domain.ItemQuery.Cell;
import org.fengqiao.desk.domain.ItemQuery.Days;
import org.fengqiao.platform.db.Sql;

/** Lists over the view {@code item_row} that casework publishes. */
@Singleton
class SqlItemLists implements ItemLists {
  private static final String OF_REACH = " FROM item_row WHERE district = ? AND %s";

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
    Days soon = ItemPage.soon(today);
    String text =
        "SELECT count(*), count(*) FILTER (WHERE "
            + inbox(ofBodies)
            + "), count(*) FILTER (WHERE due_on BETWEEN ? AND ?), count(*) FILTER (WHERE due_on < ?)"
            + OF_REACH.formatted(reach(ofBodies));
    return sql.find(
            text,
            row -> new ItemPage.Totals(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
            params(district, cells, ofBodies, soon.from(), soon.to(), today))
        .orElseThrow();
  }

  @Override
  public List<ItemPage.Arrived> arrived(String district, List<Cell> cells, boolean ofBodies) {
    return sql.list(
        arrivedText(ofBodies),
        row ->
            new ItemPage.Arrived(
                Channel.valueOf(row.getString(1)),
                ReceiptLevel.valueOf(row.getString(2)),
                row.getInt(3),
                row.getInt(4)),
        params(district, cells, ofBodies));
  }

  /** Counts by channel and level, read from the same rows as {@link #totals}. */
  static String arrivedText(boolean ofBodies) {
    return "SELECT channel, receipt_level, count(*), count(*) FILTER (WHERE "
        + inbox(ofBodies)
        + ")"
        + OF_REACH.formatted(reach(ofBodies))
        + " GROUP BY channel, receipt_level ORDER BY channel, receipt_level";
  }

  private static String inbox(boolean ofBodies) {
    return ofBodies ? ListSql.WITH_BODY : ListSql.INBOX;
  }

  private static String reach(boolean ofBodies) {
    return ofBodies
        ? ListSql.WITH_BODY + " AND body_code = ANY (?)"
        : ListSql.OPEN
            + " AND street_code = ANY (?) AND (community_code = ANY (?) OR grid_code = ANY (?)"
            + " OR street_code = ANY (?))";
  }

  /** The leading values, then those of {@link #reach}. */
  static Object[] params(String district, List<Cell> cells, boolean ofBodies, Object... leading) {
    List<Object> params = new ArrayList<>(List.of(leading));
    params.add(district);
    if (ofBodies) {
      params.add(codes(cells, Axis.BODY));
    } else {
      params.add(streets(cells));
      params.add(codes(cells, Axis.COMMUNITY));
      params.add(codes(cells, Axis.GRID));
      params.add(codes(cells, Axis.STREET));
    }
    return params.toArray();
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
