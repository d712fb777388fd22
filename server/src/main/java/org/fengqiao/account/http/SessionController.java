package org.fengqiao.account.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.account.Accounts;
import org.fengqiao.account.domain.AccountRefusal;
import org.fengqiao.account.domain.Session;
import org.fengqiao.account.http.SessionViews.SessionList;
import org.fengqiao.account.http.SessionViews.SessionRow;
import org.fengqiao.account.http.SessionViews.SessionView;
import org.fengqiao.account.http.SessionViews.SignInRequest;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Public;
import org.fengqiao.platform.http.SessionCookie;

/** Signing in and out, and one's own sessions. */
@Controller("/api")
class SessionController {
  private final Accounts accounts;
  private final CurrentActor actor;
  private final String district;

  SessionController(
      Accounts accounts, CurrentActor actor, @Value("${fengqiao.district}") String district) {
    this.accounts = accounts;
    this.actor = actor;
    this.district = district;
  }

  /** Opens a session: the token as cookie for browsers and in the body for scripts. */
  @Post("/session")
  @Public
  MutableHttpResponse<SessionView> signIn(HttpRequest<?> request, @Body @Valid SignInRequest body) {
    Accounts.SignedIn opened =
        accounts
            .signIn(
                new Accounts.Credentials(
                    Optional.ofNullable(body.district()).orElse(district),
                    body.username(),
                    body.password(),
                    body.otp(),
                    request.getRemoteAddress().getAddress().getHostAddress(),
                    Optional.ofNullable(request.getHeaders().get("User-Agent")).orElse("")))
            .orThrow();
    return SessionViews.opened(opened);
  }

  /** Who is signed in. */
  @Get("/session")
  @Permit(beforeOwnPassword = true)
  SessionView current() {
    UUID id = actor.session().session();
    Session session =
        accounts.sessions(actor.get()).stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new RefusalException(new AccountRefusal.NoSuchSession()));
    return SessionViews.view(session, null);
  }

  /** Signs out. */
  @Delete("/session")
  @Permit(beforeOwnPassword = true)
  HttpResponse<?> signOut() {
    accounts.end(actor.get(), actor.session().session()).orThrow();
    return HttpResponse.noContent().header("Set-Cookie", SessionCookie.clear());
  }

  /** One's own live sessions. */
  @Get("/sessions")
  @Permit
  SessionList sessions() {
    UUID current = actor.session().session();
    return new SessionList(
        accounts.sessions(actor.get()).stream()
            .map(s ->
                new SessionRow(
                    s.id(), s.createdAt(), s.lastSeenAt(), s.agent(), s.id().equals(current)))
            .toList());
  }

  /** Ends one of one's own sessions; the security administrator ends anybody's. */
  @Delete("/sessions/{id}")
  @Permit
  HttpResponse<?> end(UUID id) {
    accounts.end(actor.get(), id).orThrow();
    return HttpResponse.noContent();
  }
}
