package org.fengqiao.prevention.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.fengqiao.prevention.EffectSettings;
import org.fengqiao.prevention.Effects;
import org.fengqiao.prevention.domain.effect.EffectRefusal;
import org.fengqiao.prevention.http.EffectViews.Detail;
import org.fengqiao.prevention.http.EffectViews.Page;
import org.jspecify.annotations.Nullable;

/** {@code /api/effects}: measured effect of playbooks, consent to drawing, places that wait. */
@Controller("/api/effects")
class EffectController {
  private final Effects effects;
  private final EffectSettings settings;
  private final EffectViews views;
  private final CurrentActor current;

  EffectController(
      Effects effects, EffectSettings settings, EffectViews views, CurrentActor current) {
    this.effects = effects;
    this.settings = settings;
    this.views = views;
    this.current = current;
  }

  /**
   * Consent to drawing tasks to a later start.
   *
   * @param id idempotency key
   * @param kinds names of kinds; none ends drawing
   * @param from first day; today when left out
   */
  @Serdeable
  record Consent(
      @NotNull UUID id,
      @NotNull @Size(max = 20) List<@NotNull @Size(max = 40) String> kinds,
      @NotNull LocalDate from,
      @NotNull @Size(max = 500) String reason) {}

  /** What waits for the second person. */
  @Serdeable
  record Staged(UUID id, String state) {}

  /** Why a waiting place begins at once. */
  @Serdeable
  record Begin(@NotNull UUID id, @Nullable @Size(max = 500) String reason) {}

  /** That it has begun. */
  @Serdeable
  record Begun(UUID warning, String cause) {}

  /** Every playbook with its record: the detectable effect, the arms, the evaluations. */
  @Get
  @Permit(Permission.OVERVIEW_READ)
  Page list(@Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    Language language = Language.of(languages);
    String district = actor.district();
    return new Page(
        views.plan(effects.plan(district)),
        effects.setting(district).map(views::consent).orElse(null),
        settings.waits(district),
        actor.may(Permission.LAW_EDIT, district),
        effects.rows(district).stream().map(r -> views.row(r, language)).toList());
  }

  /** One playbook, by kind, with the places of the caller's territory that wait. */
  @Get("/{kind}")
  @Permit(Permission.OVERVIEW_READ)
  Detail get(@PathVariable String kind, @Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    int index = RunResult.indexOf(kind);
    if (index < 0) {
      throw new RefusalException(new EffectRefusal.NotFound());
    }
    return views.detail(
        actor,
        effects.row(actor.district(), index).orThrow(),
        effects.waiting(actor),
        Language.of(languages));
  }

  /** Proposes the district's consent, or its end, to a second person. */
  @Post("/consent")
  @Permit(Permission.LAW_EDIT)
  Staged propose(@Body @Valid Consent body) {
    Actor actor = current.get();
    String reason = Words.plain(body.reason(), "/reason");
    var staged =
        settings
            .propose(actor, body.id(), body.kinds(), body.from(), reason == null ? "" : reason)
            .orThrow();
    return new Staged(staged.change().id(), staged.state().name());
  }

  /** Lets a waiting place begin at once, with a reason; {@code id} is that of its warning. */
  @Post("/waiting/{id}")
  @Permit(Permission.TASK_DECIDE)
  Begun begin(@PathVariable UUID id, @Body @Valid Begin body) {
    var start =
        effects
            .begin(current.get(), id, body.id(), Words.plain(body.reason(), "/reason"))
            .orThrow();
    return new Begun(start.warning(), start.cause().name());
  }
}
