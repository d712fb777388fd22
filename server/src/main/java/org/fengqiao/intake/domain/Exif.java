package org.fengqiao.intake.domain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The one harmless word of EXIF (CIPA DC-008, section 4.6): which way up the camera was held.
 * Without it a picture taken upright lies on its side. Places, times, names and thumbnails in EXIF
 * are never read.
 */
final class Exif {
  /** As it lies: what stands when nothing is told. */
  static final int UPRIGHT = 1;

  private static final byte[] SIGNATURE = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int HEADER = 8;
  private static final int ENTRY = 12;
  private static final short ORIENTATION = 0x0112;
  private static final short SHORT = 3;

  private Exif() {}

  /** Whether the payload of an APP1 segment at {@code from} is EXIF; XMP lives in APP1 too. */
  static boolean looksLike(byte[] b, int from, int length) {
    return length >= SIGNATURE.length
        && Arrays.equals(b, from, from + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /**
   * The orientation, 1..8. Whatever is not well formed tells none: {@link #UPRIGHT}, never an
   * error. Only the first directory is read, no offset is followed out of the segment.
   *
   * @param from where the payload of the segment begins, at the signature
   * @param length of the payload, bytes
   */
  static int orientation(byte[] b, int from, int length) {
    int start = from + SIGNATURE.length;
    ByteBuffer tiff = ByteBuffer.wrap(b, start, length - SIGNATURE.length).slice();
    try {
      short order = tiff.getShort();
      if (order != 0x4D4D && order != 0x4949) {
        return UPRIGHT;
      }
      tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      short version = tiff.getShort();
      long directory = Integer.toUnsignedLong(tiff.getInt());
      return version == 42 && directory >= HEADER && directory < tiff.limit()
          ? inDirectory(tiff.position((int) directory))
          : UPRIGHT;
    } catch (BufferUnderflowException tooShort) {
      return UPRIGHT;
    }
  }

  private static int inDirectory(ByteBuffer tiff) {
    int entries = Short.toUnsignedInt(tiff.getShort());
    if ((long) entries * ENTRY > tiff.remaining()) {
      return UPRIGHT;
    }
    for (int i = 0; i < entries; i++) {
      short tag = tiff.getShort();
      short type = tiff.getShort();
      int count = tiff.getInt();
      int value = Short.toUnsignedInt(tiff.getShort());
      tiff.getShort();
      if (tag == ORIENTATION) {
        return type == SHORT && count == 1 && value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** A whole APP1 segment that tells the orientation and nothing else. */
  static byte[] segment(int orientation) {
    int tiff = HEADER + Short.BYTES + ENTRY + Integer.BYTES;
    return ByteBuffer.allocate(2 * Short.BYTES + SIGNATURE.length + tiff)
        .putShort((short) 0xFFE1)
        .putShort((short) (Short.BYTES + SIGNATURE.length + tiff))
        .put(SIGNATURE)
        .putShort((short) 0x4D4D)
        .putShort((short) 42)
        .putInt(HEADER)
        .putShort((short) 1)
        .putShort(ORIENTATION)
        .putShort(SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0) // no further directory
        .array();
  }
}
