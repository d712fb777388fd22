package org.fengqiao.platform.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.fengqiao.kernel.RefusalException;

/**
 * A few large bodies at a time. A photo of eight megabytes is held several times over while it is
 * checked and encrypted, and the server's whole memory is small; the others wait unread in their
 * sockets. Who is not signed in never gets here. A client that goes away in the middle of its body
 * gives its place back after a minute.
 */
@ServerFilter("/api/**")
@Order(10)
class LargeBodies {
  private static final long LARGE = 512 * 1024;
  private static final int AT_ONCE = 3;
  private static final long WAIT_NS = Duration.ofSeconds(25).toNanos();
  private static final long LEASE_NS = Duration.ofMinutes(1).toNanos();
  private static final String ATTRIBUTE = "fengqiao.large-body";

  private final Deque<Lease> leases = new ArrayDeque<>();

  /** A place, taken at this moment. Compared by identity. */
  private static final class Lease {
    private final long takenNs = System.nanoTime();
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void enter(HttpRequest<?> request) throws InterruptedException {
    long length = request.getContentLength();
    boolean untold = length < 0 && request.getHeaders().contains("Transfer-Encoding");
    if (length > LARGE || untold) {
      request.setAttribute(ATTRIBUTE, take());
    }
  }

  @ResponseFilter
  void leave(HttpRequest<?> request) {
    request.getAttribute(ATTRIBUTE, Lease.class).ifPresent(this::give);
  }

  private synchronized Lease take() throws InterruptedException {
    long until = System.nanoTime() + WAIT_NS;
    while (true) {
      long now = System.nanoTime();
      leases.removeIf(lease -> now - lease.takenNs > LEASE_NS);
      if (leases.size() < AT_ONCE) {
        Lease lease = new Lease();
        leases.add(lease);
        return lease;
      }
      if (now >= until) {
        throw new RefusalException(Rejection.of("unavailable", 503));
      }
      wait(500);
    }
  }

  private synchronized void give(Lease lease) {
    if (leases.remove(lease)) {
      notifyAll();
    }
  }
}
