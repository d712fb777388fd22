package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.gis.Datum;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.prevention.SiteWork;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskOutcome;
import org.fengqiao.prevention.http.TaskViews.Row;
import org.jspecify.annotations.Nullable;

/** Steps and records of a task: what is done on the spot. */
@Controller("/api/prevention-tasks/{id}")
class SiteController {
  private final SiteWork work;
  private final TaskViews views;
  private final CurrentActor current;

  SiteController(SiteWork work, TaskViews views, CurrentActor current) {
    this.work = work;
    this.views = views;
    this.current = current;
  }

  /** Whether a step is done; it is when nothing is said. */
  @Serdeable
  record StepBody(@Nullable Boolean done) {}

  /** Where it was written; judged against the task's grid and not kept. */
  @Serdeable
  record PositionBody(double lon, double lat, @Nullable Datum datum) {}

  /**
   * A record.
   *
   * @param id idempotency key; photos are sent to {@code /api/photos?report=} under it
   * @param at when, by the sender's clock
   * @param photos SHA-256 of the photos that will be sent, hex
   */
  @Serdeable
  record RecordBody(
      @NotNull UUID id,
      @Nullable Instant at,
      @Nullable @Size(max = 2000) String text,
      @Nullable TaskOutcome result,
      @Nullable @Size(max = 9) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> photos,
      @Nullable @Valid PositionBody position) {}

  /**
   * A record as it is shown.
   *
   * @param checkIn INSIDE, NEAR, AWAY or NONE
   * @param distanceM metres from the grid's border, 0 inside; null when away or not told
   * @param announced number of photos the sender has
   * @param photos ids of those that arrived
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RecordView(
      UUID id,
      Instant at,
      Instant receivedAt,
      String role,
      @Nullable String result,
      String checkIn,
      @Nullable Integer distanceM,
      String text,
      int announced,
      List<UUID> photos) {}

  /** Records of a task. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Records(List<RecordView> records) {}

  /** Sets a step of the playbook. */
  @Put("/steps/{step}")
  @Permit(Permission.TASK_DO)
  Row tick(
      @PathVariable UUID id,
      @PathVariable String step,
      @Body @Valid StepBody body,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    Task task = work.tick(actor, id, step, !Boolean.FALSE.equals(body.done())).orThrow();
    return views.row(actor, task, Language.of(languages));
  }

  /** Writes down what was done and found on the spot. */
  @Post("/records")
  @Permit(Permission.TASK_DO)
  Row write(
      @PathVariable UUID id,
      @Body @Valid RecordBody body,
      @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    PositionBody at = body.position();
    List<String> photos = body.photos();
    SiteWork.Note note =
        new SiteWork.Note(
            body.id(),
            body.at(),
            Objects.requireNonNullElse(Words.plain(body.text(), "/text"), ""),
            body.result(),
            photos == null ? List.of() : photos,
            at == null ? null : position(at));
    Task task = work.write(actor, id, note).orThrow();
    return views.row(actor, task, Language.of(languages));
  }

  /** What was written on the spot, oldest first; audited. */
  @Get("/records")
  @Permit(Permission.TASK_READ)
  Records read(@PathVariable UUID id) {
    return new Records(
        work.read(current.get(), id).orThrow().stream().map(SiteController::view).toList());
  }

  private static SiteWork.Position position(PositionBody at) {
    Datum datum = at.datum();
    return new SiteWork.Position(datum == null ? Datum.WGS84 : datum, at.lon(), at.lat());
  }

  private static RecordView view(SiteWork.Shown shown) {
    var r = shown.entry();
    TaskOutcome result = r.result();
    return new RecordView(
        r.id(),
        r.happenedAt(),
        r.receivedAt(),
        r.role().name(),
        result == null ? null : result.name(),
        r.checkIn().where().name(),
        r.checkIn().distanceM(),
        r.text(),
        r.photos(),
        shown.pictures());
  }
}
