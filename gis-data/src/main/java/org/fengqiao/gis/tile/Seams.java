package org.fengqiao.gis.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Closes the hair's breadth between outlines that were drawn or rounded one by one. Only walks that
 * one area has to itself are looked at: their vertices move onto a vertex of another ring within
 * the tolerance, and a vertex beside an edge of another ring becomes a vertex of that edge. Rings
 * are never changed by their own vertices, so a clean coverage stays as it is.
 */
final class Seams {
  /** Cells of the search, units of the finest zoom; a few edges wide. */
  private static final int CELL = 2048;

  private final Vertices vertices;
  private final RingTable outlines;
  private final Topology topology;
  private final double tolerance;

  /** Rings that pass through a vertex, for vertices of lone walks only. */
  private final Map<Integer, Set<Integer>> passing = new HashMap<>();

  private final int[] moved;
  private boolean changed;

  private Seams(Vertices vertices, RingTable outlines, Topology topology, double tolerance) {
    this.vertices = vertices;
    this.outlines = outlines;
    this.topology = topology;
    this.tolerance = tolerance;
    moved = new int[vertices.size()];
    Arrays.setAll(moved, i -> i);
  }

  /**
   * Cuts outlines into arcs with their seams closed.
   *
   * @param tolerance widest seam, units of the finest zoom
   */
  static Topology close(Vertices vertices, RingTable outlines, double tolerance) {
    Topology topology = new Topology(vertices, outlines);
    Seams seams = new Seams(vertices, outlines, topology, tolerance);
    RingTable closed = seams.run();
    return seams.changed ? new Topology(vertices, closed) : topology;
  }

  private RingTable run() {
    loose();
    Near near = new Near(vertices, CELL);
    passing.keySet().stream().sorted().toList().forEach(id -> move(id, near));
    return rewrite(near);
  }

  private void loose() {
    RingTable rings = topology.rings();
    for (int r = 0; r < rings.rings(); r++) {
      for (int i = rings.ringStart()[r]; i < rings.ringStart()[r + 1]; i++) {
        int arc = arc(rings.items()[i]);
        if (topology.uses(arc) == 1) {
          for (int k = topology.start(arc); k < topology.start(arc + 1); k++) {
            passing.computeIfAbsent(topology.vertex(k), v -> new HashSet<>(2)).add(r);
          }
        }
      }
    }
  }

  private static int arc(int ref) {
    return ref < 0 ? ~ref : ref;
  }

  /** Moves a vertex onto the nearest one that stays, if that is another ring's and near enough. */
  private void move(int id, Near near) {
    Set<Integer> mine = passing.get(id);
    int reach = (int) Math.ceil(tolerance);
    int x = vertices.x(id);
    int y = vertices.y(id);
    int[] best = {-1};
    double[] bestAway = {tolerance};
    near.around(
        Math.max(0, x - reach),
        Math.max(0, y - reach),
        x + reach,
        y + reach,
        other -> {
          double away = Math.hypot(vertices.x(other) - x, vertices.y(other) - y);
          boolean nearer = away < bestAway[0] || (away == bestAway[0] && other < best[0]);
          if ((nearer || (best[0] < 0 && away <= tolerance)) && apart(mine, other)) {
            best[0] = other;
            bestAway[0] = away;
          }
        });
    if (best[0] < 0) {
      near.add(id);
    } else {
      moved[id] = best[0];
      passing.getOrDefault(best[0], Set.of()).addAll(mine == null ? Set.of() : mine);
      changed = true;
    }
  }

  private boolean apart(@Nullable Set<Integer> mine, int other) {
    Set<Integer> theirs = passing.getOrDefault(other, Set.of());
    return mine == null || mine.stream().noneMatch(theirs::contains);
  }

  private RingTable rewrite(Near near) {
    RingTable.Builder builder = new RingTable.Builder();
    for (int a = 0; a < outlines.areas(); a++) {
      for (int p = outlines.areaStart()[a]; p < outlines.areaStart()[a + 1]; p++) {
        boolean shell = true;
        for (int r = outlines.polygonStart()[p]; r < outlines.polygonStart()[p + 1]; r++) {
          int[] ring = ring(r, near);
          if (ring.length >= 3) {
            builder.ring(ring);
          } else if (shell) {
            break;
          }
          shell = false;
        }
        builder.endPolygon();
      }
      builder.endArea();
    }
    return builder.build();
  }

  private int[] ring(int r, Near near) {
    int start = outlines.ringStart()[r];
    int end = outlines.ringStart()[r + 1];
    Ints ring = new Ints(end - start);
    for (int i = start; i < end; i++) {
      int from = outlines.items()[i];
      int to = outlines.items()[i + 1 < end ? i + 1 : start];
      add(ring, moved[from]);
      if (passing.containsKey(from) && passing.containsKey(to)) {
        for (int beside : beside(r, moved[from], moved[to], near)) {
          add(ring, beside);
          changed = true;
        }
      }
    }
    while (ring.size > 1 && ring.last() == ring.get(0)) {
      ring.size--;
    }
    return ring.trimmed();
  }

  private static void add(Ints ring, int id) {
    if (ring.size == 0 || ring.last() != id) {
      ring.add(id);
    }
  }

  /** Vertices of other rings that lie beside an edge of this one, in the order of the walk. */
  private List<Integer> beside(int ring, int from, int to, Near near) {
    int reach = (int) Math.ceil(tolerance);
    double x = vertices.x(from);
    double y = vertices.y(from);
    double dx = vertices.x(to) - x;
    double dy = vertices.y(to) - y;
    double square = dx * dx + dy * dy;
    record Beside(int id, double along) {}
    List<Beside> found = new ArrayList<>();
    near.around(
        Math.max(0, (int) Math.min(x, x + dx) - reach),
        Math.max(0, (int) Math.min(y, y + dy) - reach),
        (int) Math.max(x, x + dx) + reach,
        (int) Math.max(y, y + dy) + reach,
        id -> {
          double along = ((vertices.x(id) - x) * dx + (vertices.y(id) - y) * dy) / square;
          double off = (vertices.x(id) - x) * dy - (vertices.y(id) - y) * dx;
          if (along > 0
              && along < 1
              && off * off <= tolerance * tolerance * square
              && !passing.getOrDefault(id, Set.of()).contains(ring)) {
            found.add(new Beside(id, along));
          }
        });
    found.sort(java.util.Comparator.comparingDouble(Beside::along).thenComparingInt(Beside::id));
    return found.stream().map(Beside::id).toList();
  }
}
