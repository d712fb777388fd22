package org.fengqiao.gis.tile;

/**
 * Whether an edge passes the square of a whole position: half a unit to each side of it, its left
 * and upper border its own. In whole numbers of the finest zoom, without error and the same for
 * both directions of an edge; products stay below 2^63 for edges of up to sixty degrees. One
 * thread.
 */
final class Passing {
  /** Units of the finest zoom in one of this zoom. */
  private final long size;

  // The edge, x growing, in halves of the finest unit: borders of squares are whole numbers then.
  private long x1;
  private long y1;
  private long x2;
  private long y2;

  /** For a zoom coarser than the finest by so many. */
  Passing(int shift) {
    size = 1L << shift;
  }

  /** Looks at an edge from now on, given in units of the finest zoom. */
  void edge(int fromX, int fromY, int toX, int toY) {
    boolean forward = fromX < toX;
    x1 = 2L * (forward ? fromX : toX);
    y1 = 2L * (forward ? fromY : toY);
    x2 = 2L * (forward ? toX : fromX);
    y2 = 2L * (forward ? toY : fromY);
  }

  /** The row in which a line through two positions meets the middle of a column. */
  int row(int fromX, int fromY, int toX, int toY, int column) {
    edge(fromX, fromY, toX, toY);
    return (int) row(2 * size * column, false);
  }

  /** Whether it passes a square that lies between its ends. */
  boolean through(int column, int row) {
    long dx = x2 - x1;
    long dy = y2 - y1;
    long off = dx * (2 * size * row - y1) - dy * (2 * size * column - x1);
    if (Math.abs(off) > size * (dx + Math.abs(dy))) {
      return false;
    }
    long left = 2 * size * column - size;
    long in = left <= x1 ? rowOf(y1) : row(left, false);
    long out = left + 2 * size > x2 ? rowOf(y2) : row(left + 2 * size, true);
    return Math.min(in, out) <= row && row <= Math.max(in, out);
  }

  private long rowOf(long y) {
    return Math.floorDiv(y + size, 2 * size);
  }

  /**
   * The row at an x.
   *
   * @param before just before it: a border reached there from above is not entered yet
   */
  private long row(long x, boolean before) {
    long dx = x2 - x1;
    long dy = y2 - y1;
    long base = Math.floorDiv(y1, 2 * size);
    long numerator = (y1 - base * 2 * size + size) * dx + (x - x1) * dy;
    long less = before && dy > 0 ? 1 : 0;
    return base + Math.floorDiv(numerator - less, 2 * size * dx);
  }
}
