package org.fengqiao.account;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountRefusal;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.Totp;
import org.fengqiao.account.domain.TotpStore;
import org.fengqiao.account.domain.TotpStore.Pending;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * The one-time code of one's own account: set up in two steps, so that nobody locks himself out
 * with a code that was never scanned, and taken off with the password.
 */
@Singleton
public class SecondFactor {
  /** How long a started set-up waits for its first code. */
  public static final Duration WAIT = Duration.ofMinutes(10);

  private static final int SECRET_BYTES = 20;

  private final AccountStore store;
  private final TotpStore totp;
  private final SignInBook book;
  private final PasswordCheck check;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SecondFactor(
      AccountStore store, TotpStore totp, SignInBook book, PasswordCheck check, Clock clock) {
    this.store = store;
    this.totp = totp;
    this.book = book;
    this.check = check;
    this.clock = clock;
  }

  /**
   * A new secret; shown this once.
   *
   * @param secret base32, to type where nothing can be scanned
   * @param uri the same as {@code otpauth:} address, to scan
   * @param until when the set-up is forgotten
   */
  @PersonalData
  public record Started(String secret, String uri, Instant until) {}

  /** Since when the actor's account asks for a code; null when it does not. */
  public @Nullable Instant since(Actor actor) {
    return own(actor).map(Account::totpAt).orElse(null);
  }

  /**
   * Makes a secret that waits to be confirmed; one that waited before is forgotten.
   *
   * @param address network address of the client, for the lock-out
   */
  public Outcome<Started> start(Actor actor, String password, String address) {
    Instant now = clock.now();
    return owner(actor, password, address, now)
        .then(account -> {
          if (account.totpSecret() != null) {
            return Outcome.refused(new AccountRefusal.TotpIsOn());
          }
          byte[] secret = new byte[SECRET_BYTES];
          random.nextBytes(secret);
          book.totpStarted(actor, secret, now);
          String uri = Totp.uri(secret, "枫桥网格", account.username());
          return Outcome.done(new Started(Totp.base32(secret), uri, now.plus(WAIT)));
        });
  }

  /** Turns the waiting secret on, given a code of it; that code is used up by this. */
  public Outcome<Instant> confirm(Actor actor, String code) {
    Instant now = clock.now();
    Optional<Pending> waiting =
        totp.pending(actor.district(), actor.id()).filter(p -> now.isBefore(p.at().plus(WAIT)));
    if (waiting.isEmpty()) {
      return Outcome.refused(new AccountRefusal.TotpNotStarted());
    }
    OptionalLong step = Totp.accept(waiting.get().secret(), code.strip(), now, 0);
    if (step.isEmpty()) {
      return Outcome.refused(new AccountRefusal.TotpCodeWrong());
    }
    return book.totpOn(actor, waiting.get(), step.getAsLong(), now)
        ? Outcome.done(now)
        : Outcome.refused(new AccountRefusal.TotpNotStarted());
  }

  /** Takes the second factor off. Silent when there is none. */
  public Outcome<Boolean> remove(Actor actor, String password, String address) {
    Instant now = clock.now();
    return owner(actor, password, address, now).map(account -> book.totpOff(actor));
  }

  private Outcome<Account> owner(Actor actor, String password, String address, Instant now) {
    Optional<Account> account = own(actor);
    String name = account.map(Account::username).orElse("");
    return check.check(
        account,
        new PasswordCheck.Try(actor.district(), name, address, password),
        new AccountRefusal.PasswordWrong(),
        now);
  }

  private Optional<Account> own(Actor actor) {
    return store.account(actor.district(), actor.id()).filter(Account::enabled);
  }
}
