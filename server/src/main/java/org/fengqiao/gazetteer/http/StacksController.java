package org.fengqiao.gazetteer.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.gazetteer.CoordinateStacks;
import org.fengqiao.gazetteer.domain.KnownStack;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Rejection;
import org.jspecify.annotations.Nullable;

/** Coordinates that stand for no place, for administrators. */
@Controller("/api/coordinate-stacks")
class StacksController {
  private final CoordinateStacks stacks;
  private final CurrentActor actor;

  StacksController(CoordinateStacks stacks, CurrentActor actor) {
    this.stacks = stacks;
    this.actor = actor;
  }

  /**
   * Two hundred of the district, undecided ones first, then by size.
   *
   * @param after id of the last one of the page before
   */
  @Get
  @Permit(Permission.GRID_IMPORT)
  StacksView list(@Nullable @QueryValue UUID after) {
    CoordinateStacks.Page page = stacks.list(actor.get(), after);
    return new StacksView(
        page.stacks().stream().map(StackView::of).toList(),
        page.more(),
        page.count().all(),
        page.count().undecided());
  }

  /** Says whether it is a place. */
  @Post("/{id}")
  @Permit(Permission.GRID_IMPORT)
  StacksView decide(@PathVariable UUID id, @Body DecisionBody body) {
    Boolean keep = body.keep();
    if (keep == null) {
      throw new RefusalException(
          Rejection.of("missing-value", 400, List.of(new Refusal.Field("/keep", "required"))));
    }
    boolean _ = stacks.decide(actor.get(), id.toString(), keep).orThrow();
    return list(null);
  }

  /**
   * A decision.
   *
   * @param keep whether it is a place; without it matters there do not count for hotspots
   */
  @Serdeable
  record DecisionBody(@Nullable Boolean keep) {}

  /**
   * Some of the stacks.
   *
   * @param more whether others stand behind them
   * @param all how many there are
   * @param undecided how many of them wait for a decision
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StacksView(List<StackView> stacks, boolean more, int all, int undecided) {}

  /**
   * A stack.
   *
   * @param centre code of the area whose middle it is
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StackView(
      String id,
      double lon,
      double lat,
      int items,
      int addresses,
      String reason,
      @Nullable String centre,
      String state,
      Instant foundAt) {
    static StackView of(KnownStack s) {
      return new StackView(
          s.id(),
          s.at().lon(),
          s.at().lat(),
          s.items(),
          s.addresses(),
          s.reason().name(),
          s.centre(),
          s.state().name(),
          s.foundAt());
    }
  }
}
