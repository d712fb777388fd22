package org.fengqiao.desk.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.Regions.ReceiptLevel;
import org.fengqiao.desk.domain.ItemQuery;
import org.fengqiao.desk.domain.ItemQuery.Axis;
import org.fengqiao.desk.domain.ItemQuery.Cell;
import org.fengqiao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * Text and parameters of one list query: one branch per cell, each bounded and in the order of its
 * index, merged and bounded again. The text depends on the shape of the query only, so the database
 * keeps its plan.
 */
final class ListSql {
  /** Words of the partial indexes; the planner compares them word for word. */
  static final String INBOX = "stage = 'WAITING'";

  static final String WITH_BODY = "stage = 'HANDLING'";
  static final String OPEN = "stage <> 'ENDED'";

  private static final String BY_DUE = "urgent_rank, due_on, number";

  /** Goes on after a row of a list that runs from the newest report. */
  static final String AFTER_NEWEST =
      " AND reported_at <= ?::timestamptz AND (reported_at < ?::timestamptz OR number > ?)";

  private final StringBuilder text = new StringBuilder(2000);
  private final List<@Nullable Object> params = new ArrayList<>();

  private final String columns;

  private ListSql(String columns) {
    this.columns = columns;
  }

  /** The list with whole rows. */
  static ListSql rows(ItemQuery q) {
    return of(q, ItemRows.COLUMNS);
  }

  /** The same list, but only which version of which row stands where. */
  static ListSql stamps(ItemQuery q) {
    return of(q, ItemRows.STAMPS);
  }

  private static ListSql of(ItemQuery q, String columns) {
    ListSql sql = new ListSql(columns);
    boolean several = q.cells().size() > 1;
    if (several) {
      sql.text.append("SELECT * FROM (");
    }
    for (int i = 0; i < q.cells().size(); i++) {
      sql.text.append(i == 0 ? "(" : " UNION ALL (");
      sql.branch(q, q.cells().get(i));
      sql.text.append(')');
    }
    if (several) {
      sql.text.append(") cells");
      sql.order(q);
    }
    return sql;
  }

  String text() {
    return text.toString();
  }

  @Nullable Object[] params() {
    return params.toArray();
  }

  private void branch(ItemQuery q, Cell cell) {
    @Nullable String typed = q.words();
    text.append("SELECT ").append(columns).append(", urgent_rank FROM item_row WHERE district = ?");
    params.add(q.district());
    cell(cell);
    filters(q, cell);
    if (typed != null && Words.number(typed)) {
      String from = Words.beginning(q.district(), typed);
      and("number >= ? AND number < ?", from, from + '~');
    }
    Words.of(typed).forEach(word -> and(Words.condition(word), Words.like(word)));
    after(q);
    order(q);
  }

  private void cell(Cell cell) {
    switch (cell.axis()) {
      case STREET -> and("street_code = ?", cell.code());
      case COMMUNITY ->
          and("street_code = ? AND community_code = ?", cell.code().substring(0, 9), cell.code());
      case GRID ->
          and("street_code = ? AND grid_code = ?", cell.code().substring(0, 9), cell.code());
      case BODY -> and("body_code = ?", cell.code());
      case REPORTER -> and("reporter_id = ?", UUID.fromString(cell.code()));
    }
  }

  private void filters(ItemQuery q, Cell cell) {
    switch (q.view()) {
      case INBOX -> and(cell.axis() == Axis.BODY ? WITH_BODY : INBOX);
      case OPEN -> and(OPEN);
      case CLOSED -> and("stage = 'ENDED'");
      case MINE, ALL -> {
        // no narrowing: the view itself leaves out what is sealed
      }
    }
    and("? <> ALL (recused)", q.reader());
    if (q.state() != null) {
      and("state = ?", q.state().name());
    }
    if (q.kind() != null) {
      and("kind = ?", q.kind().name());
    }
    if (q.level() != null) {
      and("level = ANY (?)", (Object) levels(q.level()));
    }
    marks(q.marks()).forEach((condition, values) -> and(condition, values.toArray()));
    @Nullable String place = q.place();
    if (place != null && (cell.axis() == Axis.BODY || cell.axis() == Axis.REPORTER)) {
      and("grid_code >= ? AND grid_code < ?", place, place + ':');
    }
  }

  /** Conditions of the marks with their values; worded so that their own indexes fit. */
  static Map<String, List<Object>> marks(ItemQuery.Marks marks) {
    Map<String, List<Object>> conditions = new LinkedHashMap<>();
    if (marks.rootCause() != null) {
      conditions.put("root_cause = ?", List.of(marks.rootCause()));
    }
    if (marks.receiptLevel() != null) {
      boolean usual = marks.receiptLevel() == ReceiptLevel.COUNTY;
      conditions.put(
          usual ? "receipt_level = ?" : "receipt_level <> 'COUNTY' AND receipt_level = ?",
          List.of(marks.receiptLevel().name()));
    }
    if (marks.due() != null) {
      conditions.put("due_on BETWEEN ? AND ?", List.of(marks.due().from(), marks.due().to()));
    }
    return conditions;
  }

  private void after(ItemQuery q) {
    List<String> after = q.after();
    if (after.isEmpty()) {
      return;
    }
    if (q.view().byDue()) {
      and(
          "(urgent_rank, due_on, number) > (?, ?::date, ?)",
          Integer.valueOf(after.get(0)),
          after.get(1),
          after.get(2));
    } else {
      text.append(AFTER_NEWEST);
      params.addAll(List.of(after.get(0), after.get(0), after.get(1)));
    }
  }

  /**
   * The number of rows is no parameter: the database would take a tenth of all rows for it, think a
   * plan for each call cheaper than one for all, and spend twice as long on planning as on reading.
   */
  private void order(ItemQuery q) {
    text.append(" ORDER BY ").append(q.view().byDue() ? BY_DUE : "reported_at DESC, number");
    text.append(" LIMIT ").append(q.limit() + 1);
  }

  private void and(String condition, @Nullable Object... values) {
    text.append(" AND ").append(condition);
    params.addAll(java.util.Arrays.asList(values));
  }

  static String[] levels(Level from) {
    return java.util.Arrays.stream(Level.values())
        .filter(level -> level.atLeast(from))
        .map(Level::name)
        .toArray(String[]::new);
  }
}
