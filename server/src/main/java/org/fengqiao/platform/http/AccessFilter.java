package org.fengqiao.platform.http;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * The one door: deny by default. An operation must say {@link Public} or {@link Permit}; a
 * browser's writing request must prove that our own page sent it (CSRF token and same origin); a
 * script sends the token as Bearer and needs no such proof, because no browser adds that header by
 * itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(0)
class AccessFilter {
  /** What proxies add. None of them is ever believed; here their presence alone refuses. */
  private static final List<String> PROXIED =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Via");

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final BeanProvider<SessionLookup> sessions;

  AccessFilter(BeanProvider<SessionLookup> sessions) {
    this.sessions = sessions;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void check(HttpRequest<?> request) {
    RouteMatch<?> match = RouteAttributes.getRouteMatch(request).orElse(null);
    if (match == null) {
      return; // nothing will run: the framework answers 404, 405 or 415
    }
    if (request.getPath().equals("/prometheus")) {
      onlyThisMachine(request);
      return;
    }
    AnnotationMetadata operation = match.getAnnotationMetadata();
    boolean open = operation.hasAnnotation(Public.class);
    Optional<SignedIn> session = identify(request, open);
    session.ifPresent(s -> CurrentActor.set(request, s));
    if (open) {
      return;
    }
    SignedIn signedIn =
        session.orElseThrow(() -> new RefusalException(Rejection.of("not-signed-in", 401)));
    if (!operation.hasAnnotation(Permit.class) || !allowed(operation, signedIn)) {
      throw new RefusalException(Rejection.of("not-permitted", 403));
    }
    if (signedIn.mustChange()
        && !operation.booleanValue(Permit.class, "beforeOwnPassword").orElse(false)) {
      throw new RefusalException(Rejection.of("password-change-needed", 403));
    }
  }

  /** Figures are read by a collector on the same machine; a proxy in front does not count. */
  private static void onlyThisMachine(HttpRequest<?> request) {
    if (!request.getRemoteAddress().getAddress().isLoopbackAddress()
        || PROXIED.stream().anyMatch(request.getHeaders()::contains)) {
      throw new RefusalException(Rejection.of("not-found", 404));
    }
  }

  private static boolean allowed(AnnotationMetadata operation, SignedIn session) {
    Permission[] any = operation.enumValues(Permit.class, Permission.class);
    return any.length == 0 || Arrays.stream(any).anyMatch(session.actor().permissions()::contains);
  }

  private Optional<SignedIn> identify(HttpRequest<?> request, boolean open) {
    String bearer = bearer(request);
    if (bearer != null) {
      return sessions.get().find(bearer);
    }
    if (!SAFE.contains(request.getMethod()) && !sameOrigin(request)) {
      throw new RefusalException(Rejection.of("csrf", 403)); // signing in from another page too
    }
    Optional<SignedIn> session =
        request
            .getCookies()
            .findCookie(SessionCookie.NAME)
            .flatMap(c -> sessions.get().find(c.getValue()));
    if (session.isPresent()
        && !SAFE.contains(request.getMethod())
        && !ownPage(request, session.get())) {
      if (open) {
        return Optional.empty();
      }
      throw new RefusalException(Rejection.of("csrf", 403));
    }
    return session;
  }

  /** The token a request carries, as Bearer or as cookie. */
  static Optional<String> token(HttpRequest<?> request) {
    return Optional.ofNullable(bearer(request))
        .or(() -> request.getCookies().findCookie(SessionCookie.NAME).map(c -> c.getValue()));
  }

  private static @Nullable String bearer(HttpRequest<?> request) {
    String header = request.getHeaders().get("Authorization");
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? header.substring(7).strip()
        : null;
  }

  private static boolean ownPage(HttpRequest<?> request, SignedIn session) {
    String sent = request.getHeaders().get("X-CSRF-Token");
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), session.csrf().getBytes(StandardCharsets.UTF_8));
  }

  /** Browsers send Origin with every writing request; its host must be the one they spoke to. */
  private static boolean sameOrigin(HttpRequest<?> request) {
    String origin = request.getHeaders().get("Origin");
    if (origin == null) {
      return true;
    }
    String host = request.getHeaders().get("Host");
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
