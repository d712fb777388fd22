-- Who began: a matter that a resident brought, or one that a worker found. Patrols find what they look for, so effects
-- are measured on what residents bring.
CREATE TABLE channel_origin (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  channel  text    NOT NULL CHECK (channel IN ('GRID', 'ONLINE', 'LETTER', 'VISIT', 'PHONE', 'HOTLINE_12345', 'LEADER_SESSION', 'POLICE', 'COURT', 'UPPER_REFERRAL', 'SWEEP')),
  origin   text    NOT NULL CHECK (origin IN ('RESIDENT', 'WORKER')),
  source   text    NOT NULL,
  PRIMARY KEY (district, channel)
);
COMMENT ON TABLE channel_origin IS 'Who begins a matter that comes by a channel. District 000000 is the default of the product, a row of a district''s own comes before it';
COMMENT ON COLUMN channel_origin.district IS 'GB/T 2260 district code, six digits, or 000000 for every district';
COMMENT ON COLUMN channel_origin.channel IS 'How the matter reached us, as item.channel';
COMMENT ON COLUMN channel_origin.origin IS 'RESIDENT when somebody came by himself, by whatever door; WORKER when it was found on a round or a sweep';
COMMENT ON COLUMN channel_origin.source IS 'Why';
INSERT INTO channel_origin VALUES
  ('000000', 'GRID', 'WORKER', 'Reported by a grid worker; also what residents tell at the door, because it depends on the round'),
  ('000000', 'SWEEP', 'WORKER', 'Found by a sweep'),
  ('000000', 'ONLINE', 'RESIDENT', 'Brought by residents'),
  ('000000', 'LETTER', 'RESIDENT', 'Brought by residents'),
  ('000000', 'VISIT', 'RESIDENT', 'Brought by residents'),
  ('000000', 'PHONE', 'RESIDENT', 'Brought by residents'),
  ('000000', 'HOTLINE_12345', 'RESIDENT', 'Brought by residents'),
  ('000000', 'LEADER_SESSION', 'RESIDENT', 'Brought by residents'),
  ('000000', 'POLICE', 'RESIDENT', 'Residents called the police, who passed it on'),
  ('000000', 'COURT', 'RESIDENT', 'A party went to court, which passed it on'),
  ('000000', 'UPPER_REFERRAL', 'RESIDENT', 'Residents went to a higher office, which passed it on');

-- What casework publishes of it.
CREATE VIEW matter_origin AS
SELECT i.district,
       i.id AS item_id,
       coalesce(o.origin, p.origin) AS origin,
       cardinality(i.safety) > 0 OR i.urgency = 'MAJOR' AS guarded
FROM item i
JOIN channel_origin p ON p.district = '000000' AND p.channel = i.channel
LEFT JOIN channel_origin o ON o.district = i.district AND o.channel = i.channel;
COMMENT ON VIEW matter_origin IS 'Who began a matter, for counting: no words, no persons';
COMMENT ON COLUMN matter_origin.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN matter_origin.item_id IS 'The item';
COMMENT ON COLUMN matter_origin.origin IS 'RESIDENT or WORKER';
COMMENT ON COLUMN matter_origin.guarded IS 'Whether safety is at stake, so that nothing about its place may wait for a trial';
GRANT SELECT ON channel_origin, matter_origin TO fengqiao_app, fengqiao_reader;

-- How much a grid was patrolled, by grid and week: the exposure of what workers find. Never by worker.
CREATE TABLE patrol_effort (
  district   char(6)       NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  grid_code  text          NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$'),
  week       date          NOT NULL CHECK (extract(isodow FROM week) = 1),
  hours      numeric(6,1)  NOT NULL CHECK (hours BETWEEN 0 AND 10000),
  rounds     int           NOT NULL CHECK (rounds BETWEEN 0 AND 100000),
  entered_at timestamptz   NOT NULL,
  PRIMARY KEY (district, grid_code, week)
);
COMMENT ON TABLE patrol_effort IS 'Patrol effort by grid and week, for all who patrolled there together: exposure of counts, never a measure of a worker. A newer list replaces the row';
COMMENT ON COLUMN patrol_effort.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN patrol_effort.grid_code IS 'Grid, 13 to 18 digits';
COMMENT ON COLUMN patrol_effort.week IS 'Monday of the week';
COMMENT ON COLUMN patrol_effort.hours IS 'Hours on patrol in the grid, of everybody together';
COMMENT ON COLUMN patrol_effort.rounds IS 'Rounds made in the grid';
COMMENT ON COLUMN patrol_effort.entered_at IS 'When the row was entered';
GRANT SELECT, INSERT, UPDATE ON patrol_effort TO fengqiao_app;
GRANT SELECT ON patrol_effort TO fengqiao_reader;
