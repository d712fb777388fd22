-- Warnings about places: thresholds as versioned data, the warning as it stands, and the history of
-- its levels and events.

CREATE TABLE warning_threshold (
  district     char(6)      NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version      text         NOT NULL CHECK (version ~ '^[0-9A-Za-z.-]{1,20}$'),
  valid_from   date         NOT NULL,
  enter_blue   numeric(5,2) NOT NULL,
  enter_yellow numeric(5,2) NOT NULL,
  enter_orange numeric(5,2) NOT NULL,
  enter_red    numeric(5,2) NOT NULL,
  leave_margin numeric(5,2) NOT NULL CHECK (leave_margin >= 0),
  quiet_days   smallint     NOT NULL CHECK (quiet_days >= 0),
  rise_per_day smallint     NOT NULL CHECK (rise_per_day BETWEEN 1 AND 4),
  min_matters  smallint     NOT NULL CHECK (min_matters >= 0),
  min_parts    smallint     NOT NULL CHECK (min_parts BETWEEN 0 AND 3),
  part_floor   numeric(4,3) NOT NULL CHECK (part_floor BETWEEN 0 AND 1),
  cool_days    smallint     NOT NULL CHECK (cool_days >= 0),
  source       text         NOT NULL,
  PRIMARY KEY (district, version),
  CHECK (0 < enter_blue AND enter_blue < enter_yellow AND enter_yellow < enter_orange
         AND enter_orange < enter_red AND enter_red <= 100)
);
COMMENT ON TABLE warning_threshold IS 'Thresholds of the levels by version; a row is added, never edited. District 000000 is the default of the product, a row of a district''s own comes before it';
COMMENT ON COLUMN warning_threshold.district IS 'GB/T 2260 district code, six digits, or 000000 for every district';
COMMENT ON COLUMN warning_threshold.version IS 'Name of the version, kept on every warning it decided about';
COMMENT ON COLUMN warning_threshold.valid_from IS 'First day in Asia/Shanghai on which the version decides';
COMMENT ON COLUMN warning_threshold.enter_blue IS 'Score of 0 to 100 from which blue begins';
COMMENT ON COLUMN warning_threshold.enter_yellow IS 'Score of 0 to 100 from which yellow begins';
COMMENT ON COLUMN warning_threshold.enter_orange IS 'Score of 0 to 100 from which orange begins';
COMMENT ON COLUMN warning_threshold.enter_red IS 'Score of 0 to 100 from which red begins';
COMMENT ON COLUMN warning_threshold.leave_margin IS 'Points below the entry at which a level may be left';
COMMENT ON COLUMN warning_threshold.quiet_days IS 'Whole days without a new matter at the place before a level is left';
COMMENT ON COLUMN warning_threshold.rise_per_day IS 'Levels a place may climb on one day, counted from blue';
COMMENT ON COLUMN warning_threshold.min_matters IS 'Distinct matters in 30 days that orange and red ask for, unless one is severe';
COMMENT ON COLUMN warning_threshold.min_parts IS 'Parts of the score that must speak for red';
COMMENT ON COLUMN warning_threshold.part_floor IS 'Value of 0 to 1 from which a part speaks';
COMMENT ON COLUMN warning_threshold.cool_days IS 'Days without any level after which a cooling warning is over';
COMMENT ON COLUMN warning_threshold.source IS 'Where the numbers come from';

INSERT INTO warning_threshold VALUES
  ('000000', '2026-1', DATE '2018-01-01', 35, 50, 65, 80, 8, 3, 2, 3, 2, 0.5, 14,
   'Scoring notes 5.9; checked on a year of public messages of one city with invented places: share of bursts found, weekly load of other warnings, and the same on copies with the places shuffled over time');

CREATE TABLE warning (
  district     char(6)      NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id           uuid         NOT NULL,
  grid_code    text         NOT NULL CHECK (grid_code ~ '^[0-9]{15}$'),
  street_code  text         NOT NULL CHECK (street_code ~ '^[0-9]{9}$'),
  kind         text         NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','ALL')),
  state        text         NOT NULL CHECK (state IN ('PROPOSED','CONFIRMED','DISMISSED','ACTING','COOLING','CLOSED')),
  level        text         NOT NULL CHECK (level IN ('NONE','BLUE','YELLOW','ORANGE','RED')),
  level_rank   smallint     NOT NULL GENERATED ALWAYS AS (array_position(ARRAY['NONE','BLUE','YELLOW','ORANGE','RED'], level) - 1) STORED,
  morning      text         NOT NULL CHECK (morning IN ('NONE','BLUE','YELLOW','ORANGE','RED')),
  assessed_on  date         NOT NULL,
  top_level    text         NOT NULL CHECK (top_level IN ('NONE','BLUE','YELLOW','ORANGE','RED')),
  score        numeric(4,1) NOT NULL CHECK (score BETWEEN 0 AND 100),
  reports      int          NOT NULL CHECK (reports >= 0),
  reasons      jsonb        NOT NULL,
  raised_at    timestamptz  NOT NULL,
  level_at     timestamptz  NOT NULL,
  watched      boolean      NOT NULL,
  thresholds   text         NOT NULL,
  version      bigint       NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, id)
);
COMMENT ON TABLE warning IS 'One warning about one place and kind as it stands; the fold of its events';
COMMENT ON COLUMN warning.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN warning.id IS 'Derived from place, kind and time of raising, so that a repeated run finds itself';
COMMENT ON COLUMN warning.grid_code IS 'Grid the warning is about, 15 digits';
COMMENT ON COLUMN warning.street_code IS 'Street of the grid, 9 digits; what lists filter by';
COMMENT ON COLUMN warning.kind IS 'Kind of dispute, or ALL for all kinds together';
COMMENT ON COLUMN warning.state IS 'Where its life stands';
COMMENT ON COLUMN warning.level IS 'Level now';
COMMENT ON COLUMN warning.level_rank IS 'Level as a number, 0 none to 4 red, to sort by';
COMMENT ON COLUMN warning.morning IS 'Level with which the day of the last assessment began';
COMMENT ON COLUMN warning.assessed_on IS 'Day in Asia/Shanghai of the last assessment';
COMMENT ON COLUMN warning.top_level IS 'Highest level it ever had';
COMMENT ON COLUMN warning.score IS 'Last score, 0 to 100';
COMMENT ON COLUMN warning.reports IS 'Distinct matters of the place and kind in 90 days; shown to the place''s own staff only when below 3';
COMMENT ON COLUMN warning.reasons IS 'Reasons as codes with numbers, worded by the faces; no text and no name';
COMMENT ON COLUMN warning.raised_at IS 'When a run raised it';
COMMENT ON COLUMN warning.level_at IS 'When the present level began';
COMMENT ON COLUMN warning.watched IS 'Whether runs still follow it; a dismissed warning is followed until it has cooled';
COMMENT ON COLUMN warning.thresholds IS 'Version of the threshold table that decided last';
COMMENT ON COLUMN warning.version IS 'Number of its events; what a decider must have seen';
CREATE UNIQUE INDEX warning_one_per_place ON warning (district, grid_code, kind) WHERE watched;
CREATE INDEX warning_list ON warning (district, level_rank DESC, level_at DESC, id);
CREATE INDEX warning_raised ON warning (district, raised_at);

CREATE TABLE warning_level (
  district   char(6)      NOT NULL,
  warning_id uuid         NOT NULL,
  seq        bigint       NOT NULL,
  level      text         NOT NULL CHECK (level IN ('NONE','BLUE','YELLOW','ORANGE','RED')),
  at         timestamptz  NOT NULL,
  score      numeric(4,1) NOT NULL CHECK (score BETWEEN 0 AND 100),
  reasons    jsonb        NOT NULL,
  PRIMARY KEY (district, warning_id, seq),
  FOREIGN KEY (district, warning_id) REFERENCES warning
);
COMMENT ON TABLE warning_level IS 'Every level a warning entered, with the reasons of that moment; append-only';
COMMENT ON COLUMN warning_level.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN warning_level.warning_id IS 'The warning';
COMMENT ON COLUMN warning_level.seq IS 'Version of the warning that began with this level';
COMMENT ON COLUMN warning_level.level IS 'Level entered';
COMMENT ON COLUMN warning_level.at IS 'When';
COMMENT ON COLUMN warning_level.score IS 'Score of that moment, 0 to 100';
COMMENT ON COLUMN warning_level.reasons IS 'Reasons of that moment as codes with numbers';

CREATE TABLE warning_event (
  district   char(6)     NOT NULL,
  warning_id uuid        NOT NULL,
  seq        bigint      NOT NULL,
  event_key  uuid        NOT NULL,
  event      text        NOT NULL CHECK (event IN ('RAISE','RISE','FALL','COOL','WARM','EXPIRE','ACT','CONFIRM','DISMISS','CLOSE')),
  from_state text        CHECK (from_state IN ('PROPOSED','CONFIRMED','DISMISSED','ACTING','COOLING','CLOSED')),
  to_state   text        NOT NULL CHECK (to_state IN ('PROPOSED','CONFIRMED','DISMISSED','ACTING','COOLING','CLOSED')),
  at         timestamptz NOT NULL,
  role       text        NOT NULL,
  reason     text        CHECK (char_length(reason) <= 500),
  PRIMARY KEY (district, warning_id, seq),
  UNIQUE (district, event_key),
  FOREIGN KEY (district, warning_id) REFERENCES warning
);
COMMENT ON TABLE warning_event IS 'What happened to a warning, one row per event; append-only';
COMMENT ON COLUMN warning_event.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN warning_event.warning_id IS 'The warning';
COMMENT ON COLUMN warning_event.seq IS 'Version of the warning after the event, from 1';
COMMENT ON COLUMN warning_event.event_key IS 'Idempotency key: of the request for decisions, derived from warning and version for runs';
COMMENT ON COLUMN warning_event.event IS 'What happened';
COMMENT ON COLUMN warning_event.from_state IS 'State before; null when the event raised the warning';
COMMENT ON COLUMN warning_event.to_state IS 'State after';
COMMENT ON COLUMN warning_event.at IS 'When';
COMMENT ON COLUMN warning_event.role IS 'Role that acted, SYSTEM for a run; who it was stands in the audit only';
COMMENT ON COLUMN warning_event.reason IS 'Reason of a decision about the place, in the words of the office; not about a person';

GRANT SELECT ON warning_threshold TO fengqiao_app, fengqiao_reader;
GRANT SELECT, INSERT, UPDATE ON warning TO fengqiao_app;
GRANT SELECT, INSERT ON warning_level, warning_event TO fengqiao_app;
GRANT SELECT ON warning, warning_level, warning_event TO fengqiao_reader;
