package org.fengqiao.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountRefusal;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.Session;
import org.fengqiao.account.domain.Totp;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.jspecify.annotations.Nullable;

/** Who works here, and who is signed in. */
@Singleton
public class Accounts {
  private final AccountStore store;
  private final SignInBook book;
  private final Passwords passwords;
  private final PasswordCheck check;
  private final Clock clock;
  private final Ids ids;
  private final SessionCache cache = new SessionCache();

  Accounts(
      AccountStore store,
      SignInBook book,
      Passwords passwords,
      PasswordCheck check,
      Clock clock,
      Ids ids) {
    this.store = store;
    this.check = check;
    this.book = book;
    this.passwords = passwords;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What somebody presents at the door.
   *
   * @param otp one-time code, null when none was given
   * @param address network address of the client
   * @param agent what the client calls itself
   */
  @PersonalData
  public record Credentials(
      String district,
      String username,
      String password,
      @Nullable String otp,
      String address,
      String agent) {}

  /**
   * A fresh sign-in.
   *
   * @param token shown once; only its hash is kept
   */
  @PersonalData
  public record SignedIn(String token, Session session) {}

  /**
   * A demo account to make.
   *
   * @param territory place codes
   * @param body code of the body they work for, null for those who belong to a place
   */
  public record DemoAccount(
      Role role,
      String username,
      String displayName,
      List<String> territory,
      @Nullable String body) {
    /** Somebody who belongs to a place. */
    public DemoAccount(Role role, String username, String displayName, List<String> territory) {
      this(role, username, displayName, territory, null);
    }
  }

  /** A demo account that was made, with its password: the only time it is known. */
  public record DemoPassword(String role, String username, String password) {}

  /** Opens a session. Refused alike for unknown names, wrong passwords and closed accounts. */
  public Outcome<SignedIn> signIn(Credentials given) {
    Instant now = clock.now();
    String name = given.username().strip().toLowerCase(Locale.ROOT);
    PasswordCheck.Try tried =
        new PasswordCheck.Try(given.district(), name, given.address(), given.password());
    // A name no account can have is not even looked for: the database takes no zero bytes.
    Optional<Account> account =
        name.indexOf(0) >= 0
            ? Optional.empty()
            : store.account(given.district(), name).filter(Account::enabled);
    return check
        .check(account, tried, new AccountRefusal.WrongCredentials(), now)
        .then(known -> secondFactor(known, given, tried, now));
  }

  /** The live session of a token; counts as a use of it. */
  public Optional<Session> find(String token) {
    Instant now = clock.now();
    Optional<SessionCache.Entry> entry = live(token, now);
    entry
        .filter(e -> e.used(now))
        .ifPresent(e -> store.touch(e.session().actor().district(), e.session().id(), now));
    return entry.map(SessionCache.Entry::session);
  }

  /** Whether a token's session lives, without using it: an open stream must not keep it alive. */
  public boolean alive(String token) {
    return live(token, clock.now()).isPresent();
  }

  private Optional<SessionCache.Entry> live(String token, Instant now) {
    if (token.length() != Tokens.LENGTH) {
      return Optional.empty();
    }
    byte[] hash = Tokens.hash(token);
    String key = HexFormat.of().formatHex(hash);
    return cache
        .find(key, now)
        .or(() -> store.session(hash).map(session -> cache.put(key, session, now)))
        .filter(e -> e.alive(now));
  }

  /** One's own live sessions, newest first. */
  public List<Session> sessions(Actor actor) {
    Instant now = clock.now();
    return store.sessions(actor.district(), actor.id()).stream()
        .filter(s -> s.alive(now, s.lastSeenAt()))
        .toList();
  }

  /** Ends one's own session, or for the security administrator anybody's of the district. */
  public Outcome<UUID> end(Actor actor, UUID session) {
    boolean any = actor.permissions().contains(Permission.SECURITY_ADMIN);
    Optional<UUID> owner = any ? Optional.empty() : Optional.of(actor.id());
    boolean ended = book.ended(actor, session, owner, clock.now());
    cache.remove(session);
    return ended ? Outcome.done(session) : Outcome.refused(new AccountRefusal.NoSuchSession());
  }

  /** Makes demo accounts with random passwords. Existing names fail as a unique key does. */
  public List<DemoPassword> createDemo(String district, List<DemoAccount> wanted) {
    List<Account> made = new ArrayList<>();
    List<DemoPassword> told = new ArrayList<>();
    for (DemoAccount demo : wanted) {
      String password = passwords.make();
      made.add(account(district, demo, password, false));
      told.add(new DemoPassword(demo.role().name(), demo.username(), password));
    }
    book.add(made, true, clock.now());
    return told;
  }

  /**
   * Makes the first account of an empty installation: a system administrator of the whole district,
   * who makes the others; the password has to be changed first. Fails when it is there already.
   */
  public DemoPassword createFirst(String district) {
    String password = passwords.make();
    DemoAccount first =
        new DemoAccount(Role.SYS_ADMIN, "admin", "System administrator", List.of(district));
    book.add(List.of(account(district, first, password, true)), false, clock.now());
    return new DemoPassword(Role.SYS_ADMIN.name(), first.username(), password);
  }

  private Account account(String district, DemoAccount demo, String password, boolean mustChange) {
    Territory territory = new Territory(demo.territory());
    try {
      return new Account(
          district,
          ids.next(),
          demo.username(),
          demo.displayName(),
          demo.role(),
          territory.prefixes(),
          passwords.hash(password),
          null,
          0,
          null,
          true,
          demo.body(),
          mustChange);
    } catch (Passwords.Busy e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome<SignedIn> secondFactor(
      Account account, Credentials given, PasswordCheck.Try tried, Instant now) {
    byte[] secret = account.totpSecret();
    if (secret == null) {
      return open(account, given, tried, 0, now);
    }
    if (given.otp() == null || given.otp().isBlank()) {
      return Outcome.refused(new AccountRefusal.OtpRequired());
    }
    OptionalLong step = Totp.accept(secret, given.otp().strip(), now, account.totpStep());
    if (step.isEmpty()) {
      check.failed(tried, Optional.of(account), now);
      return Outcome.refused(new AccountRefusal.OtpWrong());
    }
    return open(account, given, tried, step.getAsLong(), now);
  }

  private Outcome<SignedIn> open(
      Account account, Credentials given, PasswordCheck.Try tried, long step, Instant now) {
    Fresh fresh = fresh(account, given.agent(), now);
    if (!book.opened(fresh.session(), fresh.hash(), tried.nameSubject(), step)) {
      // The same code, sent twice at once: the other request was first.
      return Outcome.refused(new AccountRefusal.OtpWrong());
    }
    return Outcome.done(stored(fresh));
  }

  /** A session that is not stored yet. */
  @SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
  @PersonalData
  record Fresh(Session session, String token, byte[] hash) {}

  /** Makes a session for an account, from now on. */
  Fresh fresh(Account account, String agent, Instant now) {
    AccountStore.Life life = store.life(account.role().name());
    String token = Tokens.make();
    Actor actor =
        new Actor(
            account.id(),
            account.role(),
            account.district(),
            new Territory(account.territory()),
            Set.of());
    Session session =
        new Session(
            ids.next(),
            actor,
            account.username(),
            account.displayName(),
            Tokens.make(),
            agent.substring(0, Math.min(120, agent.length())),
            now,
            now,
            now.plus(Duration.ofMinutes(life.absoluteMinutes())),
            Duration.ofMinutes(life.idleMinutes()),
            account.mustChange());
    return new Fresh(session, token, Tokens.hash(token));
  }

  /** The session as it was stored, with the permissions of its role. */
  SignedIn stored(Fresh fresh) {
    return new SignedIn(fresh.token(), store.session(fresh.hash()).orElseThrow());
  }

  /** Forgets what is held of an account's sessions, after they were ended. */
  void forget(UUID account) {
    cache.removeOf(account);
  }
}
