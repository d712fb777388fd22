package org.fengqiao.casework;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.domain.Clocks;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemStore;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.Opening;
import org.fengqiao.casework.domain.Projection;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.deadline.Deadlines;
import org.fengqiao.deadline.domain.Due;
import org.fengqiao.deadline.domain.Terms;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outbox;

/** The hot path: a matter becomes an item. Everything it writes goes out with the commit. */
@Singleton
class Opener {
  private final ItemStore store;
  private final Vault vault;
  private final Deadlines deadlines;
  private final Audit audit;
  private final Announcer announcer;
  private final Ids ids;

  Opener(ItemStore store, Vault vault, Deadlines deadlines, Audit audit, Outbox outbox, Ids ids) {
    this.store = store;
    this.vault = vault;
    this.deadlines = deadlines;
    this.audit = audit;
    this.announcer = new Announcer(outbox);
    this.ids = ids;
  }

  Item open(OpenItem matter, Actor actor) {
    UUID id = ids.next();
    String number = store.nextNumber(matter.district(), Terms.day(matter.reportedAt()));
    long hash = Opening.textHash(matter.text(), vault);
    EventRecord event = Opening.event(matter, id, ids.next(), number, hash, actor);
    Item opened = Projection.apply(null, event);
    Item item = startClocks(opened, matter);
    String context = Reader.context(item.district(), id, 1);
    String parties = matter.parties();
    store.open(
        item, event, seal(matter.text(), context), parties == null ? null : seal(parties, context));
    audit.record(
        actor, "casework.report", number, Map.of("grid", item.gridCode(), "kind", item.kind()));
    announcer.tell(item, event);
    return item;
  }

  private Item startClocks(Item item, OpenItem matter) {
    List<Due> running = new ArrayList<>(2);
    for (Clocks.Start first : Clocks.atOpening(matter)) {
      Instant from = first.from(matter.reportedAt());
      running.add(deadlines.start(item.district(), item.id(), first.code(), from));
    }
    return Deadlines.earliest(running)
        .map(due -> item.due(due.dueDate(), due.legalDueDate()))
        .orElse(item);
  }

  private byte[] seal(String text, String context) {
    return vault.seal(text.getBytes(StandardCharsets.UTF_8), context);
  }
}
