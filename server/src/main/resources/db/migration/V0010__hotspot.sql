-- Current scores of a district and one row per day of their past. A score of a place and a kind is
-- an element of an array in the order of the grid version's codes: a map is drawn from one row, a
-- run writes a dozen rows and not twenty thousand.
CREATE TABLE hotspot_run (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  run          uuid        NOT NULL,
  grid_version bigint      NOT NULL,
  as_of        timestamptz NOT NULL,
  matters      integer     NOT NULL CHECK (matters >= 0),
  PRIMARY KEY (district)
);
COMMENT ON TABLE hotspot_run IS 'The run whose scores are current, one per district';
COMMENT ON COLUMN hotspot_run.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_run.run IS 'UUIDv7 of the run';
COMMENT ON COLUMN hotspot_run.grid_version IS 'Grid version whose ordinals the arrays follow';
COMMENT ON COLUMN hotspot_run.as_of IS 'Only matters that had arrived by then were counted';
COMMENT ON COLUMN hotspot_run.matters IS 'Distinct matters of the year before as_of that were counted';

CREATE TABLE hotspot_score (
  district     char(6)    NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  kind         text       NOT NULL CHECK (kind IN ('LABOR', 'TENANCY', 'PROPERTY_RIGHTS', 'DEMOLITION', 'NEIGHBOR', 'FAMILY', 'PROPERTY_MGMT', 'CONSUMER_CONTRACT', 'INJURY_TORT', 'LAND_RESOURCE', 'FINANCE_LOAN', 'ALL')),
  run          uuid       NOT NULL,
  grid_version bigint     NOT NULL,
  scores       smallint[] NOT NULL CHECK (0 <= ALL (scores) AND 100 >= ALL (scores)),
  levels       smallint[] NOT NULL CHECK (0 <= ALL (levels) AND 4 >= ALL (levels)),
  PRIMARY KEY (district, kind),
  CHECK (cardinality(scores) = cardinality(levels))
);
COMMENT ON TABLE hotspot_score IS 'Current scores by kind; ALL is every matter together. About places and kinds, never about persons';
COMMENT ON COLUMN hotspot_score.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_score.kind IS 'Kind of dispute, or ALL';
COMMENT ON COLUMN hotspot_score.run IS 'Run that changed these scores last';
COMMENT ON COLUMN hotspot_score.grid_version IS 'Grid version whose ordinals the arrays follow';
COMMENT ON COLUMN hotspot_score.scores IS 'Score 0 to 100 by grid ordinal, rounded down';
COMMENT ON COLUMN hotspot_score.levels IS 'Level by grid ordinal as warning gave it: 0 none, 1 blue, 2 yellow, 3 orange, 4 red';

CREATE TABLE hotspot_day (
  district     char(6)    NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  kind         text       NOT NULL CHECK (kind IN ('LABOR', 'TENANCY', 'PROPERTY_RIGHTS', 'DEMOLITION', 'NEIGHBOR', 'FAMILY', 'PROPERTY_MGMT', 'CONSUMER_CONTRACT', 'INJURY_TORT', 'LAND_RESOURCE', 'FINANCE_LOAN', 'ALL')),
  scored_on    date       NOT NULL,
  grid_version bigint     NOT NULL,
  scores       smallint[] NOT NULL CHECK (0 <= ALL (scores) AND 100 >= ALL (scores)),
  PRIMARY KEY (district, kind, scored_on)
);
COMMENT ON TABLE hotspot_day IS 'Scores at the end of each day, for the trend of a place; 4 kB per kind and day for 2,000 grids, rows older than two years are removed';
COMMENT ON COLUMN hotspot_day.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_day.kind IS 'Kind of dispute, or ALL';
COMMENT ON COLUMN hotspot_day.scored_on IS 'Day in Asia/Shanghai; its last run stands';
COMMENT ON COLUMN hotspot_day.grid_version IS 'Grid version whose ordinals the array follows';
COMMENT ON COLUMN hotspot_day.scores IS 'Score 0 to 100 by grid ordinal, rounded down';

GRANT SELECT, INSERT, UPDATE ON hotspot_run, hotspot_score TO fengqiao_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON hotspot_day TO fengqiao_app;
GRANT SELECT ON hotspot_run, hotspot_score, hotspot_day TO fengqiao_reader;
