package org.fengqiao.law;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.approval.Approval;
import org.fengqiao.approval.SecondPerson;
import org.fengqiao.approval.domain.ApprovalRefusal;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.law.Drafts.Draft;
import org.fengqiao.law.domain.Conflict;
import org.fengqiao.law.domain.Difference;
import org.fengqiao.law.domain.LawRefusal;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.Proposal;
import org.fengqiao.law.domain.Rehearsal;
import org.fengqiao.law.domain.ScoreDraft;
import org.fengqiao.law.domain.TableEdition;
import org.fengqiao.law.domain.TriedRules;
import org.jspecify.annotations.Nullable;

/** The editor's API: check another edition of a table, propose it, look at proposals. */
@Singleton
public class LawEditor {
  /** Days of matters a rule change is tried on. */
  private static final int MONTH = 30;

  private final Drafts drafts;
  private final Approval approval;
  private final SecondPerson second;
  private final Proposal.Text texts;
  private final Rehearsal rehearsal;
  private final Audit audit;
  private final Clock clock;
  private final TriedRules tried;

  LawEditor(
      Drafts drafts,
      Approval approval,
      SecondPerson second,
      Proposal.Text texts,
      Rehearsal rehearsal,
      Audit audit,
      Clock clock,
      TriedRules tried) {
    this.tried = tried;
    this.drafts = drafts;
    this.approval = approval;
    this.second = second;
    this.texts = texts;
    this.rehearsal = rehearsal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What somebody wants.
   *
   * @param id the proposer's UUID; the same again is the same proposal
   * @param baseVersion number of the edition the rows were made from
   * @param effectiveOn first day, tomorrow at the earliest
   */
  public record Wish(
      UUID id,
      LawTable table,
      int baseVersion,
      LocalDate effectiveOn,
      List<LawRow> rows,
      String reason) {
    public Wish {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What it would do.
   *
   * @param rehearsed null where the table does not decide where matters go
   */
  public record Report(
      TableEdition base,
      int version,
      Difference difference,
      List<Conflict> conflicts,
      Rehearsal.@Nullable Result rehearsed) {}

  /** A proposal with what it would do, for the second person. */
  public record Proposed(Staged staged, Proposal proposal, @Nullable Report report) {}

  /** The edition another one would be made from. */
  public TableEdition newest(String district, LawTable table) {
    return drafts.newest(district, table, clock.today());
  }

  /** Checks a wish and tries it on last month's matters; stages nothing. */
  @Transactional
  public Outcome<Report> check(Wish wish, Actor actor) {
    return draft(wish, actor).map(draft -> report(wish.table(), wish.rows(), draft, actor));
  }

  /** Stages a wish for a second person. Refused while the conflict report holds errors. */
  @Transactional
  public Outcome<Staged> propose(Wish wish, Actor actor) {
    Staged known = approval.find(actor.district(), wish.id()).orElse(null);
    if (known != null) {
      return repeated(known, wish, actor)
          ? Outcome.done(known)
          : Outcome.refused(new ApprovalRefusal.KeyReused());
    }
    return draft(wish, actor).then(draft -> stage(wish, draft, actor));
  }

  private boolean repeated(Staged known, Wish wish, Actor actor) {
    StagedChange change = known.change();
    if (!LawChange.isSubject(change.subject())) {
      return false;
    }
    Proposal proposal = texts.read(change.payload());
    return known.proposer().equals(actor.id())
        && proposal.table() == wish.table()
        && proposal.baseVersion() == wish.baseVersion()
        && proposal.rows().equals(wish.rows())
        && wish.effectiveOn().equals(change.effectiveOn())
        && wish.reason().equals(change.reason());
  }

  /** A proposal the actor made or may decide. */
  @Transactional
  public Outcome<Proposed> proposal(UUID id, Actor actor) {
    return second
        .get(id, actor)
        .then(staged -> {
          if (!LawChange.isSubject(staged.change().subject())) {
            return Outcome.refused(new LawRefusal.UnknownEdition());
          }
          Proposal proposal = texts.read(staged.change().payload());
          return Outcome.done(new Proposed(staged, proposal, report(staged, proposal, actor)));
        });
  }

  /** A wish about rules of scores as it can be tried on history; nothing is staged. */
  @Transactional
  public Outcome<ScoreDraft> scoreDraft(Wish wish, Actor actor) {
    if (!wish.table().ofScores()) {
      return Outcome.refused(new LawRefusal.NotOfScores());
    }
    return draft(wish, actor)
        .then(draft ->
            draft.errors().isEmpty()
                ? Outcome.done(
                    scoreDraft(actor.district(), proposal(wish, actor), wish.effectiveOn(), draft))
                : Outcome.refused(
                    new LawRefusal.Conflicting(
                        draft.errors().size(), draft.errors().getFirst().code())));
  }

  /** The same of a proposal that waits and that the actor made or may decide. */
  @Transactional
  public Outcome<ScoreDraft> scoreDraft(UUID id, Actor actor) {
    return second
        .get(id, actor)
        .then(staged -> {
          LocalDate from = staged.change().effectiveOn();
          if (!LawChange.isSubject(staged.change().subject()) || from == null) {
            return Outcome.refused(new LawRefusal.UnknownEdition());
          }
          return scoreDraft(actor.district(), texts.read(staged.change().payload()), from);
        });
  }

  /**
   * Rows kept for a trial, laid upon the tables of now.
   *
   * @param from first day they would hold
   */
  @Transactional
  public Outcome<ScoreDraft> scoreDraft(String district, Proposal proposal, LocalDate from) {
    if (!proposal.table().ofScores()) {
      return Outcome.refused(new LawRefusal.NotOfScores());
    }
    return drafts
        .lay(district, proposal, from, clock.today())
        .map(draft -> scoreDraft(district, proposal, from, draft));
  }

  private static ScoreDraft scoreDraft(
      String district, Proposal proposal, LocalDate from, Draft draft) {
    return new ScoreDraft(
        district,
        proposal,
        from,
        ScoreDraft.digest(proposal, draft.before()),
        draft.before().warningRules(),
        draft.after().warningRules());
  }

  private @Nullable Report report(Staged staged, Proposal proposal, Actor actor) {
    LocalDate effectiveOn = staged.change().effectiveOn();
    if (effectiveOn == null || staged.settled() != null) {
      return null;
    }
    return switch (drafts.lay(actor.district(), proposal, effectiveOn, clock.today())) {
      case Outcome.Done<Draft>(Draft draft) ->
          report(proposal.table(), proposal.rows(), draft, actor);
      case Outcome.Refused<Draft> _ -> null;
    };
  }

  private Outcome<Draft> draft(Wish wish, Actor actor) {
    if (!actor.may(wish.table().editor(), actor.district())) {
      return Outcome.refused(new LawRefusal.NotWholeDistrict());
    }
    return drafts.lay(actor.district(), proposal(wish, actor), wish.effectiveOn(), clock.today());
  }

  private Proposal proposal(Wish wish, Actor actor) {
    TableEdition base = drafts.newest(actor.district(), wish.table(), wish.effectiveOn());
    return new Proposal(wish.table(), base.district(), wish.baseVersion(), wish.rows());
  }

  private Outcome<Staged> stage(Wish wish, Draft draft, Actor actor) {
    List<Conflict> errors = draft.errors();
    if (!errors.isEmpty()) {
      return Outcome.refused(new LawRefusal.Conflicting(errors.size(), errors.getFirst().code()));
    }
    if (Difference.of(wish.table(), standing(wish.table(), draft), wish.rows()).none()) {
      return Outcome.refused(new LawRefusal.NothingChanged());
    }
    if (wish.table().ofScores()
        && !tried.tried(
            actor.district(), ScoreDraft.digest(proposal(wish, actor), draft.before()))) {
      return Outcome.refused(new LawRefusal.NotTried());
    }
    StagedChange change =
        new StagedChange(
            actor.district(),
            wish.id(),
            actor.district(),
            LawChange.subject(wish.table()),
            wish.table().wire(),
            texts.write(proposal(wish, actor)),
            wish.effectiveOn(),
            wish.reason());
    Outcome<Staged> staged = approval.stage(change, actor);
    if (staged instanceof Outcome.Done<Staged>) {
      audit.record(
          actor,
          "law.propose",
          "law/" + wish.table().wire(),
          Map.of("rows", wish.rows().size(), "from", wish.effectiveOn().toString()));
    }
    return staged;
  }

  /** Of articles a district keeps its own ones only; national ones are not its to edit. */
  private static List<LawRow> standing(LawTable table, Draft draft) {
    return table == LawTable.REF && draft.base().national() ? List.of() : draft.base().rows();
  }

  private Report report(LawTable table, List<LawRow> rows, Draft draft, Actor actor) {
    boolean decides =
        switch (table) {
          case TIER_RULE, SEVERITY, SEVERITY_LEVEL, SEASON, SUB_KIND -> true;
          default -> false;
        };
    return new Report(
        draft.base(),
        draft.version(),
        Difference.of(table, standing(table, draft), rows),
        draft.conflicts(),
        decides ? rehearsal.run(draft.before(), draft.after(), MONTH, actor) : null);
  }
}
