package org.fengqiao.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Anything nobody expected is a bug: logged with a trace id, answered without internals. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger("fengqiao.unexpected");

  private final Problems problems;

  UnexpectedHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface is raw here
  public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
    Map<String, Object> body =
        problems.body((HttpRequest<?>) request, Rejection.of("internal", 500));
    if (thrown instanceof EOFException) {
      // A phone lost its connection in the middle of a body: no bug, and nobody reads the answer.
      LOG.info("trace {} {} {}: gone", body.get("trace"), request.getMethod(), request.getPath());
      return problems.render(500, body);
    }
    LOG.error("trace {} {} {}", body.get("trace"), request.getMethod(), request.getPath(), thrown);
    return problems.render(500, body);
  }
}
