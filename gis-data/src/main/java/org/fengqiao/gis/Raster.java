package org.fengqiao.gis;

import org.locationtech.jts.geom.Envelope;

/**
 * A lattice of equal cells over an extent; a crowded cell can be a lattice of finer ones. Rows
 * count from the south, columns from the west. Positions in cells are monotone in the coordinates,
 * which is all the index relies on, and a finer lattice cuts each cell into a power of two, so that
 * both see the same corners to the last bit.
 */
final class Raster {
  /** Beyond this the table costs more cache misses than it saves tests. */
  private static final int MOST_CELLS = 1 << 21;

  private static final int CELLS_PER_AREA = 220;

  /** An empty rim, in parts of the extent: the west edge of a row then lies outside every area. */
  private static final double RIM = 1e-6;

  final int columns;
  final int rows;
  final double west;
  final double south;
  final double perDegreeX;
  final double perDegreeY;

  /**
   * South-west corner in cells of the coarsest lattice, and how many of ours one of those holds.
   */
  private final double left;

  private final double bottom;
  private final double finer;

  Raster(Envelope extent, int areas) {
    double width = Math.max(extent.getWidth(), 1e-9);
    double height = Math.max(extent.getHeight(), 1e-9);
    west = extent.getMinX() - RIM * width;
    south = extent.getMinY() - RIM * height;
    double cells = Math.clamp((long) areas * CELLS_PER_AREA, 1024L, (long) MOST_CELLS);
    columns = Math.clamp(Math.round(Math.sqrt(cells * width / height)), 1, 1 << 14);
    rows = Math.clamp(Math.round(cells / columns), 1, 1 << 14);
    perDegreeX = columns / (width * (1 + 2 * RIM));
    perDegreeY = rows / (height * (1 + 2 * RIM));
    left = 0;
    bottom = 0;
    finer = 1;
  }

  private Raster(Raster coarse, int column, int row, int side) {
    columns = side;
    rows = side;
    west = coarse.west;
    south = coarse.south;
    perDegreeX = coarse.perDegreeX;
    perDegreeY = coarse.perDegreeY;
    left = coarse.left + column / coarse.finer;
    bottom = coarse.bottom + row / coarse.finer;
    finer = coarse.finer * side;
  }

  /** One cell cut into {@code side * side}; a power of two. */
  Raster within(int column, int row, int side) {
    return new Raster(this, column, row, side);
  }

  /** Columns from the west edge, with fraction; outside the extent below 0 or beyond the last. */
  double u(double lon) {
    return ((lon - west) * perDegreeX - left) * finer;
  }

  /** Rows from the south edge, with fraction. */
  double v(double lat) {
    return ((lat - south) * perDegreeY - bottom) * finer;
  }

  int column(double lon) {
    return Math.clamp((long) Math.floor(u(lon)), 0, columns - 1);
  }

  int row(double lat) {
    return Math.clamp((long) Math.floor(v(lat)), 0, rows - 1);
  }

  /** Longitude of the west side of a column. */
  double lon(int column) {
    return west + (left + column / finer) / perDegreeX;
  }

  /** Latitude of the south side of a row. */
  double lat(int row) {
    return south + (bottom + row / finer) / perDegreeY;
  }

  /** Width of a cell in degrees. */
  double cellWidth() {
    return 1 / (perDegreeX * finer);
  }

  /** Height of a cell in degrees. */
  double cellHeight() {
    return 1 / (perDegreeY * finer);
  }

  int size() {
    return rows * columns;
  }
}
