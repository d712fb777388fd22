package org.fengqiao.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.Lockout;
import org.fengqiao.account.domain.Session;
import org.fengqiao.account.domain.TotpStore;
import org.fengqiao.account.domain.TotpStore.Pending;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;

/** The short transactions of signing in; the slow check of the password runs between them. */
@Singleton
class SignInBook {
  private final AccountStore store;
  private final TotpStore totp;
  private final Tries tries;
  private final Audit audit;

  SignInBook(AccountStore store, TotpStore totp, Tries tries, Audit audit) {
    this.store = store;
    this.totp = totp;
    this.tries = tries;
    this.audit = audit;
  }

  @Transactional
  void failed(String district, String name, String address, String object, Instant at) {
    tries.failed(district, name, Lockout.PER_NAME, at);
    tries.failed(district, address, Lockout.PER_ADDRESS, at);
    audit.record(Actor.system(district), "account.sign-in-failed", object, Map.of());
  }

  /** Returns false, and opens nothing, when the code's step was used meanwhile. */
  @Transactional
  boolean opened(Session session, byte[] tokenHash, String nameSubject, long totpStep) {
    Actor actor = session.actor();
    if (totpStep > 0 && !totp.usedStep(actor.district(), actor.id(), totpStep)) {
      return false;
    }
    store.open(session, tokenHash);
    store.cleared(actor.district(), nameSubject);
    audit.record(
        actor, "account.sign-in", session.id().toString(), Map.of("secondFactor", totpStep > 0));
    return true;
  }

  @Transactional
  void totpStarted(Actor actor, byte[] secret, Instant at) {
    totp.start(actor.district(), actor.id(), secret, at);
    audit.record(actor, "account.totp-start", actor.id().toString(), Map.of());
  }

  /** Returns false when another set-up was started or confirmed meanwhile. */
  @Transactional
  boolean totpOn(Actor actor, Pending waiting, long step, Instant at) {
    boolean on = totp.confirm(actor.district(), actor.id(), waiting.at(), step, at);
    if (on) {
      audit.record(actor, "account.totp-on", actor.id().toString(), Map.of());
    }
    return on;
  }

  @Transactional
  boolean totpOff(Actor actor) {
    boolean off = totp.remove(actor.district(), actor.id());
    if (off) {
      audit.record(actor, "account.totp-off", actor.id().toString(), Map.of());
    }
    return off;
  }

  @Transactional
  boolean ended(Actor actor, UUID session, Optional<UUID> account, Instant at) {
    boolean ended = store.end(actor.district(), session, account, at);
    if (ended) {
      audit.record(actor, "account.session-end", session.toString(), Map.of());
    }
    return ended;
  }

  /** Returns how many sessions ended; empty, and nothing done, when it was changed meanwhile. */
  @Transactional
  OptionalInt passwordChanged(
      Account before, String hash, Session fresh, byte[] tokenHash, String nameSubject) {
    Instant at = fresh.createdAt();
    if (!store.password(before, hash, at)) {
      return OptionalInt.empty();
    }
    int ended = store.endAll(before.district(), before.id(), at);
    store.open(fresh, tokenHash);
    store.cleared(before.district(), nameSubject);
    audit.record(
        fresh.actor(),
        "account.password",
        before.id().toString(),
        Map.of("first", before.mustChange(), "sessions", ended));
    return OptionalInt.of(ended);
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
}
