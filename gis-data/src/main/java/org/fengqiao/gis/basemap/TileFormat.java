package org.fengqiao.gis.basemap;

import java.util.Optional;

/** What a tile of a base map may be, told by its first bytes; nothing else is handed on. */
public enum TileFormat {
  PNG("image/png"),
  JPEG("image/jpeg"),
  WEBP("image/webp"),
  MVT("application/vnd.mapbox-vector-tile");

  private static final int[] PNG_HEAD = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

  private final String mediaType;

  TileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of these bytes, not zipped; empty when it is none of ours. */
  public static Optional<TileFormat> of(byte[] bytes) {
    if (begins(bytes, 0, PNG_HEAD)) {
      return Optional.of(PNG);
    }
    if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(JPEG);
    }
    if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of(WEBP);
    }
    // A tile is a list of layers: field 3 with a length.
    return begins(bytes, 0, 0x1A) ? Optional.of(MVT) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int from, int... head) {
    if (bytes.length < from + head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[from + i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
