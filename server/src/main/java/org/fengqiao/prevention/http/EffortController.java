package org.fengqiao.prevention.http;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.prevention.PatrolEffort;
import org.fengqiao.prevention.domain.effect.EffortStore.Effort;

/** {@code /api/patrol-effort}: how much a grid was patrolled, by week, of everybody together. */
@Controller("/api/patrol-effort")
class EffortController {
  private final PatrolEffort effort;
  private final CurrentActor current;

  EffortController(PatrolEffort effort, CurrentActor current) {
    this.effort = effort;
    this.current = current;
  }

  /** One grid and week, the week by its Monday. */
  @Serdeable
  record Row(
      @NotNull @Size(max = 18) String grid, @NotNull LocalDate week, double hours, int rounds) {}

  /** Rows to enter, all of them or none. */
  @Serdeable
  record Rows(@NotNull @Size(min = 1, max = 5000) List<@Valid @NotNull Row> rows) {}

  /** Rows entered. */
  @Serdeable
  record Entered(int rows) {}

  /** Weeks of a grid in the last year, oldest first. */
  @Get("/{grid}")
  @Permit(Permission.TASK_READ)
  Rows get(@PathVariable String grid) {
    return new Rows(
        effort.of(current.get(), grid).orThrow().stream()
            .map(e -> new Row(e.grid(), e.week(), e.hours(), e.rounds()))
            .toList());
  }

  /** Enters weeks; the same grid and week again replaces what was there. */
  @Post
  @Permit(Permission.TASK_DECIDE)
  Entered enter(@Body @Valid Rows body) {
    List<Effort> rows =
        body.rows().stream()
            .map(r -> new Effort(r.grid(), r.week(), r.hours(), r.rounds()))
            .toList();
    return new Entered(effort.enter(current.get(), rows).orThrow());
  }
}
