-- Drafts of rules of scores, thresholds and alarms are tried on the district's own history before a second person approves them.
CREATE TABLE score_trial (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  digest     char(64)    NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  draft      jsonb       NOT NULL CHECK (jsonb_typeof(draft) = 'object'),
  first_day  date        NOT NULL,
  through    date        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  done       smallint    NOT NULL CHECK (done >= 0),
  days       smallint    NOT NULL CHECK (days >= 0),
  tries      smallint    NOT NULL CHECK (tries >= 0),
  failure    text        CHECK (failure IN ('MOVED', 'TOO_SLOW', 'FAULT')),
  result     jsonb       CHECK (jsonb_typeof(result) = 'object'),
  asked_at   timestamptz NOT NULL,
  touched_at timestamptz NOT NULL,
  ended_at   timestamptz,
  PRIMARY KEY (district, digest),
  CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
  CHECK ((result IS NOT NULL) = (ended_at IS NOT NULL)),
  CHECK (state <> 'DONE' OR result IS NOT NULL)
);
CREATE UNIQUE INDEX score_trial_running ON score_trial (district) WHERE state = 'RUNNING';
CREATE INDEX score_trial_open ON score_trial (asked_at) WHERE state IN ('WAITING', 'RUNNING');
COMMENT ON TABLE score_trial IS 'Other rules of scores, thresholds or alarms run over the district''s past beside those in force; an approval needs one of exactly its content. About places, never about persons';
COMMENT ON COLUMN score_trial.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN score_trial.digest IS 'SHA-256 of the draft''s rows and of the editions of the other tables they stand beside; the same content is the same trial';
COMMENT ON COLUMN score_trial.draft IS 'The rows and what they were made from, as a proposal keeps them';
COMMENT ON COLUMN score_trial.first_day IS 'First day the draft would hold';
COMMENT ON COLUMN score_trial.through IS 'Last day of the past that is run, Asia/Shanghai';
COMMENT ON COLUMN score_trial.state IS 'Where it stands; at most one of a district is RUNNING';
COMMENT ON COLUMN score_trial.done IS 'Days run so far, the run-in included';
COMMENT ON COLUMN score_trial.days IS 'Days to run; 0 before it is known how many fit the time';
COMMENT ON COLUMN score_trial.tries IS 'How often it was begun since it was asked for';
COMMENT ON COLUMN score_trial.failure IS 'Why it ended without a result: other tables moved, too slow, or a fault';
COMMENT ON COLUMN score_trial.result IS 'What the last one that ended well found: counts, and places with kinds; an earlier one stays while it is run again';
COMMENT ON COLUMN score_trial.asked_at IS 'When it was last asked for; who did stands in the audit';
COMMENT ON COLUMN score_trial.touched_at IS 'When it was last heard of';
COMMENT ON COLUMN score_trial.ended_at IS 'When the result was made';
GRANT SELECT, INSERT, UPDATE, DELETE ON score_trial TO fengqiao_app;
GRANT SELECT ON score_trial TO fengqiao_reader;
