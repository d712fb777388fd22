package org.fengqiao.platform.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * The headers every answer carries. Styles may be inline because Vue, Vant, Element Plus and
 * ECharts set style attributes; scripts never.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE) // around the access check, so that refusals carry them too
class SecurityHeaders {
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self';"
          + " worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors ";

  private final String policy;

  SecurityHeaders(@Value("${fengqiao.frame-ancestors:`'none'`}") String frameAncestors) {
    policy = POLICY + frameAncestors;
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String path = request.getPath();
    response
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Resource-Policy", "same-origin");
    // A tile is never a page: with nosniff nothing makes it one, and a map asks for hundreds.
    if (!path.endsWith(".mvt")) {
      response
          .header("Content-Security-Policy", policy)
          .header("Referrer-Policy", "same-origin")
          .header("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()")
          .header("Cross-Origin-Opener-Policy", "same-origin");
    }
    if (request.isSecure()) {
      response.header("Strict-Transport-Security", "max-age=31536000");
    }
    if ((path.startsWith("/api/") || path.startsWith("/tiles/") || path.startsWith("/basemap"))
        && !response.getHeaders().contains("Cache-Control")) {
      response.header("Cache-Control", "no-store");
    }
  }
}
