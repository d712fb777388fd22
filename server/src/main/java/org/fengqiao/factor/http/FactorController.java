package org.fengqiao.factor.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.fengqiao.factor.Factors;
import org.fengqiao.factor.ProjectPlans;
import org.fengqiao.factor.domain.FactorRefusal;
import org.fengqiao.factor.domain.PlaceClass;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/** {@code /api/risk-factors}: what lies in places and may bring disputes; never persons. */
@Controller("/api/risk-factors")
class FactorController {
  private final Factors factors;
  private final ProjectPlans plans;
  private final CurrentActor current;

  FactorController(Factors factors, ProjectPlans plans, CurrentActor current) {
    this.factors = factors;
    this.plans = plans;
    this.current = current;
  }

  /** Whether a grid holds places of a class, and who said so. */
  @Serdeable
  record Mark(@Nullable Boolean present, @Nullable @Size(max = 100) String source) {}

  /** What stands after a write. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Marked(String grid, String factor, boolean present) {}

  /** Factors of the caller's territory by grid, for a layer of the map. */
  @Get
  @Permit(Permission.SCORE_READ)
  FactorViews.Told all() {
    return FactorViews.told(factors.of(current.get(), ""));
  }

  /** Factors of one place: a grid, or a community. */
  @Get("/{grid}")
  @Permit(Permission.SCORE_READ)
  FactorViews.Told of(@PathVariable String grid) {
    Actor who = current.get();
    if (!who.may(Permission.SCORE_READ, grid)) {
      throw new RefusalException(new FactorRefusal.NotFound());
    }
    return FactorViews.told(factors.of(who, grid));
  }

  /** Says whether a grid holds places of a class. */
  @Put("/{grid}/{factor}")
  @Permit(Permission.TASK_DECIDE)
  Marked mark(@PathVariable String grid, @PathVariable String factor, @Body @Valid Mark body) {
    PlaceClass of =
        List.of(PlaceClass.values()).stream()
            .filter(c -> c.name().equals(factor))
            .findFirst()
            .orElseThrow(() -> new RefusalException(new FactorRefusal.NotFound()));
    boolean present =
        plans
            .mark(current.get(), grid, of, body.present(), Words.plain(body.source(), "/source"))
            .orThrow();
    return new Marked(grid, of.name(), present);
  }
}
