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
import org.fengqiao.kernel.RefusalException;

/**
 * So many bytes of large bodies at a time: a photo of eight megabytes is held several times over
 * while it is checked and encrypted, and the server's whole memory is small. What comes beyond that
 * is told to come again; phones do by themselves. Nobody waits here: a connection that is not read
 * for a while stalls. Who is not signed in never gets this far. A client that goes away in the
 * middle of its body gives its share back with the connection, one that falls silent after a
 * minute.
 */
@ServerFilter("/api/**")
@Order(10)
class LargeBodies {
  private static final long LARGE = 512 * 1024;
  private static final long UNTOLD = 12 * 1024 * 1024;
  private static final long MOST = 48 * 1024 * 1024;
  private static final long LEASE_NS = Duration.ofMinutes(1).toNanos();
  private static final String ATTRIBUTE = "fengqiao.large-body";

  private final Deque<Lease> leases = new ArrayDeque<>();
  private long taken;

  /** A share, taken at this moment. Compared by identity. */
  private static final class Lease {
    private final long bytes;
    private final long takenNs = System.nanoTime();

    Lease(long bytes) {
      this.bytes = bytes;
    }
  }

  @RequestFilter
  void enter(HttpRequest<?> request) {
    long length = length(request);
    if (length > LARGE) {
      request.setAttribute(ATTRIBUTE, take(length));
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

  private synchronized Lease take(long bytes) {
    long now = System.nanoTime();
    while (!leases.isEmpty() && now - leases.getFirst().takenNs > LEASE_NS) {
      taken -= leases.removeFirst().bytes;
    }
    if (taken + bytes > MOST) {
      throw new RefusalException(Rejection.of("unavailable", 503));
    }
    Lease lease = new Lease(bytes);
    leases.addLast(lease);
    taken += bytes;
    return lease;
  }

  private synchronized void give(Lease lease) {
    if (leases.remove(lease)) {
      taken -= lease.bytes;
    }
  }
}
