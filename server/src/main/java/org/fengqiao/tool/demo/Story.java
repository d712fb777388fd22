package org.fengqiao.tool.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.casework.Histories.Chapter;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.OutcomePrinciple;
import org.fengqiao.casework.domain.PetitionCommand;
import org.fengqiao.casework.domain.Progress;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;

/**
 * How a matter goes on: settled on the spot, mediated, passed to another channel or withdrawn. The
 * whole way takes a log-normal time (median 11 days, a tenth under 2, a tenth over 41: handling
 * times of public complaint replies); what lies after now has not happened yet.
 */
final class Story {
  private static final double MEDIAN_DAYS = 11;
  private static final double SIGMA = 1.2;

  private final OpenItem matter;
  private final Body body;
  private final Staff staff;
  private final Instant now;
  private final SplittableRandom random;
  private final List<Chapter> chapters = new ArrayList<>(10);
  private final Duration whole;

  private Story(OpenItem matter, Body body, Staff staff, Instant now, SplittableRandom random) {
    this.matter = matter;
    this.body = body;
    this.staff = staff;
    this.now = now;
    this.random = random;
    double days = MEDIAN_DAYS * Math.exp(SIGMA * random.nextGaussian());
    this.whole = Duration.ofSeconds((long) (Math.min(days, 300) * 86_400));
  }

  static List<Chapter> of(
      OpenItem matter, Body body, Staff staff, Instant now, SplittableRandom random) {
    Story story = new Story(matter, body, staff, now, random);
    int way = random.nextInt(100);
    boolean small =
        matter.peopleInvolved() < 5
            && matter.safety().isEmpty()
            && !matter.severity().level().atLeast(Level.ORANGE);
    if (small && way < 22) {
      story.onTheSpot();
    } else if (way < 25 && matter.safety().isEmpty()) {
      story.withdrawn();
    } else {
      story.mediated(way);
    }
    return story.chapters;
  }

  private void onTheSpot() {
    Actor worker = staff.worker(matter.place().communityCode());
    Instant first = soon(0.1, 1.5);
    UUID visit = staff.key();
    tell(
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.VISIT, null),
        first,
        worker,
        visit);
    tell(new TriageCommand.SettledOnSpot("【演示数据】双方当场说清，口头约定不再发生。", true), first, worker, visit);
    settled(0.9);
  }

  private void withdrawn() {
    tell(
        new TriageCommand.Withdraw("【演示数据】双方自行和好，本人撤回", true),
        soon(0.3, 2),
        staff.dispatcher(matter.place().streetCode()),
        staff.key());
  }

  private void mediated(int way) {
    Actor dispatcher = staff.sender(body, matter.place().streetCode());
    Actor mediator = staff.mediator(body);
    accepted(dispatcher);
    tell(new DispatchCommand.Sign(), soon(0.10, 1.4), mediator, staff.key());
    if (way >= 97) {
      tell(out("【演示数据】已告知仲裁与诉讼途径"), after(0.4), dispatcher, staff.key());
      tell(received(), after(0.8), dispatcher, staff.key());
      return;
    }
    tell(
        new MediationCommand.StartMediation(
            List.of(
                new MediationCommand.Consent("A", true), new MediationCommand.Consent("B", true)),
            null,
            false),
        soon(0.18, 3),
        mediator,
        staff.key());
    int sessions = 1 + random.nextInt(2);
    for (int i = 0; i < sessions; i++) {
      tell(
          new MediationCommand.Session("【演示数据】第" + (i + 1) + "次调解，双方陈述意见。", null),
          after(0.35 + 0.2 * i),
          mediator,
          staff.key());
    }
    if (way >= 90) {
      tell(
          new MediationCommand.Terminate(
              "【演示数据】双方意见相差较大，终止调解", MediationCommand.Terminate.Cause.NO_AGREEMENT, List.of("CIV")),
          after(0.7),
          mediator,
          staff.key());
      tell(out("【演示数据】已告知诉讼途径"), after(0.75), mediator, staff.key());
      tell(received(), after(1), dispatcher, staff.key());
      return;
    }
    agreed(mediator, dispatcher);
  }

  private void accepted(Actor dispatcher) {
    UUID key = staff.key();
    Instant at = soon(0.04, 0.8);
    tell(
        new TriageCommand.Verify(null, TriageCommand.Verify.Means.CALL, null), at, dispatcher, key);
    tell(
        new TriageCommand.Triage(
            body.tier(),
            matter.kind(),
            matter.subKind(),
            null,
            LegalRoute.MEDIATION,
            true,
            "人民调解法 第二条",
            null,
            null,
            null),
        at,
        dispatcher,
        key);
    tell(
        new DispatchCommand.Dispatch(body.code(), body.tier(), "AS_SUGGESTED", null),
        at,
        dispatcher,
        key);
  }

  private void agreed(Actor mediator, Actor dispatcher) {
    boolean oral = random.nextInt(3) == 0;
    tell(
        new MediationCommand.Agree(
            oral ? MediationCommand.Form.ORAL : MediationCommand.Form.WRITTEN,
            List.of("【演示数据】双方按约定履行。"),
            !oral,
            List.of(Progress.Content.ACT),
            List.of(),
            null),
        after(0.75),
        mediator,
        staff.key());
    tell(plain(ItemEvent.PERFORM, null), after(0.78), mediator, staff.key());
    tell(
        new MediationCommand.Performed(ItemEvent.PERFORMED_DISPUTE, "【演示数据】履行回执。"),
        after(0.92),
        mediator,
        staff.key());
    tell(
        new PetitionCommand.RatingOver("【演示数据】电话询问，本人表示不参加评价", true),
        after(0.95),
        dispatcher,
        staff.key());
    settled(1);
  }

  private void settled(double share) {
    tell(
        new PetitionCommand.Settled(
            true,
            true,
            List.of(random.nextInt(8) == 0 ? OutcomePrinciple.PERSUADED : OutcomePrinciple.SOLVED),
            null,
            null),
        after(share),
        staff.dispatcher(matter.place().streetCode()),
        staff.key());
  }

  private ItemCommand out(String reason) {
    boolean act = matter.kind() == Kind.DEMOLITION || matter.kind() == Kind.LAND_RESOURCE;
    return new DispatchCommand.RouteOut(
        reason, act ? "ADM" : "CIV", "区人民法院", "人民调解法 26", null, true, null);
  }

  private static ItemCommand received() {
    return new DispatchCommand.Outside(ItemEvent.RECEIVED, "演示回执", null);
  }

  private static ItemCommand plain(
      ItemEvent event, @org.jspecify.annotations.Nullable String reason) {
    return new ItemCommand.Plain(event, reason);
  }

  private void tell(ItemCommand command, Instant at, Actor actor, UUID key) {
    if (!at.isAfter(now)) {
      chapters.add(new Chapter(command, at, actor, key));
    }
  }

  /** A share of the whole way. */
  private Instant after(double share) {
    return matter.reportedAt().plusSeconds((long) (whole.toSeconds() * share) + 60);
  }

  /** The same, but never later than so many days: nobody lets a report lie for weeks. */
  private Instant soon(double share, double days) {
    long most = (long) (days * 86_400);
    return matter.reportedAt().plusSeconds(Math.min((long) (whole.toSeconds() * share), most) + 60);
  }
}
