package org.fengqiao.gis;

import java.util.Arrays;

/**
 * Builds a {@link CellTable}: goes along every row of the raster from outside all areas to the east
 * and keeps in mind which areas hold the south-west corner of the cell it stands on.
 */
final class CellBuilder {
  /** A cell with more edges is cut into finer ones. */
  private static final int CROWDED = 32;

  /** Edges a finer cell is meant to have. */
  private static final int AIM = 4;

  private static final int WIDEST = 16;
  private static final int DEEPEST = 4;

  private final Arcs arcs;
  private final Vertices vertices;
  private final int[] arcOf;
  private final AreaSet local = new AreaSet();
  private int[] data = new int[4096];
  private int used;

  CellBuilder(Arcs arcs) {
    this.arcs = arcs;
    this.vertices = arcs.vertices;
    this.arcOf = arcs.arcOfVertex();
  }

  /** The entries of all cells of the coarsest raster; what they point at is {@link #data()}. */
  int[] entries(Raster raster) {
    int[] entries = new int[raster.size()];
    CellEdges edges = new CellEdges(arcs, raster, CellEdges.SLACK, CellEdges.SLACK);
    AreaSet corner = new AreaSet();
    for (int row = 0; row < raster.rows; row++) {
      corner.clear();
      goAlong(raster, edges, row, corner, entries, 0);
    }
    return entries;
  }

  int[] data() {
    return Arrays.copyOf(data, used);
  }

  private void goAlong(
      Raster raster, CellEdges edges, int row, AreaSet corner, int[] entries, int depth) {
    double cy = raster.lat(row);
    for (int column = 0; column < raster.columns; column++) {
      int cell = row * raster.columns + column;
      int from = edges.from(cell);
      int to = edges.from(cell + 1);
      if (from == to) {
        entries[cell] = corner.size() == 0 ? CellTable.NOBODY : corner.get(0);
        continue;
      }
      entries[cell] =
          to - from > CROWDED && depth < DEEPEST
              ? finer(raster, edges, row, column, corner, depth + 1)
              : record(edges, from, to, corner);
      double cx = raster.lon(column);
      double next = raster.lon(column + 1);
      for (int k = from; k < to; k++) {
        int e = edges.edge(k);
        double y1 = vertices.y(e);
        double y2 = vertices.y(e + 1);
        if (y1 <= cy != y2 <= cy
            && Crossing.level(vertices.x(e), y1, vertices.x(e + 1), y2, cx, next, cy) != 0) {
          toggleOwners(e, corner);
        }
      }
    }
  }

  /** Cuts a crowded cell; each finer row starts from the cell's corner, moved up its west side. */
  private int finer(
      Raster raster, CellEdges edges, int row, int column, AreaSet corner, int depth) {
    int cell = row * raster.columns + column;
    int from = edges.from(cell);
    int to = edges.from(cell + 1);
    int side = 2;
    while (side < WIDEST && side * side * AIM < to - from) {
      side *= 2;
    }
    Raster fine = raster.within(column, row, side);
    CellEdges fineEdges = new CellEdges(vertices, fine, edges, from, to);
    int[] entries = new int[fine.size()];
    AreaSet moved = new AreaSet();
    for (int r = 0; r < side; r++) {
      moved.copyFrom(corner);
      for (int k = from; r > 0 && k < to; k++) {
        int e = edges.edge(k);
        if (Crossing.along(
                vertices.x(e),
                vertices.y(e),
                vertices.x(e + 1),
                vertices.y(e + 1),
                fine.lon(0),
                fine.lat(r),
                fine.lat(0))
            != 0) {
          toggleOwners(e, moved);
        }
      }
      goAlong(fine, fineEdges, r, moved, entries, depth);
    }
    int at = used;
    add(side);
    for (int entry : entries) {
      add(entry);
    }
    return CellTable.pointer(at, true);
  }

  private void toggleOwners(int e, AreaSet set) {
    int arc = arcOf[e];
    set.toggle(arcs.owner(arc));
    if (arcs.otherOwner(arc) >= 0) {
      set.toggle(arcs.otherOwner(arc));
    }
  }

  /** Writes what {@link CellRecord} reads. */
  private int record(CellEdges edges, int from, int to, AreaSet corner) {
    local.copyFrom(corner);
    int runs = 0;
    for (int k = from; k < to; ) {
      int arc = arcOf[edges.edge(k)];
      local.add(arcs.owner(arc));
      if (arcs.otherOwner(arc) >= 0) {
        local.add(arcs.otherOwner(arc));
      }
      k += run(edges, k, to);
      runs++;
    }
    if (local.size() > CellRecord.MOST_AREAS || runs > CellRecord.MOST_RUNS) {
      throw new IllegalArgumentException("too many areas over one place");
    }
    int at = used;
    add(local.size() | (runs << CellRecord.AREA_BITS));
    for (int k = 0; k < local.size(); k += 32) {
      int word = 0;
      for (int bit = 0; bit < 32 && k + bit < local.size(); bit++) {
        word |= corner.contains(local.get(k + bit)) ? 1 << bit : 0;
      }
      add(word);
    }
    for (int k = 0; k < local.size(); k++) {
      add(local.get(k));
    }
    for (int k = from; k < to; ) {
      int e = edges.edge(k);
      int length = run(edges, k, to);
      int other = arcs.otherOwner(arcOf[e]);
      add(e);
      add(
          CellRecord.run(
              length,
              local.position(arcs.owner(arcOf[e])),
              other < 0 ? CellRecord.NONE : local.position(other)));
      k += length;
    }
    return CellTable.pointer(at, false);
  }

  /** How many edges from here on follow each other in one arc. */
  private static int run(CellEdges edges, int from, int to) {
    int length = 1;
    while (from + length < to
        && length < CellRecord.LONGEST_RUN
        && edges.edge(from + length) == edges.edge(from) + length) {
      length++;
    }
    return length;
  }

  private void add(int word) {
    if (used == data.length) {
      data = Arrays.copyOf(data, Math.addExact(used, used / 2));
    }
    data[used++] = word;
  }
}
