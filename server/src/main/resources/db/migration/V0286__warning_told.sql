-- What people were told of a place and kind, the rules that made a score, and the parts a score came from.
ALTER TABLE warning ADD COLUMN rules text NOT NULL DEFAULT '';
ALTER TABLE warning ADD COLUMN told_at timestamptz;
ALTER TABLE warning ADD COLUMN told_level text NOT NULL DEFAULT 'NONE' CHECK (told_level IN ('NONE','BLUE','YELLOW','ORANGE','RED'));
COMMENT ON COLUMN warning.rules IS 'Editions of the rules that made its last score: parts, kinds, severity, trends; empty before there were any';
COMMENT ON COLUMN warning.told_at IS 'When people were last told of the place and kind; null when nobody was';
COMMENT ON COLUMN warning.told_level IS 'Level they were told of, lowered when the place has fallen since';
UPDATE warning SET told_level = level, told_at = level_at;

ALTER TABLE hotspot_run ADD COLUMN rules text NOT NULL DEFAULT '';
COMMENT ON COLUMN hotspot_run.rules IS 'Editions of the rules the scores were made by: parts, kinds, severity, trends';
ALTER TABLE hotspot_day ADD COLUMN rules text NOT NULL DEFAULT '';
COMMENT ON COLUMN hotspot_day.rules IS 'Editions of the rules the scores were made by';
ALTER TABLE hotspot_day ADD COLUMN shares bytea NOT NULL DEFAULT '';
COMMENT ON COLUMN hotspot_day.shares IS 'Share of each part in the score, of grids with 10 points or more: ordinal as four bytes, then one byte of per cent for every part in the order EB, GI, SURPRISE, SEVERITY, FORECAST, SCAN, TREND';

CREATE INDEX warning_level_at ON warning_level (district, at);
