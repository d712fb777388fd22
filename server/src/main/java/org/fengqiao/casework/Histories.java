package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.Clocks;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Facts;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.Opening;
import org.fengqiao.casework.domain.Projection;
import org.fengqiao.casework.domain.Step;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes down whole past histories at once, for demonstration data and imports. Every event passes
 * the same transition table and guards as a live one and has the same shape; only the round trips
 * between them are saved. Tells nobody: no outbox, one audit row is the caller's duty.
 */
@Singleton
public class Histories {
  private final ItemStore store;
  private final Vault vault;
  private final Deadlines deadlines;
  private final Ids ids;

  Histories(ItemStore store, Vault vault, Deadlines deadlines, Ids ids) {
    this.store = store;
    this.vault = vault;
    this.deadlines = deadlines;
    this.ids = ids;
  }

  /**
   * Something that happened.
   *
   * @param key idempotency key; events of one request follow each other with the same key
   */
  public record Chapter(ItemCommand command, Instant at, Actor actor, UUID key) {}

  /**
   * Writes an item with its history in the caller's transaction.
   *
   * @throws org.fengqiao.kernel.RefusalException when the history is not lawful
   */
  public Item write(OpenItem matter, Actor reporter, List<Chapter> chapters) {
    UUID id = ids.next();
    String number = store.nextNumber(matter.district(), Terms.day(matter.reportedAt()));
    long hash = Opening.textHash(matter.text(), vault);
    EventRecord first = Opening.event(matter, id, ids.next(), number, hash, reporter);
    Item item = Projection.apply(null, first);
    Running running = new Running(matter.district(), id);
    Clocks.atOpening(matter)
        .forEach(begun -> running.start(begun.code(), begun.from(matter.reportedAt())));
    List<EventRecord> events = new ArrayList<>(chapters.size());
    @Nullable UUID lastKey = null;
    int step = 0;
    for (Chapter c : chapters) {
      step = c.key().equals(lastKey) ? step + 1 : 0;
      lastKey = c.key();
      Step.Request request =
          new Step.Request(
              c.actor(), c.at(), c.key(), new Facts(Terms.day(c.at()), Map.of(), null));
      Step taken = Step.take(item, c.command(), ids.next(), step, request).orThrow();
      running.apply(Clocks.of(taken), c.at());
      seal(taken, c.at());
      events.add(taken.event());
      item = taken.after();
    }
    Item last = running.write(item);
    store.open(last, first, sealed(matter.text(), last, 1), null);
    store.chronicle(events);
    return last;
  }

  private void seal(Step step, Instant at) {
    if (step.words() != null && step.part() != null) {
      Item item = step.after();
      byte[] sealed = sealed(step.words(), item, item.version());
      store.addText(item.district(), item.id(), item.version(), step.part(), sealed, at);
    }
  }

  private byte[] sealed(String words, Item item, long version) {
    String context = Reader.context(item.district(), item.id(), version);
    return vault.seal(words.getBytes(StandardCharsets.UTF_8), context);
  }

  /** The clocks of one item while its history is told. */
  private final class Running {
    private final String district;
    private final UUID id;
    private final Map<TimerCode, Instant> open = new EnumMap<>(TimerCode.class);

    Running(String district, UUID id) {
      this.district = district;
      this.id = id;
    }

    void start(TimerCode code, Instant at) {
      open.putIfAbsent(code, at);
    }

    void apply(Clocks change, Instant at) {
      change.done().forEach(code -> end(code, Timer.State.DONE, at));
      change.cancelled().forEach(code -> end(code, Timer.State.CANCELLED, at));
      change.started().forEach(begun -> start(begun.code(), begun.from(at)));
    }

    private void end(TimerCode code, Timer.State as, Instant at) {
      @Nullable Instant startedAt = open.remove(code);
      if (startedAt != null) {
        deadlines.chronicle(district, id, code, startedAt, as, at);
      }
    }

    Item write(Item item) {
      List<Due> dues = new ArrayList<>(open.size());
      open.forEach((code, at) ->
          dues.add(deadlines.chronicle(district, id, code, at, Timer.State.RUNNING, null)));
      return Deadlines.earliest(dues)
          .map(due -> item.due(due.dueDate(), due.legalDueDate()))
          .orElseGet(() -> item.due(null, null));
    }
  }
}
