-- Back-tests of a district on its own past (ADR 0066): what the forecast would have pointed at, held against what came.

CREATE TABLE backtest_rule (
  district      char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version       text     NOT NULL CHECK (version ~ '^[0-9A-Za-z.-]{1,20}$'),
  valid_from    date     NOT NULL,
  history_days  smallint NOT NULL CHECK (history_days BETWEEN least_days AND 3660),
  least_days    smallint NOT NULL CHECK (least_days >= 28),
  least_matters integer  NOT NULL CHECK (least_matters >= 20),
  every_days    smallint NOT NULL CHECK (every_days >= 1),
  kept_days     smallint NOT NULL CHECK (kept_days >= every_days),
  source        text     NOT NULL,
  PRIMARY KEY (district, version)
);
COMMENT ON TABLE backtest_rule IS 'What a back-test of a district on its own past needs and how often it is made, by version; a row is added, never edited. District 000000 is the default of the product, a row of a district''s own comes before it';
COMMENT ON COLUMN backtest_rule.district IS 'GB/T 2260 district code, six digits, or 000000 for every district';
COMMENT ON COLUMN backtest_rule.version IS 'Name of the version';
COMMENT ON COLUMN backtest_rule.valid_from IS 'First day in Asia/Shanghai on which the version holds';
COMMENT ON COLUMN backtest_rule.history_days IS 'Days of the past that are used at most';
COMMENT ON COLUMN backtest_rule.least_days IS 'Days of the past that are needed at least; with fewer nothing is told';
COMMENT ON COLUMN backtest_rule.least_matters IS 'Matters of a kind that are needed at least, a quarter of them before the test begins';
COMMENT ON COLUMN backtest_rule.every_days IS 'Days between two back-tests of a district';
COMMENT ON COLUMN backtest_rule.kept_days IS 'Days for which a back-test is kept';
COMMENT ON COLUMN backtest_rule.source IS 'Where the numbers come from';

INSERT INTO backtest_rule VALUES
  ('000000', '2026-1', DATE '2018-01-01', 1096, 120, 200, 7, 400,
   'Product default: three years give 18 windows of 30 days in the second half, enough for an interval; 120 days give 8 windows of a week; 200 matters of a kind as in ops/backtest');

GRANT SELECT ON backtest_rule TO fengqiao_app, fengqiao_reader;

CREATE TABLE hotspot_backtest (
  district     char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  as_of        date             NOT NULL,
  rules        text             NOT NULL,
  grid_version bigint           NOT NULL,
  grids        integer          NOT NULL CHECK (grids >= 0),
  households   bigint           NOT NULL CHECK (households >= 0),
  withheld     integer          NOT NULL CHECK (withheld >= 0),
  delay_of     integer          NOT NULL CHECK (delay_of >= 0),
  delay_median double precision CHECK (delay_median >= 0),
  delay_ninth  double precision CHECK (delay_ninth >= 0),
  worked_at    timestamptz      NOT NULL,
  took_ms      integer          NOT NULL CHECK (took_ms >= 0),
  PRIMARY KEY (district, as_of)
);
COMMENT ON TABLE hotspot_backtest IS 'Back-tests of the forecast on a district''s own past and what each rests on. Figures of the whole district only; older ones are removed as backtest_rule says';
COMMENT ON COLUMN hotspot_backtest.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_backtest.as_of IS 'Last day in Asia/Shanghai whose matters were used';
COMMENT ON COLUMN hotspot_backtest.rules IS 'Version of backtest_rule it was made by';
COMMENT ON COLUMN hotspot_backtest.grid_version IS 'Grid version in which all matters of the past were placed';
COMMENT ON COLUMN hotspot_backtest.grids IS 'Number of grids of that version';
COMMENT ON COLUMN hotspot_backtest.households IS 'Households of all grids, unknown ones taken as the median; 0 when none is known, and then budgets are shares of grids';
COMMENT ON COLUMN hotspot_backtest.withheld IS 'Matters of the period left out because their coordinate stands for no place';
COMMENT ON COLUMN hotspot_backtest.delay_of IS 'Matters of the period that tell when they happened';
COMMENT ON COLUMN hotspot_backtest.delay_median IS 'Days from happening to arriving, median; null when none tells';
COMMENT ON COLUMN hotspot_backtest.delay_ninth IS 'Days within which nine in ten arrived; null when none tells';
COMMENT ON COLUMN hotspot_backtest.worked_at IS 'When it was worked out';
COMMENT ON COLUMN hotspot_backtest.took_ms IS 'Milliseconds it took';

CREATE TABLE hotspot_backtest_kind (
  district  char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  as_of     date     NOT NULL,
  kind      text     NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','ALL')),
  state     text     NOT NULL CHECK (state IN ('MEASURED', 'SHORT', 'FEW', 'OUT_OF_TIME')),
  matters   integer  NOT NULL CHECK (matters >= 0),
  outside   integer  NOT NULL CHECK (outside BETWEEN 0 AND matters),
  first_day date,
  half_day  date,
  PRIMARY KEY (district, as_of, kind),
  FOREIGN KEY (district, as_of) REFERENCES hotspot_backtest ON DELETE CASCADE
);
COMMENT ON TABLE hotspot_backtest_kind IS 'One kind of a back-test: what there was of it, and whether that sufficed';
COMMENT ON COLUMN hotspot_backtest_kind.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_backtest_kind.as_of IS 'The back-test''s last day';
COMMENT ON COLUMN hotspot_backtest_kind.kind IS 'Kind of dispute, or ALL';
COMMENT ON COLUMN hotspot_backtest_kind.state IS 'MEASURED; SHORT: the past is too short; FEW: too few matters; OUT_OF_TIME: the time for the back-test was over';
COMMENT ON COLUMN hotspot_backtest_kind.matters IS 'Distinct matters of the kind in the whole period';
COMMENT ON COLUMN hotspot_backtest_kind.outside IS 'Of these, in no grid of the version';
COMMENT ON COLUMN hotspot_backtest_kind.first_day IS 'First day of the period; null when nothing ever arrived';
COMMENT ON COLUMN hotspot_backtest_kind.half_day IS 'First day of the half that tests; everything learned is from before it';

CREATE TABLE hotspot_backtest_figure (
  district   char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  as_of      date             NOT NULL,
  kind       text             NOT NULL,
  horizon    smallint         NOT NULL CHECK (horizon BETWEEN 1 AND 365),
  percent    smallint         NOT NULL CHECK (percent BETWEEN 1 AND 100),
  method     text             NOT NULL CHECK (method IN ('OURS', 'ALL_HISTORY', 'LAST_30', 'SMOOTHED', 'RANDOM')),
  windows    integer          NOT NULL CHECK (windows >= 0),
  matters    integer          NOT NULL CHECK (matters >= 0),
  outside    integer          NOT NULL CHECK (outside BETWEEN 0 AND matters),
  hits       double precision NOT NULL CHECK (hits >= 0),
  hit_rate   double precision CHECK (hit_rate BETWEEN 0 AND 1),
  range_low  double precision,
  range_high double precision CHECK (range_high >= range_low),
  pai        double precision CHECK (pai >= 0),
  share      double precision NOT NULL CHECK (share >= 0),
  ahead_low  double precision,
  ahead_high double precision CHECK (ahead_high >= ahead_low),
  PRIMARY KEY (district, as_of, kind, horizon, percent, method),
  FOREIGN KEY (district, as_of, kind) REFERENCES hotspot_backtest_kind ON DELETE CASCADE
);
COMMENT ON TABLE hotspot_backtest_figure IS 'What one method reached in a back-test with one horizon and one budget, all windows together';
COMMENT ON COLUMN hotspot_backtest_figure.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_backtest_figure.as_of IS 'The back-test''s last day';
COMMENT ON COLUMN hotspot_backtest_figure.kind IS 'Kind of dispute, or ALL';
COMMENT ON COLUMN hotspot_backtest_figure.horizon IS 'Days of a window';
COMMENT ON COLUMN hotspot_backtest_figure.percent IS 'Budget, percent of households (of grids where no household is known)';
COMMENT ON COLUMN hotspot_backtest_figure.method IS 'The product''s forecast, whole history, last 30 days, whole history with neighbours, blind choice';
COMMENT ON COLUMN hotspot_backtest_figure.windows IS 'Windows tested, one after the other';
COMMENT ON COLUMN hotspot_backtest_figure.matters IS 'Matters in them';
COMMENT ON COLUMN hotspot_backtest_figure.outside IS 'Of these, in no grid: missed by every method';
COMMENT ON COLUMN hotspot_backtest_figure.hits IS 'Matters where the method pointed; what is to be expected for a blind choice';
COMMENT ON COLUMN hotspot_backtest_figure.hit_rate IS 'Hits by matters; null when there were none';
COMMENT ON COLUMN hotspot_backtest_figure.range_low IS 'Interval of 95 % of the hit rate, lower end; null with fewer than 12 windows';
COMMENT ON COLUMN hotspot_backtest_figure.range_high IS 'Its upper end';
COMMENT ON COLUMN hotspot_backtest_figure.pai IS 'Predictive accuracy index: hit rate by share of the budget''s measure; null where undefined';
COMMENT ON COLUMN hotspot_backtest_figure.share IS 'Share of households (grids) the method pointed at, mean of the windows';
COMMENT ON COLUMN hotspot_backtest_figure.ahead_low IS 'Interval of 95 % of ours less this method''s hit rate by paired bootstrap of whole windows, lower end; null for ours and with fewer than 12 windows';
COMMENT ON COLUMN hotspot_backtest_figure.ahead_high IS 'Its upper end';

GRANT SELECT, INSERT, DELETE ON hotspot_backtest, hotspot_backtest_kind, hotspot_backtest_figure TO fengqiao_app;
GRANT SELECT ON hotspot_backtest, hotspot_backtest_kind, hotspot_backtest_figure TO fengqiao_reader;

-- Whoever decides by the map, dispatches by it or runs it may know how well it points.
INSERT INTO role_permission (role, permission) VALUES
  ('STREET_DISPATCHER', 'BACKTEST_READ'),
  ('DISTRICT_DISPATCHER', 'BACKTEST_READ'),
  ('STREET_LEADER', 'BACKTEST_READ'),
  ('LEADER', 'BACKTEST_READ'),
  ('SYS_ADMIN', 'BACKTEST_READ');
