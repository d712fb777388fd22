package org.fengqiao.gis.tile;

import java.util.function.IntConsumer;

/** Vertices by square cells, for questions about the neighbourhood. Grows; not thread-safe. */
final class Near {
  private final Vertices vertices;
  private final int cell;
  private final LongInts heads = new LongInts(1024);
  private final Ints ids = new Ints(1024);
  private final Ints following = new Ints(1024);

  /** Cells of so many units. */
  Near(Vertices vertices, int cell) {
    this.vertices = vertices;
    this.cell = cell;
  }

  void add(int id) {
    long key = LongInts.key(vertices.x(id) / cell, vertices.y(id) / cell);
    int head = heads.get(key);
    ids.add(id);
    following.add(head);
    heads.put(key, ids.size - 1);
  }

  /** Every vertex in the cells that the box touches, some of them outside the box. */
  void around(int minX, int minY, int maxX, int maxY, IntConsumer found) {
    for (int row = minY / cell; row <= maxY / cell; row++) {
      for (int column = minX / cell; column <= maxX / cell; column++) {
        int at = heads.get(LongInts.key(column, row));
        while (at != LongInts.NONE) {
          found.accept(ids.get(at));
          at = following.get(at);
        }
      }
    }
  }
}
