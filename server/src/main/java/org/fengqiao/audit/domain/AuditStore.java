package org.fengqiao.audit.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the trail is kept. */
public interface AuditStore {
  /** Adds a row to the current transaction. */
  void append(
      String district,
      Instant at,
      UUID actor,
      String role,
      String action,
      String object,
      String detailJson);

  /** Districts that have a trail. */
  List<String> districts();

  /** Seals after a position, in order, at most so many. */
  List<Seal> seals(String district, long after, int limit);

  /** The entries with these numbers, ascending; missing ones are missing. */
  List<AuditEntry> entries(String district, List<Long> seqs);

  /** Entries that no seal holds, in order of insertion, at most so many. */
  List<AuditEntry> tail(String district, int limit);

  /** Numbers of entries whose signature another entry carries too: copies, at most a hundred. */
  List<Long> copies(String district);

  /** The newest seal as noted outside the database, without its entries. */
  Optional<Seal> noted(String district);

  /** Number of entries that no seal holds, and the moment of the oldest of them. */
  Unsealed unsealed(String district);

  /** Newest entries first. */
  List<AuditEntry> page(
      String district, @Nullable String object, @Nullable Long beforeSeq, int limit);

  /**
   * The tail that waits for the sealer.
   *
   * @param entries how many
   * @param oldest moment of the oldest, null when none
   */
  record Unsealed(long entries, @Nullable Instant oldest) {}
}
