package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Whether a command brings what a guard asks it for. Pure. */
final class Said {
  /** What is not worth the name of a detailed reason; Han characters count as much as words. */
  private static final int DETAIL = 10;

  private static final int MOST_EXTENSION = 30;

  /** Nobody is mediated with himself. */
  private static final int FEWEST_SIDES = 2;

  /** 人民调解法 33. */
  private static final int DAYS_TO_CONFIRM = 30;

  private Said() {}

  static boolean told(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  static boolean detailed(@Nullable String text) {
    return text != null && text.strip().length() >= DETAIL;
  }

  /** Guards that look into the command. */
  static boolean all(Guard guard, Item item, ItemCommand command, Actor actor, Facts facts) {
    return switch (command) {
      case TriageCommand c -> triage(guard, item, c, facts);
      case DispatchCommand c -> dispatch(guard, item, c, facts);
      case MediationCommand c -> mediation(guard, item, c, facts);
      case PetitionCommand c -> petition(guard, item, c, actor, facts);
      case RegionCommand c -> region(guard, item, c, actor, facts);
      case HandOverCommand _ -> false;
      case ItemCommand.Plain _ -> plain(guard, item, facts);
    };
  }

  private static boolean triage(Guard guard, Item item, TriageCommand command, Facts facts) {
    return switch (command) {
      case TriageCommand.Verify v ->
          guard == Guard.SEEN_OR_CALLED
              ? v.means() == TriageCommand.Verify.Means.VISIT
                  || v.means() == TriageCommand.Verify.Means.CALL
              : placeConfirmed(item, v);
      case TriageCommand.Triage t ->
          guard == Guard.CATEGORY
              ? item.track() == Track.DISPUTE || !t.accepted() || t.category() != null
              : t.tier() != Tier.GRID && told(t.basis());
      case TriageCommand.Reject r ->
          guard == Guard.NOTICE_DAY
              ? r.notice().plausible(item, facts.today())
              : r.ground() != null && told(r.article()) && told(r.whereTo());
      case TriageCommand.Reopen r -> r.ground() != null;
      case TriageCommand.Supplement s -> told(s.text());
      case TriageCommand.Emergency e -> !e.told().isEmpty();
      case TriageCommand.SettledOnSpot s -> s.readBack() && told(s.record()) && Guards.small(item);
      case TriageCommand.Withdraw w ->
          w.readBack() && item.safety().isEmpty() && item.urgency() == Urgency.NORMAL;
      default -> false;
    };
  }

  /** A place told with the event counts instead of the one the item has. */
  private static boolean placeConfirmed(Item item, TriageCommand.Verify verify) {
    OpenItem.Placement place = verify.place();
    return place == null ? item.placeConfirmed() : place.confirmed();
  }

  private static boolean dispatch(Guard guard, Item item, DispatchCommand command, Facts facts) {
    return switch (command) {
      case DispatchCommand.Dispatch d ->
          switch (guard) {
            case NOT_LOOPING -> ends(item, d.jurisdiction(), facts);
            case HAND_BACK_SUMMARY -> !item.tier().above(d.tier()) || detailed(d.summary());
            default -> told(d.body()) && receives(item, d);
          };
      case DispatchCommand.DismissObjection d -> decided(d.jurisdiction(), facts);
      case DispatchCommand.Escalate e -> detailed(e.summary());
      case DispatchCommand.RouteOut r -> routeOut(guard, item, r, facts);
      case DispatchCommand.Outside o -> told(o.number());
      case DispatchCommand.Sign s -> s.notice().plausible(item, facts.today());
    };
  }

  /**
   * Of the item's tier, or lower when an escalated matter is handed back. What belongs to the
   * community may first be talked over in the council of its grid (NS-07).
   */
  private static boolean receives(Item item, DispatchCommand.Dispatch d) {
    if (item.state() == ItemState.ESCALATED) {
      return d.tier() == item.tier() || item.tier().above(d.tier());
    }
    return lawful(d.tier()) == lawful(item.tier());
  }

  /** The tier of the law's matrix: a council is the community's. */
  private static Tier lawful(Tier tier) {
    return tier == Tier.GRID ? Tier.COMMUNITY : tier;
  }

  private static boolean routeOut(Guard guard, Item item, DispatchCommand.RouteOut r, Facts facts) {
    return switch (guard) {
      case NOT_LOOPING -> ends(item, r.jurisdiction(), facts);
      case ACCUSATION_CHANNEL -> OutChannels.ofAccusation(item, r.channel());
      case JUDICIAL_CHANNEL -> OutChannels.judicial(item, r.channel());
      case LAWFUL_CHANNEL -> OutChannels.lawful(item, r.channel(), facts.routes());
      case LIMITATION_TOLD ->
          r.noLimitation() || r.limitationOn() != null || !OutChannels.limited(r.channel());
      default -> told(r.channel()) && told(r.receiver()) && told(r.article());
    };
  }

  /** Nothing goes round in circles, or a decision on who is competent ends it. */
  private static boolean ends(
      Item item, DispatchCommand.@Nullable Jurisdiction jurisdiction, Facts facts) {
    return !item.progress().looping() || decided(jurisdiction, facts);
  }

  private static boolean decided(DispatchCommand.@Nullable Jurisdiction jurisdiction, Facts facts) {
    return jurisdiction != null && !jurisdiction.on().isAfter(facts.today());
  }

  private static boolean mediation(Guard guard, Item item, MediationCommand command, Facts facts) {
    return switch (command) {
      case MediationCommand.StartMediation m -> consented(m, item);
      case MediationCommand.Session s ->
          guard == Guard.NEXT_AHEAD
              ? s.nextOn() == null || !s.nextOn().isBefore(facts.today())
              : told(s.minutes());
      case MediationCommand.Terminate t -> !t.routes().isEmpty();
      case MediationCommand.Agree a ->
          switch (guard) {
            case PLAN -> a.plan().stream().noneMatch(day -> day.isBefore(facts.today()));
            case EFFECT_DAY -> possible(a.effectOn(), item, facts);
            default -> complete(a, item);
          };
      case MediationCommand.Perform p -> p.papered() || unwritten(item);
      case MediationCommand.Settle s ->
          guard == Guard.EFFECT_DAY ? possible(s.effectOn(), item, facts) : s.signed();
      case MediationCommand.ApplyConfirmation a ->
          switch (guard) {
            case MEDIATED -> a.mediated() && !item.progress().bySelves();
            case CONFIRMABLE -> confirmable(item, facts);
            default -> a.jointly() && inTime(item, facts);
          };
      case MediationCommand.Performed p -> told(p.proof());
      case MediationCommand.Pause p -> p.cause() != null;
    };
  }

  /** Every party's consent (人民调解法 17): of as many sides as were recorded. */
  private static boolean consented(MediationCommand.StartMediation start, Item item) {
    List<String> sides =
        start.consents().stream().map(MediationCommand.Consent::side).distinct().toList();
    return sides.size() >= Math.max(FEWEST_SIDES, item.progress().sides())
        && start.consents().stream().allMatch(MediationCommand.Consent::consented);
  }

  /** No agreement takes effect tomorrow, or before the matter was reported; null is today. */
  private static boolean possible(@Nullable LocalDate effectOn, Item item, Facts facts) {
    return effectOn == null
        || (!effectOn.isAfter(facts.today())
            && !effectOn.isBefore(item.reportedAt().atZone(Clock.ZONE).toLocalDate()));
  }

  /** A dispute may end orally (人民调解法 28); what parties settled themselves was shown signed. */
  private static boolean unwritten(Item item) {
    return item.track() == Track.DISPUTE || item.progress().bySelves();
  }

  /** A claim is agreed on in a document (条例 33). */
  private static boolean complete(MediationCommand.Agree agree, Item item) {
    return !agree.terms().isEmpty()
        && agree.terms().stream().allMatch(Said::told)
        && (agree.sealed()
            || (agree.form() == MediationCommand.Form.ORAL && item.track() == Track.DISPUTE));
  }

  /**
   * Thirty days from the agreement's effect, the last rolled over days of rest; counted without
   * rolling where no clock runs.
   */
  private static boolean inTime(Item item, Facts facts) {
    LocalDate since = item.progress().agreedOn();
    return since != null
        && !facts.over(TimerCode.T_CONFIRM_30D)
        && (facts.runs(TimerCode.T_CONFIRM_30D)
            || !facts.today().isAfter(since.plusDays(DAYS_TO_CONFIRM)));
  }

  /**
   * What the court does not confirm: identity, ownership, what nobody told (民诉法解释 355), and what
   * the table of kinds excludes: of some kinds only payments, of some only what one household
   * shares out, of some nothing.
   */
  private static boolean confirmable(Item item, Facts facts) {
    List<Progress.Content> contents = item.progress().contents();
    boolean lawful =
        !contents.isEmpty()
            && !contents.contains(Progress.Content.IDENTITY)
            && !contents.contains(Progress.Content.OWNERSHIP);
    return lawful
        && item.kind() != Kind.UNCLASSIFIED
        && switch (facts.confirmable()) {
          case "NONE" -> false;
          case "PAYMENT_ONLY" -> contents.stream().allMatch(Progress.Content.PAYMENT::equals);
          case "HOUSEHOLD_ONLY" -> contents.contains(Progress.Content.HOUSEHOLD);
          default -> true;
        };
  }

  private static boolean petition(
      Guard guard, Item item, PetitionCommand command, Actor actor, Facts facts) {
    return switch (command) {
      case PetitionCommand.Hearing h ->
          guard == Guard.HEARING_DAY
              ? held(h.on(), item, facts.today())
              : h.on() == null || !h.on().isBefore(facts.today());
      case PetitionCommand.HearingEnded h -> held(h.on(), item, facts.today());
      case PetitionCommand.Extend e -> extension(item, e, actor, facts);
      case PetitionCommand.Apply a -> asked(guard, item, a, facts);
      case PetitionCommand.Reply r -> r.decision() != null && served(r.paper(), facts.today());
      case PetitionCommand.AnswerSuggestion a -> a.adoption() != null;
      case PetitionCommand.Review r ->
          (r.event() == ItemEvent.REVOKE_REDO || r.upheld() != null)
              && served(r.paper(), facts.today());
      case PetitionCommand.PeriodOver p -> p.waived() || periodOver(item, facts);
      case PetitionCommand.RatingOver r ->
          facts.over(TimerCode.T_RATING_30D) || (r.declined() && told(r.reason()));
      case PetitionCommand.Rated _ -> true;
      case PetitionCommand.Settled s ->
          guard == Guard.ROOT_CAUSE
              ? facts.causeFits(s.cause())
              : s.matter() && s.heart() && !s.outcome().isEmpty();
      case PetitionCommand.Revisit r -> r.on() != null && !r.on().isBefore(facts.today());
    };
  }

  private static boolean served(PetitionCommand.@Nullable Paper paper, LocalDate today) {
    return paper != null && paper.complete(today);
  }

  /** Asked for after the answer was served, and, by the day the request came, in time. */
  private static boolean asked(Guard guard, Item item, PetitionCommand.Apply apply, Facts facts) {
    LocalDate on = apply.on(facts.today());
    LocalDate served = item.progress().servedOn();
    return switch (guard) {
      case RECEIPT_DAY -> !on.isAfter(facts.today()) && (served == null || !on.isBefore(served));
      case REVIEW_IN_TIME ->
          served != null
              && !item.progress().reviewed()
              && !facts.over(TimerCode.T_REVIEW_APPLY_30D, on);
      case RECHECK_IN_TIME ->
          item.progress().reviewed() && !facts.over(TimerCode.T_RECHECK_APPLY_30D, on);
      default -> false;
    };
  }

  /** No hearing of a recheck before the opinion that is rechecked, and none of tomorrow. */
  private static boolean held(@Nullable LocalDate on, Item item, LocalDate today) {
    LocalDate served = item.progress().servedOn();
    return on == null || (!on.isAfter(today) && (served == null || !on.isBefore(served)));
  }

  /** Not in the future, not before the event, and not so long ago that it is a slip of the pen. */
  private static boolean receivable(@Nullable LocalDate on, Item item, LocalDate today) {
    return on == null
        || (!on.isAfter(today)
            && !on.isBefore(Terms.day(item.occurredAt()))
            && !on.isBefore(today.minusYears(1)));
  }

  /**
   * The sixty days: 1 to 30 more, by another than the handler who may approve, for a petition. A
   * mediation: the parties agree. Each once.
   */
  private static boolean extension(
      Item item, PetitionCommand.Extend extend, Actor actor, Facts facts) {
    boolean days = extend.days() >= 1 && extend.days() <= MOST_EXTENSION;
    if (!extend.ofHandling(item)) {
      return days && !item.progress().course().lengthened();
    }
    return days
        && !item.progress().extended()
        && item.track() == Track.PETITION
        && Scope.may(Permission.ITEM_APPROVE, item, actor)
        && !actor.id().equals(item.handlerId())
        && !facts.over(TimerCode.T_HANDLE_60D);
  }

  private static boolean periodOver(Item item, Facts facts) {
    TimerCode period =
        item.progress().reviewed() ? TimerCode.T_RECHECK_APPLY_30D : TimerCode.T_REVIEW_APPLY_30D;
    return !facts.runs(period);
  }

  private static boolean region(
      Guard guard, Item item, RegionCommand command, Actor actor, Facts facts) {
    return switch (command) {
      case RegionCommand.Supervise s ->
          s.level() == Regions.Supervision.NONE
              || (s.dueOn() != null && !s.dueOn().isBefore(facts.today()));
      case RegionCommand.TakeOver t -> t.leader() != null || told(t.taskForce());
      case RegionCommand.Recuse r ->
          r.relation() != null
              && (r.person().equals(actor.id())
                  || actor.may(Permission.ITEM_RECUSE, item.gridCode()));
      case RegionCommand.ClassCase c -> told(c.number());
      case RegionCommand.MarkFast _ -> false;
      case RegionCommand.RecordParties p ->
          guard == Guard.REPRESENTATIVES
              ? p.count(RegionCommand.Party.Part.REPRESENTATIVE)
                  <= RegionCommand.RecordParties.MOST_REPRESENTATIVES
              : !p.parties().isEmpty() && p.parties().size() <= RegionCommand.RecordParties.MOST;
      case RegionCommand.JointTask j -> units(j);
      case RegionCommand.RaisePetition r ->
          guard == Guard.ACCUSATION_OWN
              ? r.category() != PetitionCategory.ACCUSATION || r.apart(item, facts.leads())
              : receivable(r.receivedOn(), item, facts.today());
      case RegionCommand.ProtectionAccepted p ->
          p.at() != null && !p.at().isAfter(facts.now()) && !p.at().isBefore(item.occurredAt());
      case RegionCommand.ProtectionDecided p -> p.order() != null && told(p.number());
      case RegionCommand.RecordLimitation r -> begins(r, facts);
      case RegionCommand.Remind _ -> false;
      case RegionCommand.Relocate _ -> false;
    };
  }

  /** Somebody knew on a day that has come; only some limitations are interrupted by acts. */
  private static boolean begins(RegionCommand.RecordLimitation told, Facts facts) {
    Map<TimerCode, Boolean> known = facts.limitations();
    return told.ground() != null
        && told.on() != null
        && !told.on().isAfter(facts.today())
        && (known == null || !told.ground().interrupts() || known.containsValue(true));
  }

  private static boolean units(RegionCommand.JointTask joint) {
    return told(joint.lead())
        && !joint.assist().isEmpty()
        && !joint.assist().contains(joint.lead())
        && new HashSet<>(joint.assist()).size() == joint.assist().size();
  }

  /** Guards that ask a bare event about the item and its clocks. */
  private static boolean plain(Guard guard, Item item, Facts facts) {
    if (guard == Guard.AGREEMENT_PAPER) {
      return unwritten(item);
    }
    return guard == Guard.OBJECTION_IN_TIME && !facts.over(TimerCode.T_OBJECT_5WD);
  }
}
