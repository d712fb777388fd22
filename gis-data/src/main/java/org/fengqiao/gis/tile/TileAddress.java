package org.fengqiao.gis.tile;

/**
 * Which tile: the usual z/x/y of Web Mercator, x eastwards from 180° west, y southwards.
 *
 * @param z zoom, 0 to 18
 * @param x column, 0 to 2^z - 1
 * @param y row, 0 to 2^z - 1
 */
public record TileAddress(int z, int x, int y) {
  /** Finest zoom with tiles; a map enlarges these beyond. */
  public static final int FINEST = Lattice.FINEST;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when there is no such tile
   */
  public TileAddress {
    if (!exists(z, x, y)) {
      throw new IllegalArgumentException("no tile " + z + "/" + x + "/" + y);
    }
  }

  /** Whether there is such a tile. */
  public static boolean exists(int z, int x, int y) {
    return z >= 0 && z <= FINEST && x >= 0 && y >= 0 && x >> z == 0 && y >> z == 0;
  }

  /** The tile of a zoom that holds a position in degrees. */
  public static TileAddress of(double lon, double lat, int z) {
    int last = (1 << z) - 1;
    int shift = Lattice.FINEST + Lattice.EXTENT_BITS - z;
    return new TileAddress(
        z, Math.min(last, Lattice.x(lon) >> shift), Math.min(last, Lattice.y(lat) >> shift));
  }

  /** West border in units of the tile's own zoom. */
  int left() {
    return x << Lattice.EXTENT_BITS;
  }

  /** North border in units of the tile's own zoom. */
  int top() {
    return y << Lattice.EXTENT_BITS;
  }
}
