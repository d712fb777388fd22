package org.fengqiao.desk.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps late updates. */
public interface LateStore {
  /**
   * Adds one.
   *
   * @param hash of the request, to know it again
   * @return false when there is one of this id already
   */
  boolean add(LateUpdate update, byte[] sealed, byte[] hash);

  Optional<LateUpdate> find(String district, UUID id);

  /** The same, held until the transaction ends. */
  Optional<LateUpdate> lock(String district, UUID id);

  /** Hash of the request that brought it. */
  byte[] hash(String district, UUID id);

  /** The sealed request; empty when it has been forgotten. */
  Optional<byte[]> sealed(String district, UUID id);

  /** Those of an item, oldest first. */
  List<LateUpdate> ofItem(String district, UUID itemId);

  /** Those nobody has decided on, in these places, oldest first. */
  List<LateUpdate> open(String district, List<String> places, UUID reader, int limit);

  /** How many of an item nobody has decided on. */
  int countOpen(String district, UUID itemId);

  /** Writes the decision. */
  void decide(LateUpdate decided);

  /** Forgets the words of what was applied or discarded before the instant; how many. */
  int forgetBefore(Instant decidedBefore);
}
