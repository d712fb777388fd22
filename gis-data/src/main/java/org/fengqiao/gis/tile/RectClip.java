package org.fengqiao.gis.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a polygon to a tile and its buffer. The frame runs between whole numbers, so no vertex lies
 * on it: a ring is cut into the chains inside, and the end of a chain is joined along the frame to
 * the begin of the next one (Weiler and Atherton 1977). Both owners of an edge cut it at the same
 * position. One thread.
 */
final class RectClip {
  private static final double LOW = -Lattice.BUFFER - 0.5;
  private static final double HIGH = Lattice.EXTENT + Lattice.BUFFER + 0.5;
  private static final double SIDE = HIGH - LOW;

  /** Between whole numbers too: no vertex lies beside it. */
  private static final double MIDDLE = Lattice.EXTENT / 2 + 0.25;

  /** Positions of the chains, x and y in turn. */
  private final List<Chain> chains = new ArrayList<>();

  private final List<int[]> whole = new ArrayList<>();

  /** A walk inside, from frame to frame. */
  private static final class Chain {
    final Ints points = new Ints(16);
    double begin;
    double end;
    boolean used;
  }

  /**
   * Cuts a polygon.
   *
   * @param rings positions in turn, tile units; the outer ring first, turning left in x right, y up
   * @return outer rings, each followed by its holes; none when the polygon lies outside
   */
  List<int[]> clip(List<int[]> rings) {
    chains.clear();
    whole.clear();
    boolean surrounded = false;
    for (int[] ring : rings) {
      int outside = outside(ring);
      if (outside < 0) {
        whole.add(ring);
      } else if (!cut(ring, outside) && contains(ring, MIDDLE, MIDDLE)) {
        surrounded = !surrounded;
      }
    }
    List<int[]> shells = join();
    if (chains.isEmpty() && surrounded) {
      shells.add(frame());
    }
    return nested(shells);
  }

  /** The first position of a ring that lies outside, -1 when none does. */
  private static int outside(int[] ring) {
    for (int i = 0; i < ring.length; i += 2) {
      if (!inside(ring[i], ring[i + 1])) {
        return i / 2;
      }
    }
    return -1;
  }

  /**
   * Cuts a ring into chains, from a position outside on, so that no chain is cut in two. False when
   * it never meets the frame.
   */
  private boolean cut(int[] ring, int outside) {
    int before = chains.size();
    int n = ring.length / 2;
    Chain chain = null;
    for (int k = 0; k < n; k++) {
      int i = (outside + k) % n;
      int j = (outside + k + 1) % n;
      chain = edge(ring[2 * i], ring[2 * i + 1], ring[2 * j], ring[2 * j + 1], chain);
    }
    return chains.size() > before;
  }

  /** Goes along an edge; what comes back is the chain under way at its end. */
  private @Nullable Chain edge(int x1, int y1, int x2, int y2, @Nullable Chain under) {
    boolean stays = inside(x2, y2);
    if (under != null && stays) {
      under.points.add(x2, y2);
      return under;
    }
    double[] cut = across(x1, y1, x2, y2);
    if (cut.length == 0) {
      return null;
    }
    Chain chain = under == null ? begin(cut[0], cut[1]) : under;
    if (stays) {
      chain.points.add(x2, y2);
      return chain;
    }
    chain.points.add(whole(cut[2]), whole(cut[3]));
    chain.end = at(cut[2], cut[3]);
    return null;
  }

  private Chain begin(double x, double y) {
    Chain chain = new Chain();
    chain.begin = at(x, y);
    chain.points.add(whole(x), whole(y));
    chains.add(chain);
    return chain;
  }

  /** Where a segment comes in and goes out; both ways of walking it give the same numbers. */
  private static double[] across(int x1, int y1, int x2, int y2) {
    boolean forward = x1 != x2 ? x1 < x2 : y1 < y2;
    double ax = forward ? x1 : x2;
    double ay = forward ? y1 : y2;
    double dx = (forward ? x2 : x1) - ax;
    double dy = (forward ? y2 : y1) - ay;
    double from = 0;
    double to = 1;
    int fromSide = -1;
    int toSide = -1;
    double[] start = {ax, ay};
    double[] way = {dx, dy};
    for (int side = 0; side < 4; side++) {
      double edge = side < 2 ? LOW : HIGH;
      double step = way[side % 2];
      double gap = edge - start[side % 2];
      if (step == 0) {
        if (side < 2 ? gap > 0 : gap < 0) {
          return new double[0];
        }
      } else if ((side < 2) == (step > 0)) {
        if (gap / step > from) {
          from = gap / step;
          fromSide = side;
        }
      } else if (gap / step < to) {
        to = gap / step;
        toSide = side;
      }
    }
    if (from >= to) {
      return new double[0];
    }
    double[] in = point(ax, ay, dx, dy, from, fromSide);
    double[] out = point(ax, ay, dx, dy, to, toSide);
    return forward
        ? new double[] {in[0], in[1], out[0], out[1]}
        : new double[] {out[0], out[1], in[0], in[1]};
  }

  /** A position on a segment, exactly on the side of the frame it was cut by. */
  private static double[] point(double x, double y, double dx, double dy, double share, int side) {
    double[] point = {x + share * dx, y + share * dy};
    if (side >= 0) {
      point[side % 2] = side < 2 ? LOW : HIGH;
    }
    return point;
  }

  /** Way along the frame to a position on it, from its corner of low x and y, turning left. */
  private static double at(double x, double y) {
    if (y == LOW) {
      return x - LOW;
    }
    if (x == HIGH) {
      return SIDE + (y - LOW);
    }
    return y == HIGH ? 2 * SIDE + (HIGH - x) : 3 * SIDE + (HIGH - y);
  }

  private static boolean inside(int x, int y) {
    return x > LOW && x < HIGH && y > LOW && y < HIGH;
  }

  /** The frame is drawn on the whole numbers just inside. */
  private static int whole(double v) {
    return v <= LOW
        ? -Lattice.BUFFER
        : v >= HIGH ? Lattice.EXTENT + Lattice.BUFFER : (int) Math.rint(v);
  }

  private List<int[]> join() {
    List<int[]> shells = new ArrayList<>();
    List<Chain> byBegin = new ArrayList<>(chains);
    byBegin.sort(Comparator.comparingDouble(c -> c.begin));
    for (Chain first : byBegin) {
      if (first.used) {
        continue;
      }
      Ring ring = new Ring();
      Chain chain = first;
      do {
        chain.used = true;
        for (int i = 0; i < chain.points.size; i += 2) {
          ring.add(chain.points.get(i), chain.points.get(i + 1));
        }
        Chain next = next(byBegin, chain.end, first);
        corners(chain.end, next.begin, ring);
        chain = next;
      } while (chain != first);
      ring.close();
      if (ring.area() > 0) {
        shells.add(ring.local(0, 0));
      }
    }
    return shells;
  }

  /** The chain that begins next along the frame; the first one again when all are used. */
  private static Chain next(List<Chain> byBegin, double end, Chain first) {
    Chain best = first;
    double bestWay = Double.POSITIVE_INFINITY;
    for (Chain chain : byBegin) {
      if (!chain.used || chain == first) {
        double way = way(end, chain.begin);
        if (way < bestWay) {
          bestWay = way;
          best = chain;
        }
      }
    }
    return best;
  }

  private static double way(double from, double to) {
    return to >= from ? to - from : to - from + 4 * SIDE;
  }

  private static void corners(double from, double to, Ring ring) {
    double end = from + way(from, to);
    for (int corner = (int) Math.floor(from / SIDE) + 1; corner * SIDE < end; corner++) {
      int which = corner % 4;
      ring.add(whole(which == 1 || which == 2 ? HIGH : LOW), whole(which >= 2 ? HIGH : LOW));
    }
  }

  private static int[] frame() {
    int low = whole(LOW);
    int high = whole(HIGH);
    return new int[] {low, low, high, low, high, high, low, high};
  }

  /** Each outer ring followed by the holes in it. */
  private List<int[]> nested(List<int[]> cut) {
    List<int[]> shells = new ArrayList<>(cut);
    List<int[]> holes = new ArrayList<>();
    for (int[] ring : whole) {
      (area(ring) > 0 ? shells : holes).add(ring);
    }
    List<int[]> out = new ArrayList<>();
    for (int[] shell : shells) {
      out.add(shell);
      for (int[] hole : holes) {
        if (shells.size() == 1 || contains(shell, hole[0] + 0.25, hole[1] + 0.125)) {
          out.add(hole);
        }
      }
    }
    return out;
  }

  private static long area(int[] ring) {
    long sum = 0;
    for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      sum += (long) ring[j] * ring[i + 1] - (long) ring[i] * ring[j + 1];
    }
    return sum;
  }

  private static boolean contains(int[] ring, double x, double y) {
    boolean inside = false;
    for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      double yi = ring[i + 1];
      double yj = ring[j + 1];
      if ((yi > y) != (yj > y)
          && x < (ring[j] - (double) ring[i]) * (y - yi) / (yj - yi) + ring[i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
