package org.fengqiao.grid.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.fengqiao.grid.GridVersions;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** What the repair of a version's file did, to be seen before it is submitted. */
@Controller("/api/grids/versions")
class RepairController {
  private final GridVersions versions;
  private final CurrentActor actor;

  RepairController(GridVersions versions, CurrentActor actor) {
    this.versions = versions;
    this.actor = actor;
  }

  /**
   * The grids it moved most ground of, at most 500, most first: number, code, name, what was done,
   * partners, square metres gained and lost. How many it changed in all stands in {@code reading}.
   */
  @Get("/{version}/repair")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  String rows(@PathVariable long version) {
    return "{\"rows\":" + versions.repair(version, actor.get()).orThrow() + "}";
  }

  /**
   * Their outlines as GeoJSON: BEFORE, AFTER, and ground GAINED and LOST.
   *
   * @param no one of them; all unless told
   */
  @Get("/{version}/repair/outlines")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  String outlines(@PathVariable long version, @Nullable @QueryValue Integer no) {
    int one = no == null ? 0 : no;
    return versions.repairOutlines(version, one, actor.get()).orThrow();
  }
}
