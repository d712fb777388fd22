-- What lies in a place and may bring disputes: projects by their footprint and milestones, classes of places, seasons
-- (ADR 0067, NS-29). Places and classes only: no column holds or points to a person.
CREATE TABLE factor_rule (
  district   char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version    text     NOT NULL CHECK (version ~ '^[0-9A-Za-z.-]{1,20}$'),
  valid_from date     NOT NULL,
  factor     text     NOT NULL CHECK (factor IN ('DEMOLITION', 'CONSTRUCTION', 'PROPERTY', 'OTHER', 'RESETTLEMENT', 'NO_TITLE_DEEDS', 'SPRING_FESTIVAL')),
  kinds      text[]   NOT NULL CHECK (kinds <@ ARRAY['LABOR', 'TENANCY', 'PROPERTY_RIGHTS', 'DEMOLITION', 'NEIGHBOR', 'FAMILY', 'PROPERTY_MGMT', 'CONSUMER_CONTRACT', 'INJURY_TORT', 'LAND_RESOURCE', 'FINANCE_LOAN']),
  ahead_days smallint NOT NULL CHECK (ahead_days BETWEEN 0 AND 365),
  source     text     NOT NULL,
  PRIMARY KEY (district, version, factor)
);
COMMENT ON TABLE factor_rule IS 'Which kinds of dispute a factor of a place speaks to and how long before a date it is told, by version; rows are added, never edited. District 000000 is the default of the product, a version of a district''s own comes before it. No score is changed by it';
COMMENT ON COLUMN factor_rule.district IS 'GB/T 2260 district code, six digits, or 000000 for every district';
COMMENT ON COLUMN factor_rule.version IS 'Name of the version; a version has a row of every factor it knows';
COMMENT ON COLUMN factor_rule.valid_from IS 'First day in Asia/Shanghai on which the version holds';
COMMENT ON COLUMN factor_rule.factor IS 'Kind of a project (DEMOLITION, CONSTRUCTION, PROPERTY, OTHER), class of a place (RESETTLEMENT, NO_TITLE_DEEDS) or season';
COMMENT ON COLUMN factor_rule.kinds IS 'Kinds of dispute it speaks to';
COMMENT ON COLUMN factor_rule.ahead_days IS 'Days before a milestone or a season from which it is told as near';
COMMENT ON COLUMN factor_rule.source IS 'Where it comes from';
INSERT INTO factor_rule VALUES
  ('000000', '2026-1', DATE '2018-01-01', 'DEMOLITION', ARRAY['DEMOLITION', 'PROPERTY_RIGHTS', 'LAND_RESOURCE'], 30, 'Domain notes HZ-18, HZ-26: compensation and resettlement gather around signing'),
  ('000000', '2026-1', DATE '2018-01-01', 'CONSTRUCTION', ARRAY['LABOR', 'INJURY_TORT', 'NEIGHBOR'], 30, 'Domain notes HZ-30, NS-29: wages, injuries, noise of sites'),
  ('000000', '2026-1', DATE '2018-01-01', 'PROPERTY', ARRAY['PROPERTY_MGMT', 'CONSUMER_CONTRACT'], 30, 'Domain notes NS-29: handing over of estates'),
  ('000000', '2026-1', DATE '2018-01-01', 'OTHER', ARRAY[]::text[], 30, 'Nothing is claimed of other projects'),
  ('000000', '2026-1', DATE '2018-01-01', 'RESETTLEMENT', ARRAY['DEMOLITION', 'PROPERTY_RIGHTS', 'PROPERTY_MGMT'], 0, 'Domain notes HZ-26'),
  ('000000', '2026-1', DATE '2018-01-01', 'NO_TITLE_DEEDS', ARRAY['PROPERTY_RIGHTS', 'CONSUMER_CONTRACT'], 0, 'Domain notes HZ-26, NS-29'),
  ('000000', '2026-1', DATE '2018-01-01', 'SPRING_FESTIVAL', ARRAY['LABOR'], 0, 'Table law_season says how long before');
GRANT SELECT ON factor_rule TO fengqiao_app, fengqiao_reader;

CREATE TABLE project_plan (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  project_id uuid        NOT NULL,
  changed_at timestamptz NOT NULL,
  version    bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, project_id)
);
COMMENT ON TABLE project_plan IS 'How often the milestones of a project were written; a project without a row has none';
COMMENT ON COLUMN project_plan.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN project_plan.project_id IS 'The project';
COMMENT ON COLUMN project_plan.changed_at IS 'When they were last written';
COMMENT ON COLUMN project_plan.version IS 'How often they were written; what a writer must have seen';
GRANT SELECT, INSERT, UPDATE ON project_plan TO fengqiao_app;
GRANT SELECT ON project_plan TO fengqiao_reader;

CREATE TABLE project_milestone (
  district   char(6)  NOT NULL,
  project_id uuid     NOT NULL,
  ordinal    smallint NOT NULL CHECK (ordinal BETWEEN 1 AND 30),
  code       text     NOT NULL CHECK (code IN ('SIGNING_BEGINS', 'SIGNING_ENDS', 'VACATING', 'PULLING_DOWN', 'RESETTLEMENT', 'BUILDING_BEGINS', 'WAGE_SETTLEMENT', 'COMPLETION', 'HANDING_OVER', 'TITLE_DEEDS', 'OTHER')),
  due_on     date     NOT NULL,
  done_on    date,
  PRIMARY KEY (district, project_id, ordinal),
  FOREIGN KEY (district, project_id) REFERENCES project_plan
);
COMMENT ON TABLE project_milestone IS 'Days of a project around which disputes gather';
COMMENT ON COLUMN project_milestone.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN project_milestone.project_id IS 'The project';
COMMENT ON COLUMN project_milestone.ordinal IS 'Order by day';
COMMENT ON COLUMN project_milestone.code IS 'What happens: signing period begins or ends (签约), vacating (腾空), pulling down (拆除), resettlement (回迁), building begins (开工), wages settled (工资结算), completion (竣工), handing over (交付), title deeds (办证), or something else';
COMMENT ON COLUMN project_milestone.due_on IS 'Planned day';
COMMENT ON COLUMN project_milestone.done_on IS 'Day it happened; null while it has not';
GRANT SELECT, INSERT, DELETE ON project_milestone TO fengqiao_app;
GRANT SELECT ON project_milestone TO fengqiao_reader;

CREATE TABLE stability_assessment (
  district    char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id          uuid        NOT NULL,
  project_id  uuid        NOT NULL,
  number      text        NOT NULL CHECK (char_length(number) BETWEEN 2 AND 60),
  risk        text        NOT NULL CHECK (risk IN ('LOW', 'MEDIUM', 'HIGH')),
  outcome     text        NOT NULL CHECK (outcome IN ('PROCEED', 'DEFER', 'REJECT')),
  assessed_on date        NOT NULL,
  body        text        NOT NULL CHECK (char_length(body) BETWEEN 2 AND 60),
  measures    text        NOT NULL CHECK (char_length(measures) BETWEEN 2 AND 1000),
  changed_at  timestamptz NOT NULL,
  version     bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, id)
);
CREATE INDEX stability_assessment_project ON stability_assessment (district, project_id);
COMMENT ON TABLE stability_assessment IS 'Stability risk assessments (稳评) of major decisions, each linked to the footprint of a project (NA-13, NS-13)';
COMMENT ON COLUMN stability_assessment.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN stability_assessment.id IS 'Made by the writer: idempotency key';
COMMENT ON COLUMN stability_assessment.project_id IS 'The project';
COMMENT ON COLUMN stability_assessment.number IS 'Number of the assessment report';
COMMENT ON COLUMN stability_assessment.risk IS 'Level of risk it found';
COMMENT ON COLUMN stability_assessment.outcome IS 'PROCEED 可实施, DEFER 暂缓, REJECT 不实施 (该缓则缓、当否必否)';
COMMENT ON COLUMN stability_assessment.assessed_on IS 'Day of the report';
COMMENT ON COLUMN stability_assessment.body IS 'Responsible body';
COMMENT ON COLUMN stability_assessment.measures IS 'Measures against the risk, in the office''s words; about places, not about a person';
COMMENT ON COLUMN stability_assessment.changed_at IS 'When it was last written';
COMMENT ON COLUMN stability_assessment.version IS 'How often it was written; what a writer must have seen';
GRANT SELECT, INSERT, UPDATE ON stability_assessment TO fengqiao_app;
GRANT SELECT ON stability_assessment TO fengqiao_reader;

CREATE TABLE place_factor (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  grid_code  text        NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$'),
  factor     text        NOT NULL CHECK (factor IN ('RESETTLEMENT', 'NO_TITLE_DEEDS')),
  present    boolean     NOT NULL,
  source     text        NOT NULL CHECK (char_length(source) BETWEEN 2 AND 100),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (district, grid_code, factor)
);
COMMENT ON TABLE place_factor IS 'Classes of places that a grid holds: whether, never how many and never whose';
COMMENT ON COLUMN place_factor.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN place_factor.grid_code IS 'Grid, 13 to 18 digits';
COMMENT ON COLUMN place_factor.factor IS 'RESETTLEMENT resettlement housing (安置房), NO_TITLE_DEEDS flats whose title deeds are not made out (未办证房)';
COMMENT ON COLUMN place_factor.present IS 'Whether the grid holds such places';
COMMENT ON COLUMN place_factor.source IS 'Who said so: an office or a list';
COMMENT ON COLUMN place_factor.changed_at IS 'When it was last written';
GRANT SELECT, INSERT, UPDATE ON place_factor TO fengqiao_app;
GRANT SELECT ON place_factor TO fengqiao_reader;
