-- Updates decided on without a line that came after the item had moved on: kept beside it until a person decides.
CREATE TABLE late_update (
  district        char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id              uuid        NOT NULL,
  item_id         uuid        NOT NULL,
  item_number     text        NOT NULL,
  event           text        NOT NULL CHECK (event ~ '^[a-zA-Z]{1,40}$'),
  seen_version    bigint      NOT NULL CHECK (seen_version > 0),
  sealed          bytea,
  request_hash    bytea       NOT NULL CHECK (length(request_hash) = 32),
  made_by         uuid        NOT NULL,
  made_by_role    text        NOT NULL,
  made_at         timestamptz,
  received_at     timestamptz NOT NULL,
  decision        text        CHECK (decision IN ('APPLIED', 'KEPT', 'DISCARDED')),
  decided_by      uuid,
  decided_by_role text,
  decided_at      timestamptz,
  reason          text        CHECK (length(reason) <= 500),
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, item_id) REFERENCES item (district, id),
  CHECK ((decision IS NULL) = (decided_by IS NULL)),
  CHECK ((decision IS NULL) = (decided_by_role IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK (decision IS NOT NULL OR reason IS NULL),
  CHECK (decision <> 'DISCARDED' OR reason IS NOT NULL),
  -- Only what was applied or discarded is ever forgotten.
  CHECK (sealed IS NOT NULL OR decision IN ('APPLIED', 'DISCARDED'))
);
CREATE INDEX late_update_item ON late_update (district, item_id, received_at);
CREATE INDEX late_update_open ON late_update (district, received_at) WHERE decision IS NULL;
CREATE INDEX late_update_words ON late_update (district, decided_at) WHERE sealed IS NOT NULL AND decision <> 'KEPT';
COMMENT ON TABLE late_update IS 'An event somebody decided on without a line and that came after the item had moved on; nothing of it is lost until a person has decided';
COMMENT ON COLUMN late_update.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN late_update.id IS 'UUID made by the phone; idempotency key, the one under which the event itself was refused';
COMMENT ON COLUMN late_update.item_id IS 'Which item';
COMMENT ON COLUMN late_update.item_number IS 'Its number';
COMMENT ON COLUMN late_update.event IS 'The event, by its wire name';
COMMENT ON COLUMN late_update.seen_version IS 'Version of the item the sender had before his eyes';
COMMENT ON COLUMN late_update.sealed IS 'Members of the request, sealed with AES-GCM. pii; purpose: deciding on the update; kept until 30 days after it was applied or discarded, as long as the item when both are kept';
COMMENT ON COLUMN late_update.request_hash IS 'SHA-256 of the request, to know it again';
COMMENT ON COLUMN late_update.made_by IS 'Account that sent it. pii of staff; purpose: accountability; kept as long as the item';
COMMENT ON COLUMN late_update.made_by_role IS 'Role of the sender';
COMMENT ON COLUMN late_update.made_at IS 'When it was decided, by the phone''s clock as it said; null when it did not say';
COMMENT ON COLUMN late_update.received_at IS 'When it reached the server';
COMMENT ON COLUMN late_update.decision IS 'APPLIED: the event happened to the item as it was by then; KEPT: both stand; DISCARDED, with a reason; null while it waits';
COMMENT ON COLUMN late_update.decided_by IS 'Account that decided. pii of staff; purpose: accountability; kept as long as the item';
COMMENT ON COLUMN late_update.decided_by_role IS 'Role of the one who decided';
COMMENT ON COLUMN late_update.decided_at IS 'When it was decided';
COMMENT ON COLUMN late_update.reason IS 'Why, redacted';

GRANT SELECT, INSERT ON late_update TO fengqiao_app;
GRANT UPDATE (sealed, decision, decided_by, decided_by_role, decided_at, reason) ON late_update TO fengqiao_app;
