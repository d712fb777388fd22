package org.fengqiao.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.fengqiao.kernel.RefusalException;

/** The one place where an expected refusal becomes an answer. */
@Singleton
final class RefusalHandler implements ExceptionHandler<RefusalException, HttpResponse<?>> {
  private final Problems problems;

  RefusalHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface is raw here
  public HttpResponse<?> handle(HttpRequest request, RefusalException exception) {
    return problems.response((HttpRequest<?>) request, exception.refusal());
  }
}
