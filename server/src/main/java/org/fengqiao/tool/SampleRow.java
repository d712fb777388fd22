package org.fengqiao.tool;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row that a report just taken over HTTP has left in one table.
 *
 * @param own columns that differ from report to report, and which of its ids stands there
 */
record SampleRow(String table, List<Column> columns, Map<String, Id> own) {
  /** Columns the database fills by itself. */
  private static final Set<String> GENERATED = Set.of("stage", "urgent_rank", "seq", "position");

  /** What is new in every report. */
  enum Id {
    ITEM,
    EVENT,
    REPORT,
    MESSAGE,
    NUMBER
  }

  /**
   * A column.
   *
   * @param type as the database calls it
   * @param value as text
   */
  record Column(String name, String type, @Nullable String value) {}

  SampleRow {
    columns = List.copyOf(columns);
    own = Map.copyOf(own);
  }

  /** The rows of one report, in an order that its foreign keys allow. */
  static List<SampleRow> of(Connection db, String number) throws SQLException {
    String id = "(SELECT id FROM item WHERE number = '" + number + "')";
    return List.of(
        read(db, "item", "number = '" + number + "'", Map.of("id", Id.ITEM, "number", Id.NUMBER)),
        read(
            db,
            "item_event",
            "version = 1 AND item_id = " + id,
            Map.of("item_id", Id.ITEM, "id", Id.EVENT, "key", Id.REPORT)),
        read(db, "item_text", "version = 1 AND item_id = " + id, Map.of("item_id", Id.ITEM)),
        read(db, "item_timer", "item_id = " + id, Map.of("item_id", Id.ITEM)),
        read(db, "report", "item_id = " + id, Map.of("id", Id.REPORT, "item_id", Id.ITEM)),
        read(
            db,
            "audit_entry",
            "action = 'casework.report' AND object = '" + number + "'",
            Map.of("object", Id.NUMBER)),
        read(db, "outbox", "data ->> 'number' = '" + number + "'", Map.of("id", Id.MESSAGE)));
  }

  private static SampleRow read(Connection db, String table, String where, Map<String, Id> own)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement read = db.createStatement();
        ResultSet found =
            read.executeQuery("SELECT * FROM " + table + " WHERE " + where + " LIMIT 1")) {
      if (!found.next()) {
        throw new IllegalStateException("no row of the sample report in " + table);
      }
      ResultSetMetaData told = found.getMetaData();
      for (int i = 1; i <= told.getColumnCount(); i++) {
        if (!GENERATED.contains(told.getColumnName(i))) {
          columns.add(
              new Column(
                  told.getColumnName(i),
                  told.getColumnTypeName(i).replaceFirst("^_(.*)$", "$1[]"),
                  found.getString(i)));
        }
      }
    }
    return new SampleRow(table, columns, own);
  }

  /** Names of the columns, for an insert. */
  String names() {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }
}
