package org.fengqiao.gis.basemap;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A base map cut into tiles. Safe to share. */
public interface BaseTiles extends Closeable {
  /** What it holds. */
  TileSet about();

  /**
   * A tile.
   *
   * @param z zoom, 0 to {@value TileSet#FINEST}
   * @param x column from the west
   * @param y row from the north
   * @return empty where it has none, and where what it has is no tile
   * @throws IOException when it cannot be read now
   */
  Optional<BaseTile> tile(int z, int x, int y) throws IOException;

  /** Ends reading. */
  @Override
  void close() throws IOException;
}
