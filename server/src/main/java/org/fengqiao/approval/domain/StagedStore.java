package org.fengqiao.approval.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where staged changes are kept. */
public interface StagedStore {
  /**
   * Adds a waiting change at once.
   *
   * @return false when the id is taken or another change of its subject and target waits
   */
  boolean add(Staged staged);

  /** One change. */
  Optional<Staged> find(String district, UUID id);

  /** One change, locked until the end of the transaction. */
  Optional<Staged> lock(String district, UUID id);

  /** The change that was ended with this key. */
  Optional<Staged> byKey(String district, UUID key);

  /** Whether a change of this subject and target waits for its second person. */
  boolean waits(String district, String subject, String target);

  /** Writes the end of a change. */
  void settle(Staged ended);

  /** Changes of a district, newest first; of one state when it is not null. */
  List<Staged> list(String district, @Nullable StagedState state, int limit);
}
