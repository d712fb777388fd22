package org.fengqiao.gazetteer.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fengqiao.gazetteer.PlaceFinder;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.Found;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Places by what one types. */
@Controller("/api/places")
class PlaceSearchController {
  private final PlaceFinder finder;
  private final CurrentActor actor;

  PlaceSearchController(PlaceFinder finder, CurrentActor actor) {
    this.finder = finder;
    this.actor = actor;
  }

  /**
   * The places for what was typed so far, best first, at most twelve: the caller's own streets,
   * communities and grids, and named places of the district.
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
   * @param id code of a place of the tree, else the named place's own
   * @param kind DISTRICT, STREET, COMMUNITY or GRID; ESTATE, ROAD, LANDMARK, BUILDING or OTHER
   * @param code of the place, of a named one the grid or the smallest area it lies in, null when
   *     none is known
   * @param address road and number of a named place, else empty
   * @param lon a position inside, CGCS2000 degrees; null when none is known
   * @param accuracyM metres within which a named place is meant, 0 of a grid, null of what is wider
   * @param grid the grid it is or lies in, null of what is wider
   * @param community code of the community it is or lies in, null above
   * @param street code of the street it is or lies in, null above
   * @param confirm whether a person must say which grid it is
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PlaceHit(
      String id,
      String kind,
      String name,
      @Nullable String code,
      String address,
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracyM,
      @Nullable String grid,
      @Nullable String gridName,
      @Nullable String community,
      String communityName,
      @Nullable String street,
      String streetName,
      boolean confirm) {
    static PlaceHit of(PlaceFinder.Answer answer) {
      return switch (answer) {
        case PlaceFinder.InTree(Place place, String community, String street) ->
            tree(place, community, street);
        case PlaceFinder.Named(Found found) -> named(found);
      };
    }

    private static PlaceHit tree(Place p, String community, String street) {
      String code = p.code();
      boolean grid = code.length() > 12;
      boolean placed = p.lon() != 0;
      return new PlaceHit(
          code,
          p.tier().name(),
          p.name(),
          code,
          "",
          placed ? p.lon() : null,
          placed ? p.lat() : null,
          grid ? 0.0 : null,
          grid ? code : null,
          grid ? p.name() : null,
          code.length() < 12 ? null : code.substring(0, 12),
          community,
          code.length() < 9 ? null : code.substring(0, 9),
          street,
          !grid);
    }

    private static PlaceHit named(Found f) {
      Entry entry = f.entry();
      Entry.Spot at = entry.at();
      String code = f.grid() != null ? f.grid() : entry.area();
      return new PlaceHit(
          entry.id(),
          entry.kind().name(),
          entry.name(),
          entry.kind().area() ? entry.id() : code,
          entry.address(),
          at == null ? null : at.lon(),
          at == null ? null : at.lat(),
          at == null ? null : at.accuracyM(),
          f.grid(),
          f.gridName(),
          f.community(),
          f.communityName(),
          f.street(),
          f.streetName(),
          f.grid() == null || f.doubtful());
    }
  }
}
