package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.gazetteer.domain.AgreedNames;
import org.fengqiao.gazetteer.domain.Entry;
import org.fengqiao.gazetteer.domain.EntryIndex;
import org.fengqiao.gazetteer.domain.EntrySource;
import org.fengqiao.gazetteer.domain.GazetteerRefusal;
import org.fengqiao.gazetteer.domain.GazetteerStore;
import org.fengqiao.gazetteer.domain.PlaceKind;
import org.fengqiao.gazetteer.domain.PlaceWords;
import org.fengqiao.gazetteer.domain.Proposal;
import org.fengqiao.gazetteer.domain.ProposalStore;
import org.fengqiao.grid.PlaceRegister;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Names of places that reports agree on: a machine proposes them, a person takes each into the
 * gazetteer or turns it down. A place taken in keeps the coordinates that pile up on it.
 */
@Singleton
public class PlaceProposals {
  private static final int PAGE = 100;

  private final ProposalStore store;
  private final GazetteerStore places;
  private final Indexes indexes;
  private final CoordinateStacks stacks;
  private final PlaceRegister register;
  private final Clock clock;
  private final Ids ids;
  private final Audit audit;

  PlaceProposals(
      ProposalStore store,
      GazetteerStore places,
      Indexes indexes,
      CoordinateStacks stacks,
      PlaceRegister register,
      Clock clock,
      Ids ids,
      Audit audit) {
    this.store = store;
    this.places = places;
    this.indexes = indexes;
    this.stacks = stacks;
    this.register = register;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /** When reports of a district are taken to agree. */
  public AgreedNames.Rule rule(String district) {
    return store.rule(district);
  }

  /**
   * Proposes the names the reports of a community agree on. What was decided on stays decided, and
   * what is confirmed already is not proposed.
   *
   * @param community 12 digits
   * @param seen its reports with a place that a person confirmed
   * @return how many names wait now for the first time
   */
  @Transactional
  public int look(Actor system, String community, List<AgreedNames.Seen> seen) {
    String district = system.district();
    EntryIndex index = indexes.of(district);
    int proposed = 0;
    for (AgreedNames.Agreed name : AgreedNames.of(seen, store.rule(district))) {
      Entry known = known(index, name.name(), community);
      if (known == null || known.source() != EntrySource.CONFIRMED) {
        proposed += store.propose(district, proposal(name, community, known)) ? 1 : 0;
      }
    }
    if (proposed > 0) {
      audit.record(system, "gazetteer.propose", community, Map.of("proposed", proposed));
    }
    return proposed;
  }

  private Proposal proposal(AgreedNames.Agreed name, String community, @Nullable Entry known) {
    return new Proposal(
        ids.next().toString(),
        known == null ? name.kind() : known.kind(),
        known == null ? name.name() : known.name(),
        community,
        new Entry.Spot(name.at().lon(), name.at().lat(), name.accuracyM()),
        name.reports(),
        known == null ? null : known.id(),
        false,
        Proposal.State.PROPOSED,
        clock.now());
  }

  private static @Nullable Entry known(EntryIndex index, String name, String community) {
    return index.bearing(name).stream()
        .filter(e -> !e.kind().area() && community.equals(e.community()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Some names that wait.
   *
   * @param more whether others stand behind them
   * @param waiting how many there are
   */
  public record Page(List<Proposal> proposals, boolean more, int waiting) {}

  /**
   * A page of the names that wait in the district, most reports first.
   *
   * @param after id of the last one of the page before, null for the first
   */
  public Page list(Actor actor, @Nullable UUID after) {
    List<Proposal> read = store.page(actor.district(), after, PAGE + 1);
    boolean more = read.size() > PAGE;
    return new Page(more ? read.subList(0, PAGE) : read, more, store.waiting(actor.district()));
  }

  /**
   * Takes a name into the gazetteer. Taking it twice is once.
   *
   * @param name as the person writes it; null as proposed
   * @param kind as the person says; null as proposed
   * @return id of the place; refused when the name is not one of a place, or somebody turned it
   *     down
   */
  @Transactional
  public Outcome<String> accept(
      Actor actor, UUID id, @Nullable String name, @Nullable PlaceKind kind) {
    Proposal proposal = store.lock(actor.district(), id).orElse(null);
    if (proposal == null) {
      return Outcome.refused(new GazetteerRefusal.UnknownProposal());
    }
    if (proposal.state() != Proposal.State.PROPOSED) {
      return proposal.state() == Proposal.State.ACCEPTED
          ? Outcome.done(Objects.requireNonNull(proposal.known()))
          : Outcome.refused(new GazetteerRefusal.Decided());
    }
    String written = name == null || name.isBlank() ? proposal.name() : name.strip();
    if (!PlaceWords.placeOnly(written)) {
      return Outcome.refused(new GazetteerRefusal.PersonalName());
    }
    String place = take(actor.district(), proposal, written, kind == null ? proposal.kind() : kind);
    store.decide(actor.district(), id, Proposal.State.ACCEPTED, place, clock.now());
    int released = stacks.release(actor);
    audit.record(
        actor,
        "gazetteer.take",
        id.toString(),
        Map.of("accepted", true, "place", place, "released", released));
    return Outcome.done(place);
  }

  /** The place of that name is confirmed; a new one is added. */
  private String take(String district, Proposal proposal, String name, PlaceKind kind) {
    String place =
        places.named(district, kind, name, proposal.community()).orElse(ids.next().toString());
    Entry entry =
        new Entry(
            place,
            kind,
            name,
            List.of(),
            "",
            proposal.community(),
            proposal.community().substring(0, 9),
            proposal.at(),
            EntrySource.CONFIRMED);
    if (!places.confirm(district, entry)) {
      places.add(district, List.of(entry), register.today());
    }
    places.touch(district);
    places.afterCommit(() -> indexes.recheck(district));
    return place;
  }

  /** Turns a name down; it is not proposed again. Turning it down twice is once. */
  @Transactional
  public Outcome<Boolean> reject(Actor actor, UUID id) {
    Proposal proposal = store.lock(actor.district(), id).orElse(null);
    if (proposal == null) {
      return Outcome.refused(new GazetteerRefusal.UnknownProposal());
    }
    if (proposal.state() == Proposal.State.ACCEPTED) {
      return Outcome.refused(new GazetteerRefusal.Decided());
    }
    if (proposal.state() == Proposal.State.PROPOSED) {
      store.decide(actor.district(), id, Proposal.State.REJECTED, null, clock.now());
      audit.record(actor, "gazetteer.take", id.toString(), Map.of("accepted", false));
    }
    return Outcome.done(true);
  }
}
