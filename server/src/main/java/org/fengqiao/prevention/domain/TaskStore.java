package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Where playbooks and tasks are kept. Writes join the caller's transaction. */
public interface TaskStore {
  /**
   * The playbooks in force on a day by kind index: of each code the newest version, a district's
   * own before the product's, in order of code; without those of conferences.
   */
  Map<Integer, List<Playbook>> playbooks(String district, LocalDate day);

  /** How what a joint conference decided about a kind is worked on. */
  Playbook conferenceBook(String district, int kind, LocalDate day);

  /** Movable days that seasons are counted from. */
  Season.Anchors anchors(String district);

  /** The numbers in force on a day. */
  PreventionRule rule(String district, LocalDate day);

  /** The playbook a task was shaped by. */
  Optional<Playbook> playbook(String district, int kind, String version);

  /** Which of the warnings have a task that is proposed or accepted. */
  Set<UUID> openFor(String district, Collection<UUID> warnings);

  /** Warnings whose task waits to be taken on. */
  Set<UUID> proposedWarnings(String district);

  /** Proposed tasks of these warnings, locked until the transaction ends. */
  List<Task> proposedFor(String district, Collection<UUID> warnings);

  /** One task. */
  Optional<Task> find(String district, UUID id);

  /** One task, locked until the transaction ends. */
  Optional<Task> lock(String district, UUID id);

  /** The newest task of each of the warnings. */
  Map<UUID, UUID> newestOf(String district, Collection<UUID> warnings);

  /** Tasks of a territory, open ones first, then by due date. */
  List<Task> list(String district, List<String> prefixes, TaskFilter filter, int limit);

  /** Open tasks of a territory that were due before the day. */
  long overdue(String district, List<String> prefixes, LocalDate day);

  /** What happened to a task, oldest first. */
  List<Entry> events(String district, UUID task);

  /** When a task was first taken on; empty while it was not. */
  Optional<Instant> begunAt(String district, UUID id);

  /** Tasks by state. */
  Map<String, Long> counts(String district, List<String> prefixes);

  /** The event that was written under an idempotency key. */
  Optional<Entry> eventByKey(String district, UUID key);

  /** Writes a task and the event that made it so. */
  void write(Task after, Entry event);

  /**
   * Something that happened to a task.
   *
   * @param seq version of the task after it
   * @param key idempotency key
   */
  record Entry(
      UUID task,
      long seq,
      UUID key,
      TaskEvent event,
      @Nullable TaskState from,
      TaskState to,
      Instant at,
      Role role,
      @Nullable String reason) {}
}
