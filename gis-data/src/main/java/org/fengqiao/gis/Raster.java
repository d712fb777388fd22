package org.fengqiao.gis;

import org.locationtech.jts.geom.Envelope;

/**
 * A lattice of equal cells over an extent. Rows count from the south, columns from the west. Both
 * functions are monotone, which is all the index relies on: what lies between two values lies in
 * the rows between theirs.
 */
final class Raster {
  /** Beyond this the table costs more cache misses than it saves point-in-polygon tests. */
  private static final int MOST_CELLS = 1 << 21;

  private static final int CELLS_PER_SHAPE = 220;

  final int columns;
  final int rows;
  final double west;
  final double south;
  final double east;
  final double north;
  final double perDegreeX;
  final double perDegreeY;

  Raster(Envelope extent, int shapes) {
    west = extent.getMinX();
    south = extent.getMinY();
    east = extent.getMaxX();
    north = extent.getMaxY();
    double width = Math.max(east - west, 1e-9);
    double height = Math.max(north - south, 1e-9);
    double cells = Math.clamp((long) shapes * CELLS_PER_SHAPE, 1024L, (long) MOST_CELLS);
    columns = Math.clamp(Math.round(Math.sqrt(cells * width / height)), 1, 4096);
    rows = Math.clamp(Math.round(cells / columns), 1, 4096);
    perDegreeX = columns / width;
    perDegreeY = rows / height;
  }

  boolean covers(double lon, double lat) {
    return lon >= west && lon <= east && lat >= south && lat <= north;
  }

  int column(double lon) {
    return clamp((int) ((lon - west) * perDegreeX), columns);
  }

  int row(double lat) {
    return clamp((int) ((lat - south) * perDegreeY), rows);
  }

  int cell(double lon, double lat) {
    return row(lat) * columns + column(lon);
  }

  int size() {
    return rows * columns;
  }

  private static int clamp(int value, int size) {
    return value < 0 ? 0 : Math.min(value, size - 1);
  }
}
