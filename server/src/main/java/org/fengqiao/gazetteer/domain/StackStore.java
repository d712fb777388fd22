package org.fengqiao.gazetteer.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.gis.LonLat;
import org.jspecify.annotations.Nullable;

/** Where stacks of coordinates are kept. */
public interface StackStore {
  /**
   * Some of a district, undecided ones first, then by size.
   *
   * @param after id of the last one of the page before, null for the first page
   * @param most how many
   */
  List<KnownStack> page(String district, @Nullable UUID after, int most);

  /** How many there are of a district, and how many of them nobody has decided on. */
  Count count(String district);

  /**
   * The known stack beside each of some points.
   *
   * @return by position of the point; points without one are left out. The nearest within some
   *     metres, to be measured by the caller
   */
  Map<Integer, KnownStack> beside(String district, List<LonLat> points);

  /** Undecided stacks and the confirmed places around them; to be measured by the caller. */
  List<Gate> gates(String district);

  /** How many stacks. */
  record Count(int all, int undecided) {}

  /**
   * An undecided stack and a confirmed place not far from it.
   *
   * @param gate id of the place
   */
  record Gate(String stack, LonLat stackAt, String gate, LonLat gateAt) {}

  /** Adds a stack that was not known. Inside a transaction. */
  void add(String district, KnownStack stack);

  /** Writes what was found anew on a stack that is known. Inside a transaction. */
  void found(String district, KnownStack stack);

  /** Remembers which matters lie on a stack; those known stay. Inside a transaction. */
  void hold(String district, String stack, List<UUID> matters);

  /** Remembers of which matters on stacks a person told the grid. Inside a transaction. */
  void told(String district, List<Told> matters);

  /** Writes a decision; returns whether the stack was there. Inside a transaction. */
  boolean decide(String district, String id, KnownStack.State state, Instant at);

  /** Keeps a stack nobody has decided on; returns whether there was one. Inside a transaction. */
  boolean release(String district, String id, Instant at);

  /**
   * A matter whose grid a person told.
   *
   * @param verified when it was verified; else when it was reported
   */
  record Told(UUID item, boolean verified) {}
}
