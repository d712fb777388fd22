-- How scores are made and how often people are told, as editions with the layer of each district (ADR 0022, 0058, 0059):
-- parts with weights, families, windows and marks; half-lives of kinds; weights of severity; values of trend classes;
-- alarm budget, telling and what counts as a hit. ScoreRules.NEWEST and AlarmRules.NEWEST repeat the product's rows.
CREATE TABLE law_score_part (
  district   char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version    integer  NOT NULL CHECK (version > 0),
  valid_from date     NOT NULL,
  valid_to   date     CHECK (valid_to >= valid_from),
  part       text     NOT NULL CHECK (part IN ('EB', 'GI', 'SURPRISE', 'SEVERITY', 'FORECAST', 'SCAN', 'TREND')),
  ordinal    smallint NOT NULL CHECK (ordinal > 0),
  family     text     NOT NULL CHECK (family IN ('SPATIAL', 'TEMPORAL', 'SEVERITY')),
  weight     numeric  NOT NULL CHECK (weight >= 0 AND weight < 1),
  days       smallint NOT NULL CHECK (days BETWEEN 1 AND 365),
  begins_at  numeric  NOT NULL CHECK (begins_at >= 0),
  full_at    numeric  NOT NULL CHECK (full_at >= 0),
  weak_n     numeric  NOT NULL CHECK (weak_n >= 0),
  source     text     NOT NULL,
  PRIMARY KEY (district, part, version)
);
COMMENT ON TABLE law_score_part IS 'Parts of a score: weight in the composite, family, window and the marks between which a raw number becomes 0 to 1';
COMMENT ON COLUMN law_score_part.district IS 'GB/T 2260 code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN law_score_part.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_score_part.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_score_part.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_score_part.part IS 'EB rate, GI neighbours, SURPRISE in time, SEVERITY, FORECAST, SCAN cluster in space and time, TREND class';
COMMENT ON COLUMN law_score_part.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN law_score_part.family IS 'SPATIAL where, TEMPORAL when, SEVERITY how grave; red asks for parts of different families';
COMMENT ON COLUMN law_score_part.weight IS 'Weight in the composite, 0 (silent) to below 1';
COMMENT ON COLUMN law_score_part.days IS 'Window in days; of FORECAST the horizon, 7, 14 or 30';
COMMENT ON COLUMN law_score_part.begins_at IS 'Raw number from which the part says anything: times the district''s rate (EB), q (GI), tail (SURPRISE), weighted matters (SEVERITY), probability of a hit (FORECAST), days between such clusters (SCAN)';
COMMENT ON COLUMN law_score_part.full_at IS 'Raw number at which the part is 1; unused of EB';
COMMENT ON COLUMN law_score_part.weak_n IS 'Matters of place and neighbours at which the part has half its say';
COMMENT ON COLUMN law_score_part.source IS 'Where the numbers come from';

CREATE TABLE law_score_kind (
  district       char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version        integer NOT NULL CHECK (version > 0),
  valid_from     date    NOT NULL,
  valid_to       date    CHECK (valid_to >= valid_from),
  kind           text    NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','UNCLASSIFIED')),
  half_life_days numeric NOT NULL CHECK (half_life_days BETWEEN 1 AND 365),
  source         text    NOT NULL,
  PRIMARY KEY (district, kind, version)
);
COMMENT ON TABLE law_score_kind IS 'How fast matters of a kind lose their weight in the severity-weighted count';
COMMENT ON COLUMN law_score_kind.district IS 'GB/T 2260 code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN law_score_kind.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_score_kind.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_score_kind.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_score_kind.kind IS 'Kind of dispute; UNCLASSIFIED stands for all kinds together';
COMMENT ON COLUMN law_score_kind.half_life_days IS 'Days after which a matter weighs half';
COMMENT ON COLUMN law_score_kind.source IS 'Where the number comes from';

CREATE TABLE law_score_severity (
  district   char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version    integer NOT NULL CHECK (version > 0),
  valid_from date    NOT NULL,
  valid_to   date    CHECK (valid_to >= valid_from),
  level      text    NOT NULL CHECK (level IN ('BLUE', 'YELLOW', 'ORANGE', 'RED')),
  weight     numeric NOT NULL CHECK (weight >= 1),
  source     text    NOT NULL,
  PRIMARY KEY (district, level, version)
);
COMMENT ON TABLE law_score_severity IS 'What a matter of a severity level weighs in the severity-weighted count';
COMMENT ON COLUMN law_score_severity.district IS 'GB/T 2260 code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN law_score_severity.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_score_severity.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_score_severity.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_score_severity.level IS 'Severity level of a matter';
COMMENT ON COLUMN law_score_severity.weight IS 'Its weight, 1 or more';
COMMENT ON COLUMN law_score_severity.source IS 'Where the number comes from';

CREATE TABLE law_score_trend (
  district   char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version    integer NOT NULL CHECK (version > 0),
  valid_from date    NOT NULL,
  valid_to   date    CHECK (valid_to >= valid_from),
  trend      text    NOT NULL CHECK (trend IN ('NEW_HOT', 'CONSECUTIVE_HOT', 'INTENSIFYING_HOT', 'PERSISTENT_HOT', 'DIMINISHING_HOT', 'SPORADIC_HOT', 'OSCILLATING_HOT', 'HISTORICAL_HOT')),
  value      numeric NOT NULL CHECK (value BETWEEN 0 AND 1),
  source     text    NOT NULL,
  PRIMARY KEY (district, trend, version)
);
COMMENT ON TABLE law_score_trend IS 'What a trend class of half a year of weekly neighbourhood scores is worth; a class without a row is worth 0';
COMMENT ON COLUMN law_score_trend.district IS 'GB/T 2260 code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN law_score_trend.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_score_trend.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_score_trend.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_score_trend.trend IS 'Class of an emerging hot spot';
COMMENT ON COLUMN law_score_trend.value IS 'Value of the part, 0 to 1';
COMMENT ON COLUMN law_score_trend.source IS 'Where the number comes from';

CREATE TABLE law_alarm (
  district     char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version      integer  NOT NULL CHECK (version > 0),
  valid_from   date     NOT NULL,
  valid_to     date     CHECK (valid_to >= valid_from),
  budget_week  smallint NOT NULL CHECK (budget_week >= 0),
  budget_raise numeric  NOT NULL CHECK (budget_raise >= 0),
  tell_hours   smallint NOT NULL CHECK (tell_hours >= 0),
  hit_days     smallint NOT NULL CHECK (hit_days BETWEEN 1 AND 90),
  hit_matters  smallint NOT NULL CHECK (hit_matters > 0),
  source       text     NOT NULL,
  PRIMARY KEY (district, version)
);
COMMENT ON TABLE law_alarm IS 'How often people are told and what counts as a hit, one row an edition';
COMMENT ON COLUMN law_alarm.district IS 'GB/T 2260 code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN law_alarm.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_alarm.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_alarm.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_alarm.budget_week IS 'Warnings of orange and red a street may enter in seven days; 0 for any number';
COMMENT ON COLUMN law_alarm.budget_raise IS 'Points added to the marks of orange and red for each one over the budget';
COMMENT ON COLUMN law_alarm.tell_hours IS 'A place and kind is told of once in so many hours, red excepted';
COMMENT ON COLUMN law_alarm.hit_days IS 'Days after entering yellow or higher within which further matters make a hit';
COMMENT ON COLUMN law_alarm.hit_matters IS 'How many further distinct matters of the kind there make a hit';
COMMENT ON COLUMN law_alarm.source IS 'Where the numbers come from';

INSERT INTO law_score_part (district, version, valid_from, part, ordinal, family, weight, days, begins_at, full_at, weak_n, source) VALUES
  ('000000', 1, DATE '2000-01-01', 'EB', 1, 'SPATIAL', 0.50, 90, 1.5, 1, 3, '决策记录 0012、0058：按一年公开留言回放的总量选定'),
  ('000000', 1, DATE '2000-01-01', 'GI', 2, 'SPATIAL', 0.20, 30, 0.1, 0, 3, '评分说明 5.8'),
  ('000000', 1, DATE '2000-01-01', 'SURPRISE', 3, 'TEMPORAL', 0.60, 14, 0.1, 0.00001, 3, '决策记录 0012、0058：按一年公开留言回放的总量选定'),
  ('000000', 1, DATE '2000-01-01', 'SEVERITY', 4, 'SEVERITY', 0.15, 90, 0, 8, 3, '决策记录 0058：一件红色事项当日约七分之一满分以上'),
  ('000000', 1, DATE '2000-01-01', 'FORECAST', 5, 'TEMPORAL', 0.20, 14, 0, 0.5, 3, '评分说明 5.7、5.8；决策记录 0058'),
  ('000000', 1, DATE '2000-01-01', 'SCAN', 6, 'SPATIAL', 0.15, 28, 1, 3650, 3, '评分说明 5.6、5.8'),
  ('000000', 1, DATE '2000-01-01', 'TREND', 7, 'TEMPORAL', 0.05, 182, 0, 1, 3, '评分说明 5.4、5.8');
INSERT INTO law_score_kind (district, version, valid_from, kind, half_life_days, source)
SELECT '000000', 1, DATE '2000-01-01', k, CASE k WHEN 'LABOR' THEN 21 WHEN 'FAMILY' THEN 45 ELSE 30 END, '评分说明 5.1'
FROM unnest(ARRAY['LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','UNCLASSIFIED']) k;
INSERT INTO law_score_severity (district, version, valid_from, level, weight, source) VALUES
  ('000000', 1, DATE '2000-01-01', 'BLUE', 1, '评分说明 5.1'),
  ('000000', 1, DATE '2000-01-01', 'YELLOW', 2, '评分说明 5.1'),
  ('000000', 1, DATE '2000-01-01', 'ORANGE', 4, '评分说明 5.1'),
  ('000000', 1, DATE '2000-01-01', 'RED', 8, '评分说明 5.1');
INSERT INTO law_score_trend (district, version, valid_from, trend, value, source) VALUES
  ('000000', 1, DATE '2000-01-01', 'NEW_HOT', 0.6, '评分说明 5.8'),
  ('000000', 1, DATE '2000-01-01', 'CONSECUTIVE_HOT', 0.8, '评分说明 5.8'),
  ('000000', 1, DATE '2000-01-01', 'INTENSIFYING_HOT', 1, '评分说明 5.8'),
  ('000000', 1, DATE '2000-01-01', 'PERSISTENT_HOT', 0.5, '评分说明 5.8'),
  ('000000', 1, DATE '2000-01-01', 'DIMINISHING_HOT', 0.1, '评分说明 5.8'),
  ('000000', 1, DATE '2000-01-01', 'SPORADIC_HOT', 0.3, '评分说明 5.8'),
  ('000000', 1, DATE '2000-01-01', 'OSCILLATING_HOT', 0.3, '评分说明 5.8'),
  ('000000', 1, DATE '2000-01-01', 'HISTORICAL_HOT', 0, '评分说明 5.8');
INSERT INTO law_alarm (district, version, valid_from, budget_week, budget_raise, tell_hours, hit_days, hit_matters, source) VALUES
  ('000000', 1, DATE '2000-01-01', 5, 5, 24, 14, 3, '评分说明 5.9：每街道每周五条橙色和红色；其余为决策记录 0059');

-- Which tables there are stands in the code (LawTable); a list here would have to be repeated by every migration.
ALTER TABLE law_edition DROP CONSTRAINT law_edition_table_name_check;
ALTER TABLE law_edition ADD CONSTRAINT law_edition_table_name_check CHECK (table_name ~ '^[A-Z][A-Z_]{1,39}$');
INSERT INTO law_edition (district, table_name, version, valid_from, valid_to, source, published_at)
SELECT '000000', t, 1, DATE '2000-01-01', NULL, 'Ships with the product', TIMESTAMPTZ '2000-01-01 00:00:00+08'
FROM unnest(ARRAY['SCORE_PART', 'SCORE_KIND', 'SCORE_SEVERITY', 'SCORE_TREND', 'ALARM']) t;

COMMENT ON COLUMN law_threshold.min_parts IS 'Families of parts (where, when, how grave) that must speak for red';

GRANT SELECT ON law_score_part, law_score_kind, law_score_severity, law_score_trend, law_alarm TO fengqiao_app, fengqiao_reader;
GRANT INSERT ON law_score_part, law_score_kind, law_score_severity, law_score_trend, law_alarm TO fengqiao_app;
GRANT UPDATE (valid_to) ON law_score_part, law_score_kind, law_score_severity, law_score_trend, law_alarm TO fengqiao_app;
