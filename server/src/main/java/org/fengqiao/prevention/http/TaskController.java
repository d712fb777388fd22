package org.fengqiao.prevention.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.prevention.Prevention;
import org.fengqiao.prevention.Prevention.Due;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.fengqiao.prevention.domain.TaskFilter;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.fengqiao.prevention.domain.TaskRefusal;
import org.fengqiao.prevention.domain.TaskState;
import org.fengqiao.prevention.http.TaskViews.Page;
import org.fengqiao.prevention.http.TaskViews.Row;
import org.jspecify.annotations.Nullable;

/** {@code /api/prevention-tasks}. */
@Controller("/api/prevention-tasks")
class TaskController {
  private static final int LIMIT = 200;

  private final Prevention prevention;
  private final TaskViews views;
  private final CurrentActor current;

  TaskController(Prevention prevention, TaskViews views, CurrentActor current) {
    this.prevention = prevention;
    this.views = views;
    this.current = current;
  }

  /** What came of it, for {@code done}. */
  @Serdeable
  record OutcomeBody(@NotNull TaskOutcome code, @Nullable @Size(max = 500) String note) {}

  /**
   * A decision.
   *
   * @param id idempotency key
   * @param version the version the decider saw
   * @param reason why; needed to decline
   * @param outcome what came of it; needed when done
   * @param playbook version of another playbook of the kind, when accepting
   */
  @Serdeable
  record Decision(
      @NotNull UUID id,
      long version,
      @Nullable @Size(max = 500) String reason,
      @Nullable @Valid OutcomeBody outcome,
      @Nullable @Size(max = 20) String playbook) {}

  /**
   * Tasks of the caller's territory, open ones first, then by due date, with the totals of all of
   * it.
   *
   * @param street code of a street or anything below it
   * @param due open ones only: overdue, due today or before, due soon or before
   */
  @Get
  @Permit(Permission.TASK_READ)
  Page list(
      @Nullable @QueryValue TaskState state,
      @Nullable @QueryValue String street,
      @Nullable @QueryValue String kind,
      @Nullable @QueryValue Level level,
      @Nullable @QueryValue Due due,
      @Nullable @QueryValue Integer limit,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    int most = limit == null ? LIMIT : Math.clamp(limit, 1, LIMIT);
    String place = street == null || !street.matches("[0-9]{6,18}") ? null : street;
    int index = kind == null || kind.isEmpty() ? -1 : RunResult.indexOf(kind);
    TaskFilter filter = new TaskFilter(state, place, index < 0 ? null : index, level, null);
    return views.page(actor, prevention.board(actor, filter, due, most), Language.of(languages));
  }

  /** One task with its history and the playbooks it could be done by. */
  @Get("/{id}")
  @Permit(Permission.TASK_READ)
  Row get(@PathVariable UUID id, @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    return views.detail(actor, prevention.get(actor, id).orThrow(), Language.of(languages));
  }

  /** Accepts, declines or reports done. */
  @Post("/{id}/{event}")
  @Permit({Permission.TASK_DO, Permission.TASK_DECIDE})
  Row decide(
      @PathVariable UUID id,
      @PathVariable String event,
      @Body @Valid Decision body,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    TaskEvent what =
        TaskEvent.ofWire(event).orElseThrow(() -> new RefusalException(new TaskRefusal.NotFound()));
    OutcomeBody outcome = body.outcome();
    Prevention.Decision decision =
        new Prevention.Decision(
            body.id(),
            body.version(),
            Words.plain(body.reason(), "/reason"),
            outcome == null ? null : outcome.code(),
            outcome == null ? null : Words.plain(outcome.note(), "/outcome/note"),
            body.playbook());
    Task after = prevention.decide(actor, id, what, decision).orThrow();
    return views.row(actor, after, Language.of(languages));
  }
}
