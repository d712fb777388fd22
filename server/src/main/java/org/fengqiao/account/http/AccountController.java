package org.fengqiao.account.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.account.PasswordChange;
import org.fengqiao.account.SecondFactor;
import org.fengqiao.account.http.SessionViews.SessionView;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** One's own account: password and second factor. */
@Controller("/api/account")
class AccountController {
  private final SecondFactor factor;
  private final PasswordChange change;
  private final CurrentActor actor;

  AccountController(SecondFactor factor, PasswordChange change, CurrentActor actor) {
    this.factor = factor;
    this.change = change;
    this.actor = actor;
  }

  /**
   * The account as far as its owner may change it.
   *
   * @param totpSince since when signing in asks for a code; null when it does not
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AccountView(@Nullable Instant totpSince) {}

  @Serdeable
  @PersonalData
  record PasswordRequest(@NotBlank @Size(max = 256) String password) {}

  @Serdeable
  @PersonalData
  record ChangeRequest(
      @NotBlank @Size(max = 256) String current, @NotBlank @Size(max = 256) String next) {}

  @Serdeable
  record CodeRequest(@NotBlank @Size(max = 10) String code) {}

  /** See {@link SecondFactor.Started}. */
  @Serdeable
  @PersonalData
  record SecretView(String secret, String uri, Instant until) {}

  /** What is set up. */
  @Get
  @Permit
  AccountView account() {
    return new AccountView(factor.since(actor.get()));
  }

  /** Replaces the password: every session of the account ends, a new one is handed over. */
  @Post("/password")
  @Permit(beforeOwnPassword = true)
  MutableHttpResponse<SessionView> password(
      HttpRequest<?> request, @Body @Valid ChangeRequest body) {
    return SessionViews.opened(
        change
            .change(
                actor.get(),
                new PasswordChange.Wish(
                    body.current(),
                    body.next(),
                    address(request),
                    Optional.ofNullable(request.getHeaders().get("User-Agent")).orElse("")))
            .orThrow());
  }

  /** Starts to set up one-time codes; the secret is told this once. */
  @Post("/totp")
  @Permit
  SecretView start(HttpRequest<?> request, @Body @Valid PasswordRequest body) {
    SecondFactor.Started started =
        factor.start(actor.get(), body.password(), address(request)).orThrow();
    return new SecretView(started.secret(), started.uri(), started.until());
  }

  /** Turns them on, with a first code. */
  @Post("/totp/confirm")
  @Permit
  AccountView confirm(@Body @Valid CodeRequest body) {
    return new AccountView(factor.confirm(actor.get(), body.code()).orThrow());
  }

  /** Takes them off again. */
  @Post("/totp/remove")
  @Permit
  HttpResponse<?> remove(HttpRequest<?> request, @Body @Valid PasswordRequest body) {
    boolean _ = factor.remove(actor.get(), body.password(), address(request)).orThrow();
    return HttpResponse.noContent();
  }

  private static String address(HttpRequest<?> request) {
    return request.getRemoteAddress().getAddress().getHostAddress();
  }
}
