-- When a rise of reports is told together with a rise of patrols (ADR 0067). A patrol finds what it looks for.
CREATE TABLE reporting_rule (
  district     char(6)      NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version      text         NOT NULL CHECK (version ~ '^[0-9A-Za-z.-]{1,20}$'),
  valid_from   date         NOT NULL,
  recent_days  smallint     NOT NULL CHECK (recent_days BETWEEN 7 AND 28),
  long_days    smallint     NOT NULL CHECK (long_days BETWEEN 28 AND 365),
  past_weeks   smallint     NOT NULL CHECK (past_weeks BETWEEN 4 AND 52),
  least_weeks  smallint     NOT NULL CHECK (least_weeks BETWEEN 1 AND 52),
  effort_ratio numeric(4,2) NOT NULL CHECK (effort_ratio > 1),
  found_ratio  numeric(4,2) NOT NULL CHECK (found_ratio > 1),
  least_found  smallint     NOT NULL CHECK (least_found BETWEEN 3 AND 100),
  source       text         NOT NULL,
  PRIMARY KEY (district, version),
  CHECK (long_days >= 2 * recent_days),
  CHECK (least_weeks <= past_weeks)
);
COMMENT ON TABLE reporting_rule IS 'When an explanation says that more patrols may be why more is reported, by version; a row is added, never edited. District 000000 is the default of the product, a row of a district''s own comes before it. No score is changed by it';
COMMENT ON COLUMN reporting_rule.district IS 'GB/T 2260 district code, six digits, or 000000 for every district';
COMMENT ON COLUMN reporting_rule.version IS 'Name of the version, told beside what it decided';
COMMENT ON COLUMN reporting_rule.valid_from IS 'First day in Asia/Shanghai on which the version holds';
COMMENT ON COLUMN reporting_rule.recent_days IS 'Days up to today that are compared with the days before';
COMMENT ON COLUMN reporting_rule.long_days IS 'Days up to today that are counted; those before the recent ones are the past';
COMMENT ON COLUMN reporting_rule.past_weeks IS 'Weeks of patrols before the recent ones that are the usual effort';
COMMENT ON COLUMN reporting_rule.least_weeks IS 'Recorded weeks among them below which the usual effort is not known; a week nobody entered is unknown, not idle';
COMMENT ON COLUMN reporting_rule.effort_ratio IS 'Effort a week now over effort a week usually from which patrols have risen';
COMMENT ON COLUMN reporting_rule.found_ratio IS 'What patrols found a day recently over what they found a day before, from which findings have risen';
COMMENT ON COLUMN reporting_rule.least_found IS 'Matters found recently below which nothing is said about a rise';
COMMENT ON COLUMN reporting_rule.source IS 'Where the numbers come from';

INSERT INTO reporting_rule VALUES
  ('000000', '2026-1', DATE '2018-01-01', 14, 90, 12, 4, 1.25, 1.50, 3,
   'Product default: two weeks against the eleven before, as the score looks; a quarter more patrols is more than weeks usually differ; judged by nobody yet');

GRANT SELECT ON reporting_rule TO fengqiao_app, fengqiao_reader;
