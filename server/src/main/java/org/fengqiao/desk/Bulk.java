package org.fengqiao.desk;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.desk.domain.DeskRefusal;
import org.fengqiao.desk.domain.EventRequest;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;

/**
 * One event for many items. Each item stands alone: its own transaction, its own refusal. Nothing
 * that ends a matter or says what was agreed can be done to many at once.
 */
@Singleton
public class Bulk {
  /** Most items of one request. */
  public static final int MOST = 1000;

  /** At a time; more would only wait for connections that others need. */
  private static final int WORKERS = 4;

  private static final Set<ItemEvent> EVENTS =
      EnumSet.of(
          ItemEvent.ASK_INFO,
          ItemEvent.VERIFY,
          ItemEvent.DISPATCH,
          ItemEvent.SIGN,
          ItemEvent.ESCALATE,
          ItemEvent.MERGE,
          ItemEvent.UNMERGE,
          ItemEvent.SUPERVISE,
          ItemEvent.TAKE_OVER,
          ItemEvent.MARK_FAST);

  private final Desk desk;

  Bulk(Desk desk) {
    this.desk = desk;
  }

  /**
   * An item and the version its sender has seen.
   *
   * @param number what people see
   */
  public record One(String number, long version) {}

  /**
   * Applies the event to each item, in any order; answers in the order of the items. The same id
   * again does nothing again.
   *
   * @param id made by the client; each item's key follows from it
   */
  public Outcome<List<Outcome<Item>>> apply(
      String event, UUID id, List<One> items, EventRequest request, Actor actor) {
    if (!allowed(event)) {
      return Outcome.refused(new DeskRefusal.NotForMany(event));
    }
    if (items.isEmpty() || items.size() > MOST) {
      return Outcome.refused(new DeskRefusal.BadMember("/items", "value-not-known"));
    }
    try (ExecutorService workers =
        Executors.newFixedThreadPool(WORKERS, Thread.ofVirtual().factory())) {
      List<Future<Outcome<Item>>> running = new ArrayList<>(items.size());
      for (One one : items) {
        running.add(workers.submit(() -> apply(event, id, one, request, actor)));
      }
      List<Outcome<Item>> done = new ArrayList<>(items.size());
      for (Future<Outcome<Item>> future : running) {
        done.add(future.get());
      }
      return Outcome.done(done);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Outcome<Item> apply(String event, UUID id, One one, EventRequest request, Actor actor) {
    ItemRef ref = new ItemRef(actor.district(), one.number());
    return desk.apply(ref, event, key(id, one.number()), one.version(), request, actor);
  }

  private static boolean allowed(String event) {
    Optional<ItemEvent> known = ItemEvent.ofWire(event);
    return event.equals(Desk.ACCEPT) || known.filter(EVENTS::contains).isPresent();
  }

  private static UUID key(UUID id, String number) {
    return UUID.nameUUIDFromBytes((id + number).getBytes(StandardCharsets.UTF_8));
  }
}
