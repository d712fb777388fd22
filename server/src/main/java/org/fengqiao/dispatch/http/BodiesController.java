package org.fengqiao.dispatch.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.util.Locale;
import java.util.function.Predicate;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.CaseRefusal;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.dispatch.BodyRegister;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.DutyNow;
import org.fengqiao.dispatch.ServiceCentres;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.dispatch.domain.BodySort;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.dispatch.domain.Roster.Presence;
import org.fengqiao.dispatch.http.BodyRequests.BodyRequest;
import org.fengqiao.dispatch.http.BodyRequests.RosterRequest;
import org.fengqiao.dispatch.http.BodyViews.BodiesView;
import org.fengqiao.dispatch.http.BodyViews.BodyDetail;
import org.fengqiao.dispatch.http.BodyViews.MediatorsView;
import org.fengqiao.dispatch.http.BodyViews.RosterView;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Bodies of the district: one view of all with load, and the book that administrators keep. */
@Controller("/api/bodies")
class BodiesController {
  private final Dispatch dispatch;
  private final BodyRegister register;
  private final DutyNow duty;
  private final ServiceCentres centres;
  private final Casework casework;
  private final Grids grids;
  private final CurrentActor actor;

  BodiesController(
      Dispatch dispatch,
      BodyRegister register,
      DutyNow duty,
      ServiceCentres centres,
      Casework casework,
      Grids grids,
      CurrentActor actor) {
    this.dispatch = dispatch;
    this.register = register;
    this.duty = duty;
    this.centres = centres;
    this.casework = casework;
    this.grids = grids;
    this.actor = actor;
  }

  /**
   * Bodies that touch the reader's territory, or with an item's number those that serve its place,
   * with the distance from the item's grid. While its visitor is at a service centre, presence is
   * told for that centre (HZ-22).
   *
   * @param present {@code today}: only those present or on call this half day
   * @param q part of the name or code
   */
  @Get
  @Permit(Permission.BODY_READ)
  BodiesView bodies(
      @Nullable @QueryValue String number,
      @Nullable @QueryValue BodySort sort,
      @Nullable @QueryValue Kind kind,
      @Nullable @QueryValue String language,
      @Nullable @QueryValue String present,
      @Nullable @QueryValue String q) {
    Actor reader = actor.get();
    BodyIndex index = dispatch.index(reader.district());
    String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    Predicate<org.fengqiao.dispatch.domain.Body> wanted =
        b ->
            (sort == null || b.sort() == sort)
                && (kind == null || b.takes(kind))
                && (language == null || b.languages().contains(language))
                && (!"today".equals(present) || here(index, b))
                && (b.name().contains(words) || b.code().toLowerCase(Locale.ROOT).contains(words));
    if (number == null) {
      return new BodiesView(
          index.bodies().stream()
              .filter(b -> reader.territory().touches(b.territory()))
              .filter(wanted)
              .map(b -> BodyViews.body(b, index, presence(index, b), null))
              .toList(),
          null);
    }
    Item item = item(reader, number);
    GridSet set = grids.version(item.district(), item.gridVersion());
    int ordinal = set.ordinal(item.gridCode());
    @Nullable GridCell cell = ordinal < 0 ? null : set.cells().get(ordinal);
    @Nullable String centre = centres.centreOf(item.ref()).orElse(null);
    return new BodiesView(
        index.serving(item.gridCode()).stream()
            .filter(wanted)
            .map(b ->
                BodyViews.body(
                    b,
                    index,
                    centre == null ? presence(index, b) : duty.at(index.roster(b.code()), centre),
                    cell == null ? null : b.distanceM(cell.lon(), cell.lat())))
            .toList(),
        centre);
  }

  /** One body with its roster and past results by kind. */
  @Get("/{body}")
  @Permit(Permission.BODY_READ)
  BodyDetail body(@PathVariable String body) {
    return detail(register.find(actor.get(), body).orThrow());
  }

  /** Adds a body. */
  @Post
  @Permit(Permission.BODY_ADMIN)
  HttpResponse<BodyDetail> create(@Body BodyRequest request) {
    String code = request.code();
    return HttpResponse.created(
        detail(register.create(actor.get(), request.toBody(code == null ? "" : code)).orThrow()));
  }

  /** Replaces a body. */
  @Put("/{body}")
  @Permit(Permission.BODY_ADMIN)
  BodyDetail change(@PathVariable String body, @Body BodyRequest request) {
    var _ = register.within(actor.get(), body).orThrow();
    Long version = request.version();
    return detail(
        register
            .change(actor.get(), request.toBody(body), version == null ? 0 : version)
            .orThrow());
  }

  /** The roster of a body. */
  @Get("/{body}/roster")
  @Permit(Permission.BODY_READ)
  RosterView roster(@PathVariable String body) {
    var found = register.find(actor.get(), body).orThrow();
    return BodyViews.roster(found.rosterVersion(), register.roster(actor.get(), body).orThrow());
  }

  /** Replaces the roster of a body. */
  @Put("/{body}/roster")
  @Permit(Permission.BODY_ADMIN)
  RosterView roster(@PathVariable String body, @Body RosterRequest request) {
    var _ = register.within(actor.get(), body).orThrow();
    Long version = request.version();
    Roster roster = request.toRoster();
    var after = register.roster(actor.get(), body, roster, version == null ? 0 : version).orThrow();
    return BodyViews.roster(after.rosterVersion(), roster);
  }

  /** Mediators of a body. */
  @Get("/{body}/mediators")
  @Permit(Permission.BODY_READ)
  MediatorsView mediators(@PathVariable String body) {
    return BodyViews.mediators(register.mediators(actor.get(), body).orThrow());
  }

  private Item item(Actor reader, String number) {
    if (!reader.permissions().contains(Permission.ITEM_READ)) {
      throw new RefusalException(new CaseRefusal.ItemNotFound());
    }
    return casework.find(new ItemRef(reader.district(), number), reader).orThrow();
  }

  private BodyDetail detail(org.fengqiao.dispatch.domain.Body body) {
    BodyIndex index = dispatch.index(actor.get().district());
    Roster roster = register.roster(actor.get(), body.code()).orThrow();
    return BodyViews.detail(body, index, roster, presence(index, body));
  }

  private boolean here(BodyIndex index, org.fengqiao.dispatch.domain.Body b) {
    Presence now = presence(index, b);
    return now == Presence.PRESENT || now == Presence.ON_CALL;
  }

  private @Nullable Presence presence(BodyIndex index, org.fengqiao.dispatch.domain.Body b) {
    Roster roster = index.roster(b.code());
    return roster.known() ? duty.presence(roster) : null;
  }
}
