package org.fengqiao.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.db.OutboxRows;
import org.fengqiao.platform.db.OutboxRows.Published;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The live stream: server-sent events of one's territory, resumable after the last seen id. */
@Controller("/api/stream")
class StreamController {
  /** More than this behind is not caught up but loaded anew. */
  private static final int MAX_REPLAY = 2_000;

  private static final byte[] HELLO = "retry: 2000\n: live\n\n".getBytes(StandardCharsets.US_ASCII);

  private final StreamHub hub;
  private final OutboxRows rows;
  private final CurrentActor actor;
  private final SessionLookup sessions;

  StreamController(StreamHub hub, OutboxRows rows, CurrentActor actor, SessionLookup sessions) {
    this.hub = hub;
    this.rows = rows;
    this.actor = actor;
    this.sessions = sessions;
  }

  /** Events {@code item}, {@code score}, {@code warning}, {@code task}; no text, only codes. */
  @Get
  @Produces("text/event-stream")
  @Permit({
    Permission.ITEM_READ,
    Permission.SCORE_READ,
    Permission.WARNING_READ,
    Permission.TASK_READ
  })
  MutableHttpResponse<Publisher<byte[]>> stream(HttpRequest<?> request) {
    String token = AccessFilter.token(request).orElse("");
    StreamClient client = new StreamClient(actor.get(), () -> sessions.alive(token));
    long after = resume(request.getHeaders().get("Last-Event-ID"), client);
    long live = hub.join(client);
    Flux<byte[]> missed = after < 0 ? Flux.empty() : replay(client, after, live);
    Flux<byte[]> all =
        Flux.concat(Flux.just(HELLO), missed, client.flux()).doFinally(end -> hub.leave(client));
    return HttpResponse.<Publisher<byte[]>>ok(all)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no");
  }

  /** Position after which to resume, -1 for "from now". Refuses ids that are not this reader's. */
  private long resume(@Nullable String lastEventId, StreamClient client) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return -1;
    }
    try {
      String district = actor.get().district();
      OptionalLong position = rows.position(district, UUID.fromString(lastEventId));
      if (position.isPresent()) {
        long at = position.getAsLong();
        List<Published> seen = rows.between(district, at - 1, at, 1);
        if (!seen.isEmpty() && client.wants(seen.getFirst())) {
          return at;
        }
      }
    } catch (IllegalArgumentException unreadable) {
      // answered like an unknown one
    }
    throw new RefusalException(Rejection.of("stream-position", 400));
  }

  private Flux<byte[]> replay(StreamClient client, long after, long upTo) {
    List<Published> missed = rows.between(actor.get().district(), after, upTo, MAX_REPLAY + 1);
    if (missed.size() > MAX_REPLAY) {
      hub.leave(client);
      throw new RefusalException(Rejection.of("stream-position", 400));
    }
    return Flux.fromIterable(missed.stream().filter(client::wants).map(StreamHub::encode).toList());
  }
}
