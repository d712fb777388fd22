-- What a night's work says about every grid: forecast, rare clusters, trend; and what a run used and how long each step took.

CREATE TABLE hotspot_night (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  kind         text        NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','ALL')),
  night        date        NOT NULL,
  grid_version bigint      NOT NULL,
  matters      integer     NOT NULL CHECK (matters >= 0),
  grids        integer     NOT NULL CHECK (grids >= 0),
  forecast     bytea       NOT NULL CHECK (octet_length(forecast) IN (0, 36 * grids)),
  recurrence   bytea       NOT NULL CHECK (octet_length(recurrence) IN (0, 4 * grids)),
  trend        bytea       NOT NULL CHECK (octet_length(trend) IN (0, grids)),
  took_ms      integer     NOT NULL CHECK (took_ms >= 0),
  worked_at    timestamptz NOT NULL,
  PRIMARY KEY (district, kind, night)
);
COMMENT ON TABLE hotspot_night IS 'What the night after a day says about every grid for one kind; can be worked out anew from the matters known then, kept so that a restart need not. Rows older than a week are removed';
COMMENT ON COLUMN hotspot_night.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_night.kind IS 'Kind of dispute, or ALL';
COMMENT ON COLUMN hotspot_night.night IS 'Day in Asia/Shanghai from whose end the night looked back';
COMMENT ON COLUMN hotspot_night.grid_version IS 'Grid version whose ordinals the arrays follow';
COMMENT ON COLUMN hotspot_night.matters IS 'Distinct matters of the kind in the year before that were used';
COMMENT ON COLUMN hotspot_night.grids IS 'Number of grids, length of each array';
COMMENT ON COLUMN hotspot_night.forecast IS 'Nine arrays one after the other, for 7, 14 and 30 days each mean, low and high of the matters to come by grid ordinal; IEEE 754 singles, big end first; empty when nothing was forecast';
COMMENT ON COLUMN hotspot_night.recurrence IS 'Days between two such clusters by chance, of the best cluster over the grid, 0 for none; singles as in forecast; empty when nothing was scanned';
COMMENT ON COLUMN hotspot_night.trend IS 'Class of weekly Gi* over half a year by grid ordinal, one byte each as Outlook.Trend has them; empty when there was no trend';
COMMENT ON COLUMN hotspot_night.took_ms IS 'Milliseconds the kind took';
COMMENT ON COLUMN hotspot_night.worked_at IS 'When it was worked out';

CREATE TABLE hotspot_cluster (
  district   char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  kind       text             NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','ALL')),
  night      date             NOT NULL,
  rank       smallint         NOT NULL CHECK (rank >= 1),
  centre     text             NOT NULL CHECK (centre ~ '^[0-9]{15}$'),
  members    text[]           NOT NULL CHECK (cardinality(members) >= 1),
  radius_m   double precision NOT NULL CHECK (radius_m >= 0),
  days       smallint         NOT NULL CHECK (days >= 1),
  observed   integer          NOT NULL CHECK (observed >= 0),
  expected   double precision NOT NULL CHECK (expected >= 0),
  llr        double precision NOT NULL CHECK (llr >= 0),
  p          double precision NOT NULL CHECK (p >= 0 AND p <= 1),
  recurrence double precision NOT NULL CHECK (recurrence >= 0),
  PRIMARY KEY (district, kind, night, rank)
);
COMMENT ON TABLE hotspot_cluster IS 'Clusters in space and time that nights found, the rarest first; about places, never about persons. Rows older than two years are removed';
COMMENT ON COLUMN hotspot_cluster.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_cluster.kind IS 'Kind of dispute, or ALL';
COMMENT ON COLUMN hotspot_cluster.night IS 'Day in Asia/Shanghai on whose end the cluster''s window ends';
COMMENT ON COLUMN hotspot_cluster.rank IS '1 for the cluster of highest likelihood of that night';
COMMENT ON COLUMN hotspot_cluster.centre IS 'Grid in the middle of the circle, 15 digits';
COMMENT ON COLUMN hotspot_cluster.members IS 'Grids inside the circle that hold a matter of the window';
COMMENT ON COLUMN hotspot_cluster.radius_m IS 'Radius of the circle in metres';
COMMENT ON COLUMN hotspot_cluster.days IS 'Length of the window in days, its last day the night';
COMMENT ON COLUMN hotspot_cluster.observed IS 'Distinct matters inside; shown only from 3 on';
COMMENT ON COLUMN hotspot_cluster.expected IS 'Matters expected inside by the margins of place and day';
COMMENT ON COLUMN hotspot_cluster.llr IS 'Logarithm of the likelihood ratio of the space-time permutation scan';
COMMENT ON COLUMN hotspot_cluster.p IS 'p by the Gumbel law fitted to replications';
COMMENT ON COLUMN hotspot_cluster.recurrence IS 'Days between two such clusters by chance, for this kind alone';

GRANT SELECT, INSERT, UPDATE, DELETE ON hotspot_night, hotspot_cluster TO fengqiao_app;
GRANT SELECT ON hotspot_night, hotspot_cluster TO fengqiao_reader;

ALTER TABLE early_warning_run
  ADD COLUMN matters integer NOT NULL DEFAULT 0 CHECK (matters >= 0),
  ADD COLUMN grid_version bigint NOT NULL DEFAULT 0,
  ADD COLUMN night date,
  ADD COLUMN score_ms integer NOT NULL DEFAULT 0 CHECK (score_ms >= 0),
  ADD COLUMN assess_ms integer NOT NULL DEFAULT 0 CHECK (assess_ms >= 0),
  ADD COLUMN propose_ms integer NOT NULL DEFAULT 0 CHECK (propose_ms >= 0);
COMMENT ON COLUMN early_warning_run.matters IS 'Distinct matters that were counted';
COMMENT ON COLUMN early_warning_run.grid_version IS 'Grid version they were counted in; 0 for runs before this was kept';
COMMENT ON COLUMN early_warning_run.night IS 'Day whose night''s outlook was used; null when there was none';
COMMENT ON COLUMN early_warning_run.score_ms IS 'Milliseconds of reading and scoring';
COMMENT ON COLUMN early_warning_run.assess_ms IS 'Milliseconds of judging warnings';
COMMENT ON COLUMN early_warning_run.propose_ms IS 'Milliseconds of proposing tasks';
