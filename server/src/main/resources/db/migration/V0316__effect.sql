-- Measured effect of prevention: the plan that is fixed beforehand, the district's consent, trials, the arms that were
-- drawn, and one evaluation of each trial.
CREATE TABLE effect_plan (
  district           char(6)      NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version            text         NOT NULL CHECK (version ~ '^[0-9A-Za-z.-]{1,20}$'),
  valid_from         date         NOT NULL,
  window_days        smallint     NOT NULL CHECK (window_days BETWEEN 7 AND 180),
  later_days         smallint     NOT NULL CHECK (later_days >= window_days),
  trigger_days       smallint     NOT NULL CHECK (trigger_days >= 30),
  past_days          smallint     NOT NULL CHECK (past_days >= 28),
  settle_days        smallint     NOT NULL CHECK (settle_days >= 0),
  arm_target         smallint     NOT NULL CHECK (arm_target >= 20),
  block_size         smallint     NOT NULL CHECK (block_size BETWEEN 2 AND 20 AND block_size % 2 = 0),
  alpha              numeric(4,3) NOT NULL CHECK (alpha > 0 AND alpha < 0.5),
  sides              smallint     NOT NULL CHECK (sides IN (1, 2)),
  power              numeric(4,3) NOT NULL CHECK (power > 0.5 AND power < 1),
  assumed_matters    numeric(6,2) NOT NULL CHECK (assumed_matters > 0),
  assumed_dispersion numeric(5,2) NOT NULL CHECK (assumed_dispersion >= 0),
  effort_elasticity  numeric(4,2) NOT NULL CHECK (effort_elasticity BETWEEN 0 AND 1),
  levels             text[]       NOT NULL CHECK (levels <@ ARRAY['BLUE', 'YELLOW']),
  barred_kinds       text[]       NOT NULL CHECK (barred_kinds @> ARRAY['LABOR', 'INJURY_TORT', 'FAMILY', 'ALL']),
  source             text         NOT NULL,
  PRIMARY KEY (district, version)
);
COMMENT ON TABLE effect_plan IS 'Analysis plans by version; a row is added, never edited, and a trial keeps the digest of its plan. District 000000 is the default of the product';
COMMENT ON COLUMN effect_plan.district IS 'GB/T 2260 district code, six digits, or 000000 for every district';
COMMENT ON COLUMN effect_plan.version IS 'Name of the version';
COMMENT ON COLUMN effect_plan.valid_from IS 'First day in Asia/Shanghai on which trials open with it';
COMMENT ON COLUMN effect_plan.window_days IS 'Outcome window: whole days after the draw, the same for both arms';
COMMENT ON COLUMN effect_plan.later_days IS 'Days after the draw at which the later arm begins, not before its window is over';
COMMENT ON COLUMN effect_plan.trigger_days IS 'Days before the draw that are left out of the past, because their counts raised the warning';
COMMENT ON COLUMN effect_plan.past_days IS 'Days of past before those, from which the expected matters are counted';
COMMENT ON COLUMN effect_plan.settle_days IS 'Days after the last window before a trial is evaluated: mergers and withdrawals come late';
COMMENT ON COLUMN effect_plan.arm_target IS 'Tasks per arm at which a trial is full; it is evaluated once, then, and never before';
COMMENT ON COLUMN effect_plan.block_size IS 'Tasks of a stratum drawn together, half of them to each arm';
COMMENT ON COLUMN effect_plan.alpha IS 'Level of the test';
COMMENT ON COLUMN effect_plan.sides IS '1 when only fewer matters count as an effect (interval 1 - 2 alpha), 2 for both directions (1 - alpha)';
COMMENT ON COLUMN effect_plan.power IS 'Chance of seeing the detectable effect';
COMMENT ON COLUMN effect_plan.assumed_matters IS 'Matters a task in a window that the detectable effect is told for while too few tasks are drawn';
COMMENT ON COLUMN effect_plan.assumed_dispersion IS 'Spread d of variance m + d m2 that it is told for; 0 is Poisson';
COMMENT ON COLUMN effect_plan.effort_elasticity IS 'How far what residents bring follows patrol effort, 0 not at all to 1 in proportion; what workers find always follows it in proportion';
COMMENT ON COLUMN effect_plan.levels IS 'Levels of warnings whose tasks may be drawn; never orange or red';
COMMENT ON COLUMN effect_plan.barred_kinds IS 'Kinds that never wait: wages, injury, family (violence), and all kinds together, which holds these';
COMMENT ON COLUMN effect_plan.source IS 'Who fixed it and on what basis';
INSERT INTO effect_plan VALUES
  ('000000', '2026-1', DATE '2018-01-01', 28, 28, 90, 275, 7, 20, 4, 0.05, 1, 0.8, 3, 0, 0, '{BLUE,YELLOW}',
   '{LABOR,INJURY_TORT,FAMILY,ALL}',
   'ADR 0063. Window of four weeks; 90 days left out because scores look back 90 days; 20 a task arm sees a drop of 40 % at 3 expected matters with 80 % power (one side, 5 %)');

CREATE TABLE effect_setting (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  seq        int         NOT NULL CHECK (seq > 0),
  change_id  uuid        NOT NULL,
  valid_from date        NOT NULL,
  kinds      text[]      NOT NULL CHECK (kinds <@ ARRAY['TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','PROPERTY_MGMT','CONSUMER_CONTRACT','LAND_RESOURCE','FINANCE_LOAN']),
  reason     text        NOT NULL CHECK (char_length(reason) <= 500),
  settled_at timestamptz NOT NULL,
  demo       boolean     NOT NULL,
  PRIMARY KEY (district, seq),
  UNIQUE (district, change_id)
);
COMMENT ON TABLE effect_setting IS 'Whether a district lets tasks be drawn to a later start; editions approved by a second person, appended. No row means no';
COMMENT ON COLUMN effect_setting.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN effect_setting.seq IS 'Number of the edition, from 1; the newest of those that hold decides';
COMMENT ON COLUMN effect_setting.change_id IS 'The approved change it comes from';
COMMENT ON COLUMN effect_setting.valid_from IS 'First day in Asia/Shanghai';
COMMENT ON COLUMN effect_setting.kinds IS 'Kinds whose tasks are drawn; none ends all drawing, what was drawn stays';
COMMENT ON COLUMN effect_setting.reason IS 'Why, in the words of the office';
COMMENT ON COLUMN effect_setting.settled_at IS 'When the second person approved';
COMMENT ON COLUMN effect_setting.demo IS 'Invented for the demonstration district';

CREATE TABLE effect_trial (
  district        char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id              uuid        NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','PROPERTY_MGMT','CONSUMER_CONTRACT','LAND_RESOURCE','FINANCE_LOAN')),
  playbook_of     char(6)     NOT NULL,
  playbook        text        NOT NULL,
  plan_of         char(6)     NOT NULL,
  plan            text        NOT NULL,
  plan_digest     char(64)    NOT NULL CHECK (plan_digest ~ '^[0-9a-f]{64}$'),
  setting         int         NOT NULL,
  seed            char(64)    NOT NULL CHECK (seed ~ '^[0-9a-f]{64}$'),
  seed_commitment char(64)    NOT NULL CHECK (seed_commitment ~ '^[0-9a-f]{64}$'),
  opened_at       timestamptz NOT NULL,
  demo            boolean     NOT NULL,
  PRIMARY KEY (district, id),
  FOREIGN KEY (plan_of, plan) REFERENCES effect_plan,
  FOREIGN KEY (district, setting) REFERENCES effect_setting
);
CREATE INDEX effect_trial_plan ON effect_trial (plan_of, plan);
CREATE INDEX effect_trial_setting ON effect_trial (district, setting);
CREATE INDEX effect_trial_kind ON effect_trial (district, kind, playbook, opened_at);
COMMENT ON TABLE effect_trial IS 'One randomised trial of one version of a playbook. Written before its first draw, so before its first outcome; append-only';
COMMENT ON COLUMN effect_trial.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN effect_trial.id IS 'UUIDv7';
COMMENT ON COLUMN effect_trial.kind IS 'Kind of dispute';
COMMENT ON COLUMN effect_trial.playbook_of IS 'District of the playbook row';
COMMENT ON COLUMN effect_trial.playbook IS 'Version of the playbook';
COMMENT ON COLUMN effect_trial.plan_of IS 'District of the plan row';
COMMENT ON COLUMN effect_trial.plan IS 'Version of the plan';
COMMENT ON COLUMN effect_trial.plan_digest IS 'SHA-256 of the plan as it stood when the trial was opened';
COMMENT ON COLUMN effect_trial.setting IS 'Edition of the district''s consent';
COMMENT ON COLUMN effect_trial.seed IS 'Seed of the draws, 32 bytes in hex; shown to nobody before the evaluation';
COMMENT ON COLUMN effect_trial.seed_commitment IS 'SHA-256 of the seed, shown from the beginning, so that nobody can choose another seed later';
COMMENT ON COLUMN effect_trial.opened_at IS 'When it was opened';
COMMENT ON COLUMN effect_trial.demo IS 'Invented for the demonstration district';

CREATE TABLE effect_assignment (
  district    char(6)      NOT NULL,
  trial_id    uuid         NOT NULL,
  warning_id  uuid         NOT NULL,
  grid_code   text         NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$'),
  stratum     text         NOT NULL CHECK (char_length(stratum) <= 60),
  place       int          NOT NULL CHECK (place >= 0),
  block       int          NOT NULL CHECK (block >= 0),
  arm         text         NOT NULL CHECK (arm IN ('NOW', 'LATER')),
  level       text         NOT NULL CHECK (level IN ('BLUE', 'YELLOW')),
  expected    numeric(8,3) CHECK (expected >= 0),
  assigned_at timestamptz  NOT NULL,
  assigned_on date         NOT NULL,
  start_on    date         NOT NULL CHECK (start_on >= assigned_on),
  demo        boolean      NOT NULL,
  PRIMARY KEY (district, trial_id, warning_id),
  UNIQUE (district, trial_id, stratum, place),
  UNIQUE (district, trial_id, grid_code),
  UNIQUE (district, warning_id),
  FOREIGN KEY (district, trial_id) REFERENCES effect_trial
);
COMMENT ON TABLE effect_assignment IS 'The arm that was drawn for a warning''s task; it never changes, whatever becomes of the task (intention to treat). Append-only';
COMMENT ON COLUMN effect_assignment.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN effect_assignment.trial_id IS 'The trial';
COMMENT ON COLUMN effect_assignment.warning_id IS 'The warning';
COMMENT ON COLUMN effect_assignment.grid_code IS 'Its grid; a place takes part in a trial once';
COMMENT ON COLUMN effect_assignment.stratum IS 'Kind, quarter of the year and level: draws are made and undone within it';
COMMENT ON COLUMN effect_assignment.place IS 'Place in the stratum in order of arrival, from 0: with the seed it gives the arm again';
COMMENT ON COLUMN effect_assignment.block IS 'Block of the stratum it was drawn in, from 0';
COMMENT ON COLUMN effect_assignment.arm IS 'NOW or LATER';
COMMENT ON COLUMN effect_assignment.level IS 'Level of the warning when it was drawn';
COMMENT ON COLUMN effect_assignment.expected IS 'Matters residents were expected to bring in the window, from the past before the triggering window; null without a past';
COMMENT ON COLUMN effect_assignment.assigned_at IS 'When it was drawn';
COMMENT ON COLUMN effect_assignment.assigned_on IS 'That day in Asia/Shanghai; the window begins on the next';
COMMENT ON COLUMN effect_assignment.start_on IS 'Day from which the task is proposed';
COMMENT ON COLUMN effect_assignment.demo IS 'Invented for the demonstration district';

CREATE TABLE effect_start (
  district   char(6)     NOT NULL,
  trial_id   uuid        NOT NULL,
  warning_id uuid        NOT NULL,
  event_key  uuid        NOT NULL,
  cause      text        NOT NULL CHECK (cause IN ('DUE', 'ROSE', 'SAFETY', 'EARLY', 'ENDED')),
  at         timestamptz NOT NULL,
  role       text        NOT NULL,
  reason     text        CHECK (char_length(reason) <= 500),
  PRIMARY KEY (district, trial_id, warning_id),
  UNIQUE (district, event_key),
  FOREIGN KEY (district, trial_id, warning_id) REFERENCES effect_assignment,
  CHECK ((cause = 'EARLY') = (reason IS NOT NULL))
);
COMMENT ON TABLE effect_start IS 'The end of waiting in the later arm; append-only. The arm stays what it was';
COMMENT ON COLUMN effect_start.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN effect_start.trial_id IS 'The trial';
COMMENT ON COLUMN effect_start.warning_id IS 'The warning that waited';
COMMENT ON COLUMN effect_start.event_key IS 'Idempotency key: of the request for a person, derived from the warning for a run';
COMMENT ON COLUMN effect_start.cause IS 'DUE its day had come; ROSE to orange or above; SAFETY a matter about safety came; EARLY a person said so; ENDED the warning was over before';
COMMENT ON COLUMN effect_start.at IS 'When';
COMMENT ON COLUMN effect_start.role IS 'Role that acted, SYSTEM for a run; who it was stands in the audit only';
COMMENT ON COLUMN effect_start.reason IS 'Reason of a person about the place; not about a person';

CREATE TABLE effect_evaluation (
  district       char(6)      NOT NULL,
  trial_id       uuid         NOT NULL,
  evaluated_at   timestamptz  NOT NULL,
  now_tasks      int          NOT NULL CHECK (now_tasks >= 20),
  later_tasks    int          NOT NULL CHECK (later_tasks >= 20),
  now_matters    int          NOT NULL CHECK (now_matters >= 0),
  later_matters  int          NOT NULL CHECK (later_matters >= 0),
  now_found      int          NOT NULL CHECK (now_found >= 0),
  later_found    int          NOT NULL CHECK (later_found >= 0),
  now_declined   int          NOT NULL CHECK (now_declined BETWEEN 0 AND now_tasks),
  later_early    int          NOT NULL CHECK (later_early BETWEEN 0 AND later_tasks),
  detectable     double precision CHECK (detectable BETWEEN 0 AND 1),
  dispersion     double precision CHECK (dispersion >= 0),
  estimate       double precision CHECK (estimate >= 0),
  low            double precision NOT NULL CHECK (low >= 0),
  high           double precision NOT NULL CHECK (high >= low),
  p_value        double precision NOT NULL CHECK (p_value > 0 AND p_value <= 1),
  confidence     double precision NOT NULL CHECK (confidence > 0 AND confidence < 1),
  draws          int          NOT NULL CHECK (draws >= 0),
  result         text         NOT NULL CHECK (result IN ('FEWER', 'NONE_SHOWN', 'MORE')),
  demo           boolean      NOT NULL,
  PRIMARY KEY (district, trial_id),
  FOREIGN KEY (district, trial_id) REFERENCES effect_trial
);
COMMENT ON TABLE effect_evaluation IS 'The one evaluation of a trial; the key allows no second look. Together they are the record of a playbook. Append-only';
COMMENT ON COLUMN effect_evaluation.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN effect_evaluation.trial_id IS 'The trial';
COMMENT ON COLUMN effect_evaluation.evaluated_at IS 'When';
COMMENT ON COLUMN effect_evaluation.now_tasks IS 'Tasks drawn to begin at once, all of them, also declined ones';
COMMENT ON COLUMN effect_evaluation.later_tasks IS 'Tasks drawn to begin later, all of them, also those that began early';
COMMENT ON COLUMN effect_evaluation.now_matters IS 'Distinct matters residents brought in the windows of the first arm';
COMMENT ON COLUMN effect_evaluation.later_matters IS 'As many in the second arm';
COMMENT ON COLUMN effect_evaluation.now_found IS 'Distinct matters workers found in the windows of the first arm; shown beside, never tested';
COMMENT ON COLUMN effect_evaluation.later_found IS 'As many in the second arm';
COMMENT ON COLUMN effect_evaluation.now_declined IS 'Tasks of the first arm that were declined or had not begun when the window ended';
COMMENT ON COLUMN effect_evaluation.later_early IS 'Tasks of the second arm that began before their day';
COMMENT ON COLUMN effect_evaluation.detectable IS 'Share of matters that must be missing to be seen with the power of the plan, from expected matters and the assumed spread; null when none would be seen';
COMMENT ON COLUMN effect_evaluation.dispersion IS 'Spread that was found within blocks and arms; null when it cannot be told';
COMMENT ON COLUMN effect_evaluation.estimate IS 'Rate ratio, first arm over second (Mantel-Haenszel over blocks); null when the second had no matter';
COMMENT ON COLUMN effect_evaluation.low IS 'Lower end of the interval';
COMMENT ON COLUMN effect_evaluation.high IS 'Upper end of the interval, Infinity when nothing bounds it';
COMMENT ON COLUMN effect_evaluation.p_value IS 'p by re-assignment within blocks, with the sides of the plan';
COMMENT ON COLUMN effect_evaluation.confidence IS 'Confidence of the interval';
COMMENT ON COLUMN effect_evaluation.draws IS 'Drawn re-assignments; 0 when all were counted';
COMMENT ON COLUMN effect_evaluation.result IS 'FEWER or MORE when the interval leaves out 1, else NONE_SHOWN: a normal result';
COMMENT ON COLUMN effect_evaluation.demo IS 'Invented for the demonstration district';

GRANT SELECT ON effect_plan TO fengqiao_app, fengqiao_reader;
GRANT SELECT, INSERT ON effect_setting, effect_trial, effect_assignment, effect_start, effect_evaluation TO fengqiao_app;
GRANT SELECT ON effect_setting, effect_assignment, effect_start, effect_evaluation TO fengqiao_reader;
GRANT SELECT (district, id, kind, playbook_of, playbook, plan_of, plan, plan_digest, setting, seed_commitment, opened_at, demo) ON effect_trial TO fengqiao_reader;
