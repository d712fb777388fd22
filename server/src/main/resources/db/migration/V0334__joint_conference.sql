-- Joint conferences (联席会议) of a street or the district: bodies, minutes, and decisions that become tasks.

INSERT INTO role_permission (role, permission) VALUES
  ('STREET_DISPATCHER', 'CONFERENCE_RECORD'),
  ('DISTRICT_DISPATCHER', 'CONFERENCE_RECORD');

ALTER TABLE prevention_rule ADD COLUMN conference_loops smallint NOT NULL DEFAULT 3 CHECK (conference_loops BETWEEN 1 AND 20);
COMMENT ON COLUMN prevention_rule.conference_loops IS 'A decision whose matter was taken to a further conference this often is listed as going in circles (程序空转, HZ-11)';

-- A task may now grow from a decision: then it has no warning, and its place may be a community, a street or the district.
ALTER TABLE prevention_task ALTER COLUMN warning_id DROP NOT NULL;
ALTER TABLE prevention_task DROP CONSTRAINT prevention_task_grid_code_check;
ALTER TABLE prevention_task ADD CONSTRAINT prevention_task_grid_code_check
  CHECK (grid_code ~ '^[0-9]{13,18}$' OR (warning_id IS NULL AND grid_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'));
ALTER TABLE prevention_task DROP CONSTRAINT prevention_task_street_code_check;
ALTER TABLE prevention_task ADD CONSTRAINT prevention_task_street_code_check CHECK (street_code ~ '^[0-9]{6}([0-9]{3})?$');
ALTER TABLE prevention_task DROP CONSTRAINT prevention_task_level_check;
ALTER TABLE prevention_task ADD CONSTRAINT prevention_task_level_check
  CHECK (level IN ('BLUE','YELLOW','ORANGE','RED') OR (warning_id IS NULL AND level = 'NONE'));
COMMENT ON TABLE prevention_task IS 'Work proposed for a place because of a warning or decided by a joint conference; the fold of its events';
COMMENT ON COLUMN prevention_task.warning_id IS 'Warning it grew from; null where a conference decided it';
COMMENT ON COLUMN prevention_task.grid_code IS 'Grid to work in; a community, street or the district where a conference decided it';
COMMENT ON COLUMN prevention_task.street_code IS 'Street of the place, 9 digits, or the district';
COMMENT ON COLUMN prevention_task.level IS 'Level of the warning when it was proposed; NONE where a conference decided without one';
ALTER TABLE photo_claim DROP CONSTRAINT photo_claim_grid_code_check;
ALTER TABLE photo_claim ADD CONSTRAINT photo_claim_grid_code_check CHECK (grid_code ~ '^[0-9]{6,18}$');
COMMENT ON COLUMN photo_claim.grid_code IS 'Place of the record''s task: who may read its tasks may see the photos';

CREATE TABLE joint_conference (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id           uuid        NOT NULL,
  request_hash bytea       NOT NULL CHECK (length(request_hash) = 32),
  title        text        NOT NULL CHECK (char_length(title) BETWEEN 2 AND 80),
  held_on      date        NOT NULL,
  place_code   text        NOT NULL CHECK (place_code ~ '^[0-9]{6}([0-9]{3})?$' AND left(place_code, 6) = district),
  state        text        NOT NULL CHECK (state IN ('OPEN','CLOSED')),
  sealed       bytea       NOT NULL,
  recorded_at  timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  version      bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, id)
);
CREATE INDEX joint_conference_list ON joint_conference (district, held_on DESC, id);
COMMENT ON TABLE joint_conference IS 'Conferences of several bodies about what a street or the district has to solve (信访工作条例 24, HZ-11); bodies, never persons';
COMMENT ON COLUMN joint_conference.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN joint_conference.id IS 'Made by the writer: idempotency key';
COMMENT ON COLUMN joint_conference.request_hash IS 'SHA-256 of what was sent first, to tell a repetition from a key used twice';
COMMENT ON COLUMN joint_conference.title IS 'What it was about, in the words of the office; not about a person';
COMMENT ON COLUMN joint_conference.held_on IS 'Day it was held, Asia/Shanghai';
COMMENT ON COLUMN joint_conference.place_code IS 'The street (9 digits) or the district (6) it was held for; tells its level';
COMMENT ON COLUMN joint_conference.state IS 'OPEN while it may be edited, CLOSED for good';
COMMENT ON COLUMN joint_conference.sealed IS 'pii; purpose: minutes in the words of the office, which may name who spoke; kept as long as the conference. Encrypted';
COMMENT ON COLUMN joint_conference.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN joint_conference.changed_at IS 'When it was last written';
COMMENT ON COLUMN joint_conference.version IS 'Number of its events; what a writer must have seen';
GRANT SELECT, INSERT, UPDATE ON joint_conference TO fengqiao_app;
GRANT SELECT (district, id, title, held_on, place_code, state, recorded_at, changed_at, version) ON joint_conference TO fengqiao_reader;

CREATE FUNCTION joint_conference_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a closed conference is not changed';
END $$;
CREATE TRIGGER joint_conference_closed BEFORE UPDATE ON joint_conference
  FOR EACH ROW WHEN (OLD.state = 'CLOSED') EXECUTE FUNCTION joint_conference_stays();

CREATE TABLE conference_body (
  district      char(6) NOT NULL,
  conference_id uuid    NOT NULL,
  body          text    NOT NULL,
  PRIMARY KEY (district, conference_id, body),
  FOREIGN KEY (district, conference_id) REFERENCES joint_conference
);
COMMENT ON TABLE conference_body IS 'Bodies that took part in a conference';
COMMENT ON COLUMN conference_body.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN conference_body.conference_id IS 'The conference';
COMMENT ON COLUMN conference_body.body IS 'Code of the body (table body)';
GRANT SELECT, INSERT, DELETE ON conference_body TO fengqiao_app;
GRANT SELECT ON conference_body TO fengqiao_reader;

CREATE TABLE conference_link (
  district      char(6) NOT NULL,
  conference_id uuid    NOT NULL,
  sort          text    NOT NULL CHECK (sort IN ('WARNING','LETTER','PROJECT','ITEM')),
  ref           text    NOT NULL CHECK (char_length(ref) BETWEEN 1 AND 40),
  PRIMARY KEY (district, conference_id, sort, ref),
  FOREIGN KEY (district, conference_id) REFERENCES joint_conference
);
COMMENT ON TABLE conference_link IS 'What a conference spoke to; shown to those only who may see the thing itself';
COMMENT ON COLUMN conference_link.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN conference_link.conference_id IS 'The conference';
COMMENT ON COLUMN conference_link.sort IS 'WARNING, risk LETTER, PROJECT, or ITEM (a matter that is not sealed)';
COMMENT ON COLUMN conference_link.ref IS 'Id of the thing; of an item its number';
GRANT SELECT, INSERT, DELETE ON conference_link TO fengqiao_app;
GRANT SELECT ON conference_link TO fengqiao_reader;

CREATE TABLE conference_decision (
  district      char(6)  NOT NULL,
  id            uuid     NOT NULL,
  conference_id uuid     NOT NULL,
  ordinal       smallint NOT NULL CHECK (ordinal BETWEEN 1 AND 200),
  what          text     NOT NULL CHECK (char_length(what) BETWEEN 2 AND 500),
  body          text     NOT NULL,
  due_on        date     NOT NULL,
  warning_id    uuid,
  place_code    text     NOT NULL CHECK (place_code ~ '^[0-9]{6,18}$'),
  kind          text     NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','ALL')),
  task_id       uuid     NOT NULL,
  matter_id     uuid     NOT NULL,
  loops         smallint NOT NULL CHECK (loops >= 0),
  carried_from  uuid,
  PRIMARY KEY (district, id),
  UNIQUE (district, conference_id, ordinal),
  UNIQUE (district, task_id),
  UNIQUE (district, carried_from),
  FOREIGN KEY (district, conference_id) REFERENCES joint_conference,
  FOREIGN KEY (district, task_id) REFERENCES prevention_task,
  FOREIGN KEY (district, carried_from) REFERENCES conference_decision,
  CHECK ((loops = 0) = (carried_from IS NULL)),
  CHECK ((loops = 0) = (matter_id = id))
);
COMMENT ON TABLE conference_decision IS 'What a conference decided, each with owner, day and the task it became; never edited. Rounds are counted by matter, never by person';
COMMENT ON COLUMN conference_decision.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN conference_decision.id IS 'Derived from the conference and the ordinal';
COMMENT ON COLUMN conference_decision.conference_id IS 'The conference';
COMMENT ON COLUMN conference_decision.ordinal IS 'Order within the conference';
COMMENT ON COLUMN conference_decision.what IS 'What is to be done, in the words of the office; not about a person';
COMMENT ON COLUMN conference_decision.body IS 'Code of the body that answers for it (table body)';
COMMENT ON COLUMN conference_decision.due_on IS 'Day in Asia/Shanghai until which it should be done';
COMMENT ON COLUMN conference_decision.warning_id IS 'Warning it concerns, if any';
COMMENT ON COLUMN conference_decision.place_code IS 'Place it concerns; the conference''s when nothing narrower was said';
COMMENT ON COLUMN conference_decision.kind IS 'Kind of dispute it concerns, ALL when none was said';
COMMENT ON COLUMN conference_decision.task_id IS 'Task it became in the same act';
COMMENT ON COLUMN conference_decision.matter_id IS 'First decision about the same matter: what rounds are counted by';
COMMENT ON COLUMN conference_decision.loops IS 'How often the matter was taken to a further conference; prevention_rule.conference_loops and more is going in circles';
COMMENT ON COLUMN conference_decision.carried_from IS 'Decision of an earlier conference that this one carries over';
GRANT SELECT, INSERT ON conference_decision TO fengqiao_app;
GRANT SELECT ON conference_decision TO fengqiao_reader;

CREATE TABLE conference_event (
  district      char(6)     NOT NULL,
  conference_id uuid        NOT NULL,
  event_key     uuid        NOT NULL,
  event         text        NOT NULL CHECK (event IN ('RECORD','EDIT','DECIDE','CLOSE','CORRECT')),
  at            timestamptz NOT NULL,
  role          text        NOT NULL,
  sealed        bytea,
  PRIMARY KEY (district, event_key),
  FOREIGN KEY (district, conference_id) REFERENCES joint_conference,
  CHECK ((event = 'CORRECT') = (sealed IS NOT NULL))
);
CREATE INDEX conference_event_of ON conference_event (district, conference_id, at);
COMMENT ON TABLE conference_event IS 'What happened to a conference, one row per event; append-only. What was put right after closing is a row here';
COMMENT ON COLUMN conference_event.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN conference_event.conference_id IS 'The conference';
COMMENT ON COLUMN conference_event.event_key IS 'Idempotency key of the request';
COMMENT ON COLUMN conference_event.event IS 'RECORD recorded, EDIT edited, DECIDE decisions added, CLOSE closed, CORRECT put right after closing';
COMMENT ON COLUMN conference_event.at IS 'When';
COMMENT ON COLUMN conference_event.role IS 'Role that acted; who it was stands in the audit only';
COMMENT ON COLUMN conference_event.sealed IS 'pii; purpose: what is put right in the minutes, in the words of the office; kept as long as the conference. Encrypted';
GRANT SELECT, INSERT ON conference_event TO fengqiao_app;
GRANT SELECT (district, conference_id, event_key, event, at, role) ON conference_event TO fengqiao_reader;
