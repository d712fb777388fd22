package org.fengqiao.prevention.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the work on the spot is kept. Writes join the caller's transaction. */
public interface RecordStore {
  /** How far these tasks are; those nobody touched are missing. */
  Map<UUID, Progress> progress(String district, Collection<UUID> tasks);

  /** Sets a step. */
  void tick(String district, UUID task, String step, Progress.Tick tick);

  /** Records of a task, oldest first. */
  List<SiteRecord> of(String district, UUID task);

  /** Task and hash of the request a record came with. */
  Optional<Known> known(String district, UUID id);

  /** Adds a record. */
  void add(SiteRecord entry, byte[] hash);

  /** What is known of a record that was sent before. */
  @SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
  record Known(UUID task, byte[] hash) {}
}
