package org.fengqiao.gazetteer.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where names wait for a person. */
public interface ProposalStore {
  /** When reports are taken to agree on a name. */
  AgreedNames.Rule rule(String district);

  /**
   * Keeps a name, or what is newer about one that waits; one that was decided on stays as it is.
   *
   * @return whether it is there for the first time
   */
  boolean propose(String district, Proposal proposal);

  /**
   * Names that wait, most reports first.
   *
   * @param after id of the last one of the page before, null for the first page
   */
  List<Proposal> page(String district, @Nullable UUID after, int most);

  /** How many wait. */
  int waiting(String district);

  /** One, held until the end of the transaction. */
  Optional<Proposal> lock(String district, UUID id);

  /**
   * Writes a decision. Inside a transaction.
   *
   * @param place what it became; null when it was turned down
   */
  void decide(String district, UUID id, Proposal.State state, @Nullable String place, Instant at);
}
