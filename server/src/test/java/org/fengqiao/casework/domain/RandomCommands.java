package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fengqiao.casework.Matters;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;

/** A command of any event, complete most of the time. */
final class RandomCommands {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(2, 2);

  private RandomCommands() {}

  static ItemCommand of(ItemEvent event, Item item, Random random) {
    boolean good = random.nextInt(5) != 0;
    String words = good ? "已经说明的具体情况和理由" : " ";
    return switch (event) {
      case VERIFY,
          SUPPLEMENT,
          MARK_VOID,
          EMERGENCY,
          TRIAGE,
          REJECT,
          SETTLED_ON_SPOT,
          MERGE,
          WITHDRAW,
          REOPEN,
          NEW_FACTS,
          OFFER_MEDIATION,
          RAISE_PETITION ->
          triage(event, item, random, good, words);
      case DISPATCH,
          SIGN,
          DISMISS_OBJECTION,
          ESCALATE,
          ROUTE_OUT,
          RECEIVED,
          EXTERNAL_RESULT,
          CONFIRMED,
          DISMISSED_REMEDIATE,
          DISMISSED_END,
          RECHECK_RECORDED ->
          dispatch(event, item, random, good, words);
      case START_MEDIATION,
          SESSION,
          TERMINATE,
          AGREE,
          SETTLE,
          APPLY_CONFIRMATION,
          PERFORMED_DISPUTE,
          PERFORMED_PETITION,
          PERFORMED,
          PAUSE ->
          mediation(event, random, good, words);
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
          petition(event, good, words);
      case SUPERVISE,
          TAKE_OVER,
          RECUSE,
          JOIN_CLASS,
          LEAVE_CLASS,
          MARK_FAST,
          RECORD_PARTIES,
          JOINT_TASK,
          PROTECTION_ACCEPTED,
          PROTECTION_DECIDED,
          RECORD_LIMITATION,
          REMIND,
          RELOCATE ->
          region(event, random, good, words);
      case HAND_OVER -> new HandOverCommand(good ? ONE : TWO, "SECURITY", words);
      default -> new ItemCommand.Plain(event, words);
    };
  }

  private static ItemCommand triage(
      ItemEvent event, Item item, Random random, boolean good, String words) {
    return switch (event) {
      case VERIFY ->
          new TriageCommand.Verify(
              random.nextBoolean()
                  ? new OpenItem.Placement(Matters.GRID, 8, Matters.COMMUNITY, Matters.STREET, good)
                  : null,
              TriageCommand.Verify.Means.VISIT,
              null);
      case SUPPLEMENT -> new TriageCommand.Supplement(words);
      case MARK_VOID -> new TriageCommand.MarkVoid(words, good ? TWO : null);
      case EMERGENCY ->
          new TriageCommand.Emergency(words, List.of(TriageCommand.Emergency.Told.POLICE));
      case TRIAGE -> distinctions(item, random, good, words);
      case REJECT ->
          new TriageCommand.Reject(
              words, TriageCommand.Reject.Ground.NOT_IN_REMIT, "条例 23", good ? "劳动监察大队" : null);
      case SETTLED_ON_SPOT -> new TriageCommand.SettledOnSpot(words, good);
      case MERGE -> new TriageCommand.Merge("440105-2026-000002", words);
      case WITHDRAW -> new TriageCommand.Withdraw(words, good);
      case REOPEN -> new TriageCommand.Reopen(words, TriageCommand.Reopen.Finding.NEW_FACTS);
      case NEW_FACTS -> new TriageCommand.NewFacts("440105-2026-000002", words);
      case OFFER_MEDIATION -> new TriageCommand.OfferMediation(good);
      default -> new RegionCommand.RaisePetition(PetitionCategory.CLAIM, words);
    };
  }

  private static ItemCommand distinctions(Item item, Random random, boolean good, String words) {
    return new TriageCommand.Triage(
        Tier.values()[random.nextInt(4)],
        random.nextInt(6) == 0 ? Kind.UNCLASSIFIED : Kind.values()[random.nextInt(11)],
        random.nextBoolean() ? "X" : null,
        item.track() == Track.PETITION ? PetitionCategory.values()[random.nextInt(3)] : null,
        random.nextInt(3) == 0 ? LegalRoute.values()[random.nextInt(7)] : LegalRoute.MEDIATION,
        good,
        words,
        Regions.ReceiptLevel.CITY,
        random.nextBoolean() ? new Severity(7, Level.YELLOW, List.of(), 1) : null,
        null);
  }

  private static ItemCommand dispatch(
      ItemEvent event, Item item, Random random, boolean good, String words) {
    DispatchCommand.Jurisdiction decision =
        good && random.nextBoolean()
            ? new DispatchCommand.Jurisdiction(
                DispatchCommand.Jurisdiction.By.COMMON_SUPERIOR, TODAY)
            : null;
    return switch (event) {
      case DISPATCH ->
          new DispatchCommand.Dispatch(
              Matters.BODY,
              good ? item.tier() : Tier.values()[random.nextInt(4)],
              words,
              decision,
              random.nextBoolean() ? words : null);
      case SIGN -> new DispatchCommand.Sign();
      case DISMISS_OBJECTION -> new DispatchCommand.DismissObjection(words, decision);
      case ESCALATE -> new DispatchCommand.Escalate(words, words);
      case ROUTE_OUT ->
          new DispatchCommand.RouteOut(
              words,
              item.category() == PetitionCategory.ACCUSATION && good ? "DIS" : "CIV",
              "区人民法院",
              good ? "民诉法 122" : null,
              TODAY,
              false,
              decision);
      default -> new DispatchCommand.Outside(event, good ? "2026-1" : null, words);
    };
  }

  private static ItemCommand mediation(ItemEvent event, Random random, boolean good, String words) {
    return switch (event) {
      case START_MEDIATION ->
          new MediationCommand.StartMediation(
              List.of(
                  new MediationCommand.Consent("A", true), new MediationCommand.Consent("B", good)),
              random.nextBoolean() ? ONE : null,
              true);
      case SESSION -> new MediationCommand.Session(words, TODAY.plusDays(9));
      case TERMINATE ->
          new MediationCommand.Terminate(
              words, MediationCommand.Terminate.Cause.REFUSED, good ? List.of("CIV") : List.of());
      case AGREE ->
          new MediationCommand.Agree(
              MediationCommand.Form.WRITTEN,
              List.of(words),
              good,
              List.of(Progress.Content.values()[random.nextInt(7)]),
              List.of(TODAY.plusDays(random.nextInt(9) - 1)),
              random.nextBoolean() ? TODAY.plusDays(random.nextInt(3) - 1) : null);
      case SETTLE ->
          new MediationCommand.Settle(words, good, List.of(Progress.Content.PAYMENT), null);
      case APPLY_CONFIRMATION ->
          new MediationCommand.ApplyConfirmation(words, good, "区人民法院", random.nextBoolean());
      case PAUSE ->
          new MediationCommand.Pause(words, good ? MediationCommand.Pause.Rest.APPRAISAL : null);
      default -> new MediationCommand.Performed(event, words);
    };
  }

  private static ItemCommand petition(ItemEvent event, boolean good, String words) {
    PetitionCommand.Paper paper = new PetitionCommand.Paper("信1", ONE, good ? TWO : ONE, TODAY);
    return switch (event) {
      case HEARING -> new PetitionCommand.Hearing(words, good ? null : TODAY.plusDays(3));
      case HEARING_ENDED -> new PetitionCommand.HearingEnded(words, null);
      case EXTEND -> new PetitionCommand.Extend(words, good ? 30 : 31, words.length() % 2 == 0);
      case APPLY_REVIEW, APPLY_RECHECK ->
          new PetitionCommand.Apply(event, words, good ? TODAY : TODAY.plusDays(1));
      case REPLY -> new PetitionCommand.Reply(words, PetitionCommand.Reply.Decision.EXPLAIN, paper);
      case ANSWER_SUGGESTION ->
          new PetitionCommand.AnswerSuggestion(
              PetitionCommand.AnswerSuggestion.Adoption.PARTLY, words);
      case REVIEW_PERIOD_OVER -> new PetitionCommand.PeriodOver(words, good);
      case RATED_OR_WINDOW_OVER -> new PetitionCommand.RatingOver(words, good);
      case SETTLED ->
          new PetitionCommand.Settled(true, good, List.of(OutcomePrinciple.SOLVED), null, null);
      case REVISIT -> new PetitionCommand.Revisit(words, TODAY.plusDays(7));
      default ->
          new PetitionCommand.Review(
              event, words, event == ItemEvent.REVIEW_DECIDED ? true : null, paper);
    };
  }

  private static ItemCommand region(ItemEvent event, Random random, boolean good, String words) {
    return switch (event) {
      case SUPERVISE ->
          new RegionCommand.Supervise(
              Regions.Supervision.values()[random.nextInt(4)], words, good ? TODAY : null);
      case TAKE_OVER -> new RegionCommand.TakeOver(good ? ONE : null, null, words);
      case RECUSE ->
          new RegionCommand.Recuse(ONE, good ? RegionCommand.Recuse.Relation.FAMILY : null, words);
      case JOIN_CLASS, LEAVE_CLASS ->
          new RegionCommand.ClassCase(event, good ? "LA-1" : null, words);
      case MARK_FAST -> new RegionCommand.MarkFast(words);
      case PROTECTION_ACCEPTED ->
          new RegionCommand.ProtectionAccepted(
              good ? Matters.AT : null, random.nextBoolean(), null);
      case PROTECTION_DECIDED ->
          new RegionCommand.ProtectionDecided(
              RegionCommand.ProtectionDecided.Order.MADE, good ? "2026-1" : null, null);
      case RECORD_LIMITATION ->
          new RegionCommand.RecordLimitation(
              good ? RegionCommand.RecordLimitation.Ground.KNEW : null, TODAY, words);
      case REMIND -> new RegionCommand.Remind(TimerCode.T_HANDLE_60D, TODAY);
      case RELOCATE ->
          new RegionCommand.Relocate(
              new OpenItem.Placement(Matters.GRID, 9, Matters.COMMUNITY, Matters.STREET, good),
              ItemPlace.Rule.POINT);
      case RECORD_PARTIES ->
          new RegionCommand.RecordParties(
              List.of(
                  new RegionCommand.Party(RegionCommand.Party.Part.CLAIMANT, "甲", "1"),
                  new RegionCommand.Party(RegionCommand.Party.Part.RESPONDENT, "乙", null)));
      default ->
          new RegionCommand.JointTask(
              Matters.BODY, good ? List.of("440105-LABOR") : List.of(), words);
    };
  }
}
