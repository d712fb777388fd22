package org.fengqiao.account.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.account.Accounts;
import org.fengqiao.account.domain.Session;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.http.SessionCookie;
import org.jspecify.annotations.Nullable;

/** What crosses the wire about sessions. */
final class SessionViews {
  private SessionViews() {}

  @Serdeable
  @PersonalData
  record SignInRequest(
      @NotBlank @Size(max = 64) String username,
      @NotBlank @Size(max = 256) String password,
      @Nullable @Size(max = 10) String otp,
      @Nullable @Pattern(regexp = "\\d{6}") String district) {}

  @Serdeable
  @PersonalData
  record UserView(
      UUID id,
      String username,
      String displayName,
      Role role,
      String district,
      List<String> territory,
      List<Permission> permissions) {}

  @Serdeable
  @PersonalData
  record SessionView(
      UserView user, String csrf, Instant expiresAt, boolean mustChange, @Nullable String token) {}

  @Serdeable
  record SessionRow(
      UUID id, Instant createdAt, Instant lastSeenAt, String agent, boolean current) {}

  @Serdeable
  record SessionList(List<SessionRow> sessions) {}

  static SessionView view(Session session, @Nullable String token) {
    return new SessionView(
        new UserView(
            session.actor().id(),
            session.username(),
            session.displayName(),
            session.actor().role(),
            session.actor().district(),
            session.actor().territory().prefixes(),
            session.actor().permissions().stream().sorted().toList()),
        session.csrf(),
        session.expiresAt(),
        session.mustChange(),
        token);
  }

  /** Hands a new session over: the token as cookie for browsers and in the body for scripts. */
  static MutableHttpResponse<SessionView> opened(Accounts.SignedIn opened) {
    Session session = opened.session();
    return HttpResponse.ok(view(session, opened.token()))
        .header(
            "Set-Cookie",
            SessionCookie.set(
                opened.token(), Duration.between(session.createdAt(), session.expiresAt())))
        .header("Cache-Control", "no-store");
  }
}
