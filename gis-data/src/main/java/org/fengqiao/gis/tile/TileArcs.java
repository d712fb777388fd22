package org.fengqiao.gis.tile;

/**
 * The arcs that one tile draws, each rounded once for both of its areas and bent to the positions
 * it passes. First all are added, then {@link #ready()}, then walked. One thread.
 */
final class TileArcs {
  private final Arcs arcs;
  private final int zoom;
  private final HotPixels hot;
  private final LongInts places = new LongInts(256);
  private final Ints numbers = new Ints(256);

  /** Where the positions of an arc begin, in turn x and y; one more than arcs. */
  private final Ints start = new Ints(256);

  private final Ints drawn = new Ints(4096);

  TileArcs(Arcs arcs, TileAddress at) {
    this.arcs = arcs;
    zoom = at.z();
    hot = new HotPixels(at);
  }

  /** Adds an arc, once however often it is asked for. */
  void add(int ref) {
    int arc = ref < 0 ? ~ref : ref;
    if (places.get(arc) != LongInts.NONE) {
      return;
    }
    places.put(arc, numbers.size);
    numbers.add(arc);
    int before = -1;
    for (int i = arcs.first(arc); i < arcs.end(arc); i++) {
      if (arcs.level(i) <= zoom) {
        hot.vertex(arcs.x(i), arcs.y(i));
        if (before >= 0) {
          hot.cut(arcs.x(before), arcs.y(before), arcs.x(i), arcs.y(i));
        }
        before = i;
      }
    }
  }

  /** Rounds and bends what was added. */
  void ready() {
    hot.ready();
    for (int k = 0; k < numbers.size; k++) {
      start.add(drawn.size);
      round(numbers.get(k));
    }
    start.add(drawn.size);
  }

  private void round(int arc) {
    int before = -1;
    for (int i = arcs.first(arc); i < arcs.end(arc); i++) {
      if (arcs.level(i) <= zoom) {
        if (before >= 0) {
          hot.pass(arcs.x(before), arcs.y(before), arcs.x(i), arcs.y(i), drawn);
        }
        drawn.add(Lattice.at(arcs.x(i), zoom), Lattice.at(arcs.y(i), zoom));
        before = i;
      }
    }
  }

  /**
   * Adds the positions of an arc to a ring under way, without its last one: that is the first of
   * the next arc.
   *
   * @param ref number of the arc, its complement to walk it backwards
   */
  void walk(int ref, Ring ring) {
    int k = places.get(ref < 0 ? ~ref : ref);
    int first = start.get(k);
    int end = start.get(k + 1);
    if (ref >= 0) {
      for (int i = first; i < end - 2; i += 2) {
        ring.add(drawn.get(i), drawn.get(i + 1));
      }
    } else {
      for (int i = end - 2; i > first; i -= 2) {
        ring.add(drawn.get(i), drawn.get(i + 1));
      }
    }
  }
}
