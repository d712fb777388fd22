package org.fengqiao.tool.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.prevention.Conferences;
import org.fengqiao.prevention.Conferences.Wanted;
import org.fengqiao.prevention.Prevention;
import org.fengqiao.prevention.domain.Conference.Link;
import org.fengqiao.prevention.domain.Conference.Sort;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Two joint conferences of the demonstration district: a closed one whose decision is done, and one
 * with a late decision and one under way. Through the doors people use; what is refused is left
 * out.
 */
@Singleton
public class DemoConferences {
  private static final int FIRST = 45;
  private static final int SECOND = 20;

  private final Conferences conferences;
  private final Prevention prevention;
  private final Warnings warnings;
  private final Ids ids;
  private final Clock clock;

  DemoConferences(
      Conferences conferences, Prevention prevention, Warnings warnings, Ids ids, Clock clock) {
    this.conferences = conferences;
    this.prevention = prevention;
    this.warnings = warnings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds them after the warnings are there. */
  @Transactional
  public void add(Actor dispatcher, Actor mediator) {
    String district = dispatcher.district();
    LocalDate first = clock.today().minusDays(FIRST);
    Conferences.Shown held =
        held(
            dispatcher,
            first,
            "演示：在建工地欠薪隐患联席会议",
            "演示纪要：通报在建工地工资支付情况，各单位确认专用账户核查口径和联络方式。",
            List.of(),
            List.of(wanted(district + "-LABOR", first.plusDays(15), "核查在建工地农民工工资专用账户并书面回告", null)));
    if (held != null) {
      UUID task = held.decisions().getFirst().decision().task();
      move(mediator, task, TaskEvent.ACCEPT, null);
      move(mediator, task, TaskEvent.DONE, TaskOutcome.DEFUSED);
      var _ =
          conferences.close(
              dispatcher, held.conference().id(), new Conferences.Change(ids.next(), 1));
    }
    LocalDate second = clock.today().minusDays(SECOND);
    Warning about =
        warnings.list(dispatcher, true, null, null, null, 1).stream().findFirst().orElse(null);
    Conferences.Shown again =
        held(
            dispatcher,
            second,
            "演示：物业服务与租赁押金联席会议",
            "演示纪要：通报近期预警集中的小区，明确公示、退款期限和回访安排。",
            about == null ? List.of() : List.of(new Link(Sort.WARNING, about.id().toString())),
            List.of(
                wanted(district + "-PROPERTY", second.plusDays(10), "督促物业公示收费标准和维修资金使用情况", null),
                wanted(
                    district + "-PM",
                    clock.today().plusDays(10),
                    "会同街道上门回访，逐户落实退款期限",
                    about == null ? null : about.id())));
    if (again != null) {
      move(mediator, again.decisions().getLast().decision().task(), TaskEvent.ACCEPT, null);
    }
  }

  private static Wanted wanted(String body, LocalDate due, String what, @Nullable UUID warning) {
    return new Wanted(what, body, due, warning, null, null, null);
  }

  private Conferences.@Nullable Shown held(
      Actor dispatcher,
      LocalDate on,
      String title,
      String minutes,
      List<Link> links,
      List<Wanted> decisions) {
    String district = dispatcher.district();
    List<String> bodies =
        List.of(
            district + "-PM", district + "-LABOR", district + "-PROPERTY", district + "-ESTATE");
    Conferences.Text text = new Conferences.Text(title, on, district, bodies, links, minutes);
    return switch (conferences.record(dispatcher, ids.next(), text, decisions)) {
      case Outcome.Done<Conferences.Shown>(var shown) -> shown;
      case Outcome.Refused<Conferences.Shown> _ -> null;
    };
  }

  private void move(Actor mediator, UUID id, TaskEvent event, @Nullable TaskOutcome outcome) {
    if (prevention.get(mediator, id) instanceof Outcome.Done<Task>(Task task)) {
      String note = outcome == null ? null : "演示：已核查并回告";
      var _ =
          prevention.decide(
              mediator,
              id,
              event,
              new Prevention.Decision(ids.next(), task.version(), null, outcome, note));
    }
  }
}
