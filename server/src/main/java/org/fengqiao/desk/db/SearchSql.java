package org.fengqiao.desk.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.desk.domain.ItemQuery;
import org.fengqiao.desk.domain.ItemQuery.Axis;
import org.fengqiao.desk.domain.ItemQuery.Cell;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * A search by words, number or filters that reaches into history, in two steps. What is common
 * fills its page from the newest rows alone; only when it does not, every age is searched: ended
 * items through the indexes of their redacted words and of their state, kind and level, open ones
 * row by row. Views of what waits, of open items and of one's own reports are small enough for
 * {@link ListSql}, and so is what lies in one grid.
 */
final class SearchSql {
  /** Newest rows that are looked at before every age is asked. */
  static final int NEWEST = 2000;

  /** Numbers that are looked at when many begin alike. */
  private static final int NUMBERED = 500;

  private static final String ORDER = " ORDER BY reported_at DESC, number LIMIT ?";
  private static final String FOUND = "SELECT id, reported_at, number FROM item_row";
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

  /** Whether the query searches among ended items for something that may be rare. */
  static boolean fits(ItemQuery q) {
    return (q.view() == View.ALL || q.view() == View.CLOSED)
        && q.cells().stream().allMatch(c -> PLACES.contains(c.axis()))
        && (!Words.of(q.words()).isEmpty()
            || (searches(q) && q.cells().stream().anyMatch(c -> c.axis() != Axis.GRID)));
  }

  private static boolean searches(ItemQuery q) {
    return q.state() != null
        || q.kind() != null
        || q.level() != null
        || q.marks().due() != null
        || number(q);
  }

  private static boolean number(ItemQuery q) {
    @Nullable String typed = q.words();
    return typed != null && Words.number(typed);
  }

  /** Looks at the newest rows only. */
  static SearchSql newest(ItemQuery q) {
    SearchSql sql = new SearchSql(q);
    sql.add("SELECT " + ItemRows.COLUMNS + " FROM (SELECT " + ItemRows.COLUMNS + ", stage");
    sql.add(" FROM item_row");
    sql.readable();
    if (sql.streets.size() == 1) {
      sql.add(" AND street_code = ?", sql.streets.getFirst());
    }
    sql.after();
    sql.add(ORDER, NEWEST);
    sql.add(") newest WHERE true");
    sql.narrow();
    sql.view();
    sql.add(ORDER, q.limit() + 1);
    return sql;
  }

  /** Looks at rows of every age. */
  static SearchSql everyAge(ItemQuery q) {
    SearchSql sql = new SearchSql(q);
    sql.add("WITH hit AS MATERIALIZED (");
    if (number(q)) {
      sql.numbered();
    } else {
      sql.ofAnyAge();
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

  /** Numbers have an index of their own. Of a beginning that fits many, the highest are taken. */
  private void numbered() {
    add(FOUND);
    readable();
    narrow();
    view();
    after();
    add(" ORDER BY number DESC LIMIT ?", NUMBERED);
  }

  private void ofAnyAge() {
    @Nullable ItemState state = query.state();
    boolean open = query.view() == View.ALL && (state == null || !state.ended());
    // What has ended is due no more.
    boolean ended = !open || (state == null && query.marks().due() == null);
    if (ended) {
      ended();
    }
    if (open) {
      add(ended ? " UNION ALL " : "");
      open();
    }
  }

  private void ended() {
    add(FOUND);
    readable();
    add(" AND stage = 'ENDED'");
    if (query.state() != null || query.kind() != null || query.level() != null) {
      add(" AND street_code = ANY (?)", (Object) streets.toArray(String[]::new));
      marked();
    }
    if (!words.isEmpty()) {
      // The words carry their street; reading its other index as well would cost more.
      add(" AND search_words(street_code, summary) @@ ?::tsquery", Words.query(streets, words));
    }
    narrow();
    after();
  }

  /** All columns of their index are named, so that it is entered at the few places that fit. */
  private void marked() {
    @Nullable ItemState state = query.state();
    @Nullable Kind kind = query.kind();
    @Nullable Level level = query.level();
    add(
        " AND state = ANY (?) AND kind = ANY (?) AND level = ANY (?)",
        state == null ? names(ItemState.values(), ItemState::ended) : one(state),
        kind == null ? names(Kind.values(), k -> true) : one(kind),
        ListSql.levels(level == null ? Level.values()[0] : level));
  }

  private static <E extends Enum<E>> String[] names(E[] all, Predicate<E> such) {
    return Stream.of(all).filter(such).map(Enum::name).toArray(String[]::new);
  }

  private static String[] one(Enum<?> value) {
    return new String[] {value.name()};
  }

  private void open() {
    add(FOUND);
    readable();
    add(" AND street_code = ANY (?) AND stage <> 'ENDED'", (Object) streets.toArray(String[]::new));
    narrow();
    after();
  }

  private void readable() {
    add(" WHERE district = ? AND ? <> ALL (recused)", query.district(), query.reader());
  }

  private void view() {
    if (query.view() == View.CLOSED) {
      add(" AND stage = 'ENDED'");
    }
  }

  /** Cells, filters, number and the words themselves: the index knows pairs of characters only. */
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
    ListSql.marks(query.marks())
        .forEach((condition, values) -> add(" AND " + condition, values.toArray()));
    if (number(query)) {
      String from = Words.beginning(query.district(), String.valueOf(query.words()));
      add(" AND number >= ? AND number < ?", from, from + '~');
    }
    words.forEach(word -> add(" AND " + Words.condition(word), Words.like(word)));
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
