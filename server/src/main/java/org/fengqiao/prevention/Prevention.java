package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outbox;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.Season;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.fengqiao.prevention.domain.TaskFilter;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.fengqiao.prevention.domain.TaskRefusal;
import org.fengqiao.prevention.domain.TaskState;
import org.fengqiao.prevention.domain.TaskStore;
import org.fengqiao.prevention.domain.TaskStore.Entry;
import org.fengqiao.warning.TaskOfWarning;
import org.fengqiao.warning.Telling;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Change;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/** The feature's API: propose tasks after a run, decide about them, look. */
@Singleton
public class Prevention implements TaskOfWarning {
  private final TaskStore store;
  private final Warnings warnings;
  private final Trials trials;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  Prevention(
      TaskStore store, Warnings warnings, Trials trials, Outbox outbox, Audit audit, Clock clock) {
    this.store = store;
    this.warnings = warnings;
    this.trials = trials;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A decision about a task.
   *
   * @param key idempotency key: the same key again answers as the first time
   * @param version the version the person saw
   * @param reason why, needed to decline
   * @param outcome what came of it, needed when done
   * @param note words of the office about the place
   * @param playbook version of another playbook of the kind to do it by; only when accepting
   */
  public record Decision(
      UUID key,
      long version,
      @Nullable String reason,
      @Nullable TaskOutcome outcome,
      @Nullable String note,
      @Nullable String playbook) {

    /** By the playbook that was proposed. */
    public Decision(
        UUID key,
        long version,
        @Nullable String reason,
        @Nullable TaskOutcome outcome,
        @Nullable String note) {
      this(key, version, reason, outcome, note, null);
    }
  }

  /**
   * Tasks with what a board tells about all of the territory.
   *
   * @param counts tasks by state
   * @param overdue open tasks that were due before today
   * @param dueSoonDays a task due within so many days is due soon
   */
  public record Board(List<Task> tasks, Map<String, Long> counts, long overdue, int dueSoonDays) {
    public Board {
      tasks = List.copyOf(tasks);
      counts = Map.copyOf(counts);
    }
  }

  /** Which open tasks by their due day. */
  public enum Due {
    /** Due before today. */
    OVERDUE,
    /** Due today or before. */
    TODAY,
    /** Due within the days of the rule, or before. */
    SOON
  }

  /**
   * Proposes a task for every warning that entered or rose to its playbook's level and has none
   * open, and takes back proposals whose warning has ended. Joins the run's transaction.
   *
   * @return number of tasks proposed
   */
  @Transactional
  public int propose(String district, List<Change> changes, Instant asOf, Telling telling) {
    // Where the district measures effects, some of low level begin later, and some have waited.
    List<Warning> risen =
        trials.admit(
            district, changes.stream().filter(Change::notified).map(Change::after).toList(), asOf);
    takeBack(district, asOf, telling);
    if (risen.isEmpty()) {
      return 0;
    }
    LocalDate day = asOf.atZone(Clock.ZONE).toLocalDate();
    Map<Integer, List<Playbook>> playbooks = store.playbooks(district, day);
    Season.Anchors anchors = store.anchors(district);
    Set<UUID> open = store.openFor(district, risen.stream().map(Warning::id).toList());
    int proposed = 0;
    for (Warning warning : risen) {
      List<Playbook> books = playbooks.getOrDefault(warning.kind(), List.of());
      Optional<Playbook> playbook = Playbook.choose(books, warning.level(), day, anchors);
      if (playbook.isPresent() && !open.contains(warning.id())) {
        Task task = Task.proposed(warning, playbook.get(), asOf);
        write(null, task, TaskEvent.PROPOSE, systemKey(task), Role.SYSTEM, null, telling);
        proposed++;
      }
    }
    return proposed;
  }

  /** A person decides. */
  @Transactional
  public Outcome<Task> decide(Actor actor, UUID id, TaskEvent event, Decision decision) {
    Task before = store.lock(actor.district(), id).filter(t -> sees(actor, t)).orElse(null);
    if (before == null) {
      return Outcome.refused(new TaskRefusal.NotFound());
    }
    Optional<Entry> known = store.eventByKey(actor.district(), decision.key());
    if (known.isPresent()) {
      Entry entry = known.get();
      return entry.task().equals(id) && entry.event() == event
          ? Outcome.done(before)
          : Outcome.refused(new TaskRefusal.KeyReused());
    }
    TaskRefusal refusal = refusal(actor, before, event, decision);
    return refusal == null
        ? Outcome.done(move(actor, before, event, decision))
        : Outcome.refused(refusal);
  }

  /** One task inside the actor's territory. */
  @Transactional
  public Outcome<Task> get(Actor actor, UUID id) {
    return store
        .find(actor.district(), id)
        .filter(t -> sees(actor, t))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new TaskRefusal.NotFound()));
  }

  /** Tasks of the actor's territory, open ones first, then by due date. */
  @Transactional
  public List<Task> list(Actor actor, @Nullable TaskState state, int limit) {
    List<String> prefixes = actor.territory().prefixes();
    return store.list(actor.district(), prefixes, TaskFilter.of(state), limit);
  }

  /** As {@link #list}, with filters and the totals of the territory. */
  @Transactional
  public Board board(Actor actor, TaskFilter filter, @Nullable Due due, int limit) {
    String district = actor.district();
    List<String> prefixes = actor.territory().prefixes();
    LocalDate today = clock.today();
    int soon = store.rule(district, today).dueSoonDays();
    TaskFilter wanted =
        due == null
            ? filter
            : new TaskFilter(
                filter.state(),
                filter.place(),
                filter.kind(),
                filter.level(),
                switch (due) {
                  case OVERDUE -> today.minusDays(1);
                  case TODAY -> today;
                  case SOON -> today.plusDays(soon);
                });
    return new Board(
        store.list(district, prefixes, wanted, limit),
        store.counts(district, prefixes),
        store.overdue(district, prefixes, today),
        soon);
  }

  /** What happened to a task, oldest first; the caller has judged who may see it. */
  @Transactional
  public List<Entry> history(Task task) {
    return store.events(task.district(), task.id());
  }

  /** The playbooks in force today, by kind index. */
  @Transactional
  public Map<Integer, List<Playbook>> playbooks(Actor actor) {
    return store.playbooks(actor.district(), clock.today());
  }

  /** Whether a playbook's season is today. */
  @Transactional
  public boolean inSeason(Actor actor, Playbook book) {
    return book.inSeason(clock.today(), store.anchors(actor.district()));
  }

  /** Tasks by state. */
  @Transactional
  public Map<String, Long> counts(String district, List<String> prefixes) {
    return store.counts(district, prefixes);
  }

  /** The playbook a task was shaped by; from memory after the first time. */
  public Optional<Playbook> playbookOf(Task task) {
    return store.playbook(task.playbookOf(), task.kind(), task.playbook());
  }

  @Override
  @Transactional
  public Map<UUID, UUID> tasksOf(String district, Collection<UUID> warnings) {
    return warnings.isEmpty() ? Map.of() : store.newestOf(district, warnings);
  }

  private Task move(Actor actor, Task before, TaskEvent event, Decision decision) {
    Instant at = clock.now();
    boolean done = event == TaskEvent.DONE;
    Task after =
        chosen(before, event, decision)
            .moved(event.to(), done ? decision.outcome() : null, done ? decision.note() : null, at);
    write(before, after, event, decision.key(), actor.role(), decision.reason(), Telling.LIVE);
    UUID warning = before.warning();
    if (event == TaskEvent.ACCEPT && warning != null) {
      warnings.act(actor, warning, decision.key());
    }
    audit.record(
        actor,
        "prevention." + event.wire(),
        "task/" + before.id(),
        Map.of("grid", before.grid(), "kind", RunResult.nameOf(before.kind())));
    return after;
  }

  /** The task with the playbook it is accepted by. */
  private Task chosen(Task before, TaskEvent event, Decision decision) {
    String wanted = decision.playbook();
    return event != TaskEvent.ACCEPT || wanted == null || wanted.equals(before.playbook())
        ? before
        : book(before, wanted).map(before::by).orElseThrow();
  }

  private Optional<Playbook> book(Task task, String version) {
    if (task.warning() == null) {
      return Optional.empty();
    }
    return store
        .playbooks(task.district(), clock.today())
        .getOrDefault(task.kind(), List.of())
        .stream()
        .filter(b -> b.version().equals(version))
        .findFirst();
  }

  private @Nullable TaskRefusal refusal(
      Actor actor, Task before, TaskEvent event, Decision decision) {
    boolean may =
        actor.may(Permission.TASK_DO, before.grid())
            || (event != TaskEvent.DONE && actor.may(Permission.TASK_DECIDE, before.grid()));
    if (!may) {
      return new TaskRefusal.NotPermitted();
    }
    if (decision.version() != before.version()) {
      return new TaskRefusal.Stale(before, true);
    }
    if (!event.allowedIn(before.state())) {
      return new TaskRefusal.Stale(before, false);
    }
    String reason = decision.reason();
    if (event == TaskEvent.DECLINE && (reason == null || reason.isBlank())) {
      return new TaskRefusal.Missing("/reason");
    }
    if (event == TaskEvent.DONE && decision.outcome() == null) {
      return new TaskRefusal.Missing("/outcome");
    }
    String book = decision.playbook();
    return event == TaskEvent.ACCEPT
            && book != null
            && !book.equals(before.playbook())
            && book(before, book).isEmpty()
        ? new TaskRefusal.UnknownPlaybook()
        : null;
  }

  /** Proposals nobody took on before their warning was over. */
  private void takeBack(String district, Instant asOf, Telling telling) {
    Set<UUID> ended = warnings.ended(district, store.proposedWarnings(district));
    if (ended.isEmpty()) {
      return;
    }
    for (Task before : store.proposedFor(district, ended)) {
      Task after = before.moved(TaskState.DECLINED, null, null, asOf);
      write(
          before,
          after,
          TaskEvent.DECLINE,
          systemKey(after),
          Role.SYSTEM,
          "WARNING_ENDED",
          telling);
    }
  }

  private void write(
      @Nullable Task before,
      Task after,
      TaskEvent event,
      UUID key,
      Role role,
      @Nullable String reason,
      Telling telling) {
    TaskState from = before == null ? null : before.state();
    store.write(
        after,
        new Entry(
            after.id(),
            after.version(),
            key,
            event,
            from,
            after.state(),
            after.changedAt(),
            role,
            reason));
    if (telling == Telling.LIVE) {
      Map<String, Object> data = Map.of("id", after.id().toString(), "state", after.state().name());
      outbox.publish(new Outbox.Message(after.district(), Outbox.Topic.TASK, after.grid(), data));
    }
  }

  private static UUID systemKey(Task task) {
    String name = "prevention-event/" + task.id() + '/' + task.version();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean sees(Actor actor, Task task) {
    return actor.may(Permission.TASK_READ, task.grid());
  }
}
