package org.fengqiao.gis;

/**
 * For every raster cell the one area that fills it, nothing, a record of the edges that cross it,
 * or a finer raster where edges crowd.
 */
final class CellTable {
  static final int NOBODY = Arcs.NOBODY;

  private final Raster raster;
  private final Vertices vertices;

  /** An ordinal, {@link #NOBODY}, or a {@link #pointer}, for each cell of the coarsest raster. */
  private final int[] entries;

  /** {@link CellRecord}s, and finer rasters: their side and then their entries. */
  private final int[] data;

  CellTable(Arcs arcs, Raster raster) {
    this.raster = raster;
    this.vertices = arcs.vertices;
    CellBuilder builder = new CellBuilder(arcs);
    entries = builder.entries(raster);
    data = builder.data();
  }

  /** An entry for what lies in {@link #data}. */
  static int pointer(int at, boolean finer) {
    if (at > (1 << 30) - 2) {
      throw new IllegalArgumentException("too many edges for one index");
    }
    return -2 - ((at << 1) | (finer ? 1 : 0));
  }

  /** The lowest area that covers the point, or {@link #NOBODY}. */
  int locate(double x, double y) {
    double u = raster.u(x);
    double v = raster.v(y);
    if (!(u >= 0 && v >= 0 && u < raster.columns && v < raster.rows)) {
      return NOBODY;
    }
    int column = (int) u;
    int row = (int) v;
    int entry = entries[row * raster.columns + column];
    return entry >= NOBODY ? entry : search(-2 - entry, u, v, column, row, x, y);
  }

  /** As the finer rasters of {@link Raster#within}, without making them. */
  private int search(int found, double u, double v, int column, int row, double x, double y) {
    double left = column;
    double bottom = row;
    double finer = 1;
    int at = found;
    while ((at & 1) != 0) {
      int side = data[at >> 1];
      finer *= side;
      int c = (int) ((u - left) * finer);
      int r = (int) ((v - bottom) * finer);
      left += c / finer;
      bottom += r / finer;
      int entry = data[(at >> 1) + 1 + r * side + c];
      if (entry >= NOBODY) {
        return entry;
      }
      at = -2 - entry;
    }
    return CellRecord.lowest(
        data,
        at >> 1,
        vertices,
        x,
        y,
        raster.west + left / raster.perDegreeX,
        raster.south + bottom / raster.perDegreeY);
  }

  /** The area that fills every cell of a block of the coarsest raster, or {@link #NOBODY}. */
  int filling(int left, int right, int bottom, int top) {
    int first = entries[bottom * raster.columns + left];
    for (int row = bottom; row <= top && first > NOBODY; row++) {
      for (int column = left; column <= right; column++) {
        if (entries[row * raster.columns + column] != first) {
          return NOBODY;
        }
      }
    }
    return Math.max(first, NOBODY);
  }

  /** Collects every area that has to do with a cell of the coarsest raster. */
  void collect(int cell, AreaList into) {
    collectEntry(entries[cell], into);
  }

  private void collectEntry(int entry, AreaList into) {
    if (entry >= NOBODY) {
      if (entry > NOBODY) {
        into.add(entry);
      }
      return;
    }
    int at = (-2 - entry) >> 1;
    if (((-2 - entry) & 1) != 0) {
      int side = data[at];
      for (int k = 1; k <= side * side; k++) {
        collectEntry(data[at + k], into);
      }
      return;
    }
    int areas = data[at] & CellRecord.NONE;
    int first = at + 1 + (areas + 31) / 32;
    for (int k = 0; k < areas; k++) {
      into.add(data[first + k]);
    }
  }

  /** Shows every edge of a cell of the coarsest raster, as runs. */
  void visitRuns(int cell, RunVisitor visitor) {
    visitEntry(entries[cell], visitor);
  }

  private void visitEntry(int entry, RunVisitor visitor) {
    if (entry >= NOBODY) {
      return;
    }
    int at = (-2 - entry) >> 1;
    if (((-2 - entry) & 1) != 0) {
      int side = data[at];
      for (int k = 1; k <= side * side; k++) {
        visitEntry(data[at + k], visitor);
      }
      return;
    }
    int areas = data[at] & CellRecord.NONE;
    int list = at + 1 + (areas + 31) / 32;
    int end = list + areas + 2 * (data[at] >>> CellRecord.AREA_BITS);
    for (int k = list + areas; k < end; k += 2) {
      int run = data[k + 1];
      int owner = data[list + (run & CellRecord.NONE)];
      int other = (run >>> CellRecord.AREA_BITS) & CellRecord.NONE;
      int lowest = other == CellRecord.NONE ? owner : Math.min(owner, data[list + other]);
      visitor.run(data[k], CellRecord.length(run), lowest);
    }
  }

  /** A run of edges of one arc. */
  interface RunVisitor {
    /**
     * Is shown a run.
     *
     * @param first its first edge
     * @param edges how many
     * @param lowest the lower of its owners
     */
    void run(int first, int edges, int lowest);
  }

  long bytes() {
    return 4L * (entries.length + data.length);
  }
}
