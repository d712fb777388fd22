package org.fengqiao.gis.basemap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens base maps by what the file is, not by what it is called. */
public final class TileFiles {
  private static final String SQLITE = "SQLite format 3";
  private static final String PMTILES = "PMTiles";

  private TileFiles() {}

  /**
   * Opens an MBTiles or a PMTiles file.
   *
   * @throws UnusableTiles when it is neither, or not one this house can show
   * @throws IOException when it cannot be read
   */
  public static BaseTiles open(Path file) throws UnusableTiles, IOException {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(15), StandardCharsets.ISO_8859_1);
    }
    if (head.equals(SQLITE)) {
      return MbTiles.open(file);
    }
    if (head.startsWith(PMTILES)) {
      return PmTiles.open(file);
    }
    throw new UnusableTiles("neither MBTiles nor PMTiles");
  }

  /** Changes when somebody puts another file there. */
  static String edition(Path file) throws IOException {
    long changed = Files.getLastModifiedTime(file).toMillis();
    return Long.toHexString(changed * 31 + Files.size(file));
  }
}
