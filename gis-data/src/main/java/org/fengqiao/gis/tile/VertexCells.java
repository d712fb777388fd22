package org.fengqiao.gis.tile;

import java.util.BitSet;

/**
 * The vertices still drawn, in square cells of about two each: tells whether a triangle is free of
 * them. Vertices that went since it was made are skipped.
 */
final class VertexCells {
  /** A triangle over more cells is not looked at: it is called occupied. */
  private static final long MOST_CELLS = 4096;

  private final Vertices vertices;
  private final BitSet alive;
  private final int minX;
  private final int minY;
  private final int cell;
  private final int columns;
  private final int[] start;
  private final int[] ids;

  VertexCells(Vertices vertices, BitSet alive) {
    this.vertices = vertices;
    this.alive = alive;
    int lowX = Integer.MAX_VALUE;
    int lowY = Integer.MAX_VALUE;
    int highX = 0;
    int highY = 0;
    int count = 0;
    for (int id = alive.nextSetBit(0); id >= 0; id = alive.nextSetBit(id + 1)) {
      lowX = Math.min(lowX, vertices.x(id));
      lowY = Math.min(lowY, vertices.y(id));
      highX = Math.max(highX, vertices.x(id));
      highY = Math.max(highY, vertices.y(id));
      count++;
    }
    minX = count == 0 ? 0 : lowX;
    minY = count == 0 ? 0 : lowY;
    double width = Math.max(1, (double) highX - minX);
    double height = Math.max(1, (double) highY - minY);
    double fair = Math.sqrt(width * height / Math.max(1, count / 2));
    cell = (int) Math.max(1, Math.max(fair, Math.max(width, height) / 16_384));
    columns = (int) (width / cell) + 1;
    int rows = (int) (height / cell) + 1;
    start = new int[columns * rows + 1];
    ids = new int[count];
    fill();
  }

  private void fill() {
    for (int id = alive.nextSetBit(0); id >= 0; id = alive.nextSetBit(id + 1)) {
      start[cell(id) + 1]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] next = start.clone();
    for (int id = alive.nextSetBit(0); id >= 0; id = alive.nextSetBit(id + 1)) {
      ids[next[cell(id)]++] = id;
    }
  }

  private int cell(int id) {
    return (vertices.y(id) - minY) / cell * columns + (vertices.x(id) - minX) / cell;
  }

  /** Whether no vertex lies in or on the triangle but its own corners. */
  boolean free(int a, int b, int c) {
    int west = min(vertices.x(a), vertices.x(b), vertices.x(c));
    int east = max(vertices.x(a), vertices.x(b), vertices.x(c));
    int north = min(vertices.y(a), vertices.y(b), vertices.y(c));
    int south = max(vertices.y(a), vertices.y(b), vertices.y(c));
    int left = (west - minX) / cell;
    int right = (east - minX) / cell;
    int top = (north - minY) / cell;
    int bottom = (south - minY) / cell;
    if ((right - left + 1L) * (bottom - top + 1L) > MOST_CELLS) {
      return false;
    }
    for (int row = top; row <= bottom; row++) {
      int end = start[row * columns + right + 1];
      for (int k = start[row * columns + left]; k < end; k++) {
        int id = ids[k];
        if (vertices.x(id) >= west
            && vertices.x(id) <= east
            && vertices.y(id) >= north
            && vertices.y(id) <= south
            && alive.get(id)
            && id != a
            && id != b
            && id != c
            && within(id, a, b, c)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean within(int id, int a, int b, int c) {
    long ab = vertices.turn(a, b, id);
    long bc = vertices.turn(b, c, id);
    long ca = vertices.turn(c, a, id);
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
  }

  private static int min(int a, int b, int c) {
    return Math.min(a, Math.min(b, c));
  }

  private static int max(int a, int b, int c) {
    return Math.max(a, Math.max(b, c));
  }
}
