package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.prevention.Effects;
import org.fengqiao.prevention.Effects.Single;
import org.fengqiao.prevention.Expected;
import org.jspecify.annotations.Nullable;

/** {@code /api/prevention-tasks/{id}/effect}: observed against expected after one task. */
@Controller("/api/prevention-tasks")
class TaskEffectController {
  private final Effects effects;
  private final CurrentActor current;

  TaskEffectController(Effects effects, CurrentActor current) {
    this.effects = effects;
    this.current = current;
  }

  /**
   * What was seen and what was to be expected. Never a verdict: one task cannot show an effect.
   *
   * @param state {@code RUNNING} while the window lasts, {@code OVER}, {@code TOO_EARLY} before its
   *     first day is over, {@code NO_PAST} with too little past, {@code SMALL} where counts of one
   *     or two are not told
   * @param observed distinct matters residents brought; null where not told
   * @param expected as many as were to be expected if nothing had been done
   * @param low 2.5 % of unaffected windows stay below
   * @param high 2.5 % of them exceed
   * @param found distinct matters workers found, shown beside
   * @param foundExpected as many as were to be expected for the patrol effort; null when that is
   *     not recorded
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record View(
      String state,
      LocalDate begun,
      LocalDate to,
      LocalDate through,
      @Nullable Integer observed,
      @Nullable Double expected,
      @Nullable Integer low,
      @Nullable Integer high,
      @Nullable Integer found,
      @Nullable Double foundExpected,
      @Nullable Integer pastDays) {}

  /** Observed against expected. */
  @Get("/{id}/effect")
  @Permit(Permission.TASK_READ)
  View get(@PathVariable UUID id) {
    Actor actor = current.get();
    return view(actor, effects.single(actor, id).orThrow());
  }

  private static View view(Actor actor, Single s) {
    Expected a = s.answer();
    if (a == null) {
      return bare(s, s.through().isAfter(s.begun()) ? "NO_PAST" : "TOO_EARLY");
    }
    boolean own = SmallCount.own(actor, s.task().grid());
    // The expected count gives the place's past away, so it goes with it.
    if (SmallCount.hidden(own, a.observed()) || SmallCount.hidden(own, a.pastMatters())) {
      return bare(s, "SMALL");
    }
    return new View(
        s.through().isBefore(s.to()) ? "RUNNING" : "OVER",
        s.begun(),
        s.to(),
        s.through(),
        a.observed(),
        a.brought().mean(),
        s.low(),
        s.high(),
        SmallCount.shown(own, a.observedFound()),
        a.found() == null || SmallCount.hidden(own, a.observedFound()) ? null : a.found().mean(),
        a.pastDays());
  }

  private static View bare(Single s, String state) {
    return new View(
        state, s.begun(), s.to(), s.through(), null, null, null, null, null, null, null);
  }
}
