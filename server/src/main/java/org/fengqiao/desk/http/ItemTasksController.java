package org.fengqiao.desk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.ItemTasks;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemTask;
import org.fengqiao.casework.domain.TaskStore.Listed;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** What is left to do on items. */
@Controller("/api")
class ItemTasksController {
  private static final int MOST = 200;

  private final Casework casework;
  private final ItemTasks tasks;
  private final Dispatch dispatch;
  private final Grids grids;
  private final CurrentActor actor;

  ItemTasksController(
      Casework casework, ItemTasks tasks, Dispatch dispatch, Grids grids, CurrentActor actor) {
    this.casework = casework;
    this.tasks = tasks;
    this.dispatch = dispatch;
    this.grids = grids;
    this.actor = actor;
  }

  /** What a task in a list is about: the item in a few words and the name of its grid. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AboutView(String kind, String state, String summary, @Nullable String grid) {}

  /**
   * A task as its reader sees it.
   *
   * @param bodyName of the body that has to do it, null when it is the street or exists no more
   * @param about only in lists of several items
   * @param mayFinish whether the reader may say what came of it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TaskView(
      UUID id,
      String number,
      String kind,
      @Nullable String body,
      @Nullable String bodyName,
      @Nullable LocalDate dueOn,
      @Nullable String note,
      @Nullable String result,
      Instant madeAt,
      @Nullable String doneRole,
      @Nullable Instant doneAt,
      long version,
      @Nullable AboutView about,
      boolean mayFinish) {
    static TaskView of(ItemTask t, BodyIndex bodies, @Nullable AboutView about, boolean mayFinish) {
      @Nullable String body = t.ownerBody();
      return new TaskView(
          t.id(),
          t.number(),
          t.kind().name(),
          body,
          body == null ? null : bodies.find(body).map(b -> b.name()).orElse(null),
          t.dueOn(),
          t.note(),
          t.result() == null ? null : t.result().name(),
          t.madeAt(),
          t.doneRole() == null ? null : t.doneRole().name(),
          t.doneAt(),
          t.version(),
          about,
          mayFinish);
    }
  }

  /**
   * Tasks.
   *
   * @param more whether there are more than are told
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TasksView(List<TaskView> tasks, boolean more) {}

  /** A task to be made, or its result. */
  @Serdeable
  record TaskBody(
      @Nullable String id,
      @Nullable String kind,
      @Nullable String dueOn,
      @Nullable String note,
      @Nullable Long version,
      @Nullable String result) {}

  /**
   * Open tasks of the reader's places or body, the most urgent first.
   *
   * @param kind only of this kind
   */
  @Get("/item-tasks")
  @Permit(Permission.ITEM_READ)
  TasksView mine(@Nullable @QueryValue String kind) {
    Actor reader = actor.get();
    ItemTask.@Nullable Kind only = Members.constant(ItemTask.Kind.class, kind, "kind");
    List<Listed> found = tasks.mine(reader, only, MOST + 1);
    @Nullable GridSet grid = grids.findCurrent(reader.district()).orElse(null);
    return new TasksView(
        found.stream().limit(MOST).map(listed -> listed(listed, grid)).toList(),
        found.size() > MOST);
  }

  private TaskView view(ItemTask task) {
    return TaskView.of(
        task, dispatch.index(task.district()), null, tasks.mayFinish(task, actor.get()));
  }

  private TaskView listed(Listed l, @Nullable GridSet grids) {
    int ordinal = grids == null ? -1 : grids.ordinal(l.task().gridCode());
    @Nullable String name = grids == null || ordinal < 0 ? null : grids.cells().get(ordinal).name();
    return TaskView.of(
        l.task(),
        dispatch.index(l.task().district()),
        new AboutView(l.kind().name(), l.state().name(), l.summary(), name),
        tasks.mayFinish(l.task(), actor.get()));
  }

  /** The tasks of one item, oldest first. */
  @Get("/items/{number}/tasks")
  @Permit(Permission.ITEM_READ)
  TasksView ofItem(String number) {
    List<ItemTask> all = tasks.of(item(number, actor.get()));
    return new TasksView(all.stream().map(this::view).toList(), false);
  }

  /** A task made by hand: a referral to help of some kind. */
  @Post("/items/{number}/tasks")
  @Permit({
    Permission.ITEM_MEDIATE,
    Permission.ITEM_HANDLE,
    Permission.ITEM_FOLLOW_UP,
    Permission.ITEM_SEALED
  })
  TaskView make(String number, @Body TaskBody body) {
    Actor sender = actor.get();
    Item item = item(number, sender);
    UUID id = required(Members.uuid(body.id(), "/id"), "/id");
    ItemTask.Kind kind =
        required(Members.constant(ItemTask.Kind.class, body.kind(), "/kind"), "/kind");
    LocalDate due = Members.date(body.dueOn(), "/dueOn");
    String note = Objects.requireNonNullElse(Members.words(body.note(), "/note"), "");
    return view(tasks.make(item, id, kind, due, note, sender).orThrow());
  }

  /** What came of a task. */
  @Post("/items/{number}/tasks/{id}")
  @Permit({
    Permission.ITEM_MEDIATE,
    Permission.ITEM_HANDLE,
    Permission.ITEM_FOLLOW_UP,
    Permission.ITEM_SEALED
  })
  TaskView finish(String number, UUID id, @Body TaskBody body) {
    Actor sender = actor.get();
    Item item = item(number, sender);
    ItemTask.Result result =
        required(Members.constant(ItemTask.Result.class, body.result(), "/result"), "/result");
    long seen = required(body.version(), "/version");
    String note = Objects.requireNonNullElse(Members.words(body.note(), "/note"), "");
    return view(tasks.finish(item, id, seen, result, note, sender).orThrow());
  }

  private Item item(String number, Actor reader) {
    return casework.find(new ItemRef(reader.district(), number), reader).orThrow();
  }

  private static <T> T required(@Nullable T value, String pointer) {
    if (value == null) {
      throw Members.bad(pointer, "value-missing");
    }
    return value;
  }
}
