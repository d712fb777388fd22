package org.fengqiao.gis.tile;

/**
 * The whole numbers on which tiles are drawn: Web Mercator, 4096 units a tile, at the finest zoom
 * 2^30 units round the earth (3.7 cm at the equator). y grows southwards, as in tiles. Coarser
 * zooms round the same numbers, so a vertex has one position per zoom whoever draws it.
 */
final class Lattice {
  /** Finest zoom with tiles of its own; maps enlarge these beyond. */
  static final int FINEST = 18;

  /** Units a tile, in bits. */
  static final int EXTENT_BITS = 12;

  static final int EXTENT = 1 << EXTENT_BITS;

  /** Units drawn beyond each side of a tile, so that lines do not end at its border. */
  static final int BUFFER = 64;

  private static final double SIZE = 1L << (FINEST + EXTENT_BITS);
  private static final double EQUATOR_M = 40_075_016.68557849;

  /** Beyond this Web Mercator is no square. */
  private static final double NORTHERNMOST = 85.05112877980659;

  private Lattice() {}

  /** Units at the finest zoom, 0 to 2^30 eastwards from 180° west. */
  static int x(double lon) {
    return (int) Math.round(clamp(lon / 360 + 0.5) * SIZE);
  }

  /** Units at the finest zoom, 0 to 2^30 southwards from 85° north. */
  static int y(double lat) {
    double limited = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, lat));
    double sine = StrictMath.sin(Math.toRadians(limited));
    return (int)
        Math.round(clamp(0.5 - StrictMath.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * SIZE);
  }

  /** Degrees of a column of units. */
  static double lon(int x) {
    return (x / SIZE - 0.5) * 360;
  }

  /** Degrees of a row of units. */
  static double lat(int y) {
    return Math.toDegrees(StrictMath.atan(StrictMath.sinh(Math.PI * (1 - 2 * (y / SIZE)))));
  }

  /** The same place on the lattice of a coarser zoom. */
  static int at(int finest, int zoom) {
    int shift = FINEST - zoom;
    return shift == 0 ? finest : (finest + (1 << (shift - 1))) >> shift;
  }

  /** Units of the finest zoom in a metre on the ground at this y. */
  static double unitsPerMetre(int y) {
    double mercator = Math.PI * (1 - 2 * (y / SIZE));
    return SIZE / EQUATOR_M * StrictMath.cosh(mercator);
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
