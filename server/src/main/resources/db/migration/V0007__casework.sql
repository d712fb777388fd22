-- The dispute item: its row, its history, its sealed words.
CREATE TABLE item (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id uuid NOT NULL,
  number text NOT NULL CHECK (number ~ '^[0-9]{6}-[0-9]{4}-[0-9]{6,}$'),
  state text NOT NULL CHECK (state IN ('DRAFT', 'REPORTED', 'NEEDS_INFO', 'VERIFIED', 'TRIAGED', 'REJECTED', 'MERGED', 'VOID', 'DISPATCHED', 'OBJECTED', 'ACCEPTED', 'MEDIATING', 'INVESTIGATING', 'PAUSED', 'AGREED', 'CONFIRMING', 'PERFORMING', 'BREACHED', 'FAILED', 'ESCALATED', 'ROUTED_OUT', 'ROUTED_DONE', 'REPLIED', 'UNDER_REVIEW', 'UNDER_RECHECK', 'FINALISED', 'AWAIT_RATING', 'FOLLOW_UP', 'CLOSED', 'WITHDRAWN')),
  version bigint NOT NULL CHECK (version > 0),
  track text NOT NULL CHECK (track IN ('DISPUTE', 'PETITION')),
  channel text NOT NULL CHECK (channel IN ('GRID', 'ONLINE', 'LETTER', 'VISIT', 'PHONE', 'HOTLINE_12345', 'LEADER_SESSION', 'POLICE', 'COURT', 'UPPER_REFERRAL', 'SWEEP')),
  kind text NOT NULL CHECK (kind IN ('LABOR', 'TENANCY', 'PROPERTY_RIGHTS', 'DEMOLITION', 'NEIGHBOR', 'FAMILY', 'PROPERTY_MGMT', 'CONSUMER_CONTRACT', 'INJURY_TORT', 'LAND_RESOURCE', 'FINANCE_LOAN', 'UNCLASSIFIED')),
  sub_kind text,
  kind_provisional boolean NOT NULL,
  points smallint NOT NULL CHECK (points >= 0),
  level text NOT NULL CHECK (level IN ('BLUE', 'YELLOW', 'ORANGE', 'RED')),
  safety text[] NOT NULL CHECK (safety <@ ARRAY['THREAT', 'INJURY', 'DOMESTIC_VIOLENCE', 'STRUCTURAL_DANGER', 'MINORS']),
  urgency text NOT NULL CHECK (urgency IN ('NORMAL', 'URGENT', 'MAJOR')),
  seal text NOT NULL CHECK (seal IN ('NONE', 'RESTRICTED', 'SEALED')),
  grid_code text NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$'),
  grid_version bigint NOT NULL,
  community_code text NOT NULL CHECK (community_code ~ '^[0-9]{12}$'),
  street_code text NOT NULL CHECK (street_code ~ '^[0-9]{9}$'),
  place_confirmed boolean NOT NULL,
  body_code text CHECK (body_code ~ '^[0-9]{6,12}-[A-Z0-9-]+$'),
  suggested_body text CHECK (suggested_body ~ '^[0-9]{6,12}-[A-Z0-9-]+$'),
  tier text NOT NULL CHECK (tier IN ('GRID', 'COMMUNITY', 'STREET', 'DISTRICT')),
  category text CHECK (category IN ('SUGGESTION', 'ACCUSATION', 'CLAIM')),
  route text CHECK (route IN ('JUDICIAL', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'PROTECTIVE_DUTY', 'HANDLING_OPINION', 'MEDIATION')),
  lead_item text,
  repeat_of text,
  people_involved integer NOT NULL CHECK (people_involved >= 1),
  summary text NOT NULL CHECK (length(summary) <= 400),
  text_hash bigint NOT NULL,
  reporter_id uuid NOT NULL,
  handler_id uuid,
  resume_state text CHECK (resume_state IN ('DRAFT', 'REPORTED', 'NEEDS_INFO', 'VERIFIED', 'TRIAGED', 'REJECTED', 'MERGED', 'VOID', 'DISPATCHED', 'OBJECTED', 'ACCEPTED', 'MEDIATING', 'INVESTIGATING', 'PAUSED', 'AGREED', 'CONFIRMING', 'PERFORMING', 'BREACHED', 'FAILED', 'ESCALATED', 'ROUTED_OUT', 'ROUTED_DONE', 'REPLIED', 'UNDER_REVIEW', 'UNDER_RECHECK', 'FINALISED', 'AWAIT_RATING', 'FOLLOW_UP', 'CLOSED', 'WITHDRAWN')),
  occurred_at timestamptz NOT NULL,
  reported_at timestamptz NOT NULL,
  demo boolean NOT NULL,
  due_on date NOT NULL,
  legal_due_on date NOT NULL,
  stage text NOT NULL GENERATED ALWAYS AS (CASE
    WHEN state IN ('REPORTED', 'VERIFIED', 'TRIAGED', 'OBJECTED', 'ESCALATED') THEN 'WAITING'
    WHEN state IN ('DISPATCHED', 'ACCEPTED', 'MEDIATING', 'INVESTIGATING', 'PAUSED', 'AGREED', 'CONFIRMING', 'PERFORMING', 'BREACHED', 'FAILED') THEN 'HANDLING'
    WHEN state IN ('REJECTED', 'MERGED', 'VOID', 'ROUTED_DONE', 'FINALISED', 'CLOSED', 'WITHDRAWN') THEN 'ENDED'
    ELSE 'OTHER' END) STORED,
  urgent_rank smallint NOT NULL GENERATED ALWAYS AS (CASE urgency WHEN 'MAJOR' THEN 0 WHEN 'URGENT' THEN 1 ELSE 2 END) STORED,
  PRIMARY KEY (district, id),
  UNIQUE (district, number)
);
COMMENT ON TABLE item IS 'One matter as it stands: the fold of its events, kept for reading. Holds no personal data of parties';
COMMENT ON COLUMN item.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN item.id IS 'UUIDv7 of the item';
COMMENT ON COLUMN item.number IS 'What people see, e.g. 440105-2026-000123: district, year of report, number of the series; gaps allowed';
COMMENT ON COLUMN item.state IS 'Where the item stands; equals to_state of its last event';
COMMENT ON COLUMN item.version IS 'Number of events so far; optimistic lock';
COMMENT ON COLUMN item.track IS 'Whether petition clocks run';
COMMENT ON COLUMN item.channel IS 'How the matter reached us';
COMMENT ON COLUMN item.kind IS 'Kind of dispute';
COMMENT ON COLUMN item.sub_kind IS 'Sub-kind, law_sub_kind.code; null when not told';
COMMENT ON COLUMN item.kind_provisional IS 'The kind comes from a classifier and nobody has confirmed it';
COMMENT ON COLUMN item.points IS 'Severity points by the table of the day it was judged';
COMMENT ON COLUMN item.level IS 'Severity level';
COMMENT ON COLUMN item.safety IS 'Safety questions answered with yes';
COMMENT ON COLUMN item.urgency IS 'How fast it has to be taken up';
COMMENT ON COLUMN item.seal IS 'Who may know of it; SEALED is shown and counted nowhere';
COMMENT ON COLUMN item.grid_code IS 'Grid it happened in';
COMMENT ON COLUMN item.grid_version IS 'Version of the grid set the place was mapped with';
COMMENT ON COLUMN item.community_code IS 'Community of the grid';
COMMENT ON COLUMN item.street_code IS 'Street of the grid';
COMMENT ON COLUMN item.place_confirmed IS 'Somebody confirmed the grid; false while a doubtful point waits';
COMMENT ON COLUMN item.body_code IS 'Body that has it; null before dispatch';
COMMENT ON COLUMN item.suggested_body IS 'Body the machine proposes; null when none fits';
COMMENT ON COLUMN item.tier IS 'Tier whose turn it is';
COMMENT ON COLUMN item.category IS 'Kind of petition; null for a dispute';
COMMENT ON COLUMN item.route IS 'Legal route accepted at triage; null before, or when not accepted';
COMMENT ON COLUMN item.lead_item IS 'Number of the item this one was merged into';
COMMENT ON COLUMN item.repeat_of IS 'Number of the item this one repeats';
COMMENT ON COLUMN item.people_involved IS 'How many people the matter concerns; a property of the event';
COMMENT ON COLUMN item.summary IS 'Redacted words of the report: no telephone, identity, name, plate, address number';
COMMENT ON COLUMN item.text_hash IS 'Keyed hash of the normalised text, to count the same text once; 0 when too short to compare';
COMMENT ON COLUMN item.reporter_id IS 'Account that reported. pii; purpose: who may add to the report; kept until the item is erased';
COMMENT ON COLUMN item.handler_id IS 'Account that signed or mediates. pii; purpose: nobody follows up on their own work; kept until the item is erased';
COMMENT ON COLUMN item.resume_state IS 'Where PAUSED or MERGED returns to';
COMMENT ON COLUMN item.occurred_at IS 'When it happened, by a corrected clock';
COMMENT ON COLUMN item.reported_at IS 'When the server took it';
COMMENT ON COLUMN item.demo IS 'Made-up item of the demonstration district';
COMMENT ON COLUMN item.due_on IS 'Earliest running clock as counted; 9999-12-31 when none runs';
COMMENT ON COLUMN item.legal_due_on IS 'The same clock rolled over days of rest; 9999-12-31 when none runs';
COMMENT ON COLUMN item.stage IS 'WAITING for a dispatcher, HANDLING by a body, ENDED, OTHER: for the inbox indexes';
COMMENT ON COLUMN item.urgent_rank IS 'Order of the inbox: 0 major, 1 urgent, 2 normal';
CREATE INDEX item_waiting ON item (district, street_code, urgent_rank, due_on, number) WHERE stage = 'WAITING';
CREATE INDEX item_handling ON item (district, body_code, urgent_rank, due_on, number) WHERE stage = 'HANDLING';
CREATE INDEX item_grid ON item (district, grid_code, reported_at);
CREATE INDEX item_reported ON item (district, reported_at);
CREATE INDEX item_reporter ON item (district, reporter_id, reported_at);
CREATE INDEX item_lead ON item (district, lead_item) WHERE lead_item IS NOT NULL;

CREATE SEQUENCE item_number INCREMENT BY 64;
COMMENT ON SEQUENCE item_number IS 'Series of the numbers people see, drawn in blocks of 64';

CREATE TABLE item_event (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id uuid NOT NULL,
  version bigint NOT NULL CHECK (version > 0),
  id uuid NOT NULL,
  event text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid NOT NULL,
  actor_role text NOT NULL,
  reason text CHECK (length(reason) <= 1000),
  changes jsonb NOT NULL,
  info jsonb NOT NULL,
  key uuid NOT NULL,
  step smallint NOT NULL CHECK (step >= 0),
  request_hash bytea CHECK (length(request_hash) = 32),
  PRIMARY KEY (district, item_id, version),
  CONSTRAINT item_event_transition CHECK ((from_state || ' ' || event || ' ' || to_state) IN (
      'NEW report REPORTED', 'NEW saveDraft DRAFT', 'DRAFT report REPORTED',
      'REPORTED askInfo NEEDS_INFO', 'REPORTED verify VERIFIED', 'REPORTED markVoid VOID',
      'REPORTED merge MERGED', 'REPORTED withdraw WITHDRAWN', 'NEEDS_INFO supplement REPORTED',
      'NEEDS_INFO merge MERGED', 'NEEDS_INFO withdraw WITHDRAWN', 'VERIFIED markVoid VOID',
      'VERIFIED triage TRIAGED', 'VERIFIED merge MERGED', 'VERIFIED settledOnSpot FOLLOW_UP',
      'VERIFIED withdraw WITHDRAWN', 'TRIAGED reject REJECTED', 'TRIAGED merge MERGED',
      'TRIAGED dispatch DISPATCHED', 'TRIAGED routeOut ROUTED_OUT', 'TRIAGED withdraw WITHDRAWN',
      'DISPATCHED merge MERGED', 'DISPATCHED sign ACCEPTED', 'DISPATCHED object OBJECTED',
      'DISPATCHED withdraw WITHDRAWN', 'ACCEPTED merge MERGED', 'ACCEPTED startMediation MEDIATING',
      'ACCEPTED escalate ESCALATED', 'ACCEPTED routeOut ROUTED_OUT', 'ACCEPTED investigate INVESTIGATING',
      'ACCEPTED settle AGREED', 'ACCEPTED answerSuggestion REPLIED', 'ACCEPTED withdraw WITHDRAWN',
      'OBJECTED upholdObjection TRIAGED', 'OBJECTED dismissObjection DISPATCHED', 'OBJECTED withdraw WITHDRAWN',
      'MEDIATING session MEDIATING', 'MEDIATING terminate FAILED', 'MEDIATING agree AGREED',
      'MEDIATING extend MEDIATING', 'MEDIATING pause PAUSED', 'MEDIATING settle AGREED',
      'MEDIATING withdraw WITHDRAWN', 'AGREED applyConfirmation CONFIRMING', 'AGREED perform PERFORMING',
      'CONFIRMING confirmed PERFORMING', 'CONFIRMING dismissedRemediate MEDIATING', 'CONFIRMING dismissedEnd FAILED',
      'PERFORMING performedPetition REPLIED', 'PERFORMING performedDispute AWAIT_RATING', 'PERFORMING breach BREACHED',
      'BREACHED performed PERFORMING', 'BREACHED remediate MEDIATING', 'BREACHED routeOut ROUTED_OUT',
      'FAILED escalate ESCALATED', 'FAILED routeOut ROUTED_OUT', 'FAILED investigate INVESTIGATING',
      'FAILED withdraw WITHDRAWN', 'ESCALATED dispatch DISPATCHED', 'ESCALATED withdraw WITHDRAWN',
      'ROUTED_OUT received ROUTED_DONE', 'ROUTED_OUT notReceived TRIAGED', 'INVESTIGATING hearing PAUSED',
      'INVESTIGATING extend INVESTIGATING', 'INVESTIGATING reply REPLIED', 'INVESTIGATING settle AGREED',
      'INVESTIGATING withdraw WITHDRAWN', 'PAUSED resumeInvestigation INVESTIGATING', 'PAUSED resumeMediation MEDIATING',
      'PAUSED withdraw WITHDRAWN', 'REPLIED applyReview UNDER_REVIEW', 'REPLIED applyRecheck UNDER_RECHECK',
      'REPLIED reviewPeriodOver AWAIT_RATING', 'UNDER_REVIEW reviewDecided REPLIED', 'UNDER_REVIEW revokeRedo INVESTIGATING',
      'UNDER_RECHECK recheckRecorded FINALISED', 'AWAIT_RATING ratedOrWindowOver FOLLOW_UP', 'FOLLOW_UP settled CLOSED',
      'FOLLOW_UP notSettled ACCEPTED', 'CLOSED reopen TRIAGED', 'WITHDRAWN reopen TRIAGED',
      'REJECTED reopen TRIAGED', 'ROUTED_DONE reopen TRIAGED', 'ROUTED_DONE externalResult FOLLOW_UP',
      'MERGED unmerge REPORTED', 'MERGED unmerge NEEDS_INFO', 'MERGED unmerge VERIFIED',
      'MERGED unmerge TRIAGED', 'MERGED unmerge DISPATCHED', 'MERGED unmerge ACCEPTED'))
);
COMMENT ON TABLE item_event IS 'Append-only history: every change of an item is one line here, and only a line of the transition table can be written';
COMMENT ON COLUMN item_event.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN item_event.item_id IS 'Item it happened to';
COMMENT ON COLUMN item_event.version IS 'Place in the history, from 1 without gaps';
COMMENT ON COLUMN item_event.id IS 'UUIDv7 of the event';
COMMENT ON COLUMN item_event.event IS 'What happened';
COMMENT ON COLUMN item_event.from_state IS 'State before; NEW before the first event';
COMMENT ON COLUMN item_event.to_state IS 'State after';
COMMENT ON COLUMN item_event.at IS 'When, by the product clock';
COMMENT ON COLUMN item_event.actor_id IS 'Account that acted; nil for the server itself. pii; purpose: accountability; kept as long as the item';
COMMENT ON COLUMN item_event.actor_role IS 'Role the session was opened with';
COMMENT ON COLUMN item_event.reason IS 'Why, redacted';
COMMENT ON COLUMN item_event.changes IS 'Fields of the item that the event set, as text';
COMMENT ON COLUMN item_event.info IS 'Further facts for the timeline: codes, counts, dates';
COMMENT ON COLUMN item_event.key IS 'Idempotency key of the request; for the first event the id of the report';
COMMENT ON COLUMN item_event.step IS 'Place under the key when one request brought several events';
COMMENT ON COLUMN item_event.request_hash IS 'SHA-256 of the request; tells a repetition from another request under the same key. Null for the first event, whose report keeps its own';
-- The key of a first event is kept by its report.
CREATE UNIQUE INDEX item_event_key ON item_event (district, key, step) WHERE version > 1;

CREATE TABLE item_text (
  district       char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id        uuid        NOT NULL,
  version        bigint      NOT NULL,
  part           text        NOT NULL CHECK (part IN ('REPORT', 'SUPPLEMENT', 'MINUTES', 'TERMS', 'PROOF', 'RECORD')),
  sealed_text    bytea       NOT NULL,
  sealed_parties bytea,
  written_at     timestamptz NOT NULL,
  PRIMARY KEY (district, item_id, version)
);
COMMENT ON TABLE item_text IS 'What was said and written in an item, sealed with AES-256-GCM; the key id stands in the sealed bytes';
COMMENT ON COLUMN item_text.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN item_text.item_id IS 'Item it belongs to';
COMMENT ON COLUMN item_text.version IS 'Event it came with';
COMMENT ON COLUMN item_text.part IS 'REPORT, SUPPLEMENT, MINUTES of a sitting, TERMS of an agreement, PROOF of performance, RECORD of a settlement on the spot';
COMMENT ON COLUMN item_text.sealed_text IS 'The words. pii; purpose: handling the matter; kept until five years after the item ended';
COMMENT ON COLUMN item_text.sealed_parties IS 'Who is involved, as told. pii; purpose: handling the matter; kept until five years after the item ended';
COMMENT ON COLUMN item_text.written_at IS 'When it was written';

-- History cannot be rewritten, by nobody.
CREATE FUNCTION item_event_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'item_event is append-only' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER item_event_final BEFORE UPDATE OR DELETE ON item_event
  FOR EACH ROW EXECUTE FUNCTION item_event_is_final();
CREATE TRIGGER item_event_whole BEFORE TRUNCATE ON item_event
  FOR EACH STATEMENT EXECUTE FUNCTION item_event_is_final();

-- The row of an item says what its last event says: checked at commit, so that neither can be
-- written without the other.
CREATE FUNCTION item_follows_its_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM item_event e
    WHERE e.district = NEW.district AND e.item_id = NEW.id
      AND e.version = NEW.version AND e.to_state = NEW.state
  ) THEN
    RAISE EXCEPTION 'item % has no event for version % and state %', NEW.number, NEW.version, NEW.state
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER item_opened AFTER INSERT ON item
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION item_follows_its_event();
CREATE CONSTRAINT TRIGGER item_moved AFTER UPDATE OF state, version ON item
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION item_follows_its_event();

CREATE FUNCTION item_event_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM item_event e
    WHERE e.district = NEW.district AND e.item_id = NEW.item_id
      AND e.version = NEW.version - 1 AND e.to_state = NEW.from_state
  ) OR NOT EXISTS (
    SELECT FROM item i
    WHERE i.district = NEW.district AND i.id = NEW.item_id AND i.version >= NEW.version
  ) THEN
    RAISE EXCEPTION 'event % of item % does not follow', NEW.version, NEW.item_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER item_event_chained AFTER INSERT ON item_event
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 1)
  EXECUTE FUNCTION item_event_follows();

GRANT SELECT, INSERT ON item TO fengqiao_app;
GRANT UPDATE (state, version, kind, sub_kind, kind_provisional, points, level, urgency, seal,
  grid_code, grid_version, community_code, street_code, place_confirmed, body_code, suggested_body,
  tier, category, route, lead_item, repeat_of, handler_id, resume_state, due_on, legal_due_on)
  ON item TO fengqiao_app;
GRANT SELECT, INSERT ON item_event, item_text TO fengqiao_app;
GRANT USAGE ON SEQUENCE item_number TO fengqiao_app;
