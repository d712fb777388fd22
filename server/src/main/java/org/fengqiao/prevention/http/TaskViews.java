package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.hotspot.ShownPlace;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.Language;
import org.fengqiao.prevention.Conferences;
import org.fengqiao.prevention.Prevention;
import org.fengqiao.prevention.SiteWork;
import org.fengqiao.prevention.domain.ConferenceDecision.Standing;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.Progress;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.fengqiao.prevention.domain.TaskState;
import org.fengqiao.prevention.http.PlaybookViews.BookName;
import org.fengqiao.prevention.http.PlaybookViews.LawView;
import org.jspecify.annotations.Nullable;

/** Tasks as the interface shows them, the playbook in the reader's language. */
@Singleton
class TaskViews {
  private static final int STREET = 9;

  private final Prevention prevention;
  private final Conferences conferences;
  private final SiteWork work;
  private final Grids grids;
  private final Showing showing;

  TaskViews(
      Prevention prevention, Conferences conferences, SiteWork work, Grids grids, Showing showing) {
    this.prevention = prevention;
    this.conferences = conferences;
    this.work = work;
    this.showing = showing;
    this.grids = grids;
  }

  /**
   * Tasks.
   *
   * @param counts tasks of the territory by state
   * @param overdue open tasks of the territory that were due before today
   * @param dueSoonDays a task due within so many days is due soon
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(List<Row> tasks, Map<String, Long> counts, long overdue, int dueSoonDays) {}

  /**
   * One step of the playbook.
   *
   * @param role who does it
   * @param dueDate by when, once the task is accepted
   * @param doneAt when it was ticked; null while it is not done
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StepView(
      String code,
      String text,
      String role,
      @Nullable LocalDate dueDate,
      @Nullable Instant doneAt,
      List<String> materials,
      List<LawView> law) {}

  /** Whom it is proposed to. */
  @Serdeable
  record Owner(String role, String body) {}

  /** What came of it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OutcomeView(String code, @Nullable String note) {}

  /**
   * What a joint conference decided, where the task is from one.
   *
   * @param conference its id for whoever may read it; null for others
   * @param owner name of the body that answers for it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DecidedView(
      @Nullable UUID conference, String title, LocalDate heldOn, String what, String owner) {}

  /**
   * A task.
   *
   * @param warning warning it grew from; null where a joint conference decided it
   * @param decision what was decided; null where it grew from a warning
   * @param lon a position inside the grid, CGCS2000; 0 when no geometry is known
   * @param playbook kind and version of the playbook
   * @param playbookCode which playbook of the kind
   * @param dueDate day in Asia/Shanghai
   * @param startedAt first record or ticked step
   * @param records number of records on the spot
   * @param works whether the reader may tick steps and write records now
   * @param history what happened to it; null in lists
   * @param books playbooks of the kind in force, for whoever accepts; null in lists
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      UUID id,
      @Nullable UUID warning,
      @Nullable DecidedView decision,
      String grid,
      String gridName,
      double lon,
      double lat,
      String street,
      String streetName,
      String kind,
      String level,
      String playbook,
      String playbookCode,
      String title,
      List<StepView> steps,
      List<String> materials,
      List<LawView> law,
      String state,
      Instant proposedAt,
      @Nullable Instant acceptedAt,
      @Nullable Instant startedAt,
      @Nullable Instant doneAt,
      LocalDate dueDate,
      Owner owner,
      @Nullable OutcomeView outcome,
      int records,
      long version,
      boolean works,
      List<String> allowed,
      @Nullable List<Event> history,
      @Nullable List<BookName> books) {}

  /** Something that happened to a task. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Event(String event, Instant at, String role, @Nullable String reason) {}

  Page page(Actor actor, Prevention.Board board, Language language) {
    List<UUID> ids = board.tasks().stream().map(Task::id).toList();
    Map<UUID, Progress> progress = work.progress(actor.district(), ids);
    Map<UUID, Standing> decided = conferences.ofTasks(actor.district(), decided(board.tasks()));
    return new Page(
        board.tasks().stream()
            .map(t ->
                row(
                    actor,
                    t,
                    progress.getOrDefault(t.id(), Progress.NONE),
                    language,
                    new More(null, null, decided.get(t.id()))))
            .toList(),
        board.counts(),
        board.overdue(),
        board.dueSoonDays());
  }

  /** With its history and the playbooks of its kind. */
  Row detail(Actor actor, Task t, Language language) {
    List<Event> history =
        prevention.history(t).stream()
            .map(e -> new Event(e.event().wire(), e.at(), e.role().name(), e.reason()))
            .toList();
    // What a conference decided is done by its own playbook.
    List<Playbook> offered =
        t.warning() == null
            ? List.of()
            : prevention.playbooks(actor).getOrDefault(t.kind(), List.of());
    List<BookName> books =
        offered.stream()
            .map(b ->
                new BookName(
                    b.version(),
                    b.code(),
                    PlaybookViews.in(b.title(), language),
                    prevention.inSeason(actor, b)))
            .toList();
    return row(actor, t, progress(t), language, new More(history, books, decidedOn(t)));
  }

  Row row(Actor actor, Task t, Language language) {
    return row(actor, t, progress(t), language, new More(null, null, decidedOn(t)));
  }

  private static List<UUID> decided(List<Task> tasks) {
    return tasks.stream().filter(t -> t.warning() == null).map(Task::id).toList();
  }

  private @Nullable Standing decidedOn(Task t) {
    return conferences.ofTasks(t.district(), decided(List.of(t))).get(t.id());
  }

  private Progress progress(Task t) {
    return work.progress(t.district(), List.of(t.id())).getOrDefault(t.id(), Progress.NONE);
  }

  private record More(
      @Nullable List<Event> history, @Nullable List<BookName> books, @Nullable Standing decided) {}

  private Row row(Actor actor, Task t, Progress progress, Language language, More more) {
    Playbook book = prevention.playbookOf(t).orElseThrow();
    String street = t.grid().substring(0, Math.min(STREET, t.grid().length()));
    ShownPlace place = showing.place(actor, t.grid(), t.kind());
    // Where the shown place lies: a guarded one must not be told by its position.
    Optional<Place> spot = grids.find(t.district(), place.code());
    boolean accepted = t.state() == TaskState.ACCEPTED;
    return new Row(
        t.id(),
        t.warning(),
        more.decided == null ? null : decided(actor, more.decided),
        place.code(),
        place.name(),
        spot.map(Place::lon).orElse(0d),
        spot.map(Place::lat).orElse(0d),
        street,
        grids.find(t.district(), street).map(Place::name).orElse(street),
        RunResult.nameOf(t.kind()),
        t.level().name(),
        RunResult.nameOf(t.kind()) + "/" + t.playbook(),
        book.code(),
        PlaybookViews.in(book.title(), language),
        book.steps().stream().map(s -> step(s, t, progress, language)).toList(),
        book.materials().stream().map(m -> PlaybookViews.in(m, language)).toList(),
        PlaybookViews.law(book.law(), language),
        t.state().name(),
        t.proposedAt(),
        progress.acceptedAt(),
        progress.startedAt(),
        progress.doneAt(),
        t.dueOn(),
        new Owner(t.ownerRole().name(), t.ownerBody()),
        t.outcome() == null ? null : new OutcomeView(t.outcome().name(), t.note()),
        progress.records(),
        t.version(),
        accepted && actor.may(Permission.TASK_DO, t.grid()),
        allowed(actor, t),
        more.history,
        more.books);
  }

  private static DecidedView decided(Actor actor, Standing s) {
    boolean reads = actor.may(Permission.TASK_DECIDE, s.heldAt());
    return new DecidedView(
        reads ? s.decision().conference() : null,
        s.title(),
        s.heldOn(),
        s.decision().what(),
        s.owner());
  }

  private static StepView step(Playbook.Step s, Task t, Progress progress, Language language) {
    Progress.Tick tick = progress.ticks().get(s.code());
    Instant accepted = progress.acceptedAt();
    Integer days = s.days();
    LocalDate due =
        accepted == null || days == null
            ? null
            : accepted.atZone(Clock.ZONE).toLocalDate().plusDays(days);
    return new StepView(
        s.code(),
        PlaybookViews.in(s.text(), language),
        (s.role() == null ? t.ownerRole() : s.role()).name(),
        due == null || due.isBefore(t.dueOn()) ? due : t.dueOn(),
        tick != null && tick.done() ? tick.at() : null,
        s.materials().stream().map(m -> PlaybookViews.in(m, language)).toList(),
        PlaybookViews.law(s.law(), language));
  }

  private static List<String> allowed(Actor actor, Task t) {
    boolean does = actor.may(Permission.TASK_DO, t.grid());
    boolean decides = actor.may(Permission.TASK_DECIDE, t.grid());
    return TaskEvent.decisions(t.state()).stream()
        .filter(e -> does || (decides && e != TaskEvent.DONE))
        .map(TaskEvent::wire)
        .toList();
  }
}
