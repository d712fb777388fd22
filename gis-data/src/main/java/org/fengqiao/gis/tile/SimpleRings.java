package org.fengqiao.gis.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the polygons of one area simple again after rounding: a ring that meets itself or another
 * is taken apart where it does. Edges walked both ways go, as they have no area on either side;
 * what is left is walked face by face, the area on the left, and cut into rings that pass every
 * position once. Takes for granted that edges do not cross ({@link HotPixels}). One thread.
 */
final class SimpleRings {
  private int[] keys = new int[256];
  private int[] stamps = new int[256];
  private int stamp;

  /**
   * Polygons, each an outer ring and its holes.
   *
   * @param polygons rings as positions in turn within a tile and its buffer, outer ones turning
   *     left in x right, y up
   */
  List<List<int[]>> of(List<List<int[]>> polygons) {
    return distinct(polygons) ? polygons : nested(loops(edges(polygons)));
  }

  private boolean distinct(List<List<int[]>> polygons) {
    int count = 0;
    for (List<int[]> rings : polygons) {
      for (int[] ring : rings) {
        count += ring.length / 2;
      }
    }
    room(count);
    for (List<int[]> rings : polygons) {
      for (int[] ring : rings) {
        for (int i = 0; i < ring.length; i += 2) {
          if (!first(key(ring[i], ring[i + 1]))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void room(int count) {
    if (count * 2 > keys.length) {
      keys = new int[Integer.highestOneBit(count) * 4];
      stamps = new int[keys.length];
      stamp = 0;
    }
    stamp++;
  }

  private boolean first(int key) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B9) >>> 7) & mask;
    while (stamps[slot] == stamp) {
      if (keys[slot] == key) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    stamps[slot] = stamp;
    keys[slot] = key;
    return true;
  }

  /** A position as one number; positions of any sign, 16 bits each. */
  private static int key(int x, int y) {
    return (x << 16) | (y & 0xffff);
  }

  private static int x(int key) {
    return key >> 16;
  }

  private static int y(int key) {
    return (short) key;
  }

  /** Edges in the order met, those walked both ways left out. */
  private static Set<Long> edges(List<List<int[]>> polygons) {
    Set<Long> edges = new LinkedHashSet<>();
    for (List<int[]> rings : polygons) {
      for (int[] ring : rings) {
        int from = key(ring[ring.length - 2], ring[ring.length - 1]);
        for (int i = 0; i < ring.length; i += 2) {
          int to = key(ring[i], ring[i + 1]);
          if (from != to && !edges.remove(LongInts.key(to, from))) {
            edges.add(LongInts.key(from, to));
          }
          from = to;
        }
      }
    }
    return edges;
  }

  private static List<int[]> loops(Set<Long> edges) {
    Map<Integer, List<Integer>> after = new HashMap<>();
    for (long edge : edges) {
      after.computeIfAbsent((int) (edge >> 32), k -> new ArrayList<>(2)).add((int) edge);
    }
    List<int[]> loops = new ArrayList<>();
    for (long edge : edges) {
      int start = (int) (edge >> 32);
      while (!after.getOrDefault(start, List.of()).isEmpty()) {
        walk(start, after, loops);
      }
    }
    return loops;
  }

  /** Walks from a position until it is back, cutting off what it passes twice. */
  private static void walk(int start, Map<Integer, List<Integer>> after, List<int[]> loops) {
    List<Integer> path = new ArrayList<>();
    Map<Integer, Integer> places = new HashMap<>();
    int before = start;
    int here = start;
    do {
      places.put(here, path.size());
      path.add(here);
      int next = leave(before, here, after);
      before = here;
      here = next;
      Integer met = places.get(here);
      if (met != null) {
        loops.add(loop(path.subList(met, path.size())));
        while (path.size() > met) {
          places.remove(path.removeLast());
        }
      }
    } while (!path.isEmpty());
  }

  /** Takes the first edge clockwise from where one came, so the same face stays on the left. */
  private static int leave(int before, int here, Map<Integer, List<Integer>> after) {
    List<Integer> open = after.getOrDefault(here, List.of());
    int best = 0;
    for (int k = 1; k < open.size(); k++) {
      if (sooner(before, here, open.get(k), open.get(best))) {
        best = k;
      }
    }
    return open.remove(/* index */ best);
  }

  /** Whether one comes before another, clockwise from the way back. */
  private static boolean sooner(int before, int here, int one, int other) {
    int half = half(before, here, one);
    int otherHalf = half(before, here, other);
    return half != otherHalf ? half < otherHalf : cross(here, one, other) < 0;
  }

  /** 0 up to half a turn clockwise from the way back, 1 beyond. */
  private static int half(int before, int here, int to) {
    return cross(here, before, to) <= 0 ? 0 : 1;
  }

  private static long cross(int from, int a, int b) {
    return (long) (x(a) - x(from)) * (y(b) - y(from)) - (long) (x(b) - x(from)) * (y(a) - y(from));
  }

  private static int[] loop(List<Integer> path) {
    int[] ring = new int[2 * path.size()];
    for (int i = 0; i < path.size(); i++) {
      ring[2 * i] = x(path.get(i));
      ring[2 * i + 1] = y(path.get(i));
    }
    return ring;
  }

  private static List<List<int[]>> nested(List<int[]> loops) {
    List<List<int[]>> shells = new ArrayList<>();
    List<int[]> holes = new ArrayList<>();
    for (int[] loop : loops) {
      long area = area(loop);
      if (area > 0) {
        shells.add(new ArrayList<>(List.of(loop)));
      } else if (area < 0) {
        holes.add(loop);
      }
    }
    shells.sort(Comparator.comparingLong(s -> area(s.getFirst())));
    for (int[] hole : holes) {
      // The smallest around it: outer rings of one area lie beside or, as islands, in each other.
      shells.stream()
          .filter(s -> contains(s.getFirst(), hole[0] + hole[2], hole[1] + hole[3]))
          .findFirst()
          .ifPresent(s -> s.add(hole));
    }
    return shells;
  }

  private static long area(int[] ring) {
    long sum = 0;
    for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      sum += (long) ring[j] * ring[i + 1] - (long) ring[i] * ring[j + 1];
    }
    return sum;
  }

  /** Whether a ring is around a position given doubled, which lies on none of its edges. */
  private static boolean contains(int[] ring, long x2, long y2) {
    boolean inside = false;
    for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      long yi = 2L * ring[i + 1];
      long yj = 2L * ring[j + 1];
      if (yi > y2 != yj > y2) {
        long side = (2L * ring[j] - 2L * ring[i]) * (y2 - yi) - (x2 - 2L * ring[i]) * (yj - yi);
        inside ^= yj > yi ? side > 0 : side < 0;
      }
    }
    return inside;
  }
}
