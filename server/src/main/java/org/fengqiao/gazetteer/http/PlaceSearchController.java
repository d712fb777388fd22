package org.fengqiao.gazetteer.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fengqiao.gazetteer.PlaceFinder;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Places of the tree by what one types. */
@Controller("/api/places")
class PlaceSearchController {
  private final PlaceFinder finder;
  private final CurrentActor actor;

  PlaceSearchController(PlaceFinder finder, CurrentActor actor) {
    this.finder = finder;
    this.actor = actor;
  }

  /**
   * The caller's own places for what was typed so far, best first, at most twelve.
   *
   * @param q characters, pinyin letters, a code, or several words, all but the last of which may
   *     name a place above
   */
  @Get("/search")
  @Permit(Permission.GRID_READ)
  FoundPlaces search(@QueryValue String q) {
    return new FoundPlaces(finder.find(actor.get(), q).stream().map(PlaceHit::of).toList());
  }

  /** The places found. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record FoundPlaces(List<PlaceHit> places) {}

  /**
   * A place found.
   *
   * @param tier DISTRICT, STREET, COMMUNITY or GRID
   * @param community name of the community it is or lies in, empty above
   * @param street name of the street it is or lies in, empty above
   * @param lon a position inside, CGCS2000 degrees; 0 when no geometry is known
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PlaceHit(
      String code,
      String name,
      String tier,
      @Nullable String parent,
      String community,
      String street,
      double lon,
      double lat) {
    static PlaceHit of(PlaceFinder.Found f) {
      Place p = f.place();
      return new PlaceHit(
          p.code(),
          p.name(),
          p.tier().name(),
          p.parent(),
          f.community(),
          f.street(),
          p.lon(),
          p.lat());
    }
  }
}
