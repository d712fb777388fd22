package org.fengqiao.casework;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.casework.domain.CaseRefusal.ItemNotFound;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Guests;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.ItemText;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.casework.domain.Spot;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Opens items and moves them along the transition table. The only way to change one. */
@Singleton
public class Casework {
  private final ItemStore store;
  private final Opener opener;
  private final Mover mover;
  private final Reader reader;
  private final Guests guests;

  Casework(ItemStore store, Opener opener, Mover mover, Reader reader, Guests guests) {
    this.store = store;
    this.opener = opener;
    this.mover = mover;
    this.reader = reader;
    this.guests = guests;
  }

  /**
   * Opens matters, batch first, in the caller's transaction. Nothing is read back; the caller keeps
   * the idempotency of the report. Answers in the order of the arguments; never refuses.
   */
  @Transactional
  public List<Outcome<Item>> open(List<OpenItem> matters, Actor actor) {
    List<Outcome<Item>> opened = new ArrayList<>(matters.size());
    for (OpenItem matter : matters) {
      opened.add(Outcome.done(opener.open(matter, actor)));
    }
    return opened;
  }

  /**
   * Applies events one after the other, all or none, under one idempotency key. The same key with
   * the same body answers the item without doing anything again; with another body it is refused.
   *
   * @param expectedVersion the version the caller has seen
   */
  @Transactional
  public Outcome<Item> apply(
      ItemRef ref, List<ItemCommand> commands, UUID eventKey, long expectedVersion, Actor actor) {
    if (commands.isEmpty()) {
      throw new IllegalArgumentException("no commands");
    }
    Optional<Item> locked = lock(ref, commands).filter(item -> sees(item, actor));
    return locked.isEmpty()
        ? Outcome.refused(new ItemNotFound())
        : mover.move(locked.get(), commands, eventKey, expectedVersion, actor);
  }

  /**
   * The item, held. One that is merged into another holds that one too, or the lead might be merged
   * away at the same moment; both in the order of their numbers, so that two such requests never
   * wait for each other.
   */
  private Optional<Item> lock(ItemRef ref, List<ItemCommand> commands) {
    @Nullable String lead = null;
    for (ItemCommand command : commands) {
      if (command.event() == ItemEvent.MERGE) {
        lead = command.other();
      }
    }
    if (lead == null || lead.equals(ref.number())) {
      return store.lock(ref);
    }
    ItemRef other = new ItemRef(ref.district(), lead);
    if (lead.compareTo(ref.number()) < 0) {
      var _ = store.hold(other);
      return store.lock(ref);
    }
    Optional<Item> locked = store.lock(ref);
    var _ = store.hold(other);
    return locked;
  }

  /** The item, or 404 when the actor may not know of it. */
  public Outcome<Item> find(ItemRef ref, Actor actor) {
    return store
        .find(ref)
        .filter(item -> sees(item, actor))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new ItemNotFound()));
  }

  /** Those of the numbers that {@link #find} would answer: for doors that name many at once. */
  public Set<String> known(Collection<String> numbers, Actor actor) {
    return store.find(actor.district(), numbers).stream()
        .filter(item -> sees(item, actor))
        .map(Item::number)
        .collect(Collectors.toSet());
  }

  /**
   * How many matters of the kind came up in each spot during the days before: of places and kinds,
   * {@link Spot#MOST} at most. One query for all of them; spots without any are left out.
   */
  @Transactional
  public Map<Spot, Integer> nearby(String district, Collection<Spot> spots) {
    return store.nearby(district, spots);
  }

  /**
   * Whether there is such an item and it is sealed from the actor, or the actor is recused from it;
   * wherever it lies.
   */
  public boolean withheld(ItemRef ref, Actor actor) {
    return store.find(ref).filter(item -> Scope.withheld(item, actor)).isPresent();
  }

  private boolean sees(Item item, Actor actor) {
    return Scope.sees(item, actor)
        || (Scope.mayBeAsked(item, actor)
            && guests.invited(item.district(), item.id(), actor.id()));
  }

  /** The item's history, oldest first. */
  public Outcome<List<EventRecord>> history(ItemRef ref, Actor actor) {
    return find(ref, actor).map(item -> store.history(item.district(), item.id()));
  }

  /** Text, parties and later passages in the clear; needs ITEM_READ_PERSONAL and is audited. */
  @Transactional
  public Outcome<ItemText> readText(ItemRef ref, Actor actor) {
    return find(ref, actor).then(item -> reader.read(item, actor));
  }
}
