package org.fengqiao.casework;

import java.util.Map;
import java.util.Set;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.kernel.Outbox;

/** Tells the live stream that an item has moved; a sealed one moves in silence. */
record Announcer(Outbox outbox) {
  void tell(Item item, EventRecord event) {
    if (item.seal() == org.fengqiao.casework.domain.Seal.SEALED) {
      return;
    }
    outbox.publish(
        new Outbox.Message(
            item.district(),
            Outbox.Topic.ITEM,
            item.gridCode(),
            Map.of(
                "number", item.number(),
                "state", event.to().name(),
                "version", event.version(),
                "grid", item.gridCode(),
                "street", item.streetCode(),
                "kind", item.kind().name(),
                "event", event.event().wire()),
            Set.copyOf(item.regions().recused())));
  }
}
