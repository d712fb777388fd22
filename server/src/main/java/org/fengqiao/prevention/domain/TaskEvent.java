package org.fengqiao.prevention.domain;

import static org.fengqiao.prevention.domain.TaskState.ACCEPTED;
import static org.fengqiao.prevention.domain.TaskState.PROPOSED;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can happen to a task: this is the one table of its life. */
public enum TaskEvent {
  /** A run proposes it. */
  PROPOSE(Set.of(), PROPOSED),
  /** A person takes it on. */
  ACCEPT(Set.of(PROPOSED), ACCEPTED),
  /** It is done. */
  DONE(Set.of(ACCEPTED), TaskState.DONE),
  /** It will not be done. */
  DECLINE(Set.of(PROPOSED, ACCEPTED), TaskState.DECLINED);

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of below
  private final Set<TaskState> from;

  private final TaskState to;

  TaskEvent(Set<TaskState> from, TaskState to) {
    this.from = from;
    this.to = to;
  }

  /** State after the event. */
  public TaskState to() {
    return to;
  }

  /** Whether the event may happen there. */
  public boolean allowedIn(TaskState state) {
    return from.contains(state);
  }

  /** As the interface spells it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The event a person may send under this name. */
  public static Optional<TaskEvent> ofWire(String wire) {
    for (TaskEvent event : values()) {
      if (event != PROPOSE && event.wire().equals(wire)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** Events a person may send there. */
  public static Set<TaskEvent> decisions(TaskState state) {
    Set<TaskEvent> all = java.util.EnumSet.noneOf(TaskEvent.class);
    for (TaskEvent event : values()) {
      if (event.allowedIn(state)) {
        all.add(event);
      }
    }
    return all;
  }
}
