package org.fengqiao.gis.tile;

import java.util.BitSet;

/**
 * The whole positions of a zoom at which, in and around one tile, a vertex lands or an edge leaves
 * the frame. An edge is bent to each of them that it passes within half a unit, so edges that did
 * not cross before rounding do not cross after it (snap rounding: Hobby, Practical segment
 * intersection with finite precision output, Computational Geometry 13, 1999). Beyond the frame
 * edges stay as they are. First everything is marked, then {@link #ready()}, then asked. One tile;
 * one thread.
 */
final class HotPixels {
  private final int zoom;
  private final Passing passing;
  private final int west;
  private final int north;
  private final int east;
  private final int south;
  private final Ints marked = new Ints(1024);

  // Square cells of about two marks each, over the box of the marks.
  private int minX = Integer.MAX_VALUE;
  private int minY = Integer.MAX_VALUE;
  private int maxX = Integer.MIN_VALUE;
  private int maxY = Integer.MIN_VALUE;
  private int cell = 1;
  private int columns;
  private int[] start = {0};
  private int[] sorted = {};
  private final Ints passed = new Ints(16);

  HotPixels(TileAddress at) {
    zoom = at.z();
    passing = new Passing(Lattice.FINEST - zoom);
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
        mark(side, passing.row(x1, y1, x2, y2, side));
      }
    }
    for (int side : new int[] {north, south}) {
      if (between(side, y1, y2)) {
        mark(passing.row(y1, x1, y2, x2, side), side);
      }
    }
  }

  private boolean inside(int x, int y) {
    int column = Lattice.at(x, zoom);
    int row = Lattice.at(y, zoom);
    return column > west && column < east && row > north && row < south;
  }

  private boolean between(int side, int from, int to) {
    long line = (long) side << (Lattice.FINEST - zoom);
    return Math.min(from, to) < line && Math.max(from, to) > line;
  }

  private void mark(int column, int row) {
    if (column >= west && column <= east && row >= north && row <= south) {
      marked.add(column, row);
      minX = Math.min(minX, column);
      minY = Math.min(minY, row);
      maxX = Math.max(maxX, column);
      maxY = Math.max(maxY, row);
    }
  }

  /** Sorts the marks into cells. */
  void ready() {
    if (marked.size == 0) {
      return;
    }
    long room = (maxX - minX + 1L) * (maxY - minY + 1L);
    if (marked.size * 4L > room) {
      once();
    }
    cell = (int) Math.max(1, Math.sqrt(4.0 * room / marked.size));
    columns = (maxX - minX) / cell + 1;
    start = new int[columns * ((maxY - minY) / cell + 1) + 1];
    for (int i = 0; i < marked.size; i += 2) {
      start[cell(marked.get(i), marked.get(i + 1)) + 1] += 2;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] next = start.clone();
    sorted = new int[marked.size];
    for (int i = 0; i < marked.size; i += 2) {
      int at = cell(marked.get(i), marked.get(i + 1));
      sorted[next[at]++] = marked.get(i);
      sorted[next[at]++] = marked.get(i + 1);
    }
  }

  /** Keeps each mark once, where many vertices share few positions. */
  private void once() {
    int width = maxX - minX + 1;
    BitSet seen = new BitSet(width * (maxY - minY + 1));
    int kept = 0;
    for (int i = 0; i < marked.size; i += 2) {
      int bit = (marked.get(i + 1) - minY) * width + marked.get(i) - minX;
      if (!seen.get(bit)) {
        seen.set(bit);
        marked.items[kept++] = marked.get(i);
        marked.items[kept++] = marked.get(i + 1);
      }
    }
    marked.size = kept;
  }

  private int cell(int column, int row) {
    return (row - minY) / cell * columns + (column - minX) / cell;
  }

  /**
   * Adds, as x and y in turn and in the order of the edge, the marked positions that it passes
   * between its ends.
   */
  void pass(int x1, int y1, int x2, int y2, Ints out) {
    int column = Lattice.at(x1, zoom);
    int row = Lattice.at(y1, zoom);
    int toColumn = Lattice.at(x2, zoom);
    int toRow = Lattice.at(y2, zoom);
    if (Math.abs(toColumn - column) + Math.abs(toRow - row) < 2) {
      return;
    }
    int left = Math.max(minX, Math.min(column, toColumn));
    int right = Math.min(maxX, Math.max(column, toColumn));
    int top = Math.max(minY, Math.min(row, toRow));
    int bottom = Math.min(maxY, Math.max(row, toRow));
    if (left > right || top > bottom) {
      return;
    }
    passing.edge(x1, y1, x2, y2);
    passed.clear();
    for (int band = (top - minY) / cell; band <= (bottom - minY) / cell; band++) {
      int end = start[band * columns + (right - minX) / cell + 1];
      for (int k = start[band * columns + (left - minX) / cell]; k < end; k += 2) {
        int px = sorted[k];
        int py = sorted[k + 1];
        if (px >= left
            && px <= right
            && py >= top
            && py <= bottom
            && passing.through(px, py)
            && (px != column || py != row)
            && (px != toColumn || py != toRow)) {
          insert(px, py, column, row);
        }
      }
    }
    for (int i = 0; i < passed.size; i++) {
      out.add(passed.get(i));
    }
  }

  /** Keeps what was passed in the order of the way from the first end. */
  private void insert(int px, int py, int fromX, int fromY) {
    int reach = Math.abs(px - fromX) + Math.abs(py - fromY);
    passed.add(px, py);
    int at = passed.size - 2;
    while (at > 0
        && Math.abs(passed.get(at - 2) - fromX) + Math.abs(passed.get(at - 1) - fromY) > reach) {
      passed.items[at] = passed.get(at - 2);
      passed.items[at + 1] = passed.get(at - 1);
      at -= 2;
    }
    passed.items[at] = px;
    passed.items[at + 1] = py;
  }
}
