package org.fengqiao.platform.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.RefusalException;

/**
 * So many bytes of large bodies at a time: a photo of eight megabytes is held several times over
 * while it is checked and encrypted, and the server's whole memory is small. What comes beyond that
 * is told to come again; phones do by themselves. Nobody waits here: a connection that is not read
 * for a while stalls. Who is not signed in never gets this far, and one account gets no more than
 * half of the room. A client that goes away in the middle of its body gives its share back with the
 * connection, one that falls silent after a minute.
 */
@ServerFilter("/api/**")
@Order(10)
class LargeBodies {
  private static final long LARGE = 512 * 1024;
  private static final long UNTOLD = 12 * 1024 * 1024;
  private static final long MOST = 48 * 1024 * 1024;
  private static final long MOST_OF_ONE = MOST / 2;
  private static final long LEASE_NS = Duration.ofMinutes(1).toNanos();
  private static final String ATTRIBUTE = "fengqiao.large-body";

  private final CurrentActor actor;
  private final Deque<Lease> leases = new ArrayDeque<>();
  private long taken;

  LargeBodies(CurrentActor actor) {
    this.actor = actor;
  }

  /** A share, taken at this moment. Compared by identity. */
  private static final class Lease {
    private final Optional<UUID> account;
    private final long bytes;
    private final long takenNs = System.nanoTime();

    Lease(Optional<UUID> account, long bytes) {
      this.account = account;
      this.bytes = bytes;
    }
  }

  @RequestFilter
  void enter(HttpRequest<?> request) {
    long length = length(request);
    if (length > LARGE) {
      Lease lease = new Lease(actor.find().map(signedIn -> signedIn.actor().id()), length);
      take(lease);
      request.setAttribute(ATTRIBUTE, lease);
    }
  }

  /** Many clients send small bodies without their length; those mostly are here as a whole. */
  private static long length(HttpRequest<?> request) {
    if (request.getContentLength() >= 0 || !request.getHeaders().contains("Transfer-Encoding")) {
      return request.getContentLength();
    }
    return request instanceof ServerHttpRequest<?> arriving
        ? arriving.byteBody().expectedLength().orElse(UNTOLD)
        : UNTOLD;
  }

  @ResponseFilter
  void leave(HttpRequest<?> request) {
    request.getAttribute(ATTRIBUTE, Lease.class).ifPresent(this::give);
  }

  private synchronized void take(Lease lease) {
    while (!leases.isEmpty() && lease.takenNs - leases.getFirst().takenNs > LEASE_NS) {
      taken -= leases.removeFirst().bytes;
    }
    if (taken + lease.bytes > MOST || takenBy(lease.account) + lease.bytes > MOST_OF_ONE) {
      throw new RefusalException(Rejection.of("unavailable", 503));
    }
    leases.addLast(lease);
    taken += lease.bytes;
  }

  private long takenBy(Optional<UUID> account) {
    return leases.stream().filter(l -> l.account.equals(account)).mapToLong(l -> l.bytes).sum();
  }

  /** Bytes of the room in use. */
  synchronized long taken() {
    return taken;
  }

  private synchronized void give(Lease lease) {
    if (leases.remove(lease)) {
      taken -= lease.bytes;
    }
  }
}
