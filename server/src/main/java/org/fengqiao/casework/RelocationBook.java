package org.fengqiao.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.domain.Facts;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemPlace;
import org.fengqiao.casework.domain.ItemPlaces;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.OpenItem.Placement;
import org.fengqiao.casework.domain.RegionCommand;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.casework.domain.Transitions;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outbox;

/** The transactions of {@link Relocations}. */
@Singleton
class RelocationBook {
  private final ItemStore store;
  private final ItemPlaces places;
  private final Announcer announcer;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  RelocationBook(
      ItemStore store, ItemPlaces places, Outbox outbox, Audit audit, Ids ids, Clock clock) {
    this.store = store;
    this.places = places;
    this.announcer = new Announcer(outbox);
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  void keep(String district, List<ItemPlace> found) {
    places.add(district, found, clock.now());
  }

  /** Moves open items; returns how many. */
  @Transactional
  int move(String district, List<ItemPlace> to) {
    Instant at = clock.now();
    int moved = 0;
    for (ItemPlace place : to) {
      Item item =
          store
              .find(district, place.item())
              .flatMap(seen -> store.lock(seen.ref()))
              .filter(now -> now.gridVersion() != place.gridVersion())
              .filter(now -> Transitions.find(now.state(), ItemEvent.RELOCATE).isPresent())
              .orElse(null);
      if (item != null) {
        move(item, place, at);
        moved++;
      }
    }
    if (moved > 0) {
      audit.record(
          Actor.system(district),
          "casework.relocate",
          Long.toString(to.getFirst().gridVersion()),
          Map.of("items", moved));
    }
    return moved;
  }

  private void move(Item item, ItemPlace place, Instant at) {
    UUID key = ids.next();
    RegionCommand.Relocate command =
        new RegionCommand.Relocate(
            new Placement(
                place.gridCode(),
                place.gridVersion(),
                place.communityCode(),
                place.streetCode(),
                item.placeConfirmed()),
            place.rule());
    Facts facts = new Facts(Terms.day(at), Map.of(), null);
    Step step =
        Step.take(
                item,
                command,
                ids.next(),
                0,
                new Step.Request(Actor.system(item.district()), at, key, facts))
            .orThrow();
    store.append(step.after(), List.of(step.event()), hash(key));
    announcer.tell(step.after(), step.event());
  }

  /** No request stands behind it that could come again. */
  private static byte[] hash(UUID key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
