package org.fengqiao.gis.basemap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A tile of a base map. Nobody may change its bytes.
 *
 * @param bytes as they are sent
 * @param format what they are, after unzipping
 * @param zipped whether they are gzip
 */
public record BaseTile(byte[] bytes, TileFormat format, boolean zipped) {
  /** Longer tiles are not handed on, bytes; real ones have some tens of thousands. */
  public static final int LARGEST = 1 << 20;

  /** Unzipped they may be so much longer. */
  private static final int LARGEST_PLAIN = 8 * LARGEST;

  /** The tile of these bytes; empty when they are too many or no tile. */
  public static Optional<BaseTile> of(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    boolean zipped = Gunzip.zipped(bytes);
    try {
      byte[] plain = zipped ? Gunzip.bytes(bytes, LARGEST_PLAIN) : bytes;
      Optional<TileFormat> format = TileFormat.of(plain);
      return format
          .filter(f -> f == TileFormat.MVT || !zipped)
          .map(f -> new BaseTile(bytes, f, zipped));
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  /** The bytes without zipping. */
  public byte[] plain() {
    try {
      return zipped ? Gunzip.bytes(bytes, LARGEST_PLAIN) : bytes;
    } catch (IOException e) {
      throw new IllegalStateException(e); // it was unzipped when it was made
    }
  }

  /** Unzipping within a bound. */
  static final class Gunzip {
    private Gunzip() {}

    static boolean zipped(byte[] bytes) {
      return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    static byte[] bytes(byte[] zipped, int most) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream(zipped.length * 2);
      byte[] piece = new byte[8192];
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
          out.write(piece, 0, n);
          if (out.size() > most) {
            throw new IOException("more than " + most + " bytes unzipped");
          }
        }
      }
      return out.toByteArray();
    }
  }
}
