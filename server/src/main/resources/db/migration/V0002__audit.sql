-- Who did what. Rows are appended inside the transaction they tell about; one sealer chains them
-- afterwards, because a chain made by the writers would put every transaction in one queue.
CREATE TABLE audit_entry (
  district char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  seq      bigint      GENERATED ALWAYS AS IDENTITY,
  at       timestamptz NOT NULL,
  actor    uuid        NOT NULL,
  role     text        NOT NULL,
  action   text        NOT NULL,
  object   text        NOT NULL,
  detail   jsonb       NOT NULL,
  PRIMARY KEY (district, seq)
);
COMMENT ON TABLE audit_entry IS 'Every write and every read of personal data: append-only, no right to change or delete is granted. Carries ids and codes, never texts or names.';
COMMENT ON COLUMN audit_entry.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN audit_entry.seq IS 'Order of insertion; gaps appear when a transaction is rolled back';
COMMENT ON COLUMN audit_entry.at IS 'When, by the product''s clock';
COMMENT ON COLUMN audit_entry.actor IS 'Account that acted; the nil UUID is the server itself. pii; purpose accountability; kept until six months after the account was closed, at least three years';
COMMENT ON COLUMN audit_entry.role IS 'Role the session was opened with';
COMMENT ON COLUMN audit_entry.action IS 'What was done, feature.verb';
COMMENT ON COLUMN audit_entry.object IS 'Id or number of what it was done to';
COMMENT ON COLUMN audit_entry.detail IS 'Codes, counts and versions that explain the action; no personal data';
CREATE INDEX audit_entry_object ON audit_entry (district, object);

CREATE TABLE audit_seal (
  district  char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  position  bigint      NOT NULL CHECK (position > 0),
  seqs      bigint[]    NOT NULL CHECK (cardinality(seqs) > 0),
  hash      bytea       NOT NULL CHECK (octet_length(hash) = 32),
  sealed_at timestamptz NOT NULL,
  PRIMARY KEY (district, position)
);
COMMENT ON TABLE audit_seal IS 'The chain over the audit entries: each seal''s hash covers the hash before it and its entries in order, so an edited, removed or reordered entry breaks every later seal.';
COMMENT ON COLUMN audit_seal.district IS 'GB/T 2260 district code, six digits; one chain per district';
COMMENT ON COLUMN audit_seal.position IS 'Place in the chain, from 1 without gaps';
COMMENT ON COLUMN audit_seal.seqs IS 'audit_entry.seq of the sealed entries, in the order hashed';
COMMENT ON COLUMN audit_seal.hash IS 'SHA-256 over the previous hash and the entries';
COMMENT ON COLUMN audit_seal.sealed_at IS 'When the sealer wrote it, by the product''s clock';

GRANT SELECT, INSERT ON audit_entry, audit_seal TO fengqiao_app;
