package org.fengqiao.gis;

import java.util.Arrays;

/**
 * For every raster cell the one area that fills it, nothing, or the short list of areas whose edges
 * cross it. About five cells in six are decided without looking at a single edge.
 */
final class CellTable {
  static final int NOBODY = -1;

  /**
   * Rounding slack in parts of a cell when an edge is drawn into the raster: tens of micrometres.
   */
  private static final double SLACK = 1e-6;

  /** An ordinal, {@link #NOBODY}, or {@code -2 - list}. */
  private final int[] cells;

  private final int[] listStart;

  /** Ordinals ascending; {@code ~ordinal} when that area fills the cell and needs no test. */
  private final int[] lists;

  CellTable(Outlines outlines, Raster raster) {
    Builder builder = new Builder(outlines, raster);
    for (int shape = 0; shape < outlines.size(); shape++) {
      builder.add(shape);
    }
    cells = builder.filled;
    int lastList = 0;
    int[] listOf = new int[cells.length];
    for (int k = 0; k < builder.used; k += 2) {
      int cell = builder.crossings[k];
      if (listOf[cell] == 0) {
        listOf[cell] = ++lastList;
      }
    }
    listStart = new int[lastList + 1];
    lists = new int[builder.used / 2 + lastList];
    fill(builder, listOf);
  }

  private void fill(Builder builder, int[] listOf) {
    for (int k = 0; k < builder.used; k += 2) {
      listStart[listOf[builder.crossings[k]]]++;
    }
    for (int cell = 0; cell < cells.length; cell++) {
      if (listOf[cell] != 0 && cells[cell] != NOBODY) {
        listStart[listOf[cell]]++;
      }
    }
    for (int list = 1; list < listStart.length; list++) {
      listStart[list] += listStart[list - 1];
    }
    int[] next = Arrays.copyOf(listStart, listStart.length);
    // Crossings come in ascending ordinal, so each list is ascending; a filling area that overlaps
    // is put where its ordinal belongs.
    for (int k = 0; k < builder.used; k += 2) {
      int cell = builder.crossings[k];
      int list = listOf[cell] - 1;
      int whole = cells[cell];
      if (whole >= 0 && whole < builder.crossings[k + 1]) {
        lists[next[list]++] = ~whole;
        cells[cell] = NOBODY;
      }
      lists[next[list]++] = builder.crossings[k + 1];
    }
    for (int cell = 0; cell < cells.length; cell++) {
      if (listOf[cell] != 0) {
        if (cells[cell] >= 0) {
          lists[next[listOf[cell] - 1]++] = ~cells[cell];
        }
        cells[cell] = -1 - listOf[cell];
      }
    }
  }

  int at(int cell) {
    return cells[cell];
  }

  /** The lowest ordinal of the cell's list that covers the point, or {@link #NOBODY}. */
  int search(int entry, Outlines outlines, int row, double x, double y) {
    int list = -2 - entry;
    for (int k = listStart[list]; k < listStart[list + 1]; k++) {
      int ordinal = lists[k];
      if (ordinal < 0) {
        return ~ordinal;
      }
      if (outlines.covers(ordinal, row, x, y)) {
        return ordinal;
      }
    }
    for (int k = listStart[list]; k < listStart[list + 1]; k++) {
      if (outlines.coversExactly(lists[k], row, x, y)) {
        return lists[k];
      }
    }
    return NOBODY;
  }

  /** Adds every area of the cell to {@code into}. */
  void collect(int cell, java.util.BitSet into) {
    int entry = cells[cell];
    if (entry >= 0) {
      into.set(entry);
    } else if (entry < NOBODY) {
      int list = -2 - entry;
      for (int k = listStart[list]; k < listStart[list + 1]; k++) {
        into.set(lists[k] < 0 ? ~lists[k] : lists[k]);
      }
    }
  }

  long bytes() {
    return 4L * (cells.length + listStart.length + lists.length);
  }

  /** Draws one area after the other into the raster. */
  private static final class Builder {
    private final Outlines outlines;
    private final Raster raster;

    /** Which area's edge touched the cell last, plus one. */
    private final int[] touched;

    /** Lowest area that fills the cell. */
    private final int[] filled;

    private int[] crossings = new int[4096];
    private int used;

    Builder(Outlines outlines, Raster raster) {
      this.outlines = outlines;
      this.raster = raster;
      touched = new int[raster.size()];
      filled = new int[raster.size()];
      Arrays.fill(filled, NOBODY);
    }

    void add(int shape) {
      for (int e = outlines.firstEdge(shape); e < outlines.endEdge(shape); e++) {
        drawEdge(shape, e);
      }
      int left = raster.column(outlines.minX(shape));
      int right = raster.column(outlines.maxX(shape));
      for (int row = raster.row(outlines.minY(shape));
          row <= raster.row(outlines.maxY(shape));
          row++) {
        fillRow(shape, row, left, right);
      }
    }

    private void drawEdge(int shape, int e) {
      double x1 = outlines.edge(e, 0);
      double y1 = outlines.edge(e, 1);
      double x2 = outlines.edge(e, 2);
      double y2 = outlines.edge(e, 3);
      int top = outlines.topRow(e, raster);
      for (int row = outlines.lowRow(e, raster); row <= top; row++) {
        double from = 0;
        double to = 1;
        if (y1 != y2) {
          double a = (raster.south + (row - SLACK) / raster.perDegreeY - y1) / (y2 - y1);
          double b = (raster.south + (row + 1 + SLACK) / raster.perDegreeY - y1) / (y2 - y1);
          from = Math.clamp(Math.min(a, b), 0.0, 1.0);
          to = Math.clamp(Math.max(a, b), 0.0, 1.0);
        }
        double xa = x1 + from * (x2 - x1);
        double xb = x1 + to * (x2 - x1);
        double slack = SLACK / raster.perDegreeX;
        touch(shape, row, Math.min(xa, xb) - slack, Math.max(xa, xb) + slack);
      }
    }

    private void touch(int shape, int row, double west, double east) {
      int last = raster.column(east);
      for (int column = raster.column(west); column <= last; column++) {
        int cell = row * raster.columns + column;
        if (touched[cell] != shape + 1) {
          touched[cell] = shape + 1;
          if (used + 2 > crossings.length) {
            crossings = Arrays.copyOf(crossings, crossings.length * 2);
          }
          crossings[used++] = cell;
          crossings[used++] = shape;
        }
      }
    }

    /** Between two touched cells a row is all inside or all outside: one test a run. */
    private void fillRow(int shape, int row, int left, int right) {
      boolean known = false;
      boolean inside = false;
      for (int column = left; column <= right; column++) {
        int cell = row * raster.columns + column;
        if (touched[cell] == shape + 1) {
          known = false;
          continue;
        }
        if (!known) {
          known = true;
          double x = raster.west + (column + 0.5) / raster.perDegreeX;
          double y = raster.south + (row + 0.5) / raster.perDegreeY;
          inside = outlines.covers(shape, row, x, y);
        }
        if (inside && filled[cell] == NOBODY) {
          filled[cell] = shape;
        }
      }
    }
  }
}
