package org.fengqiao.platform.db;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Outbox;

/** Appends messages to the outbox with the rest of the transaction's rows. */
@Singleton
final class BufferedOutbox implements Outbox {
  private static final String INSERT =
      "INSERT INTO outbox (district, id, topic, place, data, created_at, withheld)"
          + " VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)";

  private final WriteBuffer buffer;
  private final Ids ids;
  private final Clock clock;
  private final Wake wake;

  BufferedOutbox(WriteBuffer buffer, Ids ids, Clock clock, Wake wake) {
    this.buffer = buffer;
    this.ids = ids;
    this.clock = clock;
    this.wake = wake;
  }

  @Override
  public void publish(Message message) {
    buffer.insert(
        INSERT,
        message.district(),
        ids.next(),
        message.topic(),
        message.place(),
        JsonText.of(message.data()),
        clock.now(),
        message.withheld().toArray(UUID[]::new));
    buffer.afterCommit(wake::signal);
  }
}
