package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.PetitionCommand;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.desk.domain.Details;
import org.fengqiao.desk.domain.EventRequest;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.document.Documents;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.Laws;
import org.jspecify.annotations.Nullable;

/** The command of an event that needs no more than what was sent and what the law's tables say. */
@Singleton
class Said {
  /** Routes that are mediation again: nobody is sent to them when mediation has failed. */
  private static final Set<String> MEDIATION = Set.of("PM", "AM", "IM");

  /** 人民调解协议书. */
  private static final String AGREEMENT = "MEDIATION_AGREEMENT";

  private final Laws laws;
  private final Documents documents;
  private final Dispatch dispatch;
  private final Clock clock;

  Said(Laws laws, Documents documents, Dispatch dispatch, Clock clock) {
    this.laws = laws;
    this.documents = documents;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  ItemCommand of(ItemEvent event, EventRequest r, Item item, Actor actor) {
    return switch (event) {
      case ASK_INFO,
          SUPPLEMENT,
          MARK_VOID,
          EMERGENCY,
          REJECT,
          MERGE,
          SETTLED_ON_SPOT,
          WITHDRAW,
          REOPEN,
          NEW_FACTS,
          OFFER_MEDIATION,
          RAISE_PETITION ->
          triage(event, r);
      case SIGN,
          DISMISS_OBJECTION,
          ESCALATE,
          ROUTE_OUT,
          RECEIVED,
          EXTERNAL_RESULT,
          CONFIRMED,
          DISMISSED_REMEDIATE,
          DISMISSED_END,
          RECHECK_RECORDED ->
          dispatch(event, r);
      case START_MEDIATION,
          SESSION,
          TERMINATE,
          AGREE,
          PERFORM,
          SETTLE,
          APPLY_CONFIRMATION,
          PERFORMED_DISPUTE,
          PERFORMED_PETITION,
          PERFORMED,
          PAUSE ->
          mediation(event, r, item);
      case HEARING,
          HEARING_ENDED,
          EXTEND,
          APPLY_REVIEW,
          APPLY_RECHECK,
          REPLY,
          ANSWER_SUGGESTION,
          REVIEW_DECIDED,
          REVOKE_REDO,
          REVIEW_PERIOD_OVER,
          RATED_OR_WINDOW_OVER,
          SETTLED,
          REVISIT ->
          petition(event, r, item);
      case SUPERVISE, TAKE_OVER, RECUSE, MARK_FAST, RECORD_PARTIES, JOINT_TASK ->
          region(event, r, actor);
      case PROTECTION_ACCEPTED, PROTECTION_DECIDED, RECORD_LIMITATION -> outside(event, r);
      default -> new ItemCommand.Plain(event, r.reason());
    };
  }

  private static ItemCommand triage(ItemEvent event, EventRequest r) {
    Details.Legal legal = r.details().legal();
    String reason = words(r.reason());
    return switch (event) {
      case ASK_INFO -> new TriageCommand.AskInfo(reason);
      case SUPPLEMENT -> new TriageCommand.Supplement(words(r.text()));
      case MARK_VOID -> new TriageCommand.MarkVoid(reason, null);
      case EMERGENCY -> new TriageCommand.Emergency(reason, r.details().oversight().told());
      case REJECT -> reject(r, reason, null);
      case MERGE -> new TriageCommand.Merge(words(r.leadItem()), reason);
      case SETTLED_ON_SPOT -> new TriageCommand.SettledOnSpot(words(r.record()), r.readBack());
      case WITHDRAW -> new TriageCommand.Withdraw(reason, r.readBack());
      case REOPEN ->
          new TriageCommand.Reopen(
              reason,
              constant(TriageCommand.Reopen.Finding.class, legal.ground()),
              r.triage() == null ? null : r.triage().route(),
              r.triage() == null ? null : r.triage().category());
      case NEW_FACTS -> new TriageCommand.NewFacts(words(r.leadItem()), reason);
      case OFFER_MEDIATION -> new TriageCommand.OfferMediation(r.accepted());
      default ->
          new RegionCommand.RaisePetition(category(r), reason, r.details().petition().receivedOn());
    };
  }

  /**
   * Not accepted.
   *
   * @param basis what the triage rests on, when no article of its own was sent
   */
  static TriageCommand.Reject reject(EventRequest r, String reason, @Nullable String basis) {
    Details.Legal legal = r.details().legal();
    TriageCommand.Reject.@Nullable Ground ground =
        constant(TriageCommand.Reject.Ground.class, legal.ground());
    return new TriageCommand.Reject(
        reason,
        ground,
        legal.article() == null ? basis : legal.article(),
        legal.whereTo(),
        r.details().petition().notice());
  }

  private static PetitionCategory category(EventRequest r) {
    EventRequest.Distinctions d = r.triage();
    return d == null || d.category() == null ? PetitionCategory.CLAIM : d.category();
  }

  private static ItemCommand dispatch(ItemEvent event, EventRequest r) {
    Details details = r.details();
    String reason = words(r.reason());
    return switch (event) {
      case SIGN -> new DispatchCommand.Sign(details.petition().notice());
      case DISMISS_OBJECTION ->
          new DispatchCommand.DismissObjection(reason, details.jurisdiction());
      case ESCALATE -> new DispatchCommand.Escalate(reason, r.summary());
      case ROUTE_OUT ->
          new DispatchCommand.RouteOut(
              reason,
              details.legal().channel(),
              details.legal().receiver(),
              details.legal().article(),
              details.legal().limitationOn(),
              details.legal().noLimitation(),
              details.jurisdiction());
      default -> new DispatchCommand.Outside(event, details.paper().number(), r.reason());
    };
  }

  private ItemCommand mediation(ItemEvent event, EventRequest r, Item item) {
    Details details = r.details();
    return switch (event) {
      case START_MEDIATION ->
          new MediationCommand.StartMediation(r.consents(), r.mediator(), r.chosen());
      case SESSION -> new MediationCommand.Session(words(r.minutes()), r.nextOn());
      case TERMINATE ->
          new MediationCommand.Terminate(
              words(r.reason()),
              constant(MediationCommand.Terminate.Cause.class, details.term().cause()),
              details.legal().routes().isEmpty() ? routes(item) : details.legal().routes());
      case AGREE ->
          new MediationCommand.Agree(
              r.form() == null ? MediationCommand.Form.WRITTEN : r.form(),
              r.terms(),
              r.sealed(),
              details.agreement().contents(),
              plan(r),
              details.agreement().effectOn());
      case PERFORM -> new MediationCommand.Perform(r.reason(), papered(item));
      case SETTLE ->
          new MediationCommand.Settle(
              words(r.reason()),
              details.paper().signed(),
              details.agreement().contents(),
              details.agreement().effectOn());
      case APPLY_CONFIRMATION ->
          new MediationCommand.ApplyConfirmation(
              words(r.reason()),
              details.agreement().jointly(),
              details.agreement().court(),
              mediates(item));
      case PAUSE ->
          new MediationCommand.Pause(
              words(r.reason()),
              constant(MediationCommand.Pause.Rest.class, details.term().cause()));
      default -> new MediationCommand.Performed(event, words(r.proof()));
    };
  }

  /** Departments have no template of their own for what they mediate: theirs is not asked for. */
  private boolean papered(Item item) {
    return !mediates(item) || !documents.papers(item, AGREEMENT).isEmpty();
  }

  /** Whether the body that has the item is a mediation organisation (民诉法 205). */
  private boolean mediates(Item item) {
    @Nullable String body = item.bodyCode();
    return body != null
        && dispatch.index(item.district()).find(body).map(b -> b.sort().mediates()).orElse(false);
  }

  /** The routes of the kind by today's table, as the notice at the end of mediation names them. */
  private List<String> routes(Item item) {
    return laws
        .on(item.district(), clock.now().atZone(Clock.ZONE).toLocalDate())
        .routes(item.kind())
        .stream()
        .map(route -> route.route())
        .filter(route -> !MEDIATION.contains(route))
        .distinct()
        .toList();
  }

  private static List<LocalDate> plan(EventRequest r) {
    List<LocalDate> plan = new ArrayList<>(r.details().agreement().plan());
    if (r.performanceOn() != null) {
      plan.add(r.performanceOn());
    }
    return plan.stream().distinct().toList();
  }

  private ItemCommand petition(ItemEvent event, EventRequest r, Item item) {
    Details.Paper paper = r.details().paper();
    Details.Term term = r.details().term();
    String reason = words(r.reason());
    return switch (event) {
      case HEARING -> new PetitionCommand.Hearing(reason, paper.on());
      case HEARING_ENDED -> new PetitionCommand.HearingEnded(reason, paper.on());
      case EXTEND -> new PetitionCommand.Extend(reason, term.days(), term.agreed());
      case APPLY_REVIEW, APPLY_RECHECK ->
          new PetitionCommand.Apply(event, reason, r.details().petition().receivedOn());
      case REPLY ->
          new PetitionCommand.Reply(
              reason, paper.decision(), paper(item, paper.number(), "HANDLING_OPINION"));
      case ANSWER_SUGGESTION -> new PetitionCommand.AnswerSuggestion(paper.adoption(), reason);
      case REVIEW_PERIOD_OVER -> new PetitionCommand.PeriodOver(reason, term.waived());
      case RATED_OR_WINDOW_OVER -> new PetitionCommand.RatingOver(r.reason(), term.waived());
      case SETTLED ->
          new PetitionCommand.Settled(
              r.matter(), r.heart(), r.outcome(), r.rootCause(), r.reason());
      case REVISIT -> new PetitionCommand.Revisit(reason, r.nextOn());
      default ->
          new PetitionCommand.Review(
              event, reason, paper.upheld(), paper(item, paper.number(), "REVIEW_OPINION"));
    };
  }

  /** What the documents know of this paper; null when the item has no such paper of this sort. */
  private PetitionCommand.@Nullable Paper paper(Item item, @Nullable String number, String sort) {
    return number == null
        ? null
        : documents
            .paper(item.ref(), number)
            .filter(p -> p.template().equals(sort))
            .map(p ->
                new PetitionCommand.Paper(p.number(), p.draftedBy(), p.signedBy(), p.servedOn()))
            .orElse(null);
  }

  private static ItemCommand region(ItemEvent event, EventRequest r, Actor actor) {
    Details details = r.details();
    Details.Oversight oversight = details.oversight();
    String reason = words(r.reason());
    return switch (event) {
      case SUPERVISE ->
          new RegionCommand.Supervise(
              Objects.requireNonNullElse(oversight.level(), Regions.Supervision.REMINDED),
              reason,
              oversight.dueOn());
      case TAKE_OVER ->
          new RegionCommand.TakeOver(oversight.leader(), oversight.taskForce(), reason);
      case RECUSE -> recuse(details.recusal(), reason, actor);
      case MARK_FAST -> new RegionCommand.MarkFast(reason);
      case RECORD_PARTIES -> new RegionCommand.RecordParties(details.parties());
      default ->
          new RegionCommand.JointTask(
              details.units().isEmpty() ? null : details.units().getFirst(),
              details.units().stream().skip(1).toList(),
              reason);
    };
  }

  /** What happens elsewhere and starts or ends a clock here. */
  private static ItemCommand outside(ItemEvent event, EventRequest r) {
    Details.Court court = r.details().court();
    Details.Limit limit = r.details().limit();
    return switch (event) {
      case PROTECTION_ACCEPTED ->
          new RegionCommand.ProtectionAccepted(court.acceptedAt(), court.urgent(), r.reason());
      case PROTECTION_DECIDED ->
          new RegionCommand.ProtectionDecided(
              court.order(), r.details().paper().number(), r.reason());
      default -> new RegionCommand.RecordLimitation(limit.ground(), limit.on(), words(r.reason()));
    };
  }

  private static RegionCommand.Recuse recuse(
      Details.@Nullable Recusal recusal, String reason, Actor actor) {
    return recusal == null
        ? new RegionCommand.Recuse(actor.id(), null, reason)
        : new RegionCommand.Recuse(
            recusal.person() == null ? actor.id() : recusal.person(), recusal.relation(), reason);
  }

  /** The constant of this name, null when there is none: the guard says what is missing. */
  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(name)) {
        return e;
      }
    }
    return null;
  }

  /** Absent words become none; casework's guard says what is missing. */
  static String words(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
