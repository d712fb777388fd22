package org.fengqiao.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * One column of many rows in PostgreSQL's binary form of an array: dimensions, whether there are
 * nulls, element type, length, lower bound, then each value with its length ({@code array_recv} in
 * src/backend/utils/adt/arrayfuncs.c). Reading the text form was a fifth of what the database did
 * for a batch of reports.
 *
 * <p>The driver sends it so only for array types that the connection names in {@code
 * binaryTransferEnable}; for others {@link #getValue} refuses.
 */
final class ColumnBytes extends PGobject implements PGBinaryObject {
  private static final long serialVersionUID = 1L;

  /** What a value takes about, without its length. */
  private static final int USUAL = 24;

  private final transient Bytes bytes;

  private ColumnBytes(ElementType type, Bytes bytes) {
    this.bytes = bytes;
    setType(type.arrayName());
  }

  /**
   * This column of these rows.
   *
   * @param rows at least one
   * @throws IllegalArgumentException when a value does not fit the type
   */
  static ColumnBytes of(
      ElementType type, List<@Nullable Object[]> rows, int column, Connection connection)
      throws SQLException {
    @Nullable Object[] values = new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i)[column];
    }
    Bytes bytes = new Bytes(20 + values.length * (USUAL + 4));
    type.writeArray(bytes, values, connection);
    return new ColumnBytes(type, bytes);
  }

  @Override
  public int lengthInBytes() {
    return bytes.size();
  }

  @Override
  public void toBytes(byte[] target, int offset) {
    bytes.copy(target, offset);
  }

  @Override
  public void setByteValue(byte[] value, int offset) {
    throw new UnsupportedOperationException("is only sent");
  }

  @Override
  public String getValue() {
    throw new IllegalStateException("binaryTransferEnable lacks " + getType());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public Object clone() {
    throw new UnsupportedOperationException("is sent once");
  }
}
