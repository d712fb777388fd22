package org.fengqiao.account.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.account.domain.Account;
import org.fengqiao.account.domain.AccountStore;
import org.fengqiao.account.domain.Lockout;
import org.fengqiao.account.domain.Reach;
import org.fengqiao.account.domain.Session;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.Vault;
import org.jspecify.annotations.Nullable;

@Singleton
final class SqlAccountStore implements AccountStore {
  private static final String SESSION =
      """
      SELECT s.district, s.id, a.id, a.role, a.territory, a.username, a.display_name, s.csrf,
        s.agent, s.created_at, s.last_seen_at, s.expires_at, r.idle_minutes,
        array(SELECT permission FROM role_permission p WHERE p.role = a.role), a.body,
        a.must_change
      FROM session s
      JOIN account a ON a.district = s.district AND a.id = s.account_id AND a.enabled
      JOIN role_session r ON r.role = a.role
      WHERE s.ended_at IS NULL AND
      """;

  private static final String ACCOUNT =
      """
      SELECT district, id, username, display_name, role, territory, password_hash,
        totp_sealed, totp_step, totp_at, enabled, body, must_change
      FROM account WHERE district = ? AND
      """;

  private final Sql sql;
  private final Vault vault;

  SqlAccountStore(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  @Override
  public Optional<Account> account(String district, String username) {
    return sql.find(ACCOUNT + " username = ?", this::account, district, username);
  }

  @Override
  public Optional<Account> account(String district, UUID id) {
    return sql.find(ACCOUNT + " id = ?", this::account, district, id);
  }

  @Override
  public List<Named> named(String district, List<UUID> ids) {
    return sql.list(
        "SELECT id, display_name, territory FROM account WHERE district = ? AND id = ANY (?)",
        row -> new Named(row.getObject(1, UUID.class), row.getString(2), texts(row, 3)),
        district,
        ids.toArray(UUID[]::new));
  }

  @Override
  public void add(Account a, boolean demo, Instant at) {
    sql.update(
        """
        INSERT INTO account (district, id, username, display_name, role, territory, password_hash,
          demo, created_at, password_at, body, must_change)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        a.district(),
        a.id(),
        a.username(),
        a.displayName(),
        a.role(),
        a.territory().toArray(String[]::new),
        a.passwordHash(),
        demo,
        at,
        at,
        a.body(),
        a.mustChange());
  }

  @Override
  public void open(Session s, byte[] tokenHash) {
    sql.update(
        """
        INSERT INTO session (district, id, account_id, token_hash, csrf, agent, created_at,
          last_seen_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        s.actor().district(),
        s.id(),
        s.actor().id(),
        tokenHash,
        s.csrf(),
        s.agent(),
        s.createdAt(),
        s.lastSeenAt(),
        s.expiresAt());
  }

  @Override
  public Optional<Session> session(byte[] tokenHash) {
    return sql.find(SESSION + " s.token_hash = ?", SqlAccountStore::session, tokenHash);
  }

  @Override
  public List<Session> sessions(String district, UUID account) {
    return sql.list(
        SESSION + " s.district = ? AND s.account_id = ? ORDER BY s.created_at DESC LIMIT 100",
        SqlAccountStore::session,
        district,
        account);
  }

  @Override
  public boolean end(String district, UUID session, Optional<UUID> account, Instant at) {
    UUID only = account.orElse(null);
    return sql.update(
            "UPDATE session SET ended_at = ? WHERE district = ? AND id = ? AND ended_at IS NULL"
                + " AND (?::uuid IS NULL OR account_id = ?)",
            at,
            district,
            session,
            only,
            only)
        == 1;
  }

  @Override
  public boolean password(Account before, String hash, Instant at) {
    return sql.update(
            "UPDATE account SET password_hash = ?, password_at = ?, must_change = false"
                + " WHERE district = ? AND id = ? AND password_hash = ? AND enabled",
            hash,
            at,
            before.district(),
            before.id(),
            before.passwordHash())
        == 1;
  }

  @Override
  public int endAll(String district, UUID account, Instant at) {
    return sql.update(
        "UPDATE session SET ended_at = ?"
            + " WHERE district = ? AND account_id = ? AND ended_at IS NULL",
        at,
        district,
        account);
  }

  @Override
  public void touch(String district, UUID session, Instant at) {
    sql.update(
        "UPDATE session SET last_seen_at = ? WHERE district = ? AND id = ?", at, district, session);
  }

  @Override
  public void queueFailures(String subject) {
    boolean _ =
        sql.find("SELECT pg_advisory_xact_lock(711843, hashtext(?))", row -> true, subject)
            .isPresent();
  }

  @Override
  public Life life(String role) {
    return sql.find(
            "SELECT idle_minutes, absolute_minutes FROM role_session WHERE role = ?",
            row -> new Life(row.getInt(1), row.getInt(2)),
            role)
        .orElseThrow();
  }

  @Override
  public Optional<Lockout> failures(String district, String subject) {
    return sql.find(
        "SELECT failures, first_at, locked_until FROM sign_in_failure"
            + " WHERE district = ? AND subject = ?",
        row -> new Lockout(row.getInt(1), at(row, 2), atOrNull(row, 3)),
        district,
        subject);
  }

  @Override
  public void failed(String district, String subject, Lockout state) {
    sql.update(
        """
        INSERT INTO sign_in_failure (district, subject, failures, first_at, locked_until)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (district, subject) DO UPDATE SET failures = excluded.failures,
          first_at = excluded.first_at, locked_until = excluded.locked_until\
        """,
        district,
        subject,
        state.failures(),
        state.firstAt(),
        state.lockedUntil());
  }

  @Override
  public void cleared(String district, String subject) {
    sql.update("DELETE FROM sign_in_failure WHERE district = ? AND subject = ?", district, subject);
  }

  private Account account(ResultSet row) throws SQLException {
    byte @Nullable [] sealed = row.getBytes(8);
    String context = SqlTotpStore.context(row.getString(1), row.getObject(2, UUID.class));
    return new Account(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        Role.valueOf(row.getString(5)),
        texts(row, 6),
        row.getString(7),
        sealed == null ? null : vault.open(sealed, context),
        row.getLong(9),
        atOrNull(row, 10),
        row.getBoolean(11),
        row.getString(12),
        row.getBoolean(13));
  }

  private static Session session(ResultSet row) throws SQLException {
    Set<Permission> permissions =
        texts(row, 14).stream().map(Permission::valueOf).collect(Collectors.toUnmodifiableSet());
    Actor actor =
        new Actor(
            row.getObject(3, UUID.class),
            Role.valueOf(row.getString(4)),
            row.getString(1),
            Reach.of(permissions, texts(row, 5)),
            permissions,
            row.getString(15));
    return new Session(
        row.getObject(2, UUID.class),
        actor,
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        at(row, 10),
        at(row, 11),
        at(row, 12),
        Duration.ofMinutes(row.getInt(13)),
        row.getBoolean(16));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static Instant at(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant atOrNull(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
