-- Thresholds of the levels stand with the other versioned tables of law: the explanation of a score
-- reads them as the warning does.
ALTER TABLE warning_threshold RENAME TO law_threshold;

-- A place where nothing was reported for a month has a history and no warning.
ALTER TABLE law_threshold ADD COLUMN least_matters smallint NOT NULL DEFAULT 0 CHECK (least_matters >= 0);
ALTER TABLE law_threshold ALTER COLUMN least_matters DROP DEFAULT;
COMMENT ON COLUMN law_threshold.least_matters IS 'Distinct matters in 30 days that any level asks for, unless one is severe';

-- Blue at 35 and yellow at 50 were the notes' marks for six parts, where a raised rate alone gives 39
-- points of 100. With three parts it gives 59: 753 places and kinds of 1,900 grids stood at blue, four
-- in ten of them without a single report in a month.
INSERT INTO law_threshold (district, version, valid_from, enter_blue, enter_yellow, enter_orange,
  enter_red, leave_margin, quiet_days, rise_per_day, least_matters, min_matters, min_parts, part_floor,
  cool_days, source)
VALUES ('000000', '2026-3', DATE '2018-01-03', 55, 62, 70, 82, 8, 3, 2, 2, 3, 2, 0.5, 14,
  'As 2026-2, with blue and yellow moved to the same evidence on the scale of three parts and two matters in 30 days asked for by every level; checked on the demonstration district and on the replay of 2026-2');
