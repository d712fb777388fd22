package org.fengqiao.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.Lockout;
import org.fengqiao.account.domain.Session;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;

/** The short transactions of signing in; the slow check of the password runs between them. */
@Singleton
class SignInBook {
  private final AccountStore store;
  private final Audit audit;

  SignInBook(AccountStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  @Transactional
  void failed(String district, String name, String address, String object, Instant at) {
    bump(district, name, Lockout.PER_NAME, at);
    bump(district, address, Lockout.PER_ADDRESS, at);
    audit.record(Actor.system(district), "account.sign-in-failed", object, Map.of());
  }

  @Transactional
  void opened(Session session, byte[] tokenHash, String nameSubject, long totpStep) {
    Actor actor = session.actor();
    store.open(session, tokenHash);
    store.cleared(actor.district(), nameSubject);
    if (totpStep > 0) {
      store.usedStep(actor.district(), actor.id(), totpStep);
    }
    audit.record(actor, "account.sign-in", session.id().toString(), Map.of());
  }

  @Transactional
  boolean ended(Actor actor, UUID session, Optional<UUID> account, Instant at) {
    boolean ended = store.end(actor.district(), session, account, at);
    if (ended) {
      audit.record(actor, "account.session-end", session.toString(), Map.of());
    }
    return ended;
  }

  @Transactional
  void add(List<Account> accounts, boolean demo, Instant at) {
    for (Account account : accounts) {
      store.add(account, demo, at);
      audit.record(
          Actor.system(account.district()),
          "account.create",
          account.id().toString(),
          Map.of("role", account.role(), "demo", demo));
    }
  }

  private void bump(String district, String subject, int limit, Instant at) {
    Lockout before = store.failures(district, subject).orElse(null);
    store.failed(district, subject, Lockout.failed(before, at, limit));
  }
}
