package org.fengqiao.platform.db;

import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/** Bytes that grow at their end; numbers in network order. */
final class Bytes {
  private byte[] bytes;
  private int size;

  Bytes(int room) {
    bytes = new byte[room];
  }

  int size() {
    return size;
  }

  void copy(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, size);
  }

  void send(CopyIn copy) throws SQLException {
    copy.writeToCopy(bytes, 0, size);
  }

  void int4At(int at, int number) {
    ByteConverter.int4(bytes, at, number);
  }

  Bytes int1(int number) {
    int at = next(1);
    bytes[at] = (byte) number;
    return this;
  }

  Bytes int2(int number) {
    int at = next(2);
    ByteConverter.int2(bytes, at, number);
    return this;
  }

  Bytes int4(int number) {
    int at = next(4);
    ByteConverter.int4(bytes, at, number);
    return this;
  }

  Bytes int8(long number) {
    int at = next(8);
    ByteConverter.int8(bytes, at, number);
    return this;
  }

  Bytes all(byte[] more) {
    int at = next(more.length);
    System.arraycopy(more, 0, bytes, at, more.length);
    return this;
  }

  private int next(int room) {
    if (size + room > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + room));
    }
    int at = size;
    size += room;
    return at;
  }
}
