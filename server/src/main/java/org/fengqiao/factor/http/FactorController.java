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
import java.time.Instant;
import java.util.List;
import org.fengqiao.factor.Factors;
import org.fengqiao.factor.PlaceClasses;
import org.fengqiao.factor.domain.FactorRefusal;
import org.fengqiao.factor.domain.PlaceClass;
import org.fengqiao.factor.domain.PlaceMark;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
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
  private static final int MOST = 2000;
  private static final int STREET = 9;

  private final Factors factors;
  private final PlaceClasses places;
  private final Grids grids;
  private final CurrentActor current;

  FactorController(Factors factors, PlaceClasses places, Grids grids, CurrentActor current) {
    this.factors = factors;
    this.places = places;
    this.grids = grids;
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

  /** A grid that holds places of a class, with who said so. */
  @Serdeable
  record MarkView(
      String grid, String gridName, String streetName, String factor, String source, Instant at) {}

  /**
   * Grids of the caller's territory that hold places of a class.
   *
   * @param total how many marks there are
   * @param marks the first two thousand
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Marks(int total, List<MarkView> marks) {}

  /** Which grids hold places of which class. */
  @Get("/marks")
  @Permit(Permission.TASK_READ)
  Marks marks() {
    Actor actor = current.get();
    List<PlaceMark> all = places.marks(actor);
    return new Marks(
        all.size(), all.stream().limit(MOST).map(m -> view(actor.district(), m)).toList());
  }

  private MarkView view(String district, PlaceMark m) {
    return new MarkView(
        m.grid(),
        name(district, m.grid()),
        name(district, m.grid().substring(0, STREET)),
        m.of().name(),
        m.source(),
        m.at());
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
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
        places
            .mark(current.get(), grid, of, body.present(), Words.plain(body.source(), "/source"))
            .orThrow();
    return new Marked(grid, of.name(), present);
  }
}
