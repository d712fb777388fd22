package org.fengqiao.gazetteer.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import org.fengqiao.gazetteer.Gazetteer;
import org.fengqiao.gazetteer.http.FoundView.FoundPlaces;
import org.fengqiao.gazetteer.http.FoundView.ReadView;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Words to places. */
@Controller("/api/gazetteer")
class GazetteerController {
  private final Gazetteer gazetteer;
  private final CurrentActor actor;

  GazetteerController(Gazetteer gazetteer, CurrentActor actor) {
    this.gazetteer = gazetteer;
    this.actor = actor;
  }

  /**
   * Places for what was typed so far, best first.
   *
   * @param q characters, pinyin letters or both
   * @param near a place code or {@code lon,lat}; without it the caller's own places are preferred
   */
  @Get("/search")
  @Permit(Permission.GRID_READ)
  FoundPlaces search(@QueryValue(defaultValue = "") String q, @Nullable @QueryValue String near) {
    return new FoundPlaces(
        gazetteer.search(actor.get(), q, near).orThrow().stream().map(FoundView::of).toList());
  }

  /**
   * What an address or a list of zones means.
   *
   * @param text at most 2,000 characters
   */
  @Get("/resolve")
  @Permit(Permission.GRID_READ)
  ReadView resolve(@QueryValue(defaultValue = "") String text) {
    return ReadView.of(gazetteer.resolve(actor.get(), text).orThrow());
  }
}
