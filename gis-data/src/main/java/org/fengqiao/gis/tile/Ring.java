package org.fengqiao.gis.tile;

/**
 * A ring under way: positions of one zoom, without repetitions and without walks there and back,
 * which rounding makes of what is thinner than a unit. Used again and again; one thread.
 */
final class Ring {
  private final Ints x = new Ints(256);
  private final Ints y = new Ints(256);

  void clear() {
    x.clear();
    y.clear();
  }

  int size() {
    return x.size;
  }

  int x(int i) {
    return x.items[i];
  }

  int y(int i) {
    return y.items[i];
  }

  void add(int px, int py) {
    while (x.size > 0 && (same(x.size - 1, px, py) || back(x.size - 2, x.size - 1, px, py))) {
      x.size--;
      y.size--;
    }
    x.add(px);
    y.add(py);
  }

  /** Joins the last position to the first. What has no area left is empty then. */
  void close() {
    int first = 0;
    boolean again = true;
    while (again && x.size - first >= 3) {
      int last = x.size - 1;
      if (same(last, x.items[first], y.items[first])
          || back(last - 1, last, x.items[first], y.items[first])) {
        x.size--;
        y.size--;
      } else if (back(last, first, x.items[first + 1], y.items[first + 1])) {
        first++;
      } else {
        again = false;
      }
    }
    if (x.size - first < 3) {
      clear();
    } else if (first > 0) {
      x.size -= first;
      y.size -= first;
      System.arraycopy(x.items, first, x.items, 0, x.size);
      System.arraycopy(y.items, first, y.items, 0, y.size);
    }
  }

  private boolean same(int i, int px, int py) {
    return x.items[i] == px && y.items[i] == py;
  }

  /** Whether the way from one over a second to a third position turns back on itself. */
  private boolean back(int from, int over, int px, int py) {
    if (from < 0) {
      return false;
    }
    long inX = (long) x.items[over] - x.items[from];
    long inY = (long) y.items[over] - y.items[from];
    long outX = (long) px - x.items[over];
    long outY = (long) py - y.items[over];
    return inX * outY == inY * outX && inX * outX + inY * outY < 0;
  }

  /** Twice the area, positive when the ring turns left in x right, y up. */
  long area() {
    long sum = 0;
    for (int i = 0; i < x.size; i++) {
      int j = i + 1 < x.size ? i + 1 : 0;
      sum += (long) x.items[i] * y.items[j] - (long) x.items[j] * y.items[i];
    }
    return sum;
  }

  /** Positions in turn, moved by the origin of a tile. */
  int[] local(int left, int top) {
    int[] local = new int[2 * x.size];
    for (int i = 0; i < x.size; i++) {
      local[2 * i] = x.items[i] - left;
      local[2 * i + 1] = y.items[i] - top;
    }
    return local;
  }
}
