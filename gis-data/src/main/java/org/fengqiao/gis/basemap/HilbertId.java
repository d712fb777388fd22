package org.fengqiao.gis.basemap;

/** Numbers of tiles as PMTiles counts them: zoom after zoom, in each along a Hilbert curve. */
final class HilbertId {
  private HilbertId() {}

  /** The number of a tile that exists. */
  static long of(int z, int x, int y) {
    long number = ((1L << (2 * z)) - 1) / 3; // all tiles of coarser zooms
    int across = x;
    int down = y;
    for (int half = (1 << z) >> 1; half > 0; half >>= 1) {
      int right = (across & half) == 0 ? 0 : 1;
      int low = (down & half) == 0 ? 0 : 1;
      number += (long) half * half * ((3 * right) ^ low);
      if (low == 0) {
        // Only bits below half are looked at from here on: turning may leave higher ones set.
        int turned = right == 1 ? half - 1 - across : across;
        across = right == 1 ? half - 1 - down : down;
        down = turned;
      }
    }
    return number;
  }
}
