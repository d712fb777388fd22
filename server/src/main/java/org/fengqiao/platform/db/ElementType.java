package org.fengqiao.platform.db;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/**
 * Types of columns that rows of an insert can have, each with its binary form as the {@code *_recv}
 * functions of PostgreSQL read it. Their names are those of the catalogue.
 */
enum ElementType {
  UUID(Oid.UUID),
  TEXT(Oid.TEXT),
  VARCHAR(Oid.VARCHAR),
  BPCHAR(Oid.BPCHAR),
  JSONB(Oid.JSONB),
  BYTEA(Oid.BYTEA),
  BOOL(Oid.BOOL),
  INT2(Oid.INT2),
  INT4(Oid.INT4),
  INT8(Oid.INT8),
  FLOAT8(Oid.FLOAT8),
  NUMERIC(Oid.NUMERIC),
  DATE(Oid.DATE),
  TIME(Oid.TIME),
  TIMESTAMPTZ(Oid.TIMESTAMPTZ);

  /** Days and instants count from 2000-01-01. */
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private static final int JSONB_VERSION = 1;

  private final int oid;

  ElementType(int oid) {
    this.oid = oid;
  }

  /**
   * The type of this name in the catalogue.
   *
   * @throws IllegalArgumentException for a type that must be added here first
   */
  static ElementType named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  int oid() {
    return oid;
  }

  String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String arrayName() {
    return '_' + sqlName();
  }

  /** Writes an array of one dimension that is not empty, without its length. */
  void writeArray(Bytes out, @Nullable Object[] values, Connection connection) throws SQLException {
    boolean nulls = Arrays.asList(values).contains(null);
    out.int4(1).int4(nulls ? 1 : 0).int4(oid).int4(values.length).int4(1);
    for (@Nullable Object value : values) {
      write(out, value, connection);
    }
  }

  /** Writes one value with its length; null is the length -1. */
  void write(Bytes out, @Nullable Object value, Connection connection) throws SQLException {
    if (value == null) {
      out.int4(-1);
      return;
    }
    switch (this) {
      case UUID -> uuid(out, (UUID) value);
      case TEXT, VARCHAR, BPCHAR -> sized(out, utf8(value, connection));
      case JSONB -> json(out, utf8(value, connection));
      case BYTEA -> sized(out, (byte[]) value);
      case BOOL -> out.int4(1).int1((Boolean) value ? 1 : 0);
      case INT2 -> out.int4(2).int2(small(value));
      case INT4 -> out.int4(4).int4(Math.toIntExact(whole(value)));
      case INT8 -> out.int4(8).int8(whole(value));
      case FLOAT8 -> out.int4(8).int8(Double.doubleToLongBits(((Number) value).doubleValue()));
      case NUMERIC -> sized(out, ByteConverter.numeric(decimal(value)));
      case DATE -> out.int4(4).int4(Math.toIntExact(day((LocalDate) value)));
      case TIME -> out.int4(8).int8(((LocalTime) value).toNanoOfDay() / 1000);
      case TIMESTAMPTZ -> out.int4(8).int8(micros((Instant) value));
    }
  }

  private static void sized(Bytes out, byte[] bytes) {
    out.int4(bytes.length).all(bytes);
  }

  private static void uuid(Bytes out, UUID id) {
    out.int4(16).int8(id.getMostSignificantBits()).int8(id.getLeastSignificantBits());
  }

  private static void json(Bytes out, byte[] text) {
    out.int4(1 + text.length).int1(JSONB_VERSION).all(text);
  }

  private static int small(Object value) {
    long number = whole(value);
    if (number != (short) number) {
      throw new ArithmeticException("too large for int2");
    }
    return (int) number;
  }

  private static long day(LocalDate on) {
    return on.toEpochDay() - FIRST_DAY;
  }

  /** Rounded, as the driver rounds the instant of a single row. */
  private static long micros(Instant at) {
    return (at.getEpochSecond() - FIRST_DAY * 86_400) * 1_000_000 + (at.getNano() + 500) / 1000;
  }

  private static long whole(Object value) {
    return switch (value) {
      case Long number -> number;
      case Integer number -> number;
      case Short number -> number;
      default -> throw new IllegalArgumentException("no whole number: " + value.getClass());
    };
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
  }

  private static byte[] utf8(Object value, Connection connection) throws SQLException {
    String text =
        switch (value) {
          case String words -> words;
          case Enum<?> constant -> constant.name();
          case Object[] _, long[] _, int[] _, double[] _ ->
              Params.array(connection, value).toString();
          default -> value.toString();
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
