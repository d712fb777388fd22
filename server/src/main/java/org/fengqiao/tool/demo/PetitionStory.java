package org.fengqiao.tool.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.casework.Histories.Chapter;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.Notice;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.OutcomePrinciple;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.PetitionCommand;
import org.fengqiao.casework.domain.Progress;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Tier;

/**
 * How a petition goes on (信访工作条例 22 to 36): forwarded within days, accepted with a notice, answered
 * by an opinion or an agreement, by some brought to review and recheck. Most keep their clocks and
 * a few do not; what lies after now has not happened yet, so that the inbox of today has work at
 * every stage.
 */
final class PetitionStory extends Telling {
  /** In hundredths: how many petitions are forwarded, told or answered too late. */
  private static final int LATE = 6;

  /** How long after the service nobody may ask for a review any more, with a day of rest or two. */
  private static final int PERIOD_DAYS = 35;

  private final OpenItem matter;
  private final PetitionCategory category;
  private final Body unit;
  private final Body committee;
  private final Staff staff;

  private PetitionStory(
      Petitions.Petition petition,
      Body committee,
      Staff staff,
      Instant now,
      SplittableRandom random) {
    super(petition.matter().reportedAt(), now, random, staff);
    this.matter = petition.matter();
    this.category = petition.category();
    this.unit = petition.unit();
    this.committee = committee;
    this.staff = staff;
  }

  /**
   * The chapters up to now.
   *
   * @param committee mediation body of the place, for claims that are mediated there
   */
  static List<Chapter> of(
      Petitions.Petition petition,
      Body committee,
      Staff staff,
      Instant now,
      SplittableRandom random) {
    PetitionStory story = new PetitionStory(petition, committee, staff, now, random);
    switch (petition.category()) {
      case SUGGESTION -> story.suggestion();
      case ACCUSATION -> story.accusation();
      case CLAIM -> story.claim();
    }
    return story.chapters;
  }

  private void suggestion() {
    forwarded(unit, LegalRoute.HANDLING_OPINION, officer());
    signed(staff.handler(unit));
    tell(
        new PetitionCommand.AnswerSuggestion(
            PetitionCommand.AnswerSuggestion.Adoption.values()[random.nextInt(3)],
            "【演示数据】建议已研究，结果书面答复。"),
        days(5, 20),
        staff.head(unit));
    Actor clerk = staff.clerk(matter.place().streetCode());
    tell(new PetitionCommand.PeriodOver("【演示数据】本人书面表示没有异议", true), days(1, 5), clerk);
    closed(clerk);
  }

  private void accusation() {
    UUID key = staff.key();
    Instant at = routing();
    triage(Tier.DISTRICT, LegalRoute.HANDLING_OPINION, true, at, officer(), key);
    tell(
        new DispatchCommand.RouteOut(
            "【演示数据】检举控告，移送纪检监察机关", "DIS", "区纪委监委", "信访工作条例 30", null, true, null),
        at,
        officer(),
        key);
    tell(received(), days(1, 5), staff.discipline(matter.district()));
  }

  private void claim() {
    int way = random.nextInt(100);
    boolean quiet = matter.safety().isEmpty();
    if (way < 5) {
      rejected();
    } else if (way < 11) {
      ledOut();
    } else if (way < 15 && quiet) {
      forwarded(unit, LegalRoute.HANDLING_OPINION, officer());
      signed(staff.handler(unit));
      tell(
          new TriageCommand.Withdraw("【演示数据】诉求已解决，本人书面撤回", true), days(3, 20), staff.handler(unit));
    } else if (way < 35) {
      mediatedBelow();
    } else if (way < 45) {
      mediatedByUnit();
    } else {
      forwarded(unit, LegalRoute.HANDLING_OPINION, officer());
      signed(staff.handler(unit));
      answered();
    }
  }

  private void rejected() {
    UUID key = staff.key();
    Instant at = routing();
    triage(Tier.DISTRICT, LegalRoute.JUDICIAL, false, at, officer(), key);
    tell(
        new TriageCommand.Reject(
            "【演示数据】同一事项法院正在审理",
            TriageCommand.Reject.Ground.JUDICIAL_CHANNEL,
            "信访工作条例 20",
            "区人民法院诉讼服务中心",
            new Notice(day(at), null)),
        at,
        officer(),
        key);
  }

  private void ledOut() {
    UUID key = staff.key();
    Instant at = routing();
    triage(Tier.DISTRICT, LegalRoute.JUDICIAL, true, at, officer(), key);
    tell(
        new DispatchCommand.RouteOut(
            "【演示数据】依法应通过诉讼解决，已告知", "CIV", "区人民法院", "信访工作条例 31", null, true, null),
        at,
        officer(),
        key);
    tell(received(), days(3, 12), staff.clerk(matter.place().streetCode()));
  }

  /** Mediated inside the petition by the committee of the place (条例 33). */
  private void mediatedBelow() {
    Actor sender =
        committee.tier() == Tier.DISTRICT ? officer() : staff.clerk(matter.place().streetCode());
    Actor mediator = staff.mediator(committee);
    forwarded(committee, LegalRoute.MEDIATION, sender);
    signed(mediator);
    mediation(mediator);
    agreed(mediator, sender);
  }

  /** Mediated by the unit; when nobody agrees it still owes its opinion (条例 34). */
  private void mediatedByUnit() {
    Actor handler = staff.handler(unit);
    forwarded(unit, LegalRoute.HANDLING_OPINION, officer());
    signed(handler);
    mediation(handler);
    if (random.nextInt(3) > 0) {
      agreed(handler, staff.clerk(matter.place().streetCode()));
      return;
    }
    tell(
        new MediationCommand.Terminate(
            "【演示数据】双方意见相差较大，终止调解", MediationCommand.Terminate.Cause.NO_AGREEMENT, List.of("CIV")),
        days(2, 6),
        handler);
    answered();
  }

  private void mediation(Actor mediator) {
    tell(
        new MediationCommand.StartMediation(
            List.of(
                new MediationCommand.Consent("A", true), new MediationCommand.Consent("B", true)),
            null,
            false),
        days(1, 5),
        mediator);
    tell(new MediationCommand.Session("【演示数据】调解会，双方陈述意见。", null), days(2, 9), mediator);
  }

  private void agreed(Actor mediator, Actor clerk) {
    tell(
        new MediationCommand.Agree(
            MediationCommand.Form.WRITTEN,
            List.of("【演示数据】双方按约定履行。"),
            true,
            List.of(Progress.Content.ACT),
            List.of(),
            null),
        days(1, 9),
        mediator);
    tell(new MediationCommand.Perform(null, true), days(1, 2), mediator);
    tell(
        new MediationCommand.Performed(ItemEvent.PERFORMED_PETITION, "【演示数据】履行回执。"),
        days(2, 12),
        mediator);
    tell(new PetitionCommand.PeriodOver("【演示数据】本人书面表示不申请复查", true), days(1, 5), clerk);
    closed(clerk);
  }

  /** Investigated, answered in writing; late ones are pressed first. */
  private void answered() {
    Actor handler = staff.handler(unit);
    tell(new ItemCommand.Plain(ItemEvent.INVESTIGATE, "【演示数据】调查核实"), days(1, 5), handler);
    if (random.nextInt(10) == 0) {
      hearing(handler);
    }
    boolean late = random.nextInt(100) < LATE;
    if (late) {
      Instant pressed = days(38, 45);
      tell(
          new RegionCommand.Supervise(
              Regions.Supervision.REMINDED, "【演示数据】办理期限将至，请抓紧办结", day(pressed).plusDays(7)),
          pressed,
          officer());
    }
    reply(late ? days(14, 40) : days(8, 40), handler);
    int after = random.nextInt(100);
    if (after < 78) {
      tell(
          new PetitionCommand.PeriodOver("【演示数据】期满未申请复查", false),
          days(PERIOD_DAYS, PERIOD_DAYS + 3),
          officer());
      closed(staff.clerk(matter.place().streetCode()));
    } else {
      reviewed(handler, after >= 97);
    }
  }

  private void hearing(Actor handler) {
    Instant told = days(2, 5);
    tell(
        new PetitionCommand.Hearing("【演示数据】情况复杂，举行听证", day(told).plusDays(5)),
        told,
        staff.head(unit));
    tell(new ItemCommand.Plain(ItemEvent.RESUME_INVESTIGATION, "【演示数据】听证结束"), days(5, 8), handler);
  }

  private void reply(Instant at, Actor handler) {
    tell(
        new PetitionCommand.Reply(
            "【演示数据】处理意见书已送达",
            PetitionCommand.Reply.Decision.values()[random.nextInt(3)],
            paper("处理", at, handler, staff.head(unit))),
        at,
        handler);
  }

  /** One instance up; the recheck is the city's and only its result is written down here. */
  private void reviewed(Actor handler, boolean revoked) {
    Actor reviewer = staff.reviewer(matter.district());
    Instant asked = days(6, 26);
    tell(
        new PetitionCommand.Apply(ItemEvent.APPLY_REVIEW, "【演示数据】不服处理意见，申请复查", day(asked)),
        asked,
        officer());
    Instant decided = days(12, 29);
    if (revoked) {
      tell(
          new PetitionCommand.Review(
              ItemEvent.REVOKE_REDO,
              "【演示数据】事实不清，撤销重办",
              null,
              paper("复查", decided, reviewer, staff.leader(matter.district()))),
          decided,
          reviewer);
      reply(days(15, 40), handler);
      return;
    }
    tell(
        new PetitionCommand.Review(
            ItemEvent.REVIEW_DECIDED,
            "【演示数据】复查意见书已送达",
            random.nextInt(4) > 0,
            paper("复查", decided, reviewer, staff.leader(matter.district()))),
        decided,
        reviewer);
    if (random.nextInt(3) > 0) {
      tell(
          new PetitionCommand.PeriodOver("【演示数据】期满未申请复核", false),
          days(PERIOD_DAYS, PERIOD_DAYS + 3),
          officer());
      closed(staff.clerk(matter.place().streetCode()));
      return;
    }
    Instant again = days(6, 26);
    tell(
        new PetitionCommand.Apply(ItemEvent.APPLY_RECHECK, "【演示数据】不服复查意见，申请复核", day(again)),
        again,
        officer());
    tell(
        new DispatchCommand.Outside(ItemEvent.RECHECK_RECORDED, number("复核", last), null),
        days(14, 29),
        officer());
  }

  /** The three distinctions and on to the body, in one act, within the fifteen days or not. */
  private void forwarded(Body to, LegalRoute route, Actor sender) {
    UUID key = staff.key();
    Instant at = routing();
    triage(to.tier(), route, true, at, sender, key);
    tell(new DispatchCommand.Dispatch(to.code(), to.tier(), "按职责转送办理", null), at, sender, key);
  }

  private void triage(
      Tier tier, LegalRoute route, boolean accepted, Instant at, Actor by, UUID key) {
    tell(new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null), at, by, key);
    tell(
        new TriageCommand.Triage(
            tier,
            matter.kind(),
            matter.subKind(),
            category,
            route,
            accepted,
            "信访工作条例 22、31",
            null,
            null,
            null),
        at,
        by,
        key);
  }

  private Instant routing() {
    return random.nextInt(100) < LATE ? days(14, 19) : days(0, random.nextInt(3) == 0 ? 9 : 4);
  }

  /** Signed for, with the notice to the petitioner; some forget it. */
  private void signed(Actor by) {
    Instant at = days(1, 6);
    Notice notice = random.nextInt(100) < LATE ? Notice.NONE : new Notice(day(at), null);
    tell(new DispatchCommand.Sign(notice), at, by);
  }

  private void closed(Actor clerk) {
    tell(new PetitionCommand.RatingOver("【演示数据】电话询问，本人表示不参加评价", true), days(1, 9), clerk);
    tell(
        new PetitionCommand.Settled(
            true,
            true,
            List.of(random.nextInt(4) == 0 ? OutcomePrinciple.PERSUADED : OutcomePrinciple.SOLVED),
            null,
            null),
        days(1, 9),
        clerk);
  }

  private Actor officer() {
    return staff.officer(matter.district());
  }
}
