package org.fengqiao.platform.db;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An insert of any number of rows as one text: each parameter becomes an array, and the rows come
 * from {@code unnest}. The text does not depend on the number of rows, so the database parses and
 * plans it once and not at every commit. What type a parameter has is asked of the database, once
 * per text and process.
 *
 * @param text {@code INSERT INTO t (...) SELECT u.c1, u.c2::jsonb FROM unnest(?::uuid[], ...) ...}
 * @param types of the parameters, in their order
 * @param copy the statement for very many rows; null when the insert is no plain one
 */
record RowsText(String text, List<ColumnType> types, @Nullable String copy) {
  private static final Map<String, RowsText> KNOWN = new ConcurrentHashMap<>();

  RowsText {
    types = List.copyOf(types);
  }

  static RowsText of(String sql, InsertText cut, Connection connection) throws SQLException {
    RowsText known = KNOWN.get(sql);
    if (known == null) {
      known = describe(sql, cut, connection);
      KNOWN.put(sql, known);
    }
    return known;
  }

  private static RowsText describe(String sql, InsertText cut, Connection connection)
      throws SQLException {
    List<ColumnType> types = new ArrayList<>();
    try (PreparedStatement one = connection.prepareStatement(sql)) {
      ParameterMetaData parameters = one.getParameterMetaData();
      for (int i = 1; i <= parameters.getParameterCount(); i++) {
        types.add(ColumnType.named(parameters.getParameterTypeName(i)));
      }
    }
    return new RowsText(write(cut, types), types, cut.plain() ? cut.copy() : null);
  }

  private static String write(InsertText cut, List<ColumnType> types) {
    StringBuilder select = new StringBuilder(cut.into()).append(" SELECT ");
    int parameter = 0;
    String tuple = cut.tuple().substring(1, cut.tuple().length() - 1);
    for (int i = 0; i < tuple.length(); i++) {
      if (tuple.charAt(i) == '?') {
        String cast = types.get(parameter++).cast();
        select.append("u.c").append(parameter).append(cast);
      } else {
        select.append(tuple.charAt(i));
      }
    }
    select.append(" FROM unnest(");
    for (int i = 0; i < types.size(); i++) {
      select.append(i == 0 ? "?::" : ", ?::").append(types.get(i).unnested().sqlName());
      select.append("[]");
    }
    select.append(") AS u(");
    for (int i = 1; i <= types.size(); i++) {
      select.append(i == 1 ? "c" : ", c").append(i);
    }
    return select.append(')').append(cut.tail()).toString();
  }

  /** Binds the rows from this index on; returns the index after the last. */
  int bind(PreparedStatement statement, int from, List<@Nullable Object[]> rows)
      throws SQLException {
    Connection connection = statement.getConnection();
    for (int column = 0; column < types.size(); column++) {
      statement.setObject(
          from + column, ColumnBytes.of(types.get(column).unnested(), rows, column, connection));
    }
    return from + types.size();
  }
}
