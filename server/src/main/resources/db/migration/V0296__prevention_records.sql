-- Work on the spot: rules, ticked steps, records with a check-in that keeps no track, photos that
-- belong to something other than a report.

CREATE TABLE prevention_rule (
  district          char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version           integer  NOT NULL CHECK (version > 0),
  valid_from        date     NOT NULL,
  check_in_near_m   smallint NOT NULL CHECK (check_in_near_m BETWEEN 10 AND 1000),
  due_soon_days     smallint NOT NULL CHECK (due_soon_days BETWEEN 0 AND 30),
  letter_least      smallint NOT NULL CHECK (letter_least >= 3),
  letter_days       smallint NOT NULL CHECK (letter_days BETWEEN 1 AND 90),
  source            text     NOT NULL,
  PRIMARY KEY (district, version)
);
COMMENT ON TABLE prevention_rule IS 'Numbers that prevention goes by; a version is added, never edited. District 000000 is the product''s, a district''s own comes before it';
COMMENT ON COLUMN prevention_rule.district IS 'GB/T 2260 district code, or 000000 for every district';
COMMENT ON COLUMN prevention_rule.version IS 'Edition, from 1';
COMMENT ON COLUMN prevention_rule.valid_from IS 'First day in Asia/Shanghai on which it is used';
COMMENT ON COLUMN prevention_rule.check_in_near_m IS 'Metres outside a grid that still count as near it when a worker checks in';
COMMENT ON COLUMN prevention_rule.due_soon_days IS 'A task due within so many days is due soon';
COMMENT ON COLUMN prevention_rule.letter_least IS 'Least number of matters that a letter to a unit may state; fewer are not told';
COMMENT ON COLUMN prevention_rule.letter_days IS 'Days a unit has to answer a letter unless the letter says otherwise';
COMMENT ON COLUMN prevention_rule.source IS 'Who set it and why';
INSERT INTO prevention_rule VALUES ('000000', 1, DATE '2018-01-01', 100, 3, 3, 15,
  'Product default: error of a phone''s position between houses; small cells are those below 3; fifteen days to answer');
GRANT SELECT ON prevention_rule TO fengqiao_app, fengqiao_reader;

CREATE TABLE prevention_tick (
  district char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  task_id  uuid        NOT NULL,
  step     text        NOT NULL CHECK (step ~ '^[A-Z][A-Z_]{1,39}$'),
  done     boolean     NOT NULL,
  at       timestamptz NOT NULL,
  role     text        NOT NULL,
  PRIMARY KEY (district, task_id, step),
  FOREIGN KEY (district, task_id) REFERENCES prevention_task
);
COMMENT ON TABLE prevention_tick IS 'Steps of a task''s playbook that were ticked, as they stand; every change is in the audit';
COMMENT ON COLUMN prevention_tick.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN prevention_tick.task_id IS 'The task';
COMMENT ON COLUMN prevention_tick.step IS 'Code of the step in the playbook';
COMMENT ON COLUMN prevention_tick.done IS 'Whether it is done';
COMMENT ON COLUMN prevention_tick.at IS 'When it was last set';
COMMENT ON COLUMN prevention_tick.role IS 'Role that set it; who it was stands in the audit only';
GRANT SELECT, INSERT, UPDATE ON prevention_tick TO fengqiao_app;
GRANT SELECT ON prevention_tick TO fengqiao_reader;

CREATE TABLE prevention_record (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id           uuid        NOT NULL,
  task_id      uuid        NOT NULL,
  request_hash bytea       NOT NULL CHECK (length(request_hash) = 32),
  happened_at  timestamptz NOT NULL,
  received_at  timestamptz NOT NULL,
  role         text        NOT NULL,
  result       text        CHECK (result IN ('DEFUSED','REFERRED','NOTHING_FOUND','ONGOING')),
  check_in     text        NOT NULL CHECK (check_in IN ('INSIDE','NEAR','AWAY','NONE')),
  distance_m   smallint    CHECK (distance_m BETWEEN 0 AND 1000),
  photos       smallint    NOT NULL CHECK (photos BETWEEN 0 AND 20),
  sealed       bytea       NOT NULL,
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, task_id) REFERENCES prevention_task,
  CHECK (distance_m IS NULL OR check_in IN ('INSIDE','NEAR'))
);
CREATE INDEX prevention_record_task ON prevention_record (district, task_id, happened_at);
COMMENT ON TABLE prevention_record IS 'What was done on the spot for a task; append-only. No position is kept: only whether it was inside the grid, near it or away';
COMMENT ON COLUMN prevention_record.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN prevention_record.id IS 'Made by the sender: idempotency key, and what its photos are sent under';
COMMENT ON COLUMN prevention_record.task_id IS 'The task';
COMMENT ON COLUMN prevention_record.request_hash IS 'SHA-256 of what was sent, to tell a repetition from a key used twice';
COMMENT ON COLUMN prevention_record.happened_at IS 'When it happened by the sender''s clock, never after it was received';
COMMENT ON COLUMN prevention_record.received_at IS 'When the server took it';
COMMENT ON COLUMN prevention_record.role IS 'Role that wrote it; who it was stands in the audit only';
COMMENT ON COLUMN prevention_record.result IS 'What came of the visit, as far as it can be told';
COMMENT ON COLUMN prevention_record.check_in IS 'Where it was written: INSIDE the task''s grid, NEAR it (prevention_rule.check_in_near_m), AWAY, or NONE when no position was given';
COMMENT ON COLUMN prevention_record.distance_m IS 'Metres from the grid''s border, 0 inside; null when away: how far away is nobody''s business';
COMMENT ON COLUMN prevention_record.photos IS 'Number of photos the sender announced';
COMMENT ON COLUMN prevention_record.sealed IS 'pii; purpose: what was found and done on the spot, in the words of whoever was there; kept as long as the task. Encrypted';
GRANT SELECT, INSERT ON prevention_record TO fengqiao_app;
GRANT SELECT (district, id, task_id, happened_at, received_at, role, result, check_in, distance_m, photos) ON prevention_record TO fengqiao_reader;

CREATE TABLE photo_claim (
  district    char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  report_id   uuid        NOT NULL,
  uploader_id uuid        NOT NULL,
  grid_code   text        NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$'),
  claimed_at  timestamptz NOT NULL,
  PRIMARY KEY (district, report_id, uploader_id)
);
COMMENT ON TABLE photo_claim IS 'Photos that belong to a record on the spot and not to a report: they stay, and who may read tasks of the place may see them';
COMMENT ON COLUMN photo_claim.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN photo_claim.report_id IS 'Id they were sent under (photo.report_id): that of the record';
COMMENT ON COLUMN photo_claim.uploader_id IS 'pii; purpose: only the sender''s own photos belong to the record; kept as long as the record. Account';
COMMENT ON COLUMN photo_claim.grid_code IS 'Grid of the record: who may read its tasks may see the photos';
COMMENT ON COLUMN photo_claim.claimed_at IS 'When the record came in';
GRANT SELECT, INSERT ON photo_claim TO fengqiao_app;

-- What the measured effect builds on: the course of each task, one row per task.
CREATE VIEW prevention_course AS
SELECT t.district, t.id AS task_id, t.warning_id, t.grid_code, t.street_code, t.kind, t.level,
       t.playbook_of, t.playbook, p.code AS playbook_code, t.state, t.outcome, t.due_on, t.proposed_at,
       (SELECT min(e.at) FROM prevention_event e
        WHERE e.district = t.district AND e.task_id = t.id AND e.event = 'ACCEPT') AS accepted_at,
       least(
         (SELECT min(r.happened_at) FROM prevention_record r
          WHERE r.district = t.district AND r.task_id = t.id),
         (SELECT min(k.at) FROM prevention_tick k
          WHERE k.district = t.district AND k.task_id = t.id AND k.done)) AS started_at,
       (SELECT max(e.at) FROM prevention_event e
        WHERE e.district = t.district AND e.task_id = t.id AND e.event = 'DONE') AS done_at
FROM prevention_task t
JOIN prevention_playbook p
  ON p.district = t.playbook_of AND p.kind = t.kind AND p.version = t.playbook;
COMMENT ON VIEW prevention_course IS 'When a task was proposed, accepted, first worked on (record or ticked step) and done, with playbook, kind, level, place and warning; no person';
GRANT SELECT ON prevention_course TO fengqiao_app, fengqiao_reader;
