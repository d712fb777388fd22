package org.fengqiao.dispatch.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.DutyNow;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.dispatch.http.BodyViews.BodyView;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.LonLat;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.Locating;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;

/** Where one can go to have a matter mediated. */
@Controller("/api/bodies/nearest")
class NearestController {
  private static final int MOST = 20;

  private final Dispatch dispatch;
  private final DutyNow duty;
  private final CurrentActor actor;

  NearestController(Dispatch dispatch, DutyNow duty, CurrentActor actor) {
    this.dispatch = dispatch;
    this.duty = duty;
    this.actor = actor;
  }

  /**
   * The nearest mediation points.
   *
   * @param distance {@code straight-line}: metres as the crow flies, neither a way nor a time; a
   *     river between is not seen
   * @param bodies nearest first, of equally near ones the lower code
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record NearestView(String distance, List<BodyView> bodies) {}

  /**
   * The mediating bodies nearest to a position by straight-line distance, of those that touch the
   * reader's territory. Nearness says nothing about who is competent: that is what candidates of an
   * item are for.
   *
   * @param lon degrees in the declared datum
   * @param lat as lon
   * @param datum WGS84, CGCS2000, GCJ02, BD09 or UNKNOWN; an unknown one is taken as it is and may
   *     be half a kilometre off
   * @param limit how many, 1 to 20
   */
  @Get
  @Permit(Permission.BODY_READ)
  NearestView nearest(
      @QueryValue double lon,
      @QueryValue double lat,
      @QueryValue(defaultValue = "UNKNOWN") Datum datum,
      @QueryValue(defaultValue = "5") int limit) {
    GridRefusal refusal = Locating.refuse(lon, lat, 0);
    if (refusal != null) {
      throw new RefusalException(refusal);
    }
    LonLat at = Datums.toCgcs2000(datum, new LonLat(lon, lat));
    Actor reader = actor.get();
    BodyIndex index = dispatch.index(reader.district());
    return new NearestView(
        "straight-line",
        index.bodies().stream()
            .filter(b -> b.sort().mediates() && reader.territory().touches(b.territory()))
            .sorted(
                Comparator.comparingLong((Body b) -> b.distanceM(at.lon(), at.lat()))
                    .thenComparing(Body::code))
            .limit(Math.max(1, Math.min(MOST, limit)))
            .map(b -> view(b, index, at))
            .toList());
  }

  private BodyView view(Body body, BodyIndex index, LonLat at) {
    Roster roster = index.roster(body.code());
    return BodyViews.body(
        body,
        index,
        roster.known() ? duty.presence(roster) : null,
        body.distanceM(at.lon(), at.lat()));
  }
}
