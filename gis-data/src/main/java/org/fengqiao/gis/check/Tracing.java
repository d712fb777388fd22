package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.gis.check.Lattice.Pos;
import org.fengqiao.gis.check.Lattice.Seg;
import org.locationtech.jts.algorithm.Orientation;

/**
 * Walks around the faces of pieces that meet in common ends only. Piece {@code k} is walked twice,
 * as half-edge {@code 2k} from its lower end and as {@code 2k + 1} back, each time with the face on
 * the left. Pieces with the same face on both sides bound nothing and are left out.
 */
final class Tracing {
  private final List<Pos> nodes = new ArrayList<>();
  private final int[] head;
  private final boolean[] dead;
  private int[] start = new int[0];
  private int[] out = new int[0];
  private final int[] slot;

  private Tracing(Collection<Seg> pieces) {
    int n = pieces.size();
    head = new int[2 * n];
    dead = new boolean[n];
    slot = new int[2 * n];
    Map<Pos, Integer> ids = new HashMap<>(n * 2);
    int k = 0;
    for (Seg piece : pieces) {
      head[2 * k + 1] = id(piece.a(), ids);
      head[2 * k] = id(piece.b(), ids);
      k++;
    }
  }

  private int id(Pos p, Map<Pos, Integer> ids) {
    return ids.computeIfAbsent(
        p,
        q -> {
          nodes.add(q);
          return nodes.size() - 1;
        });
  }

  /**
   * The rings around each face.
   *
   * @return for each walk its rings, closed, none passing a corner twice: with the face inside when
   *     they run counter-clockwise, outside when they run clockwise
   */
  static List<List<List<Pos>>> of(Collection<Seg> pieces) {
    Tracing tracing = new Tracing(pieces);
    tracing.prune();
    int[] walk;
    do {
      tracing.sort();
      walk = tracing.walk();
    } while (tracing.dropBridges(walk));
    return tracing.rings(walk);
  }

  /** Takes away pieces that end freely, one after the other. */
  private void prune() {
    int[] degree = new int[nodes.size()];
    for (int h : head) {
      degree[h]++;
    }
    int[] begin = begins();
    int[] around = new int[head.length];
    int[] fill = Arrays.copyOf(begin, nodes.size());
    for (int h = 0; h < head.length; h++) {
      around[fill[head[h ^ 1]]++] = h;
    }
    int[] stack = new int[nodes.size()];
    int depth = 0;
    for (int n = 0; n < nodes.size(); n++) {
      if (degree[n] == 1) {
        stack[depth++] = n;
      }
    }
    while (depth > 0) {
      int n = stack[--depth];
      for (int i = begin[n]; i < begin[n + 1]; i++) {
        int h = around[i];
        if (!dead[h >> 1]) {
          dead[h >> 1] = true;
          degree[n]--;
          if (--degree[head[h]] == 1) {
            stack[depth++] = head[h];
          }
        }
      }
    }
  }

  /** Where the half-edges out of each node begin. */
  private int[] begins() {
    int[] begin = new int[nodes.size() + 1];
    for (int h = 0; h < head.length; h++) {
      if (!dead[h >> 1]) {
        begin[head[h ^ 1] + 1]++;
      }
    }
    for (int n = 0; n < nodes.size(); n++) {
      begin[n + 1] += begin[n];
    }
    return begin;
  }

  /** Half-edges out of each node, counter-clockwise. */
  private void sort() {
    start = begins();
    out = new int[start[nodes.size()]];
    int[] fill = Arrays.copyOf(start, nodes.size());
    for (int h = 0; h < head.length; h++) {
      if (!dead[h >> 1]) {
        out[fill[head[h ^ 1]]++] = h;
      }
    }
    for (int n = 0; n < nodes.size(); n++) {
      for (int i = start[n] + 1; i < start[n + 1]; i++) {
        int h = out[i];
        int j = i;
        while (j > start[n] && before(n, h, out[j - 1])) {
          out[j] = out[j - 1];
          j--;
        }
        out[j] = h;
      }
      for (int i = start[n]; i < start[n + 1]; i++) {
        slot[out[i]] = i;
      }
    }
  }

  /** Whether the first points to a smaller angle, counted from east. */
  private boolean before(int n, int g, int h) {
    Pos at = nodes.get(n);
    Pos p = nodes.get(head[g]);
    Pos q = nodes.get(head[h]);
    boolean upperP = upper(at, p);
    if (upperP != upper(at, q)) {
      return upperP;
    }
    return Orientation.index(at.degrees(), p.degrees(), q.degrees())
        == Orientation.COUNTERCLOCKWISE;
  }

  private static boolean upper(Pos at, Pos p) {
    return p.y() > at.y() || (p.y() == at.y() && p.x() > at.x());
  }

  /** The number of the walk each half-edge belongs to, from 1; 0 for those left out. */
  private int[] walk() {
    int[] walk = new int[head.length];
    int walks = 0;
    for (int first = 0; first < head.length; first++) {
      if (!dead[first >> 1] && walk[first] == 0) {
        walks++;
        int h = first;
        do {
          walk[h] = walks;
          h = next(h);
        } while (h != first);
      }
    }
    return walk;
  }

  /** The half-edge that goes on around the same face: clockwise next to the way back. */
  private int next(int h) {
    int n = head[h];
    int i = slot[h ^ 1];
    return out[i == start[n] ? start[n + 1] - 1 : i - 1];
  }

  private boolean dropBridges(int[] walk) {
    boolean dropped = false;
    for (int k = 0; k < dead.length; k++) {
      if (!dead[k] && walk[2 * k] == walk[2 * k + 1]) {
        dead[k] = true;
        dropped = true;
      }
    }
    return dropped;
  }

  private List<List<List<Pos>>> rings(int[] walk) {
    List<List<List<Pos>>> found = new ArrayList<>();
    int walks = 0;
    for (int first = 0; first < head.length; first++) {
      if (walk[first] == walks + 1) {
        walks++;
        List<Pos> ring = new ArrayList<>();
        int h = first;
        do {
          ring.add(nodes.get(head[h ^ 1]));
          h = next(h);
        } while (h != first);
        ring.add(ring.getFirst());
        found.add(simple(ring));
      }
    }
    return found;
  }

  /** Splits a closed ring at corners it passes twice. */
  static List<List<Pos>> simple(List<Pos> ring) {
    List<List<Pos>> found = new ArrayList<>();
    List<Pos> path = new ArrayList<>();
    Map<Pos, Integer> seen = new HashMap<>();
    for (Pos p : ring) {
      Integer since = seen.get(p);
      if (since != null) {
        List<Pos> loop = new ArrayList<>(path.subList(since, path.size()));
        loop.forEach(seen::remove);
        loop.add(p);
        found.add(loop);
        path.subList(since, path.size()).clear();
      }
      seen.put(p, path.size());
      path.add(p);
    }
    return found;
  }
}
