package org.fengqiao.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.PersonalData;

/** Where accounts and sessions are kept. Writing needs a transaction. */
public interface AccountStore {
  Optional<Account> account(String district, String username);

  /** Names and territories of these accounts, closed ones too: history goes on naming them. */
  List<Named> named(String district, List<UUID> ids);

  Optional<Account> account(String district, UUID id);

  void add(Account account, boolean demo, Instant at);

  /** Adds a session; its idle and absolute times come from the role. */
  void open(Session session, byte[] tokenHash);

  /** The not ended session of a token, permissions and territory read fresh. */
  Optional<Session> session(byte[] tokenHash);

  /** Not ended sessions of one account, newest first. */
  List<Session> sessions(String district, UUID account);

  /** Ends a session. Returns whether there was one to end; with an account, only its own. */
  boolean end(String district, UUID session, Optional<UUID> account, Instant at);

  /**
   * Replaces the password; it is then the owner's own.
   *
   * @param hash argon2id, PHC notation
   * @return false when it was changed meanwhile or the account is closed
   */
  boolean password(Account before, String hash, Instant at);

  /** Ends every session of an account. Returns how many there were. */
  int endAll(String district, UUID account, Instant at);

  void touch(String district, UUID session, Instant at);

  /** Life of a session of this role. */
  Life life(String role);

  Optional<Lockout> failures(String district, String subject);

  /** Waits for others who count a failure of this subject; until the end of the transaction. */
  void queueFailures(String subject);

  void failed(String district, String subject, Lockout state);

  void cleared(String district, String subject);

  /** An account by name and the places it answers for. */
  @PersonalData
  record Named(UUID id, String displayName, List<String> territory) {
    public Named {
      territory = List.copyOf(territory);
    }
  }

  /**
   * How long sessions of a role live.
   *
   * @param idleMinutes without a request
   * @param absoluteMinutes in any case
   */
  record Life(int idleMinutes, int absoluteMinutes) {}
}
