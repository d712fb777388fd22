package org.fengqiao.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountRefusal;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;

/**
 * Compares a password and counts the failures, at the door and wherever an account is changed: a
 * stolen session must not be a way to guess the password either.
 */
@Singleton
class PasswordCheck {
  private static final int LONGEST = 256;

  private final Tries tries;
  private final SignInBook book;
  private final Passwords passwords;

  PasswordCheck(Tries tries, SignInBook book, Passwords passwords) {
    this.tries = tries;
    this.book = book;
    this.passwords = passwords;
  }

  /**
   * What is tried.
   *
   * @param name sign-in name, lower case
   * @param address network address of the client
   */
  @PersonalData
  record Try(String district, String name, String address, String password) {
    String nameSubject() {
      return Tokens.subject("name", name);
    }

    String addressSubject() {
      return Tokens.subject("address", address);
    }
  }

  /**
   * The account when the password is right.
   *
   * @param wrong what a wrong one is answered with, the same for an account that does not exist
   */
  Outcome<Account> check(Optional<Account> account, Try t, AccountRefusal wrong, Instant now) {
    long locked = lockedS(t, now);
    if (locked > 0) {
      return Outcome.refused(new AccountRefusal.LockedOut(locked));
    }
    try {
      if (!right(account, t.password())) {
        failed(t, account, now);
        return Outcome.refused(wrong);
      }
    } catch (Passwords.Busy tooMany) {
      return Outcome.refused(new AccountRefusal.SignInBusy());
    }
    // Many guesses sent at once all passed the first look; the lock they made counts for the last.
    long lockedNow = lockedS(t, now);
    return lockedNow > 0
        ? Outcome.refused(new AccountRefusal.LockedOut(lockedNow))
        : Outcome.done(account.orElseThrow());
  }

  /** Counts a failure: of the password, or of the code that must follow it. */
  void failed(Try t, Optional<Account> account, Instant now) {
    String object = account.map(a -> a.id().toString()).orElse("unknown");
    book.failed(t.district(), t.nameSubject(), t.addressSubject(), object, now);
  }

  private boolean right(Optional<Account> account, String password) throws Passwords.Busy {
    if (password.length() > LONGEST) {
      return false;
    }
    return account.isPresent()
        ? passwords.matches(password, account.get().passwordHash())
        : passwords.matchesNobody(password);
  }

  private long lockedS(Try t, Instant now) {
    return Math.max(
        tries.lockedS(t.district(), t.nameSubject(), now),
        tries.lockedS(t.district(), t.addressSubject(), now));
  }
}
