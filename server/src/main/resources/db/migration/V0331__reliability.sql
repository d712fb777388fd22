-- Told chances held against what came (ADR 0069): kept with a district's own back-test; and the scatter a night tells chances by.

CREATE TABLE hotspot_backtest_tenth (
  district  char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  as_of     date             NOT NULL,
  kind      text             NOT NULL,
  horizon   smallint         NOT NULL CHECK (horizon BETWEEN 1 AND 365),
  tenth     smallint         NOT NULL CHECK (tenth BETWEEN 1 AND 10),
  forecasts integer          NOT NULL CHECK (forecasts >= 1),
  told      double precision NOT NULL CHECK (told BETWEEN 0 AND 1),
  came      double precision NOT NULL CHECK (came BETWEEN 0 AND 1),
  low       double precision NOT NULL CHECK (low BETWEEN 0 AND 1),
  high      double precision NOT NULL CHECK (high BETWEEN low AND 1),
  half      double precision CHECK (half >= 0),
  PRIMARY KEY (district, as_of, kind, horizon, tenth),
  FOREIGN KEY (district, as_of, kind) REFERENCES hotspot_backtest_kind ON DELETE CASCADE
);
COMMENT ON TABLE hotspot_backtest_tenth IS 'Whether told chances came true: one tenth of all forecasts of a back-test, grids and windows together, by what was told; nothing in it tells of a place';
COMMENT ON COLUMN hotspot_backtest_tenth.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN hotspot_backtest_tenth.as_of IS 'The back-test''s last day';
COMMENT ON COLUMN hotspot_backtest_tenth.kind IS 'Kind of dispute, or ALL';
COMMENT ON COLUMN hotspot_backtest_tenth.horizon IS 'Days of a window';
COMMENT ON COLUMN hotspot_backtest_tenth.tenth IS 'From 1, the least probable; fewer than ten where many forecasts told the same';
COMMENT ON COLUMN hotspot_backtest_tenth.forecasts IS 'Forecasts of a grid in a window that are in it';
COMMENT ON COLUMN hotspot_backtest_tenth.told IS 'Chance told that any matter comes, mean, 0 to 1';
COMMENT ON COLUMN hotspot_backtest_tenth.came IS 'Share of them in which a matter came';
COMMENT ON COLUMN hotspot_backtest_tenth.low IS 'Wilson''s interval of 95 % of that share, lower end';
COMMENT ON COLUMN hotspot_backtest_tenth.high IS 'Its upper end';
COMMENT ON COLUMN hotspot_backtest_tenth.half IS 'Half the width of the interval of 95 % that takes windows and not forecasts as the sample; null for one window';

GRANT SELECT, INSERT, DELETE ON hotspot_backtest_tenth TO fengqiao_app;
GRANT SELECT ON hotspot_backtest_tenth TO fengqiao_reader;

ALTER TABLE hotspot_night
  ADD COLUMN scatter bytea NOT NULL DEFAULT '' CHECK (octet_length(scatter) IN (0, 60));
COMMENT ON COLUMN hotspot_night.scatter IS 'Sizes of the negative binomial law around the mean, for 7, 14 and 30 days each five by class of mean; singles as in forecast; empty where counts scatter by chance alone, as in nights before this was kept';
