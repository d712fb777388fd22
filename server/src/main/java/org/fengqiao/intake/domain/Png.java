package org.fengqiao.intake.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** PNG container (ISO/IEC 15948): keeps the chunks that make the picture, drops the rest. */
final class Png {
  private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA");
  private static final int FRAME = 12;
  private static final int BUFFER = 8192;

  private Png() {}

  static boolean looksLike(byte[] b) {
    return b.length > MAGIC.length
        && java.util.Arrays.equals(b, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /**
   * The image without text, time, EXIF, profiles and trailing bytes.
   *
   * @throws IllegalArgumentException when it is not a complete PNG or its pixels inflate to more
   *     than its header says
   */
  static Photo strip(byte[] b) {
    ByteBuffer in = ByteBuffer.wrap(b, MAGIC.length, b.length - MAGIC.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream(b.length);
    ByteArrayOutputStream pixels = new ByteArrayOutputStream(b.length);
    out.writeBytes(MAGIC);
    int width = 0;
    int height = 0;
    while (in.remaining() >= FRAME) {
      int start = in.position();
      int length = in.getInt();
      require(length >= 0 && length <= in.remaining() - 8);
      String type = new String(b, start + 4, 4, StandardCharsets.US_ASCII);
      require(type.equals("IHDR") == (width == 0));
      if (type.equals("IHDR")) {
        require(length == 13);
        width = in.getInt(start + 8);
        height = in.getInt(start + 12);
        require(width > 0 && height > 0);
      }
      checkCrc(b, start, length);
      if (KEPT.contains(type)) {
        out.write(b, start, FRAME + length);
      }
      if (type.equals("IDAT")) {
        pixels.write(b, start + 8, length);
      }
      if (type.equals("IEND")) {
        checkPixels(pixels.toByteArray(), width, height);
        return new Photo("image/png", width, height, out.toByteArray());
      }
      in.position(start + FRAME + length);
    }
    throw new IllegalArgumentException("no end of image");
  }

  private static void checkCrc(byte[] b, int start, int length) {
    CRC32 crc = new CRC32();
    crc.update(b, start + 4, length + 4);
    require((int) crc.getValue() == ByteBuffer.wrap(b).getInt(start + 8 + length));
  }

  /** Inflates into one small buffer and stops as soon as there is more than the header allows. */
  private static void checkPixels(byte[] deflated, int width, int height) {
    if ((long) width * height > Photo.MAX_PIXELS) {
      return; // refused by the caller without looking at the pixels
    }
    long most = ((long) width * 8 + 8) * height + 8L * (width + height) + BUFFER;
    byte[] buffer = new byte[BUFFER];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(deflated);
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        require(n > 0 && inflater.getBytesWritten() <= most);
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("pixels do not inflate", e);
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not a PNG");
    }
  }
}
