package org.fengqiao.grid.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.fengqiao.grid.GridEditing;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;

/** Versions drawn by hand: begin a draft, draw on it, take back. */
@Controller("/api/grids/versions")
class EditsController {
  private final GridEditing editing;
  private final CurrentActor actor;

  EditsController(GridEditing editing, CurrentActor actor) {
    this.editing = editing;
    this.actor = actor;
  }

  /** Begins a draft with the grids of this version. */
  @Post("/{version}/drafts")
  @Permit(Permission.GRID_IMPORT)
  HttpResponse<EditViews.Begun> begin(
      @PathVariable long version, @Body @Valid EditViews.DraftBody body) {
    String note = Objects.requireNonNullElse(Words.plain(body.note(), "/note"), "");
    long made = editing.begin(version, body.id(), note, actor.get()).orThrow();
    return HttpResponse.created(new EditViews.Begun(made));
  }

  /** What was done to this version, and whether it can be drawn on. */
  @Get("/{version}/edits")
  @Permit({Permission.GRID_IMPORT, Permission.GRID_APPROVE})
  EditViews.Told list(@PathVariable long version) {
    return EditViews.Told.of(editing.told(version, actor.get()).orThrow());
  }

  /** Its grids as GeoJSON with nine decimals, and the number of the last edit as {@code edit}. */
  @Get("/{version}/edits/outlines")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit(Permission.GRID_IMPORT)
  String outlines(@PathVariable long version) {
    return editing.outlines(version, actor.get()).orThrow();
  }

  /**
   * Codes that were never used, for grids beside this one.
   *
   * @param code of the grid
   * @param count 1 to 50; one unless told
   */
  @Get("/{version}/edits/codes")
  @Permit(Permission.GRID_IMPORT)
  EditViews.Codes codes(
      @PathVariable long version, @QueryValue String code, @Nullable @QueryValue Integer count) {
    List<String> free =
        editing.free(version, code, Objects.requireNonNullElse(count, 1), actor.get()).orThrow();
    return new EditViews.Codes(free);
  }

  /**
   * Draws: answers {@code edit}, {@code usable}, {@code removed} codes and {@code changed} grids as
   * GeoJSON.
   */
  @Post("/{version}/edits")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit(Permission.GRID_IMPORT)
  String draw(@PathVariable long version, @Body @Valid EditViews.EditBody body) {
    Actor who = actor.get();
    GridEditing.Order order = new GridEditing.Order(body.id(), body.after());
    return editing.apply(version, order, body.wish(), who).orThrow();
  }

  /** Takes the last edit back; answers as drawing does. */
  @Post("/{version}/edits/undo")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit(Permission.GRID_IMPORT)
  String undo(@PathVariable long version, @Body @Valid EditViews.UndoBody body) {
    GridEditing.Order order = new GridEditing.Order(body.id(), body.after());
    return editing.undo(version, order, actor.get()).orThrow();
  }

  /** Does again what was taken back last; answers as drawing does. */
  @Post("/{version}/edits/redo")
  @Produces(MediaType.APPLICATION_JSON)
  @Permit(Permission.GRID_IMPORT)
  String redo(@PathVariable long version, @Body @Valid EditViews.UndoBody body) {
    GridEditing.Order order = new GridEditing.Order(body.id(), body.after());
    return editing.redo(version, order, actor.get()).orThrow();
  }
}
