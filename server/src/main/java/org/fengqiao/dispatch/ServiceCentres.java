package org.fengqiao.dispatch;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.Centre;
import org.fengqiao.dispatch.domain.Centre.Window;
import org.fengqiao.dispatch.domain.Centre.WindowSort;
import org.fengqiao.dispatch.domain.CentreStore;
import org.fengqiao.dispatch.domain.DispatchRefusal.Conflict;
import org.fengqiao.dispatch.domain.DispatchRefusal.Faulty;
import org.fengqiao.dispatch.domain.DispatchRefusal.Missing;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.dispatch.domain.Ticket;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal.Field;
import org.jspecify.annotations.Nullable;

/** Service centres and the turns of their visitors. */
@Singleton
public class ServiceCentres {
  private static final UUID NO_KEY = new UUID(0, 0);

  private final CentreStore store;
  private final Casework casework;
  private final BodyRegister register;
  private final Audit audit;
  private final Clock clock;

  ServiceCentres(
      CentreStore store, Casework casework, BodyRegister register, Audit audit, Clock clock) {
    this.store = store;
    this.casework = casework;
    this.register = register;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What happens to a ticket.
   *
   * @param key idempotency key
   * @param version the version the desk saw
   * @param window for {@code CALL}
   * @param sort for {@code PASS}
   * @param item for {@code LINK}: an item the actor may know of
   */
  public record Turn(
      UUID key,
      long version,
      @Nullable Integer window,
      @Nullable WindowSort sort,
      @Nullable String item) {}

  /** Centres the actor's territory touches. */
  public List<Centre> list(Actor actor) {
    return store.centres(actor.district()).stream()
        .filter(c -> actor.territory().touches(c.territory()))
        .toList();
  }

  /** The visit an item was registered at, the last one; empty when it came another way. */
  public Optional<Ticket> visitOf(ItemRef item) {
    return store.ticketOf(item.district(), item.number());
  }

  /** The centre where the visitor of an item is today; empty when there is none. */
  public Optional<String> centreOf(ItemRef item) {
    return visitOf(item).filter(t -> t.day().equals(clock.today())).map(Ticket::centre);
  }

  /** Every centre of the district. */
  public List<Centre> all(String district) {
    return store.centres(district);
  }

  /** Adds a centre as an administrator wrote it. */
  @Transactional
  public Outcome<Centre> create(Actor actor, Centre centre) {
    Optional<Centre> there = store.centre(actor.district(), centre.code());
    return there.isPresent()
        ? Outcome.refused(new Conflict("centre-stale", there.get().version(), centre.code()))
        : checked(actor, centre);
  }

  /** Replaces a centre the actor administers, if nobody else did since its version. */
  @Transactional
  public Outcome<Centre> change(Actor actor, Centre centre) {
    return administered(actor, centre.code()).then(before -> checked(actor, centre));
  }

  /** A centre whose place the actor administers. */
  public Outcome<Centre> administered(Actor actor, String code) {
    return store
        .centre(actor.district(), code)
        .filter(c -> actor.territory().covers(c.territory()))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Missing("centre-not-found")));
  }

  private Outcome<Centre> checked(Actor actor, Centre centre) {
    List<Field> faults = register.judge(actor.district()).of(centre);
    return faults.isEmpty()
        ? keep(actor, centre, false)
        : Outcome.refused(new Faulty("centre-unfit", faults));
  }

  /** Adds (version 0) or replaces a centre of the actor's territory. */
  @Transactional
  public Outcome<Centre> keep(Actor actor, Centre centre, boolean demo) {
    if (!actor.territory().covers(centre.territory())) {
      return Outcome.refused(new Missing("centre-not-found"));
    }
    if (!store.keep(actor.district(), centre, demo, clock.now())) {
      long now = store.centre(actor.district(), centre.code()).map(Centre::version).orElse(0L);
      return Outcome.refused(new Conflict("centre-stale", now, centre.code()));
    }
    audit.record(
        actor,
        "centre.keep",
        centre.code(),
        Map.of("version", centre.version() + 1, "windows", centre.windows().size()));
    return Outcome.done(store.centre(actor.district(), centre.code()).orElseThrow());
  }

  /** One ticket of a centre whose desk the actor serves. */
  public Outcome<Ticket> ticket(Actor actor, String centre, UUID id) {
    return served(actor, centre)
        .then(c ->
            store
                .ticket(actor.district(), id)
                .filter(t -> t.centre().equals(centre))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Missing("ticket-not-found"))));
  }

  /** A body that sits at a centre, with its whole roster. */
  public record Sitting(Body body, Roster roster) {}

  /**
   * Who sits at a centre that the actor's territory touches: the bodies of its windows and those
   * whose roster names it, by code (HZ-22).
   */
  public Outcome<List<Sitting>> sittings(Actor actor, String code) {
    Optional<Centre> centre = list(actor).stream().filter(c -> c.code().equals(code)).findFirst();
    return centre
        .map(c -> Outcome.done(sittings(actor.district(), c)))
        .orElseGet(() -> Outcome.refused(new Missing("centre-not-found")));
  }

  private List<Sitting> sittings(String district, Centre centre) {
    Map<String, Roster> rosters = register.rosters(district);
    Set<String> seated =
        centre.windows().stream().map(Window::body).filter(Objects::nonNull).collect(toSet());
    return register.all(district).stream()
        .filter(b -> b.lifetime().holds(clock.today()))
        .map(b -> new Sitting(b, rosters.getOrDefault(b.code(), Roster.NONE)))
        .filter(s ->
            seated.contains(s.body().code())
                || s.roster().slots().stream().anyMatch(r -> centre.code().equals(r.centre())))
        .sorted(Comparator.comparing(s -> s.body().code()))
        .toList();
  }

  /** Tickets of a centre on a day. */
  public Outcome<List<Ticket>> tickets(Actor actor, String centre, @Nullable LocalDate day) {
    LocalDate on = day == null ? clock.today() : day;
    return served(actor, centre).map(c -> store.tickets(actor.district(), centre, on));
  }

  /** Gives a visitor the next number of the day; the same id again answers the same ticket. */
  @Transactional
  public Outcome<Ticket> issue(
      Actor actor, String centre, @Nullable UUID id, @Nullable WindowSort sort, String language) {
    return served(actor, centre).then(c -> issue(actor, c, id, sort, language));
  }

  private Outcome<Ticket> issue(
      Actor actor, Centre centre, @Nullable UUID id, @Nullable WindowSort sort, String language) {
    if (id == null || id.equals(NO_KEY) || sort == null) {
      return faulty(sort == null ? "/sort" : "/id", "missing");
    }
    if (!language.matches("[a-z]{2,3}")) {
      return faulty("/language", "malformed");
    }
    Ticket there = store.ticket(actor.district(), id).orElse(null);
    if (there != null) {
      boolean same =
          there.centre().equals(centre.code())
              && there.language().equals(language)
              && (there.version() > 1 || there.sort() == sort);
      return same ? Outcome.done(there) : faulty("/id", "reused");
    }
    LocalDate day = clock.today();
    int number = store.nextNumber(actor.district(), centre.code(), day);
    Ticket ticket = Ticket.issued(id, centre.code(), day, number, sort, language, clock.now());
    store.add(actor.district(), ticket);
    audit(actor, "centre.issue", ticket);
    return Outcome.done(ticket);
  }

  /** Calls, serves, passes on, closes or links a ticket. */
  @Transactional
  public Outcome<Ticket> turn(Actor actor, String centre, UUID id, Ticket.Event event, Turn turn) {
    return served(actor, centre)
        .then(c -> {
          Ticket before =
              store
                  .ticket(actor.district(), id)
                  .filter(t -> t.centre().equals(centre))
                  .orElse(null);
          return before == null
              ? Outcome.refused(new Missing("ticket-not-found"))
              : turn(actor, c, before, event, turn);
        });
  }

  private Outcome<Ticket> turn(
      Actor actor, Centre centre, Ticket before, Ticket.Event event, Turn turn) {
    if (turn.key().equals(NO_KEY)) {
      return faulty("/id", "missing");
    }
    if (before.key().equals(turn.key())) {
      return happened(before, event, turn) ? Outcome.done(before) : faulty("/id", "reused");
    }
    String state = before.state().name();
    if (before.version() != turn.version()) {
      return Outcome.refused(new Conflict("ticket-stale", before.version(), state));
    }
    if (!event.allowedIn(before.state())) {
      return Outcome.refused(new Conflict("ticket-event", before.version(), state));
    }
    return after(actor, centre, before, event, turn)
        .then(after -> {
          if (!store.move(actor.district(), after)) {
            return Outcome.refused(new Conflict("ticket-stale", before.version(), state));
          }
          audit(actor, "centre." + event.name().toLowerCase(java.util.Locale.ROOT), after);
          return Outcome.done(after);
        });
  }

  /** Whether this very turn was made under the key. */
  private static boolean happened(Ticket t, Ticket.Event event, Turn turn) {
    return t.version() == turn.version() + 1
        && switch (event) {
          case CALL ->
              t.state() == Ticket.State.CALLED && Objects.equals(t.window(), turn.window());
          case SERVE -> t.state() == Ticket.State.SERVED;
          case PASS -> t.state() == Ticket.State.WAITING && t.sort() == turn.sort();
          case CLOSE -> t.state() == Ticket.State.CLOSED;
          case LINK -> Objects.equals(t.item(), turn.item());
        };
  }

  private Outcome<Ticket> after(
      Actor actor, Centre centre, Ticket before, Ticket.Event event, Turn turn) {
    Instant now = clock.now();
    Integer window = turn.window();
    WindowSort sort = turn.sort();
    String item = turn.item();
    return switch (event) {
      case CALL ->
          window != null && centre.windows().stream().anyMatch(w -> w.number() == window)
              ? Outcome.done(before.called(window, turn.key(), now))
              : faulty("/window", window == null ? "missing" : "unknown");
      case SERVE -> Outcome.done(before.served(turn.key(), now));
      case PASS ->
          sort == null ? faulty("/sort", "missing") : Outcome.done(before.passed(sort, turn.key()));
      case CLOSE -> Outcome.done(before.closed(turn.key(), now));
      case LINK ->
          item == null || !item.matches("\\d{6}-\\d{4}-\\d{6,12}")
              ? faulty("/item", item == null ? "missing" : "malformed")
              : casework
                  .find(new ItemRef(actor.district(), item), actor)
                  .map(found -> before.linked(found.number(), turn.key()));
    };
  }

  /** A centre whose desk the actor serves. */
  private Outcome<Centre> served(Actor actor, String code) {
    Optional<Centre> centre =
        store
            .centre(actor.district(), code)
            .filter(c -> actor.may(Permission.CENTRE_DESK, c.territory()));
    return centre.isPresent()
        ? Outcome.done(centre.get())
        : Outcome.refused(new Missing("centre-not-found"));
  }

  private void audit(Actor actor, String action, Ticket t) {
    audit.record(
        actor,
        action,
        t.id().toString(),
        Map.of("centre", t.centre(), "number", t.number(), "version", t.version()));
  }

  private static <T> Outcome<T> faulty(String pointer, String code) {
    return Outcome.refused(new Faulty("centre-faulty", List.of(new Field(pointer, code))));
  }
}
