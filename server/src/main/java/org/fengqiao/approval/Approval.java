package org.fengqiao.approval;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.approval.domain.ApprovalRefusal;
import org.fengqiao.approval.domain.Redaction;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.approval.domain.StagedState;
import org.fengqiao.approval.domain.StagedStore;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;

/**
 * The first person's side, for features: stage a change. Whether the actor may want such a change
 * is the feature's to check. The second person's side is {@link SecondPerson}.
 */
@Singleton
public class Approval {
  private final StagedStore store;
  private final Redaction redaction;
  private final Audit audit;
  private final Clock clock;

  Approval(StagedStore store, Redaction redaction, Audit audit, Clock clock) {
    this.store = store;
    this.redaction = redaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Stages a change, in the caller's transaction when there is one. The same change again with the
   * same id answers as the first time, however it has ended meanwhile. The reason is kept without
   * what points to a person.
   *
   * @return refused with {@link ApprovalRefusal.Waiting} while another change of the same subject
   *     and target waits, {@link ApprovalRefusal.KeyReused} when the id belongs to another change
   */
  @Transactional
  public Outcome<Staged> stage(StagedChange wanted, Actor proposer) {
    StagedChange change = wanted.withReason(redaction.of(wanted.reason()));
    Optional<Staged> known = store.find(change.district(), change.id());
    if (known.isPresent()) {
      return repeated(known.get(), change, proposer);
    }
    Staged staged =
        new Staged(
            change, proposer.id(), proposer.role(), clock.now(), StagedState.WAITING, 1, null);
    if (!store.add(staged)) {
      return store
          .find(change.district(), change.id())
          .map(now -> repeated(now, change, proposer))
          .orElseGet(() -> Outcome.refused(new ApprovalRefusal.Waiting(change.target())));
    }
    audit.record(
        proposer,
        "approval.stage",
        "change/" + change.id(),
        Map.of("subject", change.subject(), "target", change.target()));
    return Outcome.done(staged);
  }

  /** One change, whoever asks; the feature scopes what it shows. */
  @Transactional
  public Optional<Staged> find(String district, UUID id) {
    return store.find(district, id);
  }

  /** Whether a change of this subject and target waits for its second person. */
  @Transactional
  public boolean waits(String district, String subject, String target) {
    return store.waits(district, subject, target);
  }

  private static Outcome<Staged> repeated(Staged known, StagedChange change, Actor proposer) {
    return known.change().equals(change) && known.proposer().equals(proposer.id())
        ? Outcome.done(known)
        : Outcome.refused(new ApprovalRefusal.KeyReused());
  }
}
