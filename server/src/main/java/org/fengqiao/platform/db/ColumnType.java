package org.fengqiao.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Type of a column: single values, or arrays of them.
 *
 * @param element type of a value
 * @param array whether the column holds arrays
 */
record ColumnType(ElementType element, boolean array) {
  /** The catalogue names an array type after its element with this in front. */
  private static final String ARRAY = "_";

  /** The type of this name in the catalogue, for example {@code uuid} or {@code _text}. */
  static ColumnType named(String name) {
    return name.startsWith(ARRAY)
        ? new ColumnType(ElementType.named(name.substring(1)), true)
        : new ColumnType(ElementType.named(name), false);
  }

  /** How values of this type travel in an array: unnest would flatten arrays, so those as text. */
  ElementType unnested() {
    return array ? ElementType.TEXT : element;
  }

  /** What makes the type of such a value again, after its name. */
  String cast() {
    return array ? "::" + element.sqlName() + "[]" : "";
  }

  /** Writes one value with its length; null is the length -1. */
  void write(Bytes out, @Nullable Object value, Connection connection) throws SQLException {
    if (!array || value == null) {
      element.write(out, value, connection);
      return;
    }
    @Nullable Object[] values = Params.boxed(value);
    int start = out.size();
    out.int4(0);
    if (values.length == 0) {
      out.int4(0).int4(0).int4(element.oid());
    } else {
      element.writeArray(out, values, connection);
    }
    out.int4At(start, out.size() - start - 4);
  }
}
