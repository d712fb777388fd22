-- Four eyes: a change waits here for its second person.
CREATE TABLE staged_change (
  district      char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id            uuid        NOT NULL,
  place         text        NOT NULL CHECK (place ~ '^[0-9]{6,18}$' AND left(place, 6) = district),
  subject       text        NOT NULL CHECK (subject ~ '^[a-z][a-z-]{1,39}$'),
  target        text        NOT NULL CHECK (length(target) BETWEEN 1 AND 100),
  payload       text        NOT NULL CHECK (length(payload) <= 500000),
  effective_on  date,
  reason        text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  proposer_id   uuid        NOT NULL,
  proposer_role text        NOT NULL,
  proposed_at   timestamptz NOT NULL,
  state         text        NOT NULL CHECK (state IN ('WAITING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  version       bigint      NOT NULL CHECK (version BETWEEN 1 AND 2),
  PRIMARY KEY (district, id),
  CHECK ((state = 'WAITING') = (version = 1))
);
CREATE UNIQUE INDEX staged_change_one_waits ON staged_change (district, subject, target) WHERE state = 'WAITING';
CREATE INDEX staged_change_newest ON staged_change (district, state, proposed_at DESC);
COMMENT ON TABLE staged_change IS 'A change that one person wants and a second one has to approve; only its state moves';
COMMENT ON COLUMN staged_change.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN staged_change.id IS 'UUID made by the proposer''s client: the same again is the same change';
COMMENT ON COLUMN staged_change.place IS 'Code of the narrowest place it is about: who decides must be responsible there';
COMMENT ON COLUMN staged_change.subject IS 'Sort of change; names the feature that applies it';
COMMENT ON COLUMN staged_change.target IS 'What is changed, e.g. a table or the number of an item';
COMMENT ON COLUMN staged_change.payload IS 'The change as its feature wrote it, JSON; holds no personal data unless the feature sealed it';
COMMENT ON COLUMN staged_change.effective_on IS 'First day it shall hold; null for at once';
COMMENT ON COLUMN staged_change.reason IS 'Why the proposer wants it, in words of the office, without names';
COMMENT ON COLUMN staged_change.proposer_id IS 'Account that proposed. pii; purpose: accountability; kept as long as the change';
COMMENT ON COLUMN staged_change.proposer_role IS 'Role the proposer worked in';
COMMENT ON COLUMN staged_change.proposed_at IS 'When it was staged';
COMMENT ON COLUMN staged_change.state IS 'Where it stands';
COMMENT ON COLUMN staged_change.version IS '1 while it waits, 2 when it has ended; what the decider saw';

CREATE TABLE staged_decision (
  district     char(6)     NOT NULL,
  change_id    uuid        NOT NULL,
  decision_key uuid        NOT NULL,
  verdict      text        NOT NULL CHECK (verdict IN ('APPROVE', 'REJECT', 'WITHDRAW')),
  actor_id     uuid        NOT NULL,
  role         text        NOT NULL,
  decided_at   timestamptz NOT NULL,
  reason       text        CHECK (length(reason) <= 500),
  result       text        CHECK (length(result) <= 100),
  PRIMARY KEY (district, change_id),
  UNIQUE (district, decision_key),
  FOREIGN KEY (district, change_id) REFERENCES staged_change (district, id),
  CHECK (verdict <> 'REJECT' OR reason IS NOT NULL)
);
COMMENT ON TABLE staged_decision IS 'How a staged change ended: one row each, never changed';
COMMENT ON COLUMN staged_decision.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN staged_decision.change_id IS 'The change';
COMMENT ON COLUMN staged_decision.decision_key IS 'UUID made by the decider''s client: the same decision again changes nothing';
COMMENT ON COLUMN staged_decision.verdict IS 'APPROVE and REJECT by a second person, WITHDRAW by the proposer';
COMMENT ON COLUMN staged_decision.actor_id IS 'Account that decided. pii; purpose: accountability; kept as long as the change';
COMMENT ON COLUMN staged_decision.role IS 'Role the decider worked in';
COMMENT ON COLUMN staged_decision.decided_at IS 'When';
COMMENT ON COLUMN staged_decision.reason IS 'Why, in words of the office, without names; needed for a rejection';
COMMENT ON COLUMN staged_decision.result IS 'What the feature made of an approved change, e.g. the version of an edition';

GRANT SELECT, INSERT ON staged_change, staged_decision TO fengqiao_app;
GRANT UPDATE (state, version) ON staged_change TO fengqiao_app;
