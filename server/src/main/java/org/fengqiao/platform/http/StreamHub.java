package org.fengqiao.platform.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.fengqiao.kernel.Background;
import org.fengqiao.platform.db.OutboxRows;
import org.fengqiao.platform.db.OutboxRows.Published;
import org.fengqiao.platform.db.OutboxSignal;

/**
 * Fans published messages out to the open streams of this server: each message is read and written
 * as bytes once, however many listen. All emission happens under one lock, which also decides for a
 * new stream which messages it replays from the outbox and which it gets live.
 */
@Singleton
final class StreamHub implements Background {
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final long HEARTBEAT_NS = Duration.ofSeconds(15).toNanos();
  private static final long SIGNED_IN_NS = Duration.ofSeconds(1).toNanos();
  private static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final int BATCH = 500;

  private final OutboxRows rows;
  private final OutboxSignal signal;
  private final Set<StreamClient> clients = new HashSet<>();
  private long position = -1;
  private long beatAt = System.nanoTime();
  private long checkedAt = System.nanoTime();

  StreamHub(OutboxRows rows, OutboxSignal signal) {
    this.rows = rows;
    this.signal = signal;
  }

  @Override
  public String name() {
    return "live-stream";
  }

  @Override
  public Duration run() {
    while (deliver() == BATCH) {
      Thread.onSpinWait();
    }
    dismiss();
    beat();
    signal.await(WAIT);
    return Duration.ZERO;
  }

  /** Adds a stream. Returns the position up to which it must read the outbox itself. */
  synchronized long join(StreamClient client) {
    start();
    clients.add(client);
    return position;
  }

  synchronized void leave(StreamClient client) {
    clients.remove(client);
  }

  /** What a message looks like on the wire. */
  static byte[] encode(Published message) {
    return ("id: "
            + message.id()
            + "\nevent: "
            + message.topic().toLowerCase(Locale.ROOT)
            + "\ndata: "
            + message.data()
            + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @PreDestroy
  synchronized void stop() {
    drop(client -> true);
  }

  private synchronized int deliver() {
    start();
    List<Published> fresh = rows.after(position, BATCH);
    for (Published message : fresh) {
      byte[] bytes = encode(message);
      drop(client -> client.wants(message) && !client.send(bytes));
      position = message.position();
    }
    return fresh.size();
  }

  private void start() {
    if (position < 0) {
      position = rows.last();
    }
  }

  /** Closes streams whose session has ended: sign-out, kill, expiry. */
  private synchronized void dismiss() {
    long now = System.nanoTime();
    if (now - checkedAt < SIGNED_IN_NS) {
      return;
    }
    checkedAt = now;
    drop(client -> !client.signedIn());
  }

  /** Keeps lines open through proxies. */
  private synchronized void beat() {
    long now = System.nanoTime();
    if (now - beatAt < HEARTBEAT_NS) {
      return;
    }
    beatAt = now;
    drop(client -> !client.send(HEARTBEAT));
  }

  /** Closes streams. A closed one leaves by itself at once, so a copy is walked. */
  private void drop(Predicate<StreamClient> gone) {
    for (StreamClient client : List.copyOf(clients)) {
      if (gone.test(client)) {
        clients.remove(client);
        client.close();
      }
    }
  }
}
