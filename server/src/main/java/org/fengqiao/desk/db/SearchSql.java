package org.fengqiao.desk.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fengqiao.desk.domain.ItemQuery;
import org.fengqiao.desk.domain.ItemQuery.Axis;
import org.fengqiao.desk.domain.ItemQuery.Cell;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.jspecify.annotations.Nullable;

/**
 * A word search that reaches into history, in two steps. A common word fills its page from the
 * newest rows alone; only when it does not, every age is searched: ended items through the index of
 * their redacted words, open ones row by row. Views of what waits, of open items and of one's own
 * reports are small enough for {@link ListSql}.
 */
final class SearchSql {
  /** Newest rows that are looked at before the index is asked. */
  static final int NEWEST = 2000;

  private static final String ORDER = " ORDER BY reported_at DESC, number LIMIT ?";
  private static final Set<Axis> PLACES = Set.of(Axis.STREET, Axis.COMMUNITY, Axis.GRID);

  private final ItemQuery query;
  private final List<String> words;
  private final List<String> streets;
  private final StringBuilder text = new StringBuilder(2000);
  private final List<@Nullable Object> params = new ArrayList<>();

  private SearchSql(ItemQuery query) {
    this.query = query;
    this.words = Words.of(query.words());
    this.streets =
        query.cells().stream().map(c -> c.code().substring(0, 9)).distinct().sorted().toList();
  }

  /** Whether the query searches words among ended items. */
  static boolean fits(ItemQuery q) {
    return (q.view() == View.ALL || q.view() == View.CLOSED)
        && !Words.of(q.words()).isEmpty()
        && q.cells().stream().allMatch(c -> PLACES.contains(c.axis()));
  }

  /** Looks at the newest rows only. */
  static SearchSql newest(ItemQuery q) {
    SearchSql sql = new SearchSql(q);
    sql.add("SELECT " + ItemRows.COLUMNS + " FROM (SELECT " + ItemRows.COLUMNS + ", stage");
    sql.add(" FROM item_row WHERE district = ? AND ? <> ALL (recused)", q.district(), q.reader());
    if (sql.streets.size() == 1) {
      sql.add(" AND street_code = ?", sql.streets.getFirst());
    }
    sql.after();
    sql.add(ORDER, NEWEST);
    sql.add(") newest WHERE true");
    sql.narrow();
    if (q.view() == View.CLOSED) {
      sql.add(" AND stage = 'ENDED'");
    }
    sql.add(ORDER, q.limit() + 1);
    return sql;
  }

  /** Looks at rows of every age. */
  static SearchSql everyAge(ItemQuery q) {
    SearchSql sql = new SearchSql(q);
    sql.add("WITH hit AS MATERIALIZED (");
    for (int i = 0; i < sql.streets.size(); i++) {
      sql.add(i == 0 ? "" : " UNION ALL ");
      sql.ended(sql.streets.get(i));
      if (q.view() == View.ALL) {
        sql.add(" UNION ALL ");
        sql.open(sql.streets.get(i));
      }
    }
    sql.add("), top AS (SELECT id FROM hit" + ORDER + ")", q.limit() + 1);
    sql.add(" SELECT " + ItemRows.COLUMNS + " FROM item_row JOIN top USING (id)");
    sql.add(" WHERE district = ?" + ORDER, q.district(), q.limit() + 1);
    return sql;
  }

  String text() {
    return text.toString();
  }

  @Nullable Object[] params() {
    return params.toArray();
  }

  private void ended(String street) {
    add(
        "SELECT id, reported_at, number FROM item_row WHERE district = ? AND ? <> ALL (recused)",
        query.district(),
        query.reader());
    // Not "=": the words carry the street already, reading its other index as well costs more.
    add(" AND starts_with(street_code, ?) AND stage = 'ENDED'", street);
    add(
        " AND search_words(street_code, summary) @@ ?::tsquery",
        Words.query(street.substring(6), words));
    narrow();
    after();
  }

  private void open(String street) {
    add(
        "SELECT id, reported_at, number FROM item_row WHERE district = ? AND ? <> ALL (recused)",
        query.district(),
        query.reader());
    add(" AND street_code = ? AND stage <> 'ENDED'", street);
    narrow();
    after();
  }

  /** Cells, filters and the words themselves: the index knows pairs of characters only. */
  private void narrow() {
    add(
        " AND (street_code = ANY (?) OR community_code = ANY (?) OR grid_code = ANY (?))",
        codes(Axis.STREET),
        codes(Axis.COMMUNITY),
        codes(Axis.GRID));
    if (query.state() != null) {
      add(" AND state = ?", query.state().name());
    }
    if (query.kind() != null) {
      add(" AND kind = ?", query.kind().name());
    }
    if (query.level() != null) {
      add(" AND level = ANY (?)", (Object) ListSql.levels(query.level()));
    }
    ListSql.marks(query.marks()).forEach((condition, value) -> add(" AND " + condition, value));
    words.forEach(word -> add(" AND summary ILIKE ?", Words.like(word)));
  }

  private void after() {
    List<String> after = query.after();
    if (!after.isEmpty()) {
      add(ListSql.AFTER_NEWEST, after.get(0), after.get(0), after.get(1));
    }
  }

  private String[] codes(Axis axis) {
    return query.cells().stream()
        .filter(c -> c.axis() == axis)
        .map(Cell::code)
        .toArray(String[]::new);
  }

  private void add(String more, @Nullable Object... values) {
    text.append(more);
    params.addAll(Arrays.asList(values));
  }
}
