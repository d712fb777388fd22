package org.fengqiao.gis.tile;

import java.util.BitSet;

/**
 * Outlines cut into arcs: chains of vertices that are walked by the same one or two areas from end
 * to end. An arc is kept once and its neighbours name it, one of them backwards, so nothing that is
 * done to an arc can open a gap. Arcs end in nodes, the vertices where chains meet or part; a ring
 * without nodes is one arc from its lowest vertex to itself.
 */
final class Topology {
  private final RingTable outlines;
  private final BitSet nodes;
  private final Ints arcStart = new Ints(1024);
  private final Ints arcItems = new Ints(8192);

  /** By first and second vertex of a walk: the arc, or its complement when walked backwards. */
  private final LongInts byBegin;

  private final Ints uses = new Ints(1024);
  private final RingTable rings;

  /**
   * Cuts outlines.
   *
   * @param vertices as numbered in {@code outlines}
   * @param outlines rings of vertices
   */
  Topology(Vertices vertices, RingTable outlines) {
    this.outlines = outlines;
    nodes = nodes(vertices.size(), outlines);
    byBegin = new LongInts(outlines.rings() * 8);
    arcStart.add(0);
    rings = cut();
  }

  /** The same areas with rings of arcs: an arc's number, or its complement for backwards. */
  RingTable rings() {
    return rings;
  }

  int arcs() {
    return arcStart.size - 1;
  }

  /** Where the vertices of an arc begin; those of the next begin where it ends. */
  int start(int arc) {
    return arcStart.items[arc];
  }

  /** A vertex of an arc. Both ends of an arc are nodes. */
  int vertex(int item) {
    return arcItems.items[item];
  }

  int items() {
    return arcItems.size;
  }

  /** How many rings walk an arc: 2 between neighbours, 1 where nobody lies beyond. */
  int uses(int arc) {
    return uses.items[arc];
  }

  /** A vertex is a node when two walks come or go differently. */
  private static BitSet nodes(int vertices, RingTable outlines) {
    BitSet nodes = new BitSet(vertices);
    int[] before = new int[vertices];
    int[] after = new int[vertices];
    for (int r = 0; r < outlines.rings(); r++) {
      int start = outlines.ringStart()[r];
      int end = outlines.ringStart()[r + 1];
      int from = outlines.items()[end - 1];
      for (int i = start; i < end; i++) {
        int at = outlines.items()[i];
        int to = outlines.items()[i + 1 < end ? i + 1 : start];
        // Numbers plus one, so that 0 says nobody came by yet.
        if (before[at] == 0) {
          before[at] = from + 1;
          after[at] = to + 1;
        } else if (!(before[at] == from + 1 && after[at] == to + 1)
            && !(before[at] == to + 1 && after[at] == from + 1)) {
          nodes.set(at);
        }
        from = at;
      }
    }
    return nodes;
  }

  private RingTable cut() {
    Ints refs = new Ints(1024);
    int[] ringStart = new int[outlines.rings() + 1];
    for (int r = 0; r < outlines.rings(); r++) {
      cut(outlines.ringStart()[r], outlines.ringStart()[r + 1], refs);
      ringStart[r + 1] = refs.size;
    }
    return new RingTable(outlines.areaStart(), outlines.polygonStart(), ringStart, refs.trimmed());
  }

  /** Cuts one ring, beginning at a node, or at its lowest vertex when it has none. */
  private void cut(int start, int end, Ints refs) {
    int length = end - start;
    int begin = begin(start, end);
    int from = 0;
    for (int k = 1; k <= length; k++) {
      if (k == length || nodes.get(item(start, length, begin + k))) {
        refs.add(arc(start, length, begin + from, begin + k));
        from = k;
      }
    }
  }

  private int begin(int start, int end) {
    int lowest = start;
    for (int i = start; i < end; i++) {
      if (nodes.get(outlines.items()[i])) {
        return i - start;
      }
      if (outlines.items()[i] < outlines.items()[lowest]) {
        lowest = i;
      }
    }
    return lowest - start;
  }

  private int item(int start, int length, int k) {
    return outlines.items()[start + k % length];
  }

  /** The arc walked from the one to the other place of a ring, a new one when it is met first. */
  private int arc(int start, int length, int from, int to) {
    int first = item(start, length, from);
    long begin = LongInts.key(first, item(start, length, from + 1));
    int known = byBegin.get(begin);
    if (known != LongInts.NONE) {
      uses.items[known < 0 ? ~known : known]++;
      return known;
    }
    int arc = arcs();
    for (int k = from; k <= to; k++) {
      arcItems.add(item(start, length, k));
    }
    arcStart.add(arcItems.size);
    uses.add(1);
    byBegin.put(begin, arc);
    long backwards = LongInts.key(item(start, length, to), item(start, length, to - 1));
    if (backwards != begin) {
      byBegin.put(backwards, ~arc);
    }
    return arc;
  }
}
