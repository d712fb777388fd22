-- Work calendars, the length of each clock, and the clocks that run.
CREATE TABLE work_calendar (
  district  char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  day       date        NOT NULL,
  kind      text        NOT NULL CHECK (kind IN ('WORK', 'REST', 'HOLIDAY', 'MAKEUP')),
  source    text        NOT NULL,
  loaded_at timestamptz NOT NULL,
  PRIMARY KEY (district, day)
);
COMMENT ON TABLE work_calendar IS 'What each day is for working: every day of a year that has been published and imported, no day of one that has not';
COMMENT ON COLUMN work_calendar.district IS 'GB/T 2260 code; 000000 for the national calendar';
COMMENT ON COLUMN work_calendar.day IS 'The day, Asia/Shanghai';
COMMENT ON COLUMN work_calendar.kind IS 'WORK weekday, REST weekend, HOLIDAY statutory holiday, MAKEUP weekend day worked in exchange';
COMMENT ON COLUMN work_calendar.source IS 'Where the year was taken from';
COMMENT ON COLUMN work_calendar.loaded_at IS 'When the year was imported';

CREATE TABLE timer_rule (
  district   char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code       text     NOT NULL CHECK (code ~ '^T_[A-Z0-9_]+$'),
  length     smallint NOT NULL CHECK (length > 0),
  unit       text     NOT NULL CHECK (unit IN ('HOUR', 'DAY', 'WORKDAY', 'MONTH', 'YEAR')),
  version    integer  NOT NULL CHECK (version > 0),
  valid_from date     NOT NULL,
  valid_to   date     CHECK (valid_to >= valid_from),
  law_code   text,
  article    text,
  note       text     NOT NULL,
  PRIMARY KEY (district, code, version)
);
COMMENT ON TABLE timer_rule IS 'Length of each clock by edition; a running clock keeps the edition it was started with';
COMMENT ON COLUMN timer_rule.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN timer_rule.code IS 'Name of the clock';
COMMENT ON COLUMN timer_rule.length IS 'How many units';
COMMENT ON COLUMN timer_rule.unit IS 'What is counted; DAY is a calendar day';
COMMENT ON COLUMN timer_rule.version IS 'Edition of the rule';
COMMENT ON COLUMN timer_rule.valid_from IS 'First day on which a clock of this edition may start';
COMMENT ON COLUMN timer_rule.valid_to IS 'Last such day; null while in force';
COMMENT ON COLUMN timer_rule.law_code IS 'Statute it rests on, law_ref.code; null for an internal limit or a statute not held';
COMMENT ON COLUMN timer_rule.article IS 'Article it rests on';
COMMENT ON COLUMN timer_rule.note IS 'What starts it';

INSERT INTO timer_rule (district, code, length, unit, version, valid_from, valid_to, law_code, article, note) VALUES
  ('000000', 'T_TIER_COMMUNITY',        2, 'WORKDAY', 1, DATE '2000-01-01', NULL, NULL, NULL, 'Internal limit of a community: report, or dispatch to it'),
  ('000000', 'T_TIER_STREET',           3, 'WORKDAY', 1, DATE '2000-01-01', NULL, NULL, NULL, 'Internal limit of a street: report, or dispatch to it'),
  ('000000', 'T_TIER_DISTRICT',         5, 'WORKDAY', 1, DATE '2000-01-01', NULL, NULL, NULL, 'Internal limit of a district: report, or dispatch to it'),
  ('000000', 'T_ROUTE_15D',            15, 'DAY',     1, DATE '2000-01-01', NULL, 'XINFANG', '22', 'Receipt at the petition office'),
  ('000000', 'T_NOTICE_15D',           15, 'DAY',     1, DATE '2000-01-01', NULL, 'XINFANG', '23', 'Receipt at the unit'),
  ('000000', 'T_OBJECT_5WD',            5, 'WORKDAY', 1, DATE '2000-01-01', NULL, 'XINFANG', '23', 'Receipt of the transfer'),
  ('000000', 'T_HANDLE_60D',           60, 'DAY',     1, DATE '2000-01-01', NULL, 'XINFANG', '34', 'Acceptance'),
  ('000000', 'T_REVIEW_APPLY_30D',     30, 'DAY',     1, DATE '2000-01-01', NULL, 'XINFANG', '35', 'Service of the reply'),
  ('000000', 'T_RECHECK_APPLY_30D',    30, 'DAY',     1, DATE '2000-01-01', NULL, 'XINFANG', '36', 'Service of the review opinion'),
  ('000000', 'T_REVIEW_30D',           30, 'DAY',     1, DATE '2000-01-01', NULL, 'XINFANG', '35', 'Receipt of the request for review'),
  ('000000', 'T_RECHECK_30D',          30, 'DAY',     1, DATE '2000-01-01', NULL, 'XINFANG', '36', 'Receipt of the request for recheck'),
  ('000000', 'T_MEDIATE_1M',            1, 'MONTH',   1, DATE '2000-01-01', NULL, 'TIAOJIE_GUIDING', '33', 'Mediation accepted'),
  ('000000', 'T_MEDIATE_LABOR_15D',    15, 'DAY',     1, DATE '2000-01-01', NULL, 'LAODONG_ZHONGCAI', '14', 'Application for labour mediation received'),
  ('000000', 'T_MEDIATE_MEDICAL_30WD', 30, 'WORKDAY', 1, DATE '2000-01-01', NULL, 'YILIAO', '38', 'Medical mediation accepted'),
  ('000000', 'T_CONFIRM_30D',          30, 'DAY',     1, DATE '2000-01-01', NULL, 'RENMIN_TIAOJIE', '33', 'Agreement in force'),
  ('000000', 'T_RECONSIDER_60D',       60, 'DAY',     1, DATE '2000-01-01', NULL, 'FUYI', '20', 'Knew of the act'),
  ('000000', 'T_LITIGATE_6M',           6, 'MONTH',   1, DATE '2000-01-01', NULL, NULL, NULL, 'Knew of the act: 行政诉讼法 46'),
  ('000000', 'T_LABOR_1Y',              1, 'YEAR',    1, DATE '2000-01-01', NULL, 'LAODONG_ZHONGCAI', '27', 'Knew of the infringement'),
  ('000000', 'T_LAND_2Y',               2, 'YEAR',    1, DATE '2000-01-01', NULL, NULL, NULL, 'Knew of the infringement: 农村土地承包经营纠纷调解仲裁法 18'),
  ('000000', 'T_CIVIL_3Y',              3, 'YEAR',    1, DATE '2000-01-01', NULL, 'MINFA', '188', 'Knew of the infringement'),
  ('000000', 'T_CONSUMER_7WD',          7, 'WORKDAY', 1, DATE '2000-01-01', NULL, 'XIAOBAO', '46', 'Complaint received'),
  ('000000', 'T_PROTECT_24H',          24, 'HOUR',    1, DATE '2000-01-01', NULL, 'FANJIABAO', '28', 'Application accepted, urgent'),
  ('000000', 'T_PROTECT_72H',          72, 'HOUR',    1, DATE '2000-01-01', NULL, 'FANJIABAO', '28', 'Application accepted');

CREATE TABLE item_timer (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id      uuid        NOT NULL,
  code         text        NOT NULL CHECK (code ~ '^T_[A-Z0-9_]+$'),
  started_at   timestamptz NOT NULL,
  started_on   date        NOT NULL,
  due_on       date        NOT NULL,
  legal_due_on date        NOT NULL CHECK (legal_due_on >= due_on),
  provisional  boolean     NOT NULL,
  state        text        NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'DONE', 'CANCELLED')),
  ended_at     timestamptz,
  rule_version integer     NOT NULL,
  PRIMARY KEY (district, item_id, code, started_at),
  CHECK ((ended_at IS NULL) = (state IN ('RUNNING', 'PAUSED')))
);
COMMENT ON TABLE item_timer IS 'Clocks of the items. Written with the item''s events; no foreign key, so that a report locks no second row';
COMMENT ON COLUMN item_timer.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN item_timer.item_id IS 'Item the clock belongs to';
COMMENT ON COLUMN item_timer.code IS 'Which clock, timer_rule.code';
COMMENT ON COLUMN item_timer.started_at IS 'The event that started it';
COMMENT ON COLUMN item_timer.started_on IS 'Its day in Asia/Shanghai, which does not count';
COMMENT ON COLUMN item_timer.due_on IS 'Last day as counted; alarms go by it';
COMMENT ON COLUMN item_timer.legal_due_on IS 'The same rolled over days of rest; "on time" is judged by it';
COMMENT ON COLUMN item_timer.provisional IS 'A year on the way had no published calendar; recomputed when it is imported';
COMMENT ON COLUMN item_timer.state IS 'RUNNING, PAUSED, DONE when what it waited for happened, CANCELLED when the item took another way';
COMMENT ON COLUMN item_timer.ended_at IS 'When it left RUNNING and PAUSED for good';
COMMENT ON COLUMN item_timer.rule_version IS 'Edition of timer_rule it was started with';
CREATE INDEX item_timer_running ON item_timer (district, legal_due_on) WHERE state = 'RUNNING';

CREATE TABLE timer_log (
  district         char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id          uuid        NOT NULL,
  code             text        NOT NULL,
  started_at       timestamptz NOT NULL,
  changed_at       timestamptz NOT NULL,
  calendar_year    smallint    NOT NULL,
  old_due_on       date        NOT NULL,
  new_due_on       date        NOT NULL,
  old_legal_due_on date        NOT NULL,
  new_legal_due_on date        NOT NULL,
  PRIMARY KEY (district, item_id, code, started_at, changed_at)
);
COMMENT ON TABLE timer_log IS 'Every change of a running clock by an imported calendar';
COMMENT ON COLUMN timer_log.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN timer_log.item_id IS 'Item the clock belongs to';
COMMENT ON COLUMN timer_log.code IS 'Which clock';
COMMENT ON COLUMN timer_log.started_at IS 'When the clock was started';
COMMENT ON COLUMN timer_log.changed_at IS 'When it was recomputed';
COMMENT ON COLUMN timer_log.calendar_year IS 'Year whose import caused it';
COMMENT ON COLUMN timer_log.old_due_on IS 'Last day before';
COMMENT ON COLUMN timer_log.new_due_on IS 'Last day after';
COMMENT ON COLUMN timer_log.old_legal_due_on IS 'Rolled day before';
COMMENT ON COLUMN timer_log.new_legal_due_on IS 'Rolled day after';

GRANT SELECT, INSERT, DELETE ON work_calendar TO fengqiao_app;
GRANT SELECT ON timer_rule TO fengqiao_app;
GRANT SELECT, INSERT ON item_timer TO fengqiao_app;
GRANT UPDATE (due_on, legal_due_on, provisional, state, ended_at) ON item_timer TO fengqiao_app;
GRANT SELECT, INSERT ON timer_log TO fengqiao_app;
GRANT SELECT ON work_calendar, timer_rule, item_timer, timer_log TO fengqiao_reader;
