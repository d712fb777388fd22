package org.fengqiao.gis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.fengqiao.gis.check.Lattice.Pos;
import org.fengqiao.gis.check.Lattice.Seg;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Which edges meet another elsewhere than in a common end, or come so near that rounding could make
 * them. Only those need cutting; most noise is an edge beside two, with common ends.
 */
final class Touching {
  /** Rounding moves an edge by less than one step of the lattice; two edges by less than two. */
  private static final double NEAR = 2.5e-9;

  private final List<Seg> edges;
  private final HPRtree tree = new HPRtree();

  private Touching(List<Seg> edges) {
    this.edges = edges;
    for (int i = 0; i < edges.size(); i++) {
      tree.insert(box(edges.get(i)), i);
    }
    tree.build();
  }

  /**
   * For each edge whether it has to be cut.
   *
   * @throws Crowded when there is too much to cut
   */
  static boolean[] of(List<Seg> edges) {
    boolean[] touching = new boolean[edges.size()];
    if (!edges.isEmpty()) {
      Touching work = new Touching(edges);
      LongAdder meetings = new LongAdder();
      // Each index is written by one thread only.
      IntStream.range(0, edges.size()).parallel().forEach(i -> touching[i] = work.any(i, meetings));
    }
    return touching;
  }

  private boolean any(int i, LongAdder meetings) {
    Seg mine = edges.get(i);
    List<Integer> near = new ArrayList<>();
    tree.query(box(mine), item -> near.add((Integer) item));
    meetings.add(near.size());
    Crowded.check(meetings.sum(), edges.size());
    for (int j : near) {
      if (j != i && meets(mine, edges.get(j))) {
        return true;
      }
    }
    return false;
  }

  private static Envelope box(Seg seg) {
    Envelope box = new Envelope(seg.a().degrees(), seg.b().degrees());
    box.expandBy(NEAR);
    return box;
  }

  private static boolean meets(Seg s, Seg t) {
    if (s.a().equals(t.a())) {
      return folded(s.a(), s.b(), t.b());
    }
    if (s.b().equals(t.b())) {
      return folded(s.b(), s.a(), t.a());
    }
    if (s.a().equals(t.b())) {
      return folded(s.a(), s.b(), t.a());
    }
    if (s.b().equals(t.a())) {
      return folded(s.b(), s.a(), t.b());
    }
    return Distance.segmentToSegment(
            s.a().degrees(), s.b().degrees(), t.a().degrees(), t.b().degrees())
        <= NEAR;
  }

  /** Whether two edges out of one corner run so near that one's end lies on the other. */
  private static boolean folded(Pos corner, Pos p, Pos q) {
    Coordinate c = corner.degrees();
    return Distance.pointToSegment(p.degrees(), c, q.degrees()) <= NEAR
        || Distance.pointToSegment(q.degrees(), c, p.degrees()) <= NEAR;
  }
}
