package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/** Turns a request into the commands that casework understands. */
@Singleton
class Commands {
  private static final Distinctions NONE =
      new Distinctions(null, null, null, null, null, null, null, null);

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
      case TRIAGE -> one(triage(r, item));
      case DISPATCH -> dispatch(r, item, item.kind(), item.subKind()).map(List::of);
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
    Kind kind = d.kind() == null ? item.kind() : d.kind();
    @Nullable String subKind =
        d.subKind() != null ? d.subKind() : kind == item.kind() ? item.subKind() : null;
    return dispatch(r, item, kind, subKind)
        .then(dispatch -> placed(r, item).map(place -> together(r, item, from, dispatch, place)));
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
    Kind kind = d.kind() == null ? item.kind() : d.kind();
    @Nullable String subKind =
        d.subKind() != null ? d.subKind() : kind == item.kind() ? item.subKind() : null;
    boolean changed = kind != item.kind() || !Objects.equals(subKind, item.subKind());
    @Nullable Severity severity = changed ? choice.severity(item, kind, subKind) : null;
    return new TriageCommand.Triage(
        tier,
        kind,
        subKind,
        d.category(),
        d.route() == null ? LegalRoute.MEDIATION : d.route(),
        accepted,
        Said.words(d.basis()),
        d.receiptLevel(),
        severity,
        reason);
  }

  /** A dispatcher who says nothing else verified by the papers. */
  private static TriageCommand.Verify.Means means(EventRequest r) {
    return r.means() == null ? TriageCommand.Verify.Means.PAPERS : r.means();
  }

  private Outcome<DispatchCommand.Dispatch> dispatch(
      EventRequest r, Item item, Kind kind, @Nullable String subKind) {
    Suggestion suggestion = choice.suggest(item, kind, subKind, null);
    @Nullable Body suggested = suggestion.body();
    @Nullable String code =
        r.body() != null
            ? r.body()
            : item.suggestedBody() != null && kind == item.kind()
                ? item.suggestedBody()
                : suggested == null ? null : suggested.code();
    if (code == null) {
      return Outcome.refused(new DeskRefusal.BadMember("/body", "value-missing"));
    }
    boolean asSuggested =
        code.equals(item.suggestedBody()) || (suggested != null && code.equals(suggested.code()));
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
