package org.fengqiao.dispatch.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Bodies of the district. */
@Controller("/api/bodies")
class BodiesController {
  private final Dispatch dispatch;
  private final Casework casework;
  private final Grids grids;
  private final CurrentActor actor;

  BodiesController(Dispatch dispatch, Casework casework, Grids grids, CurrentActor actor) {
    this.dispatch = dispatch;
    this.casework = casework;
    this.grids = grids;
    this.actor = actor;
  }

  /** A body with its load. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BodyView(
      String code,
      String name,
      String tier,
      String territory,
      List<String> kinds,
      int open,
      @Nullable Long distanceM) {}

  /** The list of bodies. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BodiesView(List<BodyView> bodies) {}

  /**
   * Bodies that touch the reader's territory, or with an item's number those that serve its place,
   * with the distance from the item's grid.
   */
  @Get
  @Permit(Permission.BODY_READ)
  BodiesView bodies(@Nullable @QueryValue String number) {
    Actor reader = actor.get();
    BodyIndex index = dispatch.index(reader.district());
    if (number == null) {
      return new BodiesView(
          index.bodies().stream()
              .filter(b -> reader.territory().touches(b.territory()))
              .map(b -> view(b, index, null))
              .toList());
    }
    Item item = casework.find(new ItemRef(reader.district(), number), reader).orThrow();
    GridSet set = grids.version(item.district(), item.gridVersion());
    int ordinal = set.ordinal(item.gridCode());
    @Nullable GridCell cell = ordinal < 0 ? null : set.cells().get(ordinal);
    return new BodiesView(
        index.serving(item.communityCode()).stream().map(b -> view(b, index, cell)).toList());
  }

  private static BodyView view(Body b, BodyIndex index, @Nullable GridCell from) {
    return new BodyView(
        b.code(),
        b.name(),
        b.tier().name(),
        b.territory(),
        b.kinds().stream().map(Enum::name).sorted().toList(),
        index.open(b.code()),
        from == null ? null : b.distanceM(from.lon(), from.lat()));
  }
}
