package org.fengqiao.intake.domain;

import java.io.ByteArrayOutputStream;

/** JPEG container (ITU-T T.81 annex B): keeps what a decoder needs, drops the rest. */
final class Jpeg {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;

  private final byte[] b;
  private final ByteArrayOutputStream out;
  private int at = 2;
  private int width;
  private int height;
  private boolean orientationKnown;

  private Jpeg(byte[] b) {
    this.b = b;
    this.out = new ByteArrayOutputStream(b.length);
  }

  static boolean looksLike(byte[] b) {
    return b.length > 4 && u8(b, 0) == 0xFF && u8(b, 1) == SOI && u8(b, 2) == 0xFF;
  }

  /**
   * The image without APPn (but JFIF and Adobe's colour transform) and comments, cut at its end. Of
   * EXIF the orientation stays, where it is not the plain one. Width and height are of the pixels
   * as they lie, before a viewer turns them.
   *
   * @throws IllegalArgumentException when it is not a complete JPEG
   */
  static Photo strip(byte[] b) {
    return new Jpeg(b).stripped();
  }

  private Photo stripped() {
    out.write(b, 0, 2);
    while (true) {
      while (u8(b, at) == 0xFF && u8(b, at + 1) == 0xFF) {
        at++;
      }
      require(u8(b, at) == 0xFF);
      int marker = u8(b, at + 1);
      if (marker == EOI) {
        out.write(b, at, 2);
        require(width > 0);
        return new Photo("image/jpeg", width, height, out.toByteArray());
      }
      int length = u16(b, at + 2);
      require(length >= 2 && at + 2 + length <= b.length);
      segment(marker, length);
      at += 2 + length;
      if (marker == SOS) {
        int end = scanEnd(b, at);
        out.write(b, at, end - at);
        at = end;
      }
    }
  }

  private void segment(int marker, int length) {
    if (frame(marker)) {
      require(width == 0);
      height = u16(b, at + 5);
      width = u16(b, at + 7);
    }
    // A viewer looks for EXIF before the picture and believes the first.
    if (marker == APP1
        && width == 0
        && !orientationKnown
        && Exif.looksLike(b, at + 4, length - 2)) {
      orientationKnown = true;
      int orientation = Exif.orientation(b, at + 4, length - 2);
      if (orientation != Exif.UPRIGHT) {
        out.writeBytes(Exif.segment(orientation));
      }
    }
    if (kept(marker) && !(marker == APP0 && !plainJfif(b, at, length))) {
      out.write(b, at, 2 + length);
    }
  }

  /** First marker after entropy-coded data: FF followed by neither stuffing nor a restart. */
  private static int scanEnd(byte[] b, int from) {
    for (int i = from; i + 1 < b.length; i++) {
      if (b[i] == (byte) 0xFF) {
        int next = u8(b, i + 1);
        boolean data = next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
        if (!data) {
          return i;
        }
      }
    }
    throw new IllegalArgumentException("no end of image");
  }

  /** Start of frame; C4, C8 and CC are tables and extensions. */
  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean kept(int marker) {
    boolean application = marker >= APP0 && marker <= APP15;
    return marker == APP0 || marker == APP14 || (!application && marker != COMMENT);
  }

  /** The JFIF header without a thumbnail, which may show what was cut off the picture. */
  private static boolean plainJfif(byte[] b, int at, int length) {
    return length == 16
        && b[at + 4] == 'J'
        && b[at + 5] == 'F'
        && b[at + 6] == 'I'
        && b[at + 7] == 'F'
        && b[at + 8] == 0;
  }

  private static int u8(byte[] b, int at) {
    return b[at] & 0xFF;
  }

  private static int u16(byte[] b, int at) {
    return u8(b, at) << 8 | u8(b, at + 1);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not a JPEG");
    }
  }
}
