package org.fengqiao.hotspot.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.fengqiao.hotspot.domain.backtest.Interval;
import org.jspecify.annotations.Nullable;

/** Columns that may be empty. */
final class Columns {
  private Columns() {}

  /** A number, or null. */
  static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : (Double) value;
  }

  /** An interval from two columns that follow each other, or null. */
  static @Nullable Interval interval(ResultSet row, int column) throws SQLException {
    Double low = number(row, column);
    Double high = number(row, column + 1);
    return low == null || high == null ? null : new Interval(low, high);
  }
}
