package org.fengqiao.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.domain.Facts;
import org.fengqiao.casework.domain.HandOverCommand;
import org.fengqiao.casework.domain.HandledItems;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outbox;

/** What is open in a grid goes with it when the grid gets another holder. */
@Singleton
public class GridMatters {
  private final ItemStore store;
  private final HandledItems handled;
  private final Announcer announcer;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  GridMatters(
      ItemStore store, HandledItems handled, Outbox outbox, Audit audit, Ids ids, Clock clock) {
    this.store = store;
    this.handled = handled;
    this.announcer = new Announcer(outbox);
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A grid that changes hands.
   *
   * @param former account whose open items go
   * @param next who takes them, with territory and permissions of that account
   * @param layer in which layer
   * @param by who decided it
   */
  public record Change(
      String district,
      String grid,
      UUID former,
      Actor next,
      String layer,
      String reason,
      Actor by) {}

  /**
   * Hands on what the former holder has in hand there, each item with an event in its history.
   * Comes again without harm. Nothing is counted: it would be a count of one person's work.
   *
   * @return whether some item stayed that the next holder may not have in hand: sealed from him, of
   *     another body, or he has stepped back
   */
  @Transactional
  public boolean hand(Change change) {
    boolean stayed = false;
    List<ItemRef> open = handled.of(change.district(), change.grid(), change.former());
    for (ItemRef ref : open) {
      Item item = store.lock(ref).orElseThrow();
      if (!change.former().equals(item.handlerId())
          || !item.gridCode().equals(change.grid())
          || !HandOverCommand.STATES.contains(item.state())) {
        continue;
      }
      if (HandOverCommand.suits(item, change.next())) {
        handOn(item, change);
      } else {
        stayed = true;
      }
    }
    return stayed;
  }

  /** Open tasks of items in the grid. They belong to places and bodies, so they need no move. */
  public int openTasks(String district, String grid) {
    return handled.openTasks(district, grid);
  }

  private void handOn(Item item, Change change) {
    UUID key = ids.next();
    HandOverCommand command =
        new HandOverCommand(change.next().id(), change.layer(), change.reason());
    Facts facts = new Facts(Terms.day(clock.now()), Map.of(), null);
    Step step =
        Step.take(
                item,
                command,
                ids.next(),
                0,
                new Step.Request(Actor.system(item.district()), clock.now(), key, facts))
            .orThrow();
    store.append(step.after(), List.of(step.event()), hash(key));
    audit.record(
        change.by(),
        "casework.handOver",
        item.number(),
        Map.of("version", step.event().version(), "grid", change.grid()));
    announcer.tell(step.after(), step.event());
  }

  /** No request of its own stands behind it that could come again. */
  private static byte[] hash(UUID key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
