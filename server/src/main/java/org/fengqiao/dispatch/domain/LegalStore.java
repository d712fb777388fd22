package org.fengqiao.dispatch.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the records of legal help beside an item are kept. Writing needs a transaction. */
public interface LegalStore {
  /** Lawyers asked about an item, oldest first. */
  List<LawyerAssignment> lawyers(String district, UUID itemId);

  /** What an account was asked about, newest first. */
  List<LawyerAssignment> asked(String district, UUID account, int limit);

  /** One, held until the end of the transaction. */
  Optional<LawyerAssignment> lawyer(String district, UUID id);

  /** Adds one. False when this lawyer is asked about the item at this stage already. */
  boolean add(String district, LawyerAssignment assignment, UUID askedBy);

  /**
   * Writes an answer.
   *
   * @param sealed the opinion, null when none was given
   */
  void answer(String district, LawyerAssignment assignment, byte @Nullable [] sealed);

  /** The sealed opinion, if one was given. */
  Optional<byte[]> opinion(String district, UUID id);

  /** Questions of an item, oldest first. */
  List<LegalRequest> requests(String district, UUID itemId);

  /** One, held until the end of the transaction. */
  Optional<LegalRequest> request(String district, UUID id);

  void add(String district, LegalRequest request);

  void close(String district, LegalRequest request);

  /** Hand-offs of an item, oldest first. */
  List<CourtHandoff> handoffs(String district, UUID itemId);

  /** One, held until the end of the transaction. */
  Optional<CourtHandoff> handoff(String district, UUID id);

  void add(String district, CourtHandoff handoff);

  void move(String district, CourtHandoff handoff);
}
