package org.fengqiao.gis.tile;

/**
 * The whole positions of a zoom at which, in and around one tile, a vertex lands or an edge leaves
 * the frame. An edge is bent to each of them that it passes within half a unit, so edges that did
 * not cross before rounding do not cross after it (snap rounding: Hobby, Practical segment
 * intersection with finite precision output, Computational Geometry 13, 1999). The question is
 * answered in whole numbers of the finest zoom, without error and the same for both directions of
 * an edge. Beyond the frame edges stay as they are. One tile; one thread.
 */
final class HotPixels {
  private final int zoom;

  /** Units of the finest zoom in one of this zoom. */
  private final long size;

  private final int west;
  private final int north;
  private final int east;
  private final int south;
  private final LongInts marked = new LongInts(512);
  private final Ints passed = new Ints(16);

  HotPixels(TileAddress at) {
    zoom = at.z();
    size = 1L << (Lattice.FINEST - at.z());
    west = at.left() - Lattice.BUFFER;
    north = at.top() - Lattice.BUFFER;
    east = at.left() + Lattice.EXTENT + Lattice.BUFFER;
    south = at.top() + Lattice.EXTENT + Lattice.BUFFER;
  }

  /** Marks where a vertex lands, given in units of the finest zoom. */
  void vertex(int x, int y) {
    mark(Lattice.at(x, zoom), Lattice.at(y, zoom));
  }

  /** Marks where an edge crosses the frame, so that its neighbours give way to the cut as well. */
  void cut(int x1, int y1, int x2, int y2) {
    if (inside(x1, y1) && inside(x2, y2)) {
      return;
    }
    for (int side : new int[] {west, east}) {
      if (between(side, x1, x2)) {
        mark(side, new Way(x1, y1, x2, y2).at(2 * size * side));
      }
    }
    for (int side : new int[] {north, south}) {
      if (between(side, y1, y2)) {
        mark(new Way(y1, x1, y2, x2).at(2 * size * side), side);
      }
    }
  }

  private boolean inside(int x, int y) {
    int column = Lattice.at(x, zoom);
    int row = Lattice.at(y, zoom);
    return column > west && column < east && row > north && row < south;
  }

  private boolean between(int side, int from, int to) {
    long line = size * side;
    return Math.min(from, to) < line && Math.max(from, to) > line;
  }

  private void mark(int column, int row) {
    if (column >= west && column <= east && row >= north && row <= south) {
      marked.put(LongInts.key(column, row), 1);
    }
  }

  /** Adds to a ring the marked positions that an edge passes between its ends, in its order. */
  void pass(int x1, int y1, int x2, int y2, Ring ring) {
    boolean forward = x1 != x2 ? x1 < x2 : y1 < y2;
    passed.clear();
    if (forward) {
      collect(x1, y1, x2, y2);
      for (int i = 0; i < passed.size; i += 2) {
        ring.add(passed.get(i), passed.get(i + 1));
      }
    } else {
      collect(x2, y2, x1, y1);
      for (int i = passed.size - 2; i >= 0; i -= 2) {
        ring.add(passed.get(i), passed.get(i + 1));
      }
    }
  }

  /** Walks an edge column by column, x growing. */
  private void collect(int x1, int y1, int x2, int y2) {
    int first = Lattice.at(x1, zoom);
    int last = Lattice.at(x2, zoom);
    int top = Lattice.at(y1, zoom);
    int bottom = Lattice.at(y2, zoom);
    if (last - first + Math.abs(bottom - top) < 2) {
      return;
    }
    if (first == last) {
      column(first, top, bottom, first, top, last, bottom);
      return;
    }
    int from = Math.max(first, west);
    int to = Math.min(last, east);
    if (from > to) {
      return;
    }
    Way way = new Way(x1, y1, x2, y2);
    way.go(size * (2L * from - 1), 2 * size);
    for (int column = from; column <= to; column++) {
      int in = column == first ? top : way.row();
      way.next();
      int out = column == last ? bottom : way.rowBefore();
      column(column, in, out, first, top, last, bottom);
    }
  }

  /** Collects what is marked in a column from one row to another, the ends of the edge left out. */
  private void column(int column, int in, int out, int x1, int y1, int x2, int y2) {
    int step = in <= out ? 1 : -1;
    int from = Math.max(north, Math.min(south, in));
    int to = Math.max(north, Math.min(south, out));
    if ((in < north && out < north) || (in > south && out > south)) {
      return;
    }
    for (int row = from; row != to + step; row += step) {
      if (marked.get(LongInts.key(column, row)) != LongInts.NONE
          && (column != x1 || row != y1)
          && (column != x2 || row != y2)) {
        passed.add(column, row);
      }
    }
  }

  /**
   * A line through two positions, its height in rows told at doubled columns without error: a row
   * is half a unit up and down from its middle, the lower border its own. Products stay below 2^63
   * for edges of up to sixty degrees.
   */
  private final class Way {
    private final long x;
    private final long y;
    private final long dx;
    private final long dy;
    private final long divisor;
    private final long base;
    private long row;
    private long rest;
    private long rowStep;
    private long restStep;

    Way(int x1, int y1, int x2, int y2) {
      boolean forward = x1 < x2;
      x = 2L * (forward ? x1 : x2);
      long height = 2L * (forward ? y1 : y2);
      dx = Math.abs(2L * x2 - 2L * x1);
      dy = forward ? 2L * y2 - 2L * y1 : 2L * y1 - 2L * y2;
      base = Math.floorDiv(height, 2 * size);
      y = height - base * 2 * size;
      divisor = 2 * size * dx;
    }

    private long numerator(long at) {
      return y * dx + (at - x) * dy + size * dx;
    }

    /** The row at a doubled column. */
    int at(long doubled) {
      return (int) (base + Math.floorDiv(numerator(doubled), divisor));
    }

    /** Begins at a doubled column, to go on by so much. */
    void go(long doubled, long step) {
      long n = numerator(doubled);
      row = base + Math.floorDiv(n, divisor);
      rest = Math.floorMod(n, divisor);
      rowStep = Math.floorDiv(step * dy, divisor);
      restStep = Math.floorMod(step * dy, divisor);
    }

    void next() {
      row += rowStep;
      rest += restStep;
      if (rest >= divisor) {
        rest -= divisor;
        row++;
      }
    }

    int row() {
      return (int) row;
    }

    /** The row just before here: a border reached from below is not entered yet. */
    int rowBefore() {
      return (int) (rest == 0 && dy > 0 ? row - 1 : row);
    }
  }
}
