package org.fengqiao.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.fengqiao.kernel.Actor;

/** Who is asking, for controllers. Only defined while a request is handled. */
@Singleton
public class CurrentActor {
  private static final String ATTRIBUTE = "fengqiao.signed-in";

  /**
   * The actor of the current request.
   *
   * @throws IllegalStateException in a public operation without session, or outside a request
   */
  public Actor get() {
    return session().actor();
  }

  /** The session of the current request; fails as {@link #get()}. */
  public SignedIn session() {
    return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /** The session of the current request, if any. */
  public Optional<SignedIn> find() {
    return ServerRequestContext.currentRequest()
        .flatMap(request -> request.getAttribute(ATTRIBUTE, SignedIn.class));
  }

  static void set(HttpRequest<?> request, SignedIn session) {
    request.setAttribute(ATTRIBUTE, session);
  }
}
