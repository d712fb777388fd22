package org.fengqiao.platform.db;

import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Binds Java values as the types PostgreSQL expects. */
final class Params {
  private Params() {}

  static void set(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, Types.NULL);
      case String text -> statement.setString(index, text);
      case Integer number -> statement.setInt(index, number);
      case Long number -> statement.setLong(index, number);
      case Short number -> statement.setShort(index, number);
      case Double number -> statement.setDouble(index, number);
      case Boolean flag -> statement.setBoolean(index, flag);
      case BigDecimal number -> statement.setBigDecimal(index, number);
      case UUID id -> statement.setObject(index, id);
      case Instant at -> statement.setObject(index, at.atOffset(ZoneOffset.UTC));
      case LocalDate on -> statement.setObject(index, on);
      case LocalTime time -> statement.setObject(index, time);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case InputStream stream -> statement.setBinaryStream(index, stream);
      case Enum<?> constant -> statement.setString(index, constant.name());
      case Object[] _, long[] _, int[] _, double[] _ ->
          statement.setArray(index, array(statement.getConnection(), value));
      default -> throw new IllegalArgumentException("cannot bind " + value.getClass());
    }
  }

  /** The array as the database knows it. */
  static Array array(Connection connection, Object value) throws SQLException {
    Object[] boxed = boxed(value);
    return connection.createArrayOf(type(boxed), boxed);
  }

  /** An array of any kind that can be bound as one of objects. */
  static Object[] boxed(Object value) {
    return switch (value) {
      case long[] array -> LongStream.of(array).boxed().toArray(Long[]::new);
      case int[] array -> IntStream.of(array).boxed().toArray(Integer[]::new);
      case double[] array -> DoubleStream.of(array).boxed().toArray(Double[]::new);
      default -> (Object[]) value;
    };
  }

  private static String type(Object[] array) {
    return switch (array) {
      case UUID[] _ -> "uuid";
      case Long[] _ -> "int8";
      case Integer[] _ -> "int4";
      case Double[] _ -> "float8";
      default -> "text";
    };
  }
}
