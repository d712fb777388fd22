package org.fengqiao.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
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

  /** Writes one value with its length; null is the length -1. */
  void write(Bytes out, @Nullable Object value, Connection connection) throws SQLException {
    if (!array || value == null) {
      element.write(out, value, connection);
      return;
    }
    @Nullable Object[] values = boxed(value);
    int start = out.size();
    out.int4(0);
    if (values.length == 0) {
      out.int4(0).int4(0).int4(element.oid());
    } else {
      element.writeArray(out, values, connection);
    }
    out.int4At(start, out.size() - start - 4);
  }

  private static @Nullable Object[] boxed(Object value) {
    return switch (value) {
      case long[] array -> Arrays.stream(array).boxed().toArray();
      case int[] array -> Arrays.stream(array).boxed().toArray();
      case double[] array -> Arrays.stream(array).boxed().toArray();
      default -> (Object[]) value;
    };
  }
}
