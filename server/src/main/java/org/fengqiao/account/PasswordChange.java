package org.fengqiao.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountRefusal;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.PasswordRule;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;

/**
 * Replaces the password of one's own account. Every session of the account ends with the old
 * password, the asking one too: whoever else sat in one is out, and the owner gets a new one.
 */
@Singleton
public class PasswordChange {
  private final AccountStore store;
  private final Accounts accounts;
  private final SignInBook book;
  private final PasswordCheck check;
  private final Passwords passwords;
  private final Clock clock;

  PasswordChange(
      AccountStore store,
      Accounts accounts,
      SignInBook book,
      PasswordCheck check,
      Passwords passwords,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.book = book;
    this.check = check;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * What somebody wants.
   *
   * @param address network address of the client, for the lock-out
   * @param agent what the client calls itself
   */
  @PersonalData
  public record Wish(String current, String next, String address, String agent) {}

  /**
   * Changes it. A wrong current password counts towards the lock-out of the name as at the door;
   * only with the right one are the rules of the new one told.
   */
  public Outcome<Accounts.SignedIn> change(Actor actor, Wish wish) {
    Instant now = clock.now();
    Optional<Account> own = store.account(actor.district(), actor.id()).filter(Account::enabled);
    PasswordCheck.Try tried =
        new PasswordCheck.Try(
            actor.district(),
            own.map(Account::username).orElse(""),
            wish.address(),
            wish.current());
    return check
        .check(own, tried, new AccountRefusal.PasswordWrong(), now)
        .then(account -> replace(account, wish, tried.nameSubject(), now));
  }

  private Outcome<Accounts.SignedIn> replace(
      Account account, Wish wish, String nameSubject, Instant now) {
    List<String> faults = PasswordRule.faults(wish.next(), wish.current(), account.username());
    if (!faults.isEmpty()) {
      return Outcome.refused(new AccountRefusal.PasswordUnfit(faults));
    }
    String hash;
    try {
      hash = passwords.hash(wish.next());
    } catch (Passwords.Busy tooMany) {
      return Outcome.refused(new AccountRefusal.SignInBusy());
    }
    Accounts.Fresh fresh = accounts.fresh(account, wish.agent(), now);
    if (book.passwordChanged(account, hash, fresh.session(), fresh.hash(), nameSubject).isEmpty()) {
      // Changed meanwhile by another request: what was given is no longer the current one.
      return Outcome.refused(new AccountRefusal.PasswordWrong());
    }
    accounts.forget(account.id());
    return Outcome.done(accounts.stored(fresh));
  }
}
