package org.fengqiao.warning;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.law.LawEditor;
import org.fengqiao.law.domain.LawRefusal;
import org.fengqiao.law.domain.ScoreDraft;
import org.fengqiao.warning.domain.hindcast.HindcastJob;
import org.fengqiao.warning.domain.hindcast.HindcastRefusal;
import org.fengqiao.warning.domain.hindcast.HindcastStore;

/** Trials of drafts of score rules on the district's history: asked for, looked at. */
@Singleton
public class Hindcasts {
  /** Trials of a district that may wait or run; each may take three minutes of one core. */
  static final int MOST_OPEN = 8;

  private final LawEditor editor;
  private final HindcastStore store;
  private final Audit audit;
  private final Clock clock;

  Hindcasts(LawEditor editor, HindcastStore store, Audit audit, Clock clock) {
    this.editor = editor;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Asks for a trial of a draft; the same content again is the same trial. */
  @Transactional
  public Outcome<HindcastJob> ask(LawEditor.Wish wish, Actor actor) {
    return editor.scoreDraft(wish, actor).then(draft -> ask(draft, actor));
  }

  /** Asks for a trial of a proposal that waits, for who made it or may decide it. */
  @Transactional
  public Outcome<HindcastJob> ask(UUID proposal, Actor actor) {
    return editor.scoreDraft(proposal, actor).then(draft -> ask(draft, actor));
  }

  private Outcome<HindcastJob> ask(ScoreDraft draft, Actor actor) {
    store.lock(draft.district());
    if (store.open(draft.district(), draft.digest()) >= MOST_OPEN) {
      // One that is there already is looked at, not asked for.
      return store
          .find(draft.district(), draft.digest())
          .filter(job -> job.state() != HindcastJob.State.FAILED)
          .map(Outcome::done)
          .orElseGet(() -> Outcome.refused(new HindcastRefusal.Waiting(MOST_OPEN)));
    }
    // Today is not over; the last whole day is yesterday.
    if (store.ask(draft, clock.today().minusDays(1), clock.now())) {
      audit.record(
          actor,
          "law.try",
          "law/" + draft.proposal().table().wire(),
          Map.of("digest", draft.digest(), "from", draft.from().toString()));
    }
    return Outcome.done(store.find(draft.district(), draft.digest()).orElseThrow());
  }

  /** The trial of a proposal's content as it is; empty when nobody asked for one. */
  @Transactional
  public Outcome<Optional<HindcastJob>> of(UUID proposal, Actor actor) {
    return editor
        .scoreDraft(proposal, actor)
        .map(draft -> store.find(draft.district(), draft.digest()));
  }

  /** A trial by its content, for who answers for the whole district. */
  @Transactional
  public Outcome<HindcastJob> find(String digest, Actor actor) {
    boolean whole =
        actor.may(Permission.LAW_EDIT, actor.district())
            || actor.may(Permission.LAW_APPROVE, actor.district());
    if (!whole) {
      return Outcome.refused(new LawRefusal.NotWholeDistrict());
    }
    return store
        .find(actor.district(), digest)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new LawRefusal.UnknownEdition()));
  }
}
