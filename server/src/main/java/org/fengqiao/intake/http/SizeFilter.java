package org.fengqiao.intake.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.fengqiao.intake.domain.Photo;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.Rejection;

/**
 * Refuses by the announced length before the body is read, so that large bodies never stand in
 * memory. A body without announced length is bounded by the server's own limit.
 */
@ServerFilter({"/api/reports", "/api/reports/**", "/api/photos", "/api/photos/**"})
@Order(-10)
class SizeFilter {
  private static final long ONE = 128 * 1024;
  private static final long BATCH = 100 * 32 * 1024;

  @RequestFilter
  void check(HttpRequest<?> request) {
    String path = request.getPath();
    long most =
        path.startsWith("/api/photos")
            ? Photo.MAX_BYTES
            : path.startsWith("/api/reports/batch") ? BATCH : ONE;
    if (request.getContentLength() > most) {
      throw new RefusalException(Rejection.of("too-large", 413));
    }
  }
}
