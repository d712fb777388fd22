package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.OpenItem.Placement;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.desk.domain.DeskRefusal;
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
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/** Turns a request into the commands that casework understands. */
@Singleton
class Commands {
  private static final Distinctions NONE =
      new Distinctions(null, null, null, null, null, null, null, null, null);

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
      case TRIAGE -> asked(r, item).then(_ -> one(triage(r, item)));
      case DISPATCH -> dispatch(r, item, Choice.Nature.of(item)).map(List::of);
      case START_MEDIATION ->
          mediates(r, item, actor).map(_ -> List.of(said.of(event, r, item, actor)));
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
    return asked(r, item)
        .then(_ -> dispatch(r, item, nature(d, item)))
        .then(dispatch -> placed(r, item).map(place -> together(r, item, from, dispatch, place)));
  }

  /** Flags are facts that the rules of the kind ask for; others are no facts of this matter. */
  private Outcome<Boolean> asked(EventRequest r, Item item) {
    Distinctions d = r.triage() == null ? NONE : r.triage();
    List<String> flags = d.flags() == null ? List.of() : d.flags();
    Kind kind = d.kind() == null ? item.kind() : d.kind();
    return flags.stream().allMatch(flag -> choice.askable(item, kind, flag))
        ? Outcome.done(true)
        : Outcome.refused(new DeskRefusal.BadMember("/triage/flags", "value-not-known"));
  }

  /** What the matter would be; told facts of another kind do not go over. */
  private static Choice.Nature nature(Distinctions d, Item item) {
    Kind kind = d.kind() == null ? item.kind() : d.kind();
    @Nullable String subKind =
        d.subKind() != null ? d.subKind() : kind == item.kind() ? item.subKind() : null;
    List<String> before = kind == item.kind() ? item.progress().flags() : List.of();
    return new Choice.Nature(kind, subKind, Set.copyOf(d.flags() == null ? before : d.flags()));
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
    return placed(r, item)
        .map(place -> {
          List<ItemCommand> commands = new ArrayList<>(3);
          if (item.state() == ItemState.REPORTED) {
            commands.add(new TriageCommand.Verify(place.orElse(null), means(r), null));
          }
          if (item.state() == ItemState.REPORTED || item.state() == ItemState.VERIFIED) {
            Tier tier = d.tier() == null ? item.tier() : d.tier();
            commands.add(triage(d, item, tier, false, null));
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
      commands.add(new TriageCommand.Verify(place.orElse(null), means(r), null));
    }
    if (from == ItemState.REPORTED || from == ItemState.VERIFIED) {
      Distinctions d = r.triage() == null ? NONE : r.triage();
      boolean accepted = d.accepted() == null || d.accepted();
      // The law knows no tier below the community: a council talks over what is the community's.
      Tier tier = dispatch.tier() == Tier.GRID ? Tier.COMMUNITY : dispatch.tier();
      commands.add(triage(d, item, tier, accepted, null));
    }
    commands.add(dispatch);
    return commands;
  }

  private ItemCommand triage(EventRequest r, Item item) {
    Distinctions d = r.triage() == null ? NONE : r.triage();
    Tier tier = d.tier() == null ? item.tier() : d.tier();
    return triage(d, item, tier, d.accepted() == null || d.accepted(), r.reason());
  }

  private ItemCommand triage(
      Distinctions d, Item item, Tier tier, boolean accepted, @Nullable String reason) {
    Choice.Nature nature = nature(d, item);
    List<String> flags = nature.flags().stream().sorted().toList();
    Severity now = choice.severity(item, nature);
    boolean changed = now.points() != item.points() || now.level() != item.level();
    return new TriageCommand.Triage(
        tier,
        nature.kind(),
        nature.subKind(),
        d.category(),
        d.route() == null ? LegalRoute.MEDIATION : d.route(),
        accepted,
        Said.words(d.basis()),
        d.receiptLevel(),
        changed ? now : null,
        flags.equals(item.progress().flags()) ? null : flags,
        choice.first(item, nature).informDistrict(),
        reason);
  }

  /** A dispatcher who says nothing else verified by the papers. */
  private static TriageCommand.Verify.Means means(EventRequest r) {
    return r.means() == null ? TriageCommand.Verify.Means.PAPERS : r.means();
  }

  private Outcome<DispatchCommand.Dispatch> dispatch(
      EventRequest r, Item item, Choice.Nature nature) {
    Kind kind = nature.kind();
    Suggestion suggestion = choice.suggest(item, nature, null);
    @Nullable Body suggested = suggestion.body();
    // What was suggested at the report no longer is when kind or facts have become others.
    boolean same =
        kind == item.kind() && nature.flags().equals(Set.copyOf(item.progress().flags()));
    @Nullable String code =
        r.body() != null
            ? r.body()
            : item.suggestedBody() != null && same
                ? item.suggestedBody()
                : suggested == null ? null : suggested.code();
    if (code == null) {
      return Outcome.refused(new DeskRefusal.BadMember("/body", "value-missing"));
    }
    boolean asSuggested =
        (same && code.equals(item.suggestedBody()))
            || (suggested != null && code.equals(suggested.code()));
    if (!asSuggested && Said.words(r.reason()).isEmpty()) {
      return Outcome.refused(new DeskRefusal.ReasonNeeded());
    }
    String reason = Said.words(r.reason()).isEmpty() ? AS_SUGGESTED : Said.words(r.reason());
    return choice
        .fit(item, kind, code)
        .map(body ->
            Outcome.done(
                new DispatchCommand.Dispatch(
                    body.code(), body.tier(), reason, r.details().jurisdiction())))
        .orElseGet(() -> Outcome.refused(new DeskRefusal.UnfitBody(code)));
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
