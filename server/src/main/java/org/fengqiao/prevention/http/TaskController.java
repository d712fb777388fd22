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
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.prevention.Prevention;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
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
   */
  @Serdeable
  record Decision(
      @NotNull UUID id,
      long version,
      @Nullable @Size(max = 500) String reason,
      @Nullable @Valid OutcomeBody outcome) {}

  /** Tasks of the caller's territory, open ones first, then by due date. */
  @Get
  @Permit(Permission.TASK_READ)
  Page list(
      @Nullable @QueryValue TaskState state,
      @Nullable @QueryValue Integer limit,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    int most = limit == null ? LIMIT : Math.clamp(limit, 1, LIMIT);
    Language language = Language.of(languages);
    return new Page(
        prevention.list(actor, state, most).stream()
            .map(t -> views.row(actor, t, language))
            .toList());
  }

  /** One task. */
  @Get("/{id}")
  @Permit(Permission.TASK_READ)
  Row get(@PathVariable UUID id, @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    return views.row(actor, prevention.get(actor, id).orThrow(), Language.of(languages));
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
            outcome == null ? null : Words.plain(outcome.note(), "/outcome/note"));
    Task after = prevention.decide(actor, id, what, decision).orThrow();
    return views.row(actor, after, Language.of(languages));
  }
}
