package org.fengqiao.gazetteer.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where stacks of coordinates are kept. */
public interface StackStore {
  /** All of a district, undecided ones first, then by size. */
  List<KnownStack> all(String district);

  /** Adds a stack that was not known. Inside a transaction. */
  void add(String district, KnownStack stack);

  /** Writes what was found anew on a stack that is known. Inside a transaction. */
  void found(String district, KnownStack stack);

  /** Remembers which matters lie on a stack; those known stay. Inside a transaction. */
  void hold(String district, String stack, List<UUID> matters);

  /** Writes a decision; returns whether the stack was there. Inside a transaction. */
  boolean decide(String district, String id, KnownStack.State state, Instant at);
}
