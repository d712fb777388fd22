package org.fengqiao.dispatch.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.dispatch.ServiceCentres;
import org.fengqiao.dispatch.ServiceCentres.Turn;
import org.fengqiao.dispatch.domain.Centre;
import org.fengqiao.dispatch.domain.Centre.WindowSort;
import org.fengqiao.dispatch.domain.DispatchRefusal.Missing;
import org.fengqiao.dispatch.domain.Ticket;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Service centres with services and hours, and the turns of their visitors. */
@Controller("/api/centres")
class CentresController {
  private final ServiceCentres centres;
  private final CurrentActor actor;

  CentresController(ServiceCentres centres, CurrentActor actor) {
    this.centres = centres;
    this.actor = actor;
  }

  /** When a service is given; weekdays 1 Monday to 7 Sunday. */
  @Serdeable
  record ServiceView(
      String service, int firstWeekday, int lastWeekday, LocalTime opens, LocalTime closes) {}

  /** A window. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WindowView(int number, String sort, @Nullable String body) {}

  /** A centre. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CentreView(
      String code,
      String name,
      String tier,
      String territory,
      double lon,
      double lat,
      String phone,
      String address,
      List<ServiceView> services,
      List<WindowView> windows,
      long version) {}

  /** The list of centres. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CentresView(List<CentreView> centres) {}

  /** A ticket. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TicketView(
      UUID id,
      String centre,
      LocalDate day,
      int number,
      String sort,
      String language,
      String state,
      @Nullable Integer window,
      @Nullable String item,
      long version,
      Instant issuedAt,
      @Nullable Instant calledAt,
      @Nullable Instant servedAt,
      @Nullable Instant closedAt) {}

  /** A body that sits at a centre; the roster is whole, with its other places. */
  @Serdeable
  record SittingView(String body, String name, BodyViews.RosterView roster) {}

  /** Who sits at a centre. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SittingsView(List<SittingView> bodies) {}

  /** Tickets of a day. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TicketsView(List<TicketView> tickets) {}

  /**
   * A visitor.
   *
   * @param id idempotency key, becomes the ticket's id
   * @param language ISO 639; Mandarin when missing
   */
  @Serdeable
  record TicketRequest(@Nullable UUID id, @Nullable WindowSort sort, @Nullable String language) {}

  /** What happens to a ticket; see {@link Turn}. */
  @Serdeable
  record TurnRequest(
      @Nullable UUID id,
      @Nullable Long version,
      @Nullable Integer window,
      @Nullable WindowSort sort,
      @Nullable String item) {}

  /** Centres that touch the reader's territory. */
  @Get
  @Permit({Permission.BODY_READ, Permission.CENTRE_DESK})
  CentresView list() {
    return new CentresView(
        centres.list(actor.get()).stream().map(CentresController::view).toList());
  }

  /** Adds a centre. */
  @Post
  @Permit(Permission.BODY_ADMIN)
  HttpResponse<CentreView> create(@Body CentreRequest request) {
    String code = request.code();
    return HttpResponse.created(
        view(centres.create(actor.get(), request.toCentre(code == null ? "" : code)).orThrow()));
  }

  /** Replaces a centre. */
  @Put("/{centre}")
  @Permit(Permission.BODY_ADMIN)
  CentreView change(@PathVariable String centre, @Body CentreRequest request) {
    var _ = centres.administered(actor.get(), centre).orThrow();
    return view(centres.change(actor.get(), request.toCentre(centre)).orThrow());
  }

  /** Who sits at a centre in the week, with present and on-call times (HZ-22). */
  @Get("/{centre}/roster")
  @Permit(Permission.BODY_READ)
  SittingsView roster(@PathVariable String centre) {
    return new SittingsView(
        centres.sittings(actor.get(), centre).orThrow().stream()
            .map(s ->
                new SittingView(
                    s.body().code(),
                    s.body().name(),
                    BodyViews.roster(s.body().rosterVersion(), s.roster())))
            .toList());
  }

  /** Today's tickets of a centre. */
  @Get("/{centre}/tickets")
  @Permit(Permission.CENTRE_DESK)
  TicketsView tickets(@PathVariable String centre) {
    return new TicketsView(
        centres.tickets(actor.get(), centre, null).orThrow().stream()
            .map(CentresController::view)
            .toList());
  }

  /** The next number for a visitor. */
  @Post("/{centre}/tickets")
  @Permit(Permission.CENTRE_DESK)
  HttpResponse<TicketView> issue(@PathVariable String centre, @Body TicketRequest request) {
    String language = request.language() == null ? "zh" : request.language();
    return HttpResponse.created(
        view(centres.issue(actor.get(), centre, request.id(), request.sort(), language).orThrow()));
  }

  /** Calls, serves, passes on, closes or links a ticket. */
  @Post("/{centre}/tickets/{ticket}/{event}")
  @Permit(Permission.CENTRE_DESK)
  TicketView turn(
      @PathVariable String centre,
      @PathVariable UUID ticket,
      @PathVariable String event,
      @Body TurnRequest request) {
    UUID key = request.id();
    Long version = request.version();
    Turn turn =
        new Turn(
            key == null ? new UUID(0, 0) : key,
            version == null ? 0 : version,
            request.window(),
            request.sort(),
            request.item());
    return view(centres.turn(actor.get(), centre, ticket, event(event), turn).orThrow());
  }

  private static Ticket.Event event(String wire) {
    for (Ticket.Event event : Ticket.Event.values()) {
      if (event.name().toLowerCase(Locale.ROOT).equals(wire)) {
        return event;
      }
    }
    throw new RefusalException(new Missing("ticket-not-found"));
  }

  private static CentreView view(Centre c) {
    return new CentreView(
        c.code(),
        c.name(),
        c.tier().name(),
        c.territory(),
        c.lon(),
        c.lat(),
        c.phone(),
        c.address(),
        c.services().stream()
            .map(s ->
                new ServiceView(
                    s.service().name(), s.firstWeekday(), s.lastWeekday(), s.opens(), s.closes()))
            .toList(),
        c.windows().stream()
            .map(w -> new WindowView(w.number(), w.sort().name(), w.body()))
            .toList(),
        c.version());
  }

  private static TicketView view(Ticket t) {
    return new TicketView(
        t.id(),
        t.centre(),
        t.day(),
        t.number(),
        t.sort().name(),
        t.language(),
        t.state().name(),
        t.window(),
        t.item(),
        t.version(),
        t.issuedAt(),
        t.calledAt(),
        t.servedAt(),
        t.closedAt());
  }
}
