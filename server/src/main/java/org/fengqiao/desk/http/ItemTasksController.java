package org.fengqiao.desk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
  private final CurrentActor actor;

  ItemTasksController(Casework casework, ItemTasks tasks, CurrentActor actor) {
    this.casework = casework;
    this.tasks = tasks;
    this.actor = actor;
  }

  /** A task as its reader sees it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TaskView(
      UUID id,
      String number,
      String kind,
      @Nullable String body,
      @Nullable LocalDate dueOn,
      @Nullable String note,
      @Nullable String result,
      Instant madeAt,
      @Nullable String doneRole,
      @Nullable Instant doneAt,
      long version) {
    static TaskView of(ItemTask t) {
      return new TaskView(
          t.id(),
          t.number(),
          t.kind().name(),
          t.ownerBody(),
          t.dueOn(),
          t.note(),
          t.result() == null ? null : t.result().name(),
          t.madeAt(),
          t.doneRole() == null ? null : t.doneRole().name(),
          t.doneAt(),
          t.version());
    }
  }

  /** Tasks, the most urgent first. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TasksView(List<TaskView> tasks) {
    static TasksView of(List<ItemTask> tasks) {
      return new TasksView(tasks.stream().map(TaskView::of).toList());
    }
  }

  /** A task to be made, or its result. */
  @Serdeable
  record TaskBody(
      @Nullable String id,
      @Nullable String kind,
      @Nullable String dueOn,
      @Nullable String note,
      @Nullable Long version,
      @Nullable String result) {}

  /** Open tasks of the reader's places or body. */
  @Get("/item-tasks")
  @Permit(Permission.ITEM_READ)
  TasksView mine() {
    return TasksView.of(tasks.mine(actor.get(), MOST));
  }

  /** The tasks of one item, oldest first. */
  @Get("/items/{number}/tasks")
  @Permit(Permission.ITEM_READ)
  TasksView ofItem(String number) {
    return TasksView.of(tasks.of(item(number, actor.get())));
  }

  /** A task made by hand: a referral to help of some kind. */
  @Post("/items/{number}/tasks")
  @Permit({Permission.ITEM_MEDIATE, Permission.ITEM_HANDLE, Permission.ITEM_FOLLOW_UP})
  TaskView make(String number, @Body TaskBody body) {
    Actor sender = actor.get();
    Item item = item(number, sender);
    UUID id = required(Members.uuid(body.id(), "/id"), "/id");
    ItemTask.Kind kind =
        required(Members.constant(ItemTask.Kind.class, body.kind(), "/kind"), "/kind");
    LocalDate due = Members.date(body.dueOn(), "/dueOn");
    String note = Objects.requireNonNullElse(Members.words(body.note(), "/note"), "");
    return TaskView.of(tasks.make(item, id, kind, due, note, sender).orThrow());
  }

  /** What came of a task. */
  @Post("/items/{number}/tasks/{id}")
  @Permit({Permission.ITEM_MEDIATE, Permission.ITEM_HANDLE, Permission.ITEM_FOLLOW_UP})
  TaskView finish(String number, UUID id, @Body TaskBody body) {
    Actor sender = actor.get();
    Item item = item(number, sender);
    ItemTask.Result result =
        required(Members.constant(ItemTask.Result.class, body.result(), "/result"), "/result");
    long seen = required(body.version(), "/version");
    String note = Objects.requireNonNullElse(Members.words(body.note(), "/note"), "");
    return TaskView.of(tasks.finish(item, id, seen, result, note, sender).orThrow());
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
