package org.fengqiao.gis;

/**
 * The area whose outline is closest to a point outside of all: cells are looked at in square rings
 * around the point until no farther ring can hold anything closer.
 */
final class NearestArea implements CellTable.RunVisitor {
  /** Room for rounding between cells and metres. */
  private static final double ROUNDING_M = 1e-6;

  private final Disc disc;
  private final Arcs arcs;
  private final Raster raster;
  private final CellTable cells;
  private final int column;
  private final int row;
  private int area = Arcs.NOBODY;
  private double distanceM;

  NearestArea(
      Disc disc, double reachM, Arcs arcs, Raster raster, CellTable cells, int column, int row) {
    this.disc = disc;
    this.distanceM = reachM;
    this.arcs = arcs;
    this.raster = raster;
    this.cells = cells;
    this.column = column;
    this.row = row;
    double beyondM = 0;
    for (int ring = 0;
        beyondM <= distanceM + ROUNDING_M && beyondM < Double.POSITIVE_INFINITY;
        ring++) {
      visit(ring);
      beyondM = beyondM(ring + 1);
    }
  }

  /**
   * Ordinal of the area, or {@link Arcs#NOBODY} when none is within reach; the lowest of equals.
   */
  int area() {
    return area;
  }

  /** How far it is, in metres. */
  double distanceM() {
    return distanceM;
  }

  /** Metres to the nearest cell outside the rings before this one; infinite when there is none. */
  private double beyondM(int ring) {
    double beyond = Double.POSITIVE_INFINITY;
    if (column - ring >= 0) {
      beyond = Math.min(beyond, disc.toMeridianM(raster.lon(column - ring + 1)));
    }
    if (column + ring < raster.columns) {
      beyond = Math.min(beyond, disc.toMeridianM(raster.lon(column + ring)));
    }
    if (row - ring >= 0) {
      beyond = Math.min(beyond, disc.toParallelM(raster.lat(row - ring + 1)));
    }
    if (row + ring < raster.rows) {
      beyond = Math.min(beyond, disc.toParallelM(raster.lat(row + ring)));
    }
    return beyond;
  }

  private void visit(int ring) {
    int left = Math.max(0, column - ring);
    int right = Math.min(raster.columns - 1, column + ring);
    for (int r = Math.max(0, row - ring); r <= Math.min(raster.rows - 1, row + ring); r++) {
      if (Math.abs(r - row) == ring) {
        for (int c = left; c <= right; c++) {
          cells.visitRuns(r * raster.columns + c, this);
        }
      } else {
        if (column - ring >= 0) {
          cells.visitRuns(r * raster.columns + column - ring, this);
        }
        if (column + ring < raster.columns) {
          cells.visitRuns(r * raster.columns + column + ring, this);
        }
      }
    }
  }

  @Override
  public void run(int first, int edges, int lowest) {
    double distance = disc.distanceM(arcs.vertices, first, edges);
    if (distance < distanceM || (distance == distanceM && (area < 0 || lowest < area))) {
      area = lowest;
      distanceM = distance;
    }
  }
}
