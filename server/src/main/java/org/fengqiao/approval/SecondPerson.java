package org.fengqiao.approval;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.approval.domain.ApprovalHandler;
import org.fengqiao.approval.domain.ApprovalRefusal;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.approval.domain.Redaction;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.Staged.Settled;
import org.fengqiao.approval.domain.StagedState;
import org.fengqiao.approval.domain.StagedStore;
import org.fengqiao.approval.domain.Verdict;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The second person's side: what waits, and the decision about it. Apart from {@link Approval} so
 * that a feature can stage changes and handle them without a circle.
 */
@Singleton
public class SecondPerson {
  /** Changes looked through for a list; far more than ever wait in a district. */
  private static final int LOOKED_AT = 1000;

  private final StagedStore store;
  private final Map<String, ApprovalHandler> handlers = new HashMap<>();
  private final Redaction redaction;
  private final Audit audit;
  private final Clock clock;

  SecondPerson(
      StagedStore store,
      List<ApprovalHandler> handlers,
      Redaction redaction,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.redaction = redaction;
    this.audit = audit;
    this.clock = clock;
    for (ApprovalHandler handler : handlers) {
      if (this.handlers.put(handler.subject(), handler) != null) {
        throw new IllegalStateException("two handlers of " + handler.subject());
      }
    }
  }

  /**
   * A decision.
   *
   * @param key idempotency key: the same key again answers as the first time
   * @param version the version the person saw
   * @param reason why; needed for a rejection
   */
  public record Decision(UUID key, long version, @Nullable String reason) {}

  /** Decides; an approval applies the change in the same transaction. */
  @Transactional
  public Outcome<Staged> decide(UUID id, Verdict verdict, Decision given, Actor actor) {
    String reason = given.reason();
    Decision decision =
        reason == null || reason.isBlank()
            ? given
            : new Decision(given.key(), given.version(), redaction.of(reason));
    Staged before = store.lock(actor.district(), id).filter(s -> sees(actor, s)).orElse(null);
    if (before == null) {
      return Outcome.refused(new ApprovalRefusal.NotFound());
    }
    Optional<Staged> known = store.byKey(actor.district(), decision.key());
    if (known.isPresent()) {
      return repeated(known.get(), before, verdict, decision);
    }
    ApprovalRefusal refusal = refusal(before, verdict, decision, actor);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    return verdict == Verdict.APPROVE
        ? handler(before)
            .apply(new Approved(before.change(), before.proposer(), actor, decision.reason()))
            .map(result -> settle(before, verdict, decision, actor, result))
        : Outcome.done(settle(before, verdict, decision, actor, null));
  }

  /**
   * Changes the actor proposed or may decide, newest first.
   *
   * @param state only of this state; null for all
   */
  @Transactional
  public List<Staged> list(Actor actor, @Nullable StagedState state, int limit) {
    return store.list(actor.district(), state, LOOKED_AT).stream()
        .filter(s -> sees(actor, s))
        .limit(limit)
        .toList();
  }

  /** One change the actor proposed or may decide. */
  @Transactional
  public Outcome<Staged> get(UUID id, Actor actor) {
    return store
        .find(actor.district(), id)
        .filter(s -> sees(actor, s))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new ApprovalRefusal.NotFound()));
  }

  /** Whether the actor could approve or reject it now. */
  public boolean mayDecide(Actor actor, Staged staged) {
    return staged.state() == StagedState.WAITING
        && !staged.proposer().equals(actor.id())
        && holds(actor, staged);
  }

  private static Outcome<Staged> repeated(
      Staged known, Staged asked, Verdict verdict, Decision decision) {
    Settled settled = known.settled();
    boolean same =
        known.change().id().equals(asked.change().id())
            && settled != null
            && settled.verdict() == verdict
            && Objects.equals(settled.reason(), decision.reason());
    return same ? Outcome.done(known) : Outcome.refused(new ApprovalRefusal.KeyReused());
  }

  private @Nullable ApprovalRefusal refusal(
      Staged before, Verdict verdict, Decision decision, Actor actor) {
    boolean own = before.proposer().equals(actor.id());
    if (verdict == Verdict.WITHDRAW && !own) {
      return new ApprovalRefusal.NotYours();
    }
    if (verdict != Verdict.WITHDRAW && own) {
      return new ApprovalRefusal.SamePerson();
    }
    if (before.state() != StagedState.WAITING || before.version() != decision.version()) {
      return new ApprovalRefusal.Stale(before.state(), before.version());
    }
    String reason = decision.reason();
    return verdict == Verdict.REJECT && (reason == null || reason.isBlank())
        ? new ApprovalRefusal.ReasonMissing()
        : null;
  }

  private Staged settle(
      Staged before, Verdict verdict, Decision decision, Actor actor, @Nullable String result) {
    Staged after =
        before.settled(
            new Settled(
                decision.key(),
                verdict,
                actor.id(),
                actor.role(),
                clock.now(),
                decision.reason(),
                result));
    store.settle(after);
    audit.record(
        actor,
        "approval." + verdict.wire(),
        "change/" + before.change().id(),
        Map.of("subject", before.change().subject(), "target", before.change().target()));
    return after;
  }

  private boolean sees(Actor actor, Staged staged) {
    ApprovalHandler handler = handlers.get(staged.change().subject());
    return (staged.proposer().equals(actor.id()) || holds(actor, staged))
        && (handler == null || handler.sees(staged.change(), actor));
  }

  private boolean holds(Actor actor, Staged staged) {
    ApprovalHandler handler = handlers.get(staged.change().subject());
    return handler != null
        && handler.permissions().stream().anyMatch(p -> actor.may(p, staged.change().place()));
  }

  private ApprovalHandler handler(Staged staged) {
    ApprovalHandler handler = handlers.get(staged.change().subject());
    if (handler == null) {
      throw new IllegalStateException("nobody handles " + staged.change().subject());
    }
    return handler;
  }
}
