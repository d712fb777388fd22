package org.fengqiao.warning.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Cursors;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.fengqiao.warning.domain.WarningEvent;
import org.fengqiao.warning.domain.WarningRefusal;
import org.fengqiao.warning.http.WarningViews.Detail;
import org.fengqiao.warning.http.WarningViews.Page;
import org.jspecify.annotations.Nullable;

/** {@code /api/warnings}. */
@Controller("/api/warnings")
class WarningController {
  private static final int LIMIT = 200;

  private final Warnings warnings;
  private final WarningViews views;
  private final CurrentActor current;
  private final Cursors cursors;

  WarningController(Warnings warnings, WarningViews views, CurrentActor current, Cursors cursors) {
    this.warnings = warnings;
    this.views = views;
    this.current = current;
    this.cursors = cursors;
  }

  /**
   * A decision.
   *
   * @param id idempotency key
   * @param version the version the decider saw
   * @param reason why; needed for everything but a confirmation
   */
  @Serdeable
  record Decision(@NotNull UUID id, long version, @Nullable @Size(max = 500) String reason) {}

  /** Warnings of the caller's territory, highest level first. */
  @Get
  @Permit(Permission.WARNING_READ)
  Page list(
      @Nullable @QueryValue String state,
      @Nullable @QueryValue @Pattern(regexp = "\\d{9}") String street,
      @Nullable @QueryValue Level level,
      @Nullable @QueryValue String after,
      @Nullable @QueryValue Integer limit) {
    Actor actor = current.get();
    UUID last = after == null ? null : UUID.fromString(cursors.decode(after, 1).getFirst());
    int most = limit == null ? LIMIT : Math.clamp(limit, 1, LIMIT);
    boolean active = !"all".equalsIgnoreCase(state);
    List<Warning> found = warnings.list(actor, active, street, level, last, most + 1);
    boolean more = found.size() > most;
    List<Warning> shown = more ? found.subList(0, most) : found;
    String next = more ? cursors.encode(shown.getLast().id().toString()) : null;
    return new Page(views.rows(actor, shown), next);
  }

  /** One warning with its levels, history and explanation. */
  @Get("/{id}")
  @Permit(Permission.WARNING_READ)
  Detail get(@PathVariable UUID id) {
    Actor actor = current.get();
    return views.detail(actor, warnings.get(actor, id).orThrow());
  }

  /** Confirms, dismisses or closes. */
  @Post("/{id}/{event}")
  @Permit(Permission.WARNING_DECIDE)
  Detail decide(@PathVariable UUID id, @PathVariable String event, @Body @Valid Decision decision) {
    Actor actor = current.get();
    String reason = Words.plain(decision.reason(), "/reason");
    Warning after =
        warnings
            .decide(actor, id, event(event), decision.id(), decision.version(), reason)
            .orThrow();
    return views.detail(actor, after);
  }

  private static WarningEvent event(String wire) {
    for (WarningEvent event : WarningEvent.values()) {
      if (event.decision() && event.name().toLowerCase(Locale.ROOT).equals(wire)) {
        return event;
      }
    }
    throw new RefusalException(new WarningRefusal.NotFound());
  }
}
