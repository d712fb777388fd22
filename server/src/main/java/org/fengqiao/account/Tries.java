package org.fengqiao.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.Lockout;

/**
 * Counts wrong secrets, and locks what they were tried on. Kept under a hash of the name, number or
 * address, and only for the quarter of an hour in which it matters.
 */
@Singleton
public class Tries {
  private final AccountStore store;

  Tries(AccountStore store) {
    this.store = store;
  }

  /** What a try is counted under, for example an {@code address}; says nothing of its value. */
  public static String subject(String kind, String value) {
    return Tokens.subject(kind, value);
  }

  /** Seconds until this subject is open again, 0 when it is. */
  public long lockedS(String district, String subject, Instant now) {
    return store.failures(district, subject).map((Lockout l) -> l.remainingS(now)).orElse(0L);
  }

  /** One failure more; one after the other per subject: guesses sent at once are all counted. */
  @Transactional
  public void failed(String district, String subject, int limit, Instant at) {
    store.queueFailures(subject);
    Lockout before = store.failures(district, subject).orElse(null);
    store.failed(district, subject, Lockout.failed(before, at, limit));
  }
}
