package org.fengqiao.law;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.approval.domain.ApprovalHandler;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.law.Drafts.Draft;
import org.fengqiao.law.domain.Conflict;
import org.fengqiao.law.domain.LawRefusal;
import org.fengqiao.law.domain.LawStore;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.Proposal;
import org.fengqiao.law.domain.ScoreDraft;
import org.fengqiao.law.domain.TableEdition;
import org.fengqiao.law.domain.TriedRules;

/**
 * Publishes an approved edition. It is laid upon the tables once more: what was sound when it was
 * proposed may cite an article that another change has ended since.
 */
@Singleton
class LawChange implements ApprovalHandler {
  private static final String SUBJECT = "law-edition";

  /** Editions of rules about grids, decided by who keeps the grids. */
  static final String OF_GRIDS = "grid-rule";

  private final Drafts drafts;
  private final LawStore store;
  private final Proposal.Text texts;
  private final Laws laws;
  private final Clock clock;
  private final TriedRules tried;

  LawChange(
      Drafts drafts,
      LawStore store,
      Proposal.Text texts,
      Laws laws,
      Clock clock,
      TriedRules tried) {
    this.tried = tried;
    this.drafts = drafts;
    this.store = store;
    this.texts = texts;
    this.laws = laws;
    this.clock = clock;
  }

  /** What a change of a table is staged as. */
  static String subject(LawTable table) {
    return table.ofGrids() ? OF_GRIDS : SUBJECT;
  }

  static boolean isSubject(String subject) {
    return subject.equals(SUBJECT) || subject.equals(OF_GRIDS);
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Set<Permission> permissions() {
    return Set.of(Permission.LAW_APPROVE, Permission.LAW_EDIT);
  }

  @Override
  public Outcome<String> apply(Approved approved) {
    StagedChange change = approved.change();
    LocalDate from = Objects.requireNonNull(change.effectiveOn());
    Proposal proposal = texts.read(change.payload());
    return drafts
        .lay(change.district(), proposal, from, clock.today())
        .then(draft -> publish(change, proposal, from, draft));
  }

  private Outcome<String> publish(
      StagedChange change, Proposal proposal, LocalDate from, Draft draft) {
    List<Conflict> errors = draft.errors();
    if (!errors.isEmpty()) {
      return Outcome.refused(new LawRefusal.Conflicting(errors.size(), errors.getFirst().code()));
    }
    if (proposal.table().ofScores()
        && !tried.tried(change.district(), ScoreDraft.digest(proposal, draft.before()))) {
      return Outcome.refused(new LawRefusal.NotTried());
    }
    TableEdition edition =
        new TableEdition(
            change.district(),
            proposal.table(),
            draft.version(),
            from,
            null,
            change.id(),
            change.reason(),
            clock.now(),
            proposal.rows());
    store.publish(edition, from.minusDays(1), laws::reload);
    return Outcome.done(proposal.table().wire() + ' ' + draft.version());
  }
}
