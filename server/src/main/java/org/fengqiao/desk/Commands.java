package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.OpenItem.Placement;
import org.fengqiao.casework.domain.Scale;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.desk.domain.DeskRefusal;
import org.fengqiao.desk.domain.Details;
import org.fengqiao.desk.domain.EventRequest;
import org.fengqiao.desk.domain.EventRequest.Distinctions;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.Suggestion;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/** Turns a request into the commands that casework understands. */
@Singleton
class Commands {
  private static final Distinctions NONE =
      new Distinctions(null, null, null, null, null, null, null, null, null, null);

  /** Recorded as the reason when the dispatcher follows the suggestion without adding words. */
  private static final String AS_SUGGESTED = "AS_SUGGESTED";

  private final Choice choice;
  private final Grids grids;
  private final Said said;
  private final People people;

  Commands(Choice choice, Grids grids, Said said, People people) {
    this.choice = choice;
    this.grids = grids;
    this.said = said;
    this.people = people;
  }

  /** One event. */
  Outcome<List<ItemCommand>> of(ItemEvent event, EventRequest r, Item item, Actor actor) {
    return switch (event) {
      case VERIFY ->
          placed(r, item)
              .map(place ->
                  List.of(new TriageCommand.Verify(place.orElse(null), r.means(), r.reason())));
      case TRIAGE ->
          asked(r, item).then(_ -> told(r)).map(d -> List.of(triage(d, item, r.reason())));
      case DISPATCH -> dispatch(r, item, Choice.Nature.of(item)).map(List::of);
      case START_MEDIATION ->
          mediates(r, item, actor).map(_ -> List.of(said.of(event, r, item, actor)));
      case RECUSE -> recusable(r, actor).map(_ -> List.of(said.of(event, r, item, actor)));
      default -> one(said.of(event, r, item, actor));
    };
  }

  /** Whom the parties chose works for the body that has the item, and has not stepped back. */
  private Outcome<Boolean> mediates(EventRequest r, Item item, Actor actor) {
    @Nullable UUID mediator = r.mediator();
    return mediator == null || mediator.equals(actor.id()) || people.offers(item, mediator)
        ? Outcome.done(true)
        : Outcome.refused(new DeskRefusal.BadMember("/mediator", "value-not-known"));
  }

  /** Oneself, or somebody the actor answers for; nobody learns which accounts there are. */
  private Outcome<Boolean> recusable(EventRequest r, Actor actor) {
    Details.Recusal recusal = r.details().recusal();
    @Nullable UUID person = recusal == null ? null : recusal.person();
    return person == null || people.answersTo(actor, person)
        ? Outcome.done(true)
        : Outcome.refused(new DeskRefusal.UnknownPerson());
  }

  private static Outcome<List<ItemCommand>> one(ItemCommand command) {
    return Outcome.done(List.of(command));
  }

  /**
   * The dispatcher's Accept: verify, triage and dispatch, as far as they have not happened yet.
   *
   * @param from the state the request was made in
   */
  Outcome<List<ItemCommand>> accept(EventRequest r, Item item, ItemState from) {
    Distinctions d = r.triage() == null ? NONE : r.triage();
    Outcome<Boolean> complete = open(from) ? told(r).map(_ -> true) : Outcome.done(true);
    return asked(r, item)
        .then(_ -> complete)
        .then(_ -> dispatch(r, item, nature(d, item)))
        .then(dispatch -> placed(r, item).map(place -> together(r, item, from, dispatch, place)));
  }

  /** Flags are facts that the rules of the kind ask for; others are no facts of this matter. */
  private Outcome<Boolean> asked(EventRequest r, Item item) {
    Distinctions d = r.triage() == null ? NONE : r.triage();
    List<String> flags = d.flags() == null ? List.of() : d.flags();
    Kind kind = d.kind() == null ? item.kind() : d.kind();
    if (!Scale.tellable(d.amount())) {
      return Outcome.refused(new DeskRefusal.BadMember("/triage/amount", "amount-out-of-range"));
    }
    return flags.stream().allMatch(flag -> choice.askable(item, kind, flag))
        ? Outcome.done(true)
        : Outcome.refused(new DeskRefusal.BadMember("/triage/flags", "value-not-known"));
  }

  /** What the matter would be; told facts of another kind do not go over. */
  private Choice.Nature nature(Distinctions d, Item item) {
    Kind kind = d.kind() == null ? item.kind() : d.kind();
    @Nullable String subKind =
        d.subKind() != null ? d.subKind() : kind == item.kind() ? item.subKind() : null;
    List<String> before = kind == item.kind() ? item.progress().flags() : List.of();
    Scale known = item.progress().scale();
    Scale scale =
        new Scale(
            d.amount() == null ? known.amount() : d.amount(),
            kind == item.kind() ? known.nearby() : choice.nearby(item, kind));
    return new Choice.Nature(
        kind, subKind, Set.copyOf(d.flags() == null ? before : d.flags()), scale);
  }

  /** Not triaged yet. */
  private static boolean open(ItemState state) {
    return state == ItemState.REPORTED || state == ItemState.VERIFIED;
  }

  /** The distinctions, when tier, route and acceptance were told (三个区分清楚). */
  private static Outcome<Distinctions> told(EventRequest r) {
    Distinctions d = r.triage() == null ? NONE : r.triage();
    List<Field> gaps = new ArrayList<>(3);
    gap(gaps, d.tier(), "/triage/tier");
    gap(gaps, d.route(), "/triage/route");
    gap(gaps, d.accepted(), "/triage/accepted");
    return gaps.isEmpty()
        ? Outcome.done(d)
        : Outcome.refused(new DeskRefusal.TriageIncomplete(gaps));
  }

  private static void gap(List<Field> gaps, @Nullable Object value, String pointer) {
    if (value == null) {
      gaps.add(new Field(pointer, "value-missing"));
    }
  }

  /**
   * The dispatcher's refusal: verify, triage as not accepted, and reject, as far as they have not
   * happened yet.
   *
   * @param item the item in the state the request was made in
   */
  Outcome<List<ItemCommand>> refuse(EventRequest r, Item item) {
    Distinctions d = r.triage() == null ? NONE : r.triage();
    if (Boolean.TRUE.equals(d.accepted())) {
      return Outcome.refused(new DeskRefusal.BadMember("/triage/accepted", "value-not-known"));
    }
    Outcome<Distinctions> complete = open(item.state()) ? told(r) : Outcome.done(d);
    return complete
        .then(_ -> placed(r, item))
        .map(place -> {
          List<ItemCommand> commands = new ArrayList<>(3);
          if (item.state() == ItemState.REPORTED) {
            commands.add(new TriageCommand.Verify(place.orElse(null), r.means(), null));
          }
          if (open(item.state())) {
            commands.add(triage(d, item, null));
          }
          commands.add(Said.reject(r, Said.words(r.reason()), d.basis()));
          return commands;
        });
  }

  private List<ItemCommand> together(
      EventRequest r,
      Item item,
      ItemState from,
      DispatchCommand.Dispatch dispatch,
      Optional<Placement> place) {
    List<ItemCommand> commands = new ArrayList<>(3);
    if (from == ItemState.REPORTED) {
      commands.add(new TriageCommand.Verify(place.orElse(null), r.means(), null));
    }
    if (open(from)) {
      commands.add(triage(r.triage() == null ? NONE : r.triage(), item, null));
    }
    commands.add(dispatch);
    return commands;
  }

  /** Of distinctions that were {@link #told}. */
  private ItemCommand triage(Distinctions d, Item item, @Nullable String reason) {
    Choice.Nature nature = nature(d, item);
    List<String> flags = nature.flags().stream().sorted().toList();
    Severity now = choice.severity(item, nature);
    boolean changed = now.points() != item.points() || now.level() != item.level();
    return new TriageCommand.Triage(
        Objects.requireNonNull(d.tier()),
        nature.kind(),
        nature.subKind(),
        d.category(),
        Objects.requireNonNull(d.route()),
        Objects.requireNonNull(d.accepted()),
        Said.words(d.basis()),
        d.receiptLevel(),
        changed ? now : null,
        flags.equals(item.progress().flags()) ? null : flags,
        nature.scale().equals(item.progress().scale()) ? null : nature.scale(),
        choice.first(item, nature).informDistrict(),
        reason);
  }

  private Outcome<DispatchCommand.Dispatch> dispatch(
      EventRequest r, Item item, Choice.Nature nature) {
    Kind kind = nature.kind();
    Suggestion suggestion = choice.suggest(item, nature, null);
    List<Body> offered = suggestion.offered();
    @Nullable Tier tier = open(item.state()) && r.triage() != null ? r.triage().tier() : null;
    // What was suggested at the report no longer is when kind or facts have become others.
    boolean same =
        kind == item.kind() && nature.flags().equals(Set.copyOf(item.progress().flags()));
    @Nullable String first = same ? item.suggestedBody() : null;
    @Nullable String code =
        r.body() != null ? r.body() : proposed(offered, first, tier).map(Body::code).orElse(null);
    if (code == null) {
      return Outcome.refused(new DeskRefusal.BadMember("/body", "value-missing"));
    }
    @Nullable Body best = suggestion.body();
    boolean asSuggested =
        r.body() == null
            || (best != null && code.equals(best.code()))
            || (code.equals(first) && offered.stream().anyMatch(b -> b.code().equals(code)));
    if (!asSuggested && Said.words(r.reason()).isEmpty()) {
      return Outcome.refused(new DeskRefusal.ReasonNeeded());
    }
    String reason = Said.words(r.reason()).isEmpty() ? AS_SUGGESTED : Said.words(r.reason());
    return choice
        .fit(item, kind, code)
        .map(body ->
            Outcome.done(
                new DispatchCommand.Dispatch(
                    body.code(),
                    body.tier(),
                    reason,
                    r.details().jurisdiction(),
                    r.summary(),
                    body.sort().administers())))
        .orElseGet(() -> Outcome.refused(new DeskRefusal.UnfitBody(code)));
  }

  /**
   * Whom the item goes to when nobody is named: of those that are offered at the tier that was told
   * the one of the report, else the best.
   */
  private static Optional<Body> proposed(
      List<Body> offered, @Nullable String first, @Nullable Tier tier) {
    List<Body> able = offered.stream().filter(b -> tier == null || b.tier() == tier).toList();
    return able.stream()
        .filter(b -> b.code().equals(first))
        .findFirst()
        .or(() -> able.stream().findFirst());
  }

  private Outcome<Optional<Placement>> placed(EventRequest r, Item item) {
    @Nullable String code = r.grid();
    if (code == null) {
      return Outcome.done(Optional.empty());
    }
    GridSet set = grids.current(item.district());
    int ordinal = set.ordinal(code);
    if (ordinal < 0) {
      return Outcome.refused(new GridRefusal.UnknownGrid(code));
    }
    GridCell cell = set.cells().get(ordinal);
    return Outcome.done(
        Optional.of(
            new Placement(cell.code(), set.version(), cell.community(), cell.street(), true)));
  }
}
