package org.fengqiao.grid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.grid.GridNeighbours;
import org.fengqiao.grid.PlaceCodes;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Places by the codes of others, and the grids around one. */
@Controller("/api")
class CodesController {
  private final PlaceCodes codes;
  private final GridNeighbours neighbours;
  private final CurrentActor actor;

  CodesController(PlaceCodes codes, GridNeighbours neighbours, CurrentActor actor) {
    this.codes = codes;
    this.neighbours = neighbours;
    this.actor = actor;
  }

  /**
   * The place a code of another scheme meant, and what became of it.
   *
   * @param scheme name of the scheme, e.g. CJT349
   * @param code as it is written there
   * @param asOf day in the district; today without it
   */
  @Get("/places/by-code")
  @Permit(Permission.GRID_READ)
  MeantView byCode(
      @QueryValue String scheme, @QueryValue String code, @Nullable @QueryValue LocalDate asOf) {
    return MeantView.of(codes.find(actor.get().district(), scheme, code, asOf).orThrow());
  }

  /**
   * The grids a grid touches.
   *
   * @param asOf day in the district: the version that answered at its end; today's without it
   */
  @Get("/grids/{code}/neighbours")
  @Permit(Permission.GRID_READ)
  AroundView neighbours(@PathVariable String code, @Nullable @QueryValue LocalDate asOf) {
    return AroundView.of(neighbours.of(actor.get().district(), code, asOf).orThrow());
  }

  /**
   * A place by the code of another.
   *
   * @param validFrom first day of the code
   * @param validTo first day it no longer held, null while it does
   * @param place code of the place here
   * @param tier DISTRICT, STREET, COMMUNITY or GRID
   * @param placeFrom first day of the place
   * @param placeTo first day it was no more, null while it is one
   * @param successors places of today on its ground when it is no more or lost some of it, largest
   *     share first
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MeantView(
      String scheme,
      String code,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String place,
      String name,
      String tier,
      LocalDate placeFrom,
      @Nullable LocalDate placeTo,
      List<HeirView> successors) {
    static MeantView of(PlaceCodes.Meant m) {
      return new MeantView(
          m.validity().scheme(),
          m.validity().code(),
          m.validity().from(),
          m.validity().to(),
          m.life().code(),
          m.life().name(),
          m.life().tier().name(),
          m.life().from(),
          m.life().to(),
          m.heirs().stream()
              .map(h -> new HeirView(h.code(), h.name(), h.tier().name(), h.share()))
              .toList());
    }
  }

  /**
   * A successor.
   *
   * @param share part of the old place's households or ground, 0 to 1
   */
  @Serdeable
  record HeirView(String code, String name, String tier, double share) {}

  /**
   * A grid and those around it.
   *
   * @param island whether it touches none
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AroundView(
      String code, String name, long version, boolean island, List<NeighbourView> neighbours) {
    static AroundView of(GridNeighbours.Around a) {
      return new AroundView(
          a.cell().code(),
          a.cell().name(),
          a.version(),
          a.neighbours().isEmpty(),
          a.neighbours().stream()
              .map(n ->
                  new NeighbourView(
                      n.cell().code(),
                      n.cell().name(),
                      n.rook() ? "ROOK" : "QUEEN",
                      Math.round(n.borderM() * 10) / 10.0))
              .toList());
    }
  }

  /**
   * A neighbour.
   *
   * @param kind ROOK for a shared border, QUEEN for a shared corner only
   * @param borderM metres of shared border to a decimetre
   */
  @Serdeable
  record NeighbourView(String code, String name, String kind, double borderM) {}
}
