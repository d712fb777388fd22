package org.fengqiao.gis.basemap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first 127 bytes of a PMTiles file, version 3. Places are bytes from the beginning of the
 * file.
 *
 * @param zippedInside whether directories and metadata are gzip
 */
record PmHeader(
    long root,
    int rootLength,
    long metadata,
    int metadataLength,
    long leaves,
    long leavesLength,
    long tiles,
    long tilesLength,
    boolean zippedInside,
    boolean vector,
    int minZoom,
    int maxZoom,
    double[] bounds) {
  static final int BYTES = 127;

  /** Directories and metadata in one piece; the format has the first at most 16 kB. */
  static final int LARGEST_PART = 4 << 20;

  private static final int NONE = 1;
  private static final int GZIP = 2;
  private static final int MVT = 1;
  private static final int WEBP = 4;

  static PmHeader read(ByteBuffer in, long fileSize) throws UnusableTiles {
    in.order(ByteOrder.LITTLE_ENDIAN);
    if (in.get(7) != 3) {
      throw new UnusableTiles("PMTiles of version " + in.get(7) + ", not 3");
    }
    int inside = in.get(97);
    int tiles = in.get(98);
    int type = in.get(99);
    if ((inside != NONE && inside != GZIP) || (tiles > GZIP) || tiles < 0) {
      throw new UnusableTiles("compression other than gzip");
    }
    if (type < MVT || type > WEBP) {
      throw new UnusableTiles("tiles are none of mvt, png, jpeg, webp");
    }
    double[] bounds = new double[4];
    for (int i = 0; i < 4; i++) {
      bounds[i] = in.getInt(102 + 4 * i) / 1e7;
    }
    PmHeader header =
        new PmHeader(
            in.getLong(8),
            part(in.getLong(16)),
            in.getLong(24),
            part(in.getLong(32)),
            in.getLong(40),
            in.getLong(48),
            in.getLong(56),
            in.getLong(64),
            inside == GZIP,
            type == MVT,
            in.get(100),
            in.get(101),
            bounds);
    header.check(fileSize);
    return header;
  }

  private static int part(long length) throws UnusableTiles {
    if (length < 0 || length > LARGEST_PART) {
      throw new UnusableTiles("a part of " + length + " bytes");
    }
    return (int) length;
  }

  private void check(long size) throws UnusableTiles {
    boolean inside =
        inside(root, rootLength, size)
            && inside(metadata, metadataLength, size)
            && inside(leaves, leavesLength, size)
            && inside(tiles, tilesLength, size);
    if (!inside) {
      throw new UnusableTiles("parts lie beyond the end of the file");
    }
  }

  private static boolean inside(long offset, long length, long size) {
    return offset >= 0 && length >= 0 && offset <= size && length <= size - offset;
  }
}
