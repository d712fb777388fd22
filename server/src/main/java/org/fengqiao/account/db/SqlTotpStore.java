package org.fengqiao.account.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.account.domain.TotpStore;
import org.fengqiao.platform.db.Sql;
import org.fengqiao.platform.db.Vault;

/** The second factor's columns of {@code account}; secrets are encrypted before they get there. */
@Singleton
final class SqlTotpStore implements TotpStore {
  private final Sql sql;
  private final Vault vault;

  SqlTotpStore(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /** A sealed secret opens on its own account only. */
  static String context(String district, UUID account) {
    return "account-totp/" + district + "/" + account;
  }

  @Override
  public boolean usedStep(String district, UUID account, long step) {
    return sql.update(
            "UPDATE account SET totp_step = ? WHERE district = ? AND id = ? AND totp_step < ?",
            step,
            district,
            account,
            step)
        == 1;
  }

  @Override
  public void start(String district, UUID account, byte[] secret, Instant at) {
    sql.update(
        "UPDATE account SET totp_pending = ?, totp_pending_at = ? WHERE district = ? AND id = ?",
        vault.seal(secret, context(district, account)),
        at,
        district,
        account);
  }

  @Override
  public Optional<Pending> pending(String district, UUID account) {
    return sql.find(
        "SELECT totp_pending, totp_pending_at FROM account"
            + " WHERE district = ? AND id = ? AND totp_pending IS NOT NULL",
        row ->
            new Pending(
                vault.open(row.getBytes(1), context(district, account)),
                row.getObject(2, OffsetDateTime.class).toInstant()),
        district,
        account);
  }

  @Override
  public boolean confirm(String district, UUID account, Instant pendingAt, long step, Instant at) {
    return sql.update(
            """
            UPDATE account SET totp_sealed = totp_pending, totp_step = ?, totp_at = ?,
              totp_pending = NULL, totp_pending_at = NULL
            WHERE district = ? AND id = ? AND totp_pending_at = ? AND totp_sealed IS NULL\
            """,
            step,
            at,
            district,
            account,
            pendingAt)
        == 1;
  }

  @Override
  public boolean remove(String district, UUID account) {
    return sql.update(
            """
            UPDATE account SET totp_sealed = NULL, totp_at = NULL, totp_pending = NULL,
              totp_pending_at = NULL
            WHERE district = ? AND id = ? AND totp_sealed IS NOT NULL\
            """,
            district,
            account)
        == 1;
  }
}
