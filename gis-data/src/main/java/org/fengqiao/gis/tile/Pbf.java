package org.fengqiao.gis.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the wire format of protocol buffers. Grows; one thread. */
final class Pbf {
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private byte[] buffer;
  private int size;

  Pbf(int room) {
    buffer = new byte[room];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer, size);
  }

  /** An unsigned number, seven bits a byte, low ones first. */
  void varint(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      buffer[size++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    buffer[size++] = (byte) rest;
  }

  /** A signed number with small ones of both signs short. */
  void zigzag(int value) {
    varint(((value << 1) ^ (value >> 31)) & 0xffff_ffffL);
  }

  void number(int field, long value) {
    varint((field << 3) | VARINT);
    varint(value);
  }

  void text(int field, String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    bytes(field, utf8, 0, utf8.length);
  }

  void message(int field, Pbf inner) {
    bytes(field, inner.buffer, 0, inner.size);
  }

  void bytes(int field, byte[] from, int start, int length) {
    varint((field << 3) | BYTES);
    varint(length);
    raw(from, start, length);
  }

  void raw(byte[] from, int start, int length) {
    room(length);
    System.arraycopy(from, start, buffer, size, length);
    size += length;
  }

  void raw(Pbf other) {
    raw(other.buffer, 0, other.size);
  }

  private void room(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }
}
