package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.domain.ConferenceDecision;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.fengqiao.prevention.domain.TaskState;
import org.fengqiao.prevention.domain.TaskStore;
import org.fengqiao.prevention.domain.TaskStore.Entry;
import org.jspecify.annotations.Nullable;

/** Decisions of joint conferences as tasks, and their end when they are carried over. */
@Singleton
class ConferenceTasks {
  /** Why a task ended that a further conference took up again. */
  static final String CARRIED_OVER = "CARRIED_OVER";

  private static final int DISTRICT = 6;
  private static final int STREET = 9;

  private final TaskStore store;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  ConferenceTasks(TaskStore store, Outbox outbox, Audit audit, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes the task of a decision; joins the caller's transaction. */
  void propose(Actor actor, ConferenceDecision d, Level level) {
    Playbook book = store.conferenceBook(d.district(), d.kind(), clock.today());
    Instant at = clock.now();
    Task task =
        new Task(
            d.district(),
            d.task(),
            null,
            d.place(),
            d.kind(),
            book.district(),
            book.version(),
            level,
            TaskState.PROPOSED,
            role(d.place()),
            d.body(),
            d.dueOn(),
            null,
            null,
            at,
            at,
            1);
    write(actor, null, task, TaskEvent.PROPOSE, null);
  }

  /** Ends the open task of a decision that a further conference carries over. */
  void carryOver(Actor actor, ConferenceDecision earlier) {
    store
        .lock(earlier.district(), earlier.task())
        .filter(Task::open)
        .ifPresent(before -> {
          Task after = before.moved(TaskState.DECLINED, null, null, clock.now());
          write(actor, before, after, TaskEvent.DECLINE, CARRIED_OVER);
          audit.record(
              actor,
              "prevention.decline",
              "task/" + after.id(),
              Map.of("grid", after.grid(), "kind", RunResult.nameOf(after.kind())));
        });
  }

  /** Who works there: the mediators of the place's own tier. */
  private static Role role(String place) {
    return switch (place.length()) {
      case DISTRICT -> Role.DISTRICT_MEDIATOR;
      case STREET -> Role.STREET_MEDIATOR;
      default -> Role.COMMUNITY_MEDIATOR;
    };
  }

  private void write(
      Actor actor, @Nullable Task before, Task after, TaskEvent event, @Nullable String reason) {
    String name = "prevention-event/" + after.id() + '/' + after.version();
    store.write(
        after,
        new Entry(
            after.id(),
            after.version(),
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            event,
            before == null ? null : before.state(),
            after.state(),
            after.changedAt(),
            actor.role(),
            reason));
    Map<String, Object> data = Map.of("id", after.id().toString(), "state", after.state().name());
    outbox.publish(new Outbox.Message(after.district(), Outbox.Topic.TASK, after.grid(), data));
  }
}
