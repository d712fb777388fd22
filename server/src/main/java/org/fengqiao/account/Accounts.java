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
import java.util.UUID;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountRefusal;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.Lockout;
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
  private final Clock clock;
  private final Ids ids;
  private final SessionCache cache = new SessionCache();

  Accounts(AccountStore store, SignInBook book, Passwords passwords, Clock clock, Ids ids) {
    this.store = store;
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
   */
  public record DemoAccount(
      Role role, String username, String displayName, List<String> territory) {}

  /** A demo account that was made, with its password: the only time it is known. */
  public record DemoPassword(String role, String username, String password) {}

  /** Opens a session. Refused alike for unknown names, wrong passwords and closed accounts. */
  public Outcome<SignedIn> signIn(Credentials given) {
    Instant now = clock.now();
    String name = given.username().strip().toLowerCase(Locale.ROOT);
    String nameSubject = Tokens.subject("name", name);
    String addressSubject = Tokens.subject("address", given.address());
    long locked =
        Math.max(
            locked(given.district(), nameSubject, now),
            locked(given.district(), addressSubject, now));
    if (locked > 0) {
      return Outcome.refused(new AccountRefusal.LockedOut(locked));
    }
    Optional<Account> account = store.account(given.district(), name).filter(Account::enabled);
    try {
      if (!passwordRight(account, given.password())) {
        String object = account.map(a -> a.id().toString()).orElse("unknown");
        book.failed(given.district(), nameSubject, addressSubject, object, now);
        return Outcome.refused(new AccountRefusal.WrongCredentials());
      }
    } catch (Passwords.Busy tooMany) {
      return Outcome.refused(new AccountRefusal.SignInBusy());
    }
    return secondFactor(account.orElseThrow(), given, nameSubject, addressSubject, now);
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
      made.add(account(district, demo, password));
      told.add(new DemoPassword(demo.role().name(), demo.username(), password));
    }
    book.add(made, true, clock.now());
    return told;
  }

  /**
   * Makes the first account of an empty installation: a system administrator of the whole district,
   * who makes the others. Fails when it is there already.
   */
  public DemoPassword createFirst(String district) {
    String password = passwords.make();
    DemoAccount first =
        new DemoAccount(Role.SYS_ADMIN, "admin", "System administrator", List.of(district));
    book.add(List.of(account(district, first, password)), false, clock.now());
    return new DemoPassword(Role.SYS_ADMIN.name(), first.username(), password);
  }

  private Account account(String district, DemoAccount demo, String password) {
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
          true);
    } catch (Passwords.Busy e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean passwordRight(Optional<Account> account, String password) throws Passwords.Busy {
    if (password.length() > 256) {
      return false;
    }
    return account.isPresent()
        ? passwords.matches(password, account.get().passwordHash())
        : passwords.matchesNobody(password);
  }

  private Outcome<SignedIn> secondFactor(
      Account account, Credentials given, String name, String address, Instant now) {
    String secret = account.totpSecret();
    if (secret == null) {
      return Outcome.done(open(account, given, name, 0, now));
    }
    if (given.otp() == null || given.otp().isBlank()) {
      return Outcome.refused(new AccountRefusal.OtpRequired());
    }
    byte[] key = HexFormat.of().parseHex(secret);
    OptionalLong step = Totp.accept(key, given.otp().strip(), now, account.totpStep());
    if (step.isEmpty()) {
      book.failed(given.district(), name, address, account.id().toString(), now);
      return Outcome.refused(new AccountRefusal.WrongCredentials());
    }
    return Outcome.done(open(account, given, name, step.getAsLong(), now));
  }

  private SignedIn open(Account account, Credentials given, String name, long step, Instant now) {
    AccountStore.Life life = store.life(account.role().name());
    String token = Tokens.make();
    byte[] hash = Tokens.hash(token);
    String agent = given.agent().substring(0, Math.min(120, given.agent().length()));
    Actor actor =
        new Actor(
            account.id(),
            account.role(),
            account.district(),
            new Territory(account.territory()),
            java.util.Set.of());
    Session fresh =
        new Session(
            ids.next(),
            actor,
            account.username(),
            account.displayName(),
            Tokens.make(),
            agent,
            now,
            now,
            now.plus(Duration.ofMinutes(life.absoluteMinutes())),
            Duration.ofMinutes(life.idleMinutes()));
    book.opened(fresh, hash, name, step);
    return new SignedIn(token, store.session(hash).orElseThrow());
  }

  private long locked(String district, String subject, Instant now) {
    return store.failures(district, subject).map((Lockout l) -> l.remainingS(now)).orElse(0L);
  }
}
