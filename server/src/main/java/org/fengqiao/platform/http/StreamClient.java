package org.fengqiao.platform.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.BooleanSupplier;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.db.OutboxRows.Published;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * One open live stream. Its queue is bounded: a client that cannot keep up is cut off and resumes
 * from the outbox after its last id.
 */
final class StreamClient {
  private static final int QUEUE = 512;

  private final Actor actor;
  private final BooleanSupplier signedIn;
  private final Sinks.Many<byte[]> sink =
      Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(QUEUE));

  StreamClient(Actor actor, BooleanSupplier signedIn) {
    this.actor = actor;
    this.signedIn = signedIn;
  }

  /** Whether this client may know of the message: district, permission, territory, recusal. */
  boolean wants(Published message) {
    return message.district().equals(actor.district())
        && actor.permissions().contains(permission(message.topic()))
        && actor.territory().touches(message.place())
        && !message.withheld().contains(actor.id());
  }

  /** Called by one thread at a time. Returns false when the client is gone or cut off. */
  boolean send(byte[] bytes) {
    Sinks.EmitResult result = sink.tryEmitNext(bytes);
    if (result == Sinks.EmitResult.FAIL_OVERFLOW) {
      close();
    }
    return result.isSuccess();
  }

  boolean signedIn() {
    return signedIn.getAsBoolean();
  }

  void close() {
    sink.tryEmitComplete();
  }

  Flux<byte[]> flux() {
    return sink.asFlux();
  }

  private static Permission permission(String topic) {
    return switch (topic) {
      case "ITEM", "CLOCK" -> Permission.ITEM_READ;
      case "SCORE" -> Permission.SCORE_READ;
      case "WARNING" -> Permission.WARNING_READ;
      default -> Permission.TASK_READ;
    };
  }
}
