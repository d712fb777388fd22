-- The second factor's secret is encrypted like every other secret. Nothing is carried over: before
-- this version nobody could set one up.
ALTER TABLE account DROP COLUMN totp_secret;
ALTER TABLE account
  ADD COLUMN totp_sealed bytea CHECK (octet_length(totp_sealed) BETWEEN 40 AND 200),
  ADD COLUMN totp_at timestamptz,
  ADD COLUMN totp_pending bytea CHECK (octet_length(totp_pending) BETWEEN 40 AND 200),
  ADD COLUMN totp_pending_at timestamptz,
  ADD CONSTRAINT account_totp_whole CHECK ((totp_sealed IS NULL) = (totp_at IS NULL)),
  ADD CONSTRAINT account_totp_pending_whole CHECK ((totp_pending IS NULL) = (totp_pending_at IS NULL));
COMMENT ON COLUMN account.totp_sealed IS 'Key of the second factor (RFC 6238), AES-256-GCM with the key''s id in front, bound to this account; null when none is set. pii; purpose sign-in; kept until removed or the account is closed';
COMMENT ON COLUMN account.totp_at IS 'Since when the second factor is asked for; null when it is not';
COMMENT ON COLUMN account.totp_pending IS 'Key of a second factor that waits for its first code, encrypted the same way. pii; purpose sign-in; kept until confirmed, replaced or removed; worthless after ten minutes';
COMMENT ON COLUMN account.totp_pending_at IS 'When that set-up was started; null when none waits';
GRANT UPDATE (totp_sealed, totp_at, totp_pending, totp_pending_at) ON account TO fengqiao_app;
